import type { Panel } from '../../domain/panel/panel'

/** What a ranking's rows share: the bars' scale, decimals, which columns there are, and what the rows are of. */
export interface RowsLook {
  readonly low: number
  readonly span: number
  readonly decimals: number
  readonly hasValues: boolean
  readonly hasTrend: boolean
  readonly hasMovement: boolean
  readonly hasIntervals: boolean
  readonly panel: Panel | undefined
  /** Key of the period. */
  readonly period: number | undefined
  /** Keys of the focus, and of whom it is compared with. */
  readonly focus: number | undefined
  readonly peers: ReadonlySet<number>
  /** Ranks by period, once they are worked out. */
  readonly history: ReadonlyMap<number, readonly (number | undefined)[]> | undefined
  /** Said where there is no movement. */
  readonly noMovement: string
}

/** Which columns are not there: a part that is still of the ranking before has its own. */
export function columnClasses({ hasValues, hasTrend, hasMovement }: RowsLook): Record<string, boolean> {
  return { unvalued: !hasValues, untrended: !hasTrend, unmoved: !hasMovement }
}

import type { CataloguePeriod, Entity } from '../catalogue/catalogue'
import type { MissingReason } from '../missing'
import type { Panel } from '../panel/panel'
import { cellAt } from '../panel/panelReading'
import type { ValueGrid } from './valueGrid'

/** How many of those asked have a figure, and of the others how many lack it for which reason. */
export interface CoverageCell {
  readonly given: number
  readonly of: number
  readonly missing: Readonly<Partial<Record<MissingReason, number>>>
}

/** An indicator's cells, a period each, and by entity whether each is there: a rank without a value is a figure (D6). */
export interface IndicatorCoverage {
  readonly cells: readonly CoverageCell[]
  /** By entity, then period: why there is no figure, or undefined where there is one. */
  readonly gaps: readonly (readonly (MissingReason | undefined)[])[]
  /** Who has neither a figure nor a stated reason in any of these periods: they are not asked for it. */
  readonly strangers: number
}

/** What there is of an indicator (rule W7). */
export function coverageOf(
  { rows }: ValueGrid,
  panel: Panel,
  entities: readonly Entity[],
  periods: readonly CataloguePeriod[],
): IndicatorCoverage {
  const gaps = entities.map(({ key }, row) =>
    periods.map((period, at) => {
      if (rows[row]![at] !== undefined) return undefined
      const note = panel.notes.size > 0 ? panel.notes.get(cellAt(panel, key, period.key)) : undefined
      return note?.rank === undefined ? (note?.reason ?? 'absent') : undefined
    }),
  )
  const asked = gaps.filter(isAsked)
  const cells = periods.map((_, at) => cellOf(asked.map((row) => row[at])))
  return { gaps, cells, strangers: gaps.length - asked.length }
}

/** A department without any business of the kind, in any period, is not short of figures of it. */
function isAsked(row: readonly (MissingReason | undefined)[]): boolean {
  return row.some((gap) => gap !== 'absent')
}

/** The same the other way about: an entity's cells, a period each, over all indicators that were looked at. */
export class EntityCoverage {
  readonly #counts: Map<MissingReason | undefined, number>[][]

  constructor(entities: number, periods: number) {
    this.#counts = Array.from({ length: entities }, () => Array.from({ length: periods }, () => new Map()))
  }

  add({ gaps }: IndicatorCoverage): void {
    gaps.forEach((row, entity) => {
      if (!isAsked(row)) return
      row.forEach((gap, at) => {
        const counts = this.#counts[entity]![at]!
        counts.set(gap, (counts.get(gap) ?? 0) + 1)
      })
    })
  }

  cells(): readonly (readonly CoverageCell[])[] {
    return this.#counts.map((row) => row.map(cellOfCounts))
  }
}

function cellOf(gaps: readonly (MissingReason | undefined)[]): CoverageCell {
  const counts = new Map<MissingReason | undefined, number>()
  for (const gap of gaps) counts.set(gap, (counts.get(gap) ?? 0) + 1)
  return cellOfCounts(counts)
}

function cellOfCounts(counts: ReadonlyMap<MissingReason | undefined, number>): CoverageCell {
  const missing: Partial<Record<MissingReason, number>> = {}
  let of = 0
  for (const [gap, count] of counts) {
    of += count
    if (gap !== undefined) missing[gap] = count
  }
  return { given: counts.get(undefined) ?? 0, of, missing }
}

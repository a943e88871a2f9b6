import type { PanelDifference } from './overlayPanel'
import type { Panel } from './panel'
import { panelReader } from './panelReading'

export interface ChangedCell {
  readonly entity: number
  readonly period: number
  readonly before: number | undefined
  readonly after: number | undefined
}

/** What a panel that takes the place of another one changes; a value that goes is a change too, to none. */
export function comparePanels(before: Panel | undefined, after: Panel): PanelDifference {
  const difference = { added: 0, changed: 0, unchanged: 0, blank: 0, hand: 0 }
  for (const cell of comparedCells(before, after)) difference[kindOfChange(cell)]++
  return difference
}

/** The cells that either panel has a value in. */
export function* comparedCells(before: Panel | undefined, after: Panel): Generator<ChangedCell> {
  const [was, is] = [before && panelReader(before), panelReader(after)]
  const periods = new Set([...(before?.periodKeys ?? []), ...after.periodKeys])
  for (const entity of new Set([...(before?.entityKeys ?? []), ...after.entityKeys]))
    for (const period of periods) {
      const cell = { entity, period, before: was?.(entity, period), after: is(entity, period) }
      if (cell.before !== undefined || cell.after !== undefined) yield cell
    }
}

export function kindOfChange({ before, after }: ChangedCell): 'added' | 'changed' | 'unchanged' {
  if (Object.is(before, after)) return 'unchanged'
  return before === undefined ? 'added' : 'changed'
}

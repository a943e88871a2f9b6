import type { ChangedCell, PanelDifference } from './overlayPanel'
import type { Panel } from './panel'
import { panelReader } from './panelReading'

const exampleLimit = 20

/** What a panel that takes the place of another one changes; a value that goes is a change too, to none. */
export function comparePanels(before: Panel | undefined, after: Panel): PanelDifference {
  const [was, is] = [before && panelReader(before), panelReader(after)]
  const tally = { added: 0, changed: 0, unchanged: 0, kept: 0 }
  const examples: ChangedCell[] = []
  const periods = new Set([...(before?.periodKeys ?? []), ...after.periodKeys])
  for (const entity of new Set([...(before?.entityKeys ?? []), ...after.entityKeys]))
    for (const period of periods) {
      const cell = { entity, period, before: was?.(entity, period), after: is(entity, period) }
      if (cell.before === undefined && cell.after === undefined) continue
      if (Object.is(cell.before, cell.after)) tally.unchanged++
      else if (cell.before === undefined) tally.added++
      else {
        tally.changed++
        if (examples.length < exampleLimit) examples.push(cell)
      }
    }
  return { ...tally, examples }
}

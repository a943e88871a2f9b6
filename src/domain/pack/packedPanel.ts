import type { CellNote } from '../missing'
import type { Panel } from '../panel/panel'
import { denseValues } from '../panel/panelReading'
import { packPanel } from '../panel/panelOf'

export interface PackedPanel {
  readonly panel: Panel
  /** Cells whose figures were left out, by keys. */
  readonly suppressed: readonly { readonly entity: number; readonly period: number }[]
}

/**
 * A panel as it goes into a pack (rule W10): only the wanted periods; figures of too few cases missing, with their
 * reason; no hand's notes, and of original texts only those that stand where there is no figure.
 */
export function packedPanel(
  panel: Panel,
  isWanted: (period: number) => boolean,
  isSmall: (entity: number, period: number) => boolean,
): PackedPanel {
  const periodKeys = panel.periodKeys.filter(isWanted)
  const columns = [...panel.periodKeys].flatMap((key, at) => (isWanted(key) ? [at] : []))
  const all = denseValues(panel)
  const dense = new Float64Array(panel.entityKeys.length * columns.length).fill(Number.NaN)
  const notes = new Map<number, CellNote>()
  const suppressed: { entity: number; period: number }[] = []
  panel.entityKeys.forEach((entity, row) => {
    columns.forEach((column, place) => {
      const from = row * panel.periodKeys.length + column
      const to = row * columns.length + place
      const period = periodKeys[place]!
      const value = all[from]!
      const note = panel.notes.get(from)
      if (isSmall(entity, period) && (!Number.isNaN(value) || note?.rank)) {
        suppressed.push({ entity, period })
        notes.set(to, { reason: 'suppressed' })
        return
      }
      dense[to] = value
      const said = note && shownNote(note, !Number.isNaN(value))
      if (said && Object.keys(said).length > 0) notes.set(to, said)
    })
  })
  return { panel: packPanel(panel.entityKeys, periodKeys, dense, notes), suppressed }
}

function shownNote({ reason, text, rank, bound }: CellNote, hasValue: boolean): CellNote {
  return {
    ...(reason && { reason }),
    ...(text !== undefined && !hasValue && { text }),
    ...(rank && { rank }),
    ...(bound && { bound }),
  }
}

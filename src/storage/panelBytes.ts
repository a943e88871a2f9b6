import type { CellNote } from '../domain/missing'
import type { Panel } from '../domain/panel/panel'
import type { WholePanelRecord } from './records'
import { refused, stored, type Stored } from './storageFault'

/**
 * Format 1: four uint32 (mark, entities, periods, values), then the values as doubles, so that they stand
 * on multiples of eight, then the entity keys, the period keys and the mask. Little-endian, as is every
 * machine that runs a browser of ours; the mark read backwards would say so.
 */
const panelFormat = 1
const mark = 0x31504244
const headerBytes = 16

/** Packs a panel for storage; `bytes` is a new buffer that may be transferred. */
export function encodePanel(panel: Panel): Pick<WholePanelRecord, 'format' | 'bytes' | 'notes'> {
  const { entityKeys, periodKeys, mask, values } = panel
  if (!areFinite(values)) throw new RangeError('a panel holds finite numbers only')
  const bytes = new ArrayBuffer(sizeOf(entityKeys.length, periodKeys.length, values.length))
  new Uint32Array(bytes, 0, 4).set([mark, entityKeys.length, periodKeys.length, values.length])
  const parts = partsOf(bytes)
  parts.values.set(values)
  parts.entityKeys.set(entityKeys)
  parts.periodKeys.set(periodKeys)
  parts.mask.set(mask)
  return { format: panelFormat, bytes, notes: [...panel.notes] }
}

/** Reads a stored panel without copying: its arrays are views of the record's bytes. */
export function decodePanel(record: {
  readonly id: string
  readonly format: number
  readonly bytes: ArrayBuffer
  readonly notes: readonly (readonly [number, CellNote])[]
}): Stored<Panel> {
  const { id, format, bytes } = record
  if (format !== panelFormat || !isWhole(bytes)) return refused('unreadablePanel', id)
  const parts = partsOf(bytes)
  const rowStarts = rowStartsOf(parts.mask, parts.entityKeys.length, parts.periodKeys.length)
  if (rowStarts[parts.entityKeys.length] !== parts.values.length) return refused('unreadablePanel', id)
  return stored({ ...parts, rowStarts, notes: new Map(record.notes) })
}

/** A loop, because `every` takes longer than all the rest of packing. */
export function areFinite(values: Float64Array): boolean {
  for (let index = 0; index < values.length; index++) if (!Number.isFinite(values[index]!)) return false
  return true
}

function sizeOf(entities: number, periods: number, values: number): number {
  return headerBytes + values * 8 + (entities + periods) * 4 + ((entities * periods + 7) >> 3)
}

function isWhole(bytes: ArrayBuffer): boolean {
  if (bytes.byteLength < headerBytes) return false
  const [found, entities, periods, values] = new Uint32Array(bytes, 0, 4)
  return found === mark && bytes.byteLength === sizeOf(entities!, periods!, values!)
}

function partsOf(bytes: ArrayBuffer): Pick<Panel, 'entityKeys' | 'periodKeys' | 'mask' | 'values'> {
  const header = new Uint32Array(bytes, 0, 4)
  const [entities, periods, count] = [header[1]!, header[2]!, header[3]!]
  const keysAt = headerBytes + count * 8
  const periodsAt = keysAt + entities * 4
  return {
    values: new Float64Array(bytes, headerBytes, count),
    entityKeys: new Uint32Array(bytes, keysAt, entities),
    periodKeys: new Uint32Array(bytes, periodsAt, periods),
    mask: new Uint8Array(bytes, periodsAt + periods * 4),
  }
}

function rowStartsOf(mask: Uint8Array, entities: number, periods: number): Uint32Array {
  const rowStarts = new Uint32Array(entities + 1)
  let count = 0
  for (let row = 0, cell = 0; row < entities; row++) {
    rowStarts[row] = count
    for (const end = cell + periods; cell < end; cell++) count += (mask[cell >> 3]! >> (cell & 7)) & 1
  }
  rowStarts[entities] = count
  return rowStarts
}

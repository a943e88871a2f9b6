import { Dexie } from 'dexie'
import { packDecimals, unpackDecimals } from './panelDecimals'
import type { PanelPartRecord, PanelRecord, WholePanelRecord } from './records'
import type { Handle } from './schema'
import { refused, stored, type Stored } from './storageFault'

/**
 * Chromium keeps a value of more than 64 KiB in a file of its own: measured, 72 KB take five times as long to write as
 * two values of 36 KB, and twice as long to read. What is left is room for notes.
 */
export const partBytes = 56 * 1024

/**
 * What is kept of a panel. Format 3 is packed decimals, format 2 the bytes of format 1 where they have to be cut: the
 * record holds the first part, the table of parts the others.
 */
export function cutPanel(whole: WholePanelRecord): { panel: PanelRecord; parts: PanelPartRecord[] } {
  const { id, importId } = whole
  const packed = packDecimals(whole.bytes)
  const bytes = packed ?? whole.bytes
  const size = bytes.byteLength
  if (!packed && size <= partBytes) return { panel: whole, parts: [] }
  const parts: PanelPartRecord[] = []
  for (let start = partBytes; start < size; start += partBytes)
    parts.push({ panel: id, part: parts.length + 1, importId, bytes: bytes.slice(start, start + partBytes) })
  const first = parts.length > 0 ? bytes.slice(0, partBytes) : bytes
  return { panel: { ...whole, format: packed ? 3 : 2, size, bytes: first }, parts }
}

/**
 * Panels put together again, undefined where there is none; a part that is missing is a fault, be it that a sweep
 * came between where no transaction holds both tables. Parts are asked for together, and only of panels that have some.
 */
export async function readWholePanels(
  handle: Handle,
  ids: readonly string[],
): Promise<Stored<readonly (WholePanelRecord | undefined)[]>> {
  const records = await handle.panels.bulkGet([...ids])
  const parts = await Promise.all(
    records.map((record) => (record && isCut(record) ? partsOf(handle, record) : [])),
  )
  const whole: (WholePanelRecord | undefined)[] = []
  for (const [at, record] of records.entries()) {
    const joined = record && joinParts(record, parts[at]!)
    if (joined && !joined.ok) return joined
    whole.push(joined?.value)
  }
  return stored(whole)
}

function isCut(record: PanelRecord): boolean {
  return record.format !== 1 && record.bytes.byteLength < record.size
}

function partsOf({ panelParts }: Handle, { id }: PanelRecord): PromiseLike<PanelPartRecord[]> {
  return panelParts.where('[panel+part]').between([id, Dexie.minKey], [id, Dexie.maxKey]).toArray()
}

function joinParts(record: PanelRecord, parts: readonly PanelPartRecord[]): Stored<WholePanelRecord> {
  if (record.format === 1) return stored(record)
  const { size, ...first } = record
  const joined = isCut(record) ? joinBytes(size, [first, ...parts]) : record.bytes
  if (joined?.byteLength !== size) return refused('missingPanel', record.id)
  const bytes = record.format === 3 ? unpackDecimals(joined) : joined
  return bytes ? stored({ ...first, format: 1, bytes }) : refused('unreadablePanel', record.id)
}

/** Undefined where they do not make up the size. */
function joinBytes(size: number, parts: readonly { readonly bytes: ArrayBuffer }[]): ArrayBuffer | undefined {
  const bytes = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    if (at + part.bytes.byteLength > size) return undefined
    bytes.set(new Uint8Array(part.bytes), at)
    at += part.bytes.byteLength
  }
  return at === size ? bytes.buffer : undefined
}

import { Dexie } from 'dexie'
import type { PanelPartRecord, PanelRecord, WholePanelRecord } from './records'
import type { Handle } from './schema'
import { refused, stored, type Stored } from './storageFault'

/**
 * Chromium keeps a value of more than 64 KiB in a file of its own: measured, 72 KB take five times as long to write as
 * two values of 36 KB, and twice as long to read. What is left is room for notes.
 */
export const partBytes = 56 * 1024

/** Format 2 is the bytes of format 1, cut: the record holds the first part, the table of parts the others. */
export function cutPanel(whole: WholePanelRecord): { panel: PanelRecord; parts: PanelPartRecord[] } {
  const { id, importId, bytes } = whole
  if (bytes.byteLength <= partBytes) return { panel: whole, parts: [] }
  const parts: PanelPartRecord[] = []
  for (let start = partBytes; start < bytes.byteLength; start += partBytes)
    parts.push({ panel: id, part: parts.length + 1, importId, bytes: bytes.slice(start, start + partBytes) })
  const panel = { ...whole, format: 2 as const, size: bytes.byteLength, bytes: bytes.slice(0, partBytes) }
  return { panel, parts }
}

/**
 * Panels put together again, undefined where there is none; a part that is missing is a fault. Only within a
 * transaction over `panels` and `panelParts`. All is asked for at once: an answer that is waited for costs a turn.
 */
export async function readWholePanels(
  handle: Handle,
  ids: readonly string[],
): Promise<Stored<readonly (WholePanelRecord | undefined)[]>> {
  const [records, parts] = await Promise.all([
    handle.panels.bulkGet([...ids]),
    Promise.all(ids.map((id) => partsOf(handle, id))),
  ])
  const whole = records.map((record, at) => record && joinParts(record, parts[at]!))
  const lost = whole.findIndex((bytes, at) => records[at] && !bytes)
  return lost < 0 ? stored(whole) : refused('missingPanel', ids[lost])
}

function partsOf({ panelParts }: Handle, id: string): PromiseLike<PanelPartRecord[]> {
  return panelParts.where('[panel+part]').between([id, Dexie.minKey], [id, Dexie.maxKey]).toArray()
}

/** Undefined where a part is missing. */
function joinParts(record: PanelRecord, parts: readonly PanelPartRecord[]): WholePanelRecord | undefined {
  if (record.format === 1) return record
  const { size, ...first } = record
  const bytes = new Uint8Array(size)
  let at = 0
  for (const part of [first, ...parts]) {
    if (at + part.bytes.byteLength > size) return undefined
    bytes.set(new Uint8Array(part.bytes), at)
    at += part.bytes.byteLength
  }
  return at === size ? { ...first, format: 1, bytes: bytes.buffer } : undefined
}

import { strToU8, zipSync } from 'fflate'
import type { FileBytes } from '../bytes/fileBytes'
import { checksum } from '../zip/checksum'
import { DamagedZip, inflateEntry } from '../zip/inflateEntry'
import type { ZipEntry } from '../zip/zipDirectory'
import { plainStyles, stylesAdded, withStylesListed } from './plainStyles'
import { mostCells, type WorkbookFault } from './sheet'
import { trimSheet } from './trimSheet'

type Parts =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly withFormulas: boolean }
  | { readonly ok: false; readonly fault: WorkbookFault }

function partName({ name }: ZipEntry): string {
  return name.replaceAll('\\', '/').replace(/^\//, '')
}

/** Whether a zip is a workbook of XML parts (.xlsx, .xlsm, newer .et). */
export function isWorkbookZip(entries: readonly ZipEntry[]): boolean {
  return entries.some((entry) => /(?:^|\/)workbook\d*\.xml$/i.test(partName(entry)))
}

/** Pictures, drawings, comments, pivots and links to other files are never opened. */
const unread =
  /(?:media|drawings|charts|diagrams|comments\d*|threadedComments|persons|pivot\w*|externalLinks|printerSettings|embeddings|ctrlProps|activeX|customXml|customUI|slicers?|slicerCaches|queryTables|tables|sheets\/_rels)\//i

function isRead(name: string): boolean {
  return /\.(?:xml|rels)$/i.test(name) && !unread.test(name)
}

async function unpack(bytes: FileBytes, entry: ZipEntry): Promise<Uint8Array> {
  const whole = new Uint8Array(entry.size)
  let at = 0
  for await (const piece of inflateEntry(bytes, entry)) {
    whole.set(piece, at)
    at += piece.length
  }
  // A figure whose bytes were changed may still look like one.
  if (checksum(whole) !== entry.checksum) throw new DamagedZip()
  return whole
}

/**
 * A workbook's parts as a zip that holds no more than is read, unpacked within the limits that its directory was judged
 * by. A sheet whose rows are cut off becomes a part without any, and is missed later.
 *
 * @throws DamagedZip
 */
export async function workbookParts(bytes: FileBytes, entries: readonly ZipEntry[]): Promise<Parts> {
  const parts: Record<string, Uint8Array> = {}
  let cells = 0
  let arrays = false
  for (const entry of entries) {
    const name = partName(entry)
    if (!isRead(name)) continue
    const part = await unpack(bytes, entry)
    if (/worksheets\//i.test(name)) {
      const trimmed = trimSheet(part)
      if (!trimmed) continue
      cells += trimmed.cells
      arrays ||= trimmed.hasManyArrays
      parts[name] = trimmed.bytes
    } else parts[name] = isStyles(name) ? changed(part, plainStyles) : part
    if (cells > mostCells) return { ok: false, fault: { code: 'tooManyCells', limit: mostCells } }
  }
  addStyles(parts)
  return { ok: true, bytes: zipSync(parts, { level: 0 }), withFormulas: !arrays }
}

function isStyles(name: string): boolean {
  return /styles\d*\.xml$/i.test(name)
}

function changed(part: Uint8Array, change: (text: string) => string): Uint8Array {
  return strToU8(change(new TextDecoder().decode(part)))
}

function addStyles(parts: Record<string, Uint8Array>) {
  const list = '[Content_Types].xml'
  const types = parts[list]
  if (!types || Object.keys(parts).some(isStyles)) return
  parts[list] = changed(types, withStylesListed)
  parts[stylesAdded.name] = strToU8(stylesAdded.text)
}

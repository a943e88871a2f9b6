import type { FileBytes } from '../bytes/fileBytes'

/** A member of a zip, as its central directory has it. */
export interface ZipEntry {
  readonly name: string
  readonly encrypted: boolean
  /** 0 stored, 8 deflated; others are not read. */
  readonly method: number
  /** Of the unpacked bytes. */
  readonly checksum: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

const endRecord = 0x06054b50
const directoryRecord = 0x02014b50
const localRecord = 0x04034b50
const zip64EndRecord = 0x06064b50
const zip64Locator = 0x07064b50

interface Directory {
  readonly count: number
  readonly size: number
  readonly offset: number
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function decodeName(bytes: Uint8Array): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      continue
    }
  }
  return new TextDecoder('windows-1252').decode(bytes)
}

async function zip64Directory(bytes: FileBytes, tail: DataView, end: number): Promise<Directory | undefined> {
  const locator = end - 20
  if (locator < 0 || tail.getUint32(locator, true) !== zip64Locator) return undefined
  const at = Number(tail.getBigUint64(locator + 8, true))
  const record = viewOf(await bytes.part(at, at + 56))
  if (record.byteLength < 56 || record.getUint32(0, true) !== zip64EndRecord) return undefined
  const number = (offset: number) => Number(record.getBigUint64(offset, true))
  return { count: number(32), size: number(40), offset: number(48) }
}

async function findDirectory(bytes: FileBytes): Promise<Directory | undefined> {
  const fileSize = bytes.file.size
  const tail = viewOf(await bytes.part(Math.max(0, fileSize - 65_557), fileSize))
  for (let end = tail.byteLength - 22; end >= 0; end--) {
    if (tail.getUint32(end, true) !== endRecord) continue
    const directory = {
      count: tail.getUint16(end + 10, true),
      size: tail.getUint32(end + 12, true),
      offset: tail.getUint32(end + 16, true),
    }
    const is64 =
      directory.count === 0xffff || directory.offset === 0xffffffff || directory.size === 0xffffffff
    return is64 ? zip64Directory(bytes, tail, end) : directory
  }
  return undefined
}

/** The true sizes and offset of an entry too large for 32 bits, from its extra field, in the order they overflow. */
function widen(extra: DataView, numbers: readonly number[]): number[] {
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true)) {
    if (extra.getUint16(at, true) !== 1) continue
    let next = at + 4
    return numbers.map((number) => {
      if (number !== 0xffffffff || next + 8 > extra.byteLength) return number
      next += 8
      return Number(extra.getBigUint64(next - 8, true))
    })
  }
  return [...numbers]
}

function entryAt(view: DataView, at: number): { entry: ZipEntry; next: number } | undefined {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== directoryRecord) return undefined
  const nameEnd = at + 46 + view.getUint16(at + 28, true)
  const extraEnd = nameEnd + view.getUint16(at + 30, true)
  const next = extraEnd + view.getUint16(at + 32, true)
  if (next > view.byteLength) return undefined
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
  const extra = viewOf(bytes.subarray(nameEnd, extraEnd))
  const narrow = [24, 20, 42].map((offset) => view.getUint32(at + offset, true))
  const [size, packed, offset] = widen(extra, narrow) as [number, number, number]
  const entry = {
    name: decodeName(bytes.subarray(at + 46, nameEnd)),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    packed,
    size,
    offset,
  }
  return { entry, next }
}

/** A zip's members by its central directory; undefined where it is cut off or damaged. */
export async function readZipDirectory(bytes: FileBytes): Promise<ZipEntry[] | undefined> {
  const directory = await findDirectory(bytes)
  if (!directory || directory.offset + directory.size > bytes.file.size) return undefined
  const view = viewOf(await bytes.part(directory.offset, directory.offset + directory.size))
  const entries: ZipEntry[] = []
  for (let at = 0; entries.length < directory.count;) {
    const found = entryAt(view, at)
    if (!found) return undefined
    entries.push(found.entry)
    at = found.next
  }
  return entries
}

/** Where a member's packed bytes begin; undefined where its local header is not there. */
export async function packedStart(bytes: FileBytes, entry: ZipEntry): Promise<number | undefined> {
  const header = viewOf(await bytes.part(entry.offset, entry.offset + 30))
  if (header.byteLength < 30 || header.getUint32(0, true) !== localRecord) return undefined
  return entry.offset + 30 + header.getUint16(26, true) + header.getUint16(28, true)
}

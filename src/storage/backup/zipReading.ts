import { Inflate } from 'fflate'
import { limits } from './backupFormat'
import { crc32 } from './crc32'
import { Refusal } from './refusal'

export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  readonly headerAt: number
}

const endMark = 0x06054b50
const entryMark = 0x02014b50
const fileMark = 0x04034b50
const endBytes = 22
const longestComment = 65_535

async function bytesAt(file: Blob, start: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.slice(start, end).arrayBuffer())
  } catch {
    throw new Refusal('backupTruncated')
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** The directory at the end of a zip; a file cut short has none. */
export async function readDirectory(file: Blob): Promise<ReadonlyMap<string, ZipEntry>> {
  if (file.size > limits.zipBytes) throw new Refusal('backupTooLarge', 'zip')
  const start = await bytesAt(file, 0, 4)
  if (start.length < 4 || viewOf(start).getUint32(0, true) !== fileMark) throw new Refusal('backupForeign')
  const end = await findEnd(file)
  if (end.entries > limits.zipEntries) throw new Refusal('backupForeign')
  const directory = await bytesAt(file, end.at, end.at + end.size)
  if (directory.length < end.size) throw new Refusal('backupTruncated')
  return parseDirectory(directory, end.entries)
}

async function findEnd(file: Blob): Promise<{ entries: number; size: number; at: number }> {
  const tail = await bytesAt(file, Math.max(0, file.size - endBytes - longestComment), file.size)
  const view = viewOf(tail)
  for (let at = tail.length - endBytes; at >= 0; at--) {
    if (view.getUint32(at, true) !== endMark) continue
    if (at + endBytes + view.getUint16(at + 20, true) !== tail.length) continue
    return {
      entries: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
      at: view.getUint32(at + 16, true),
    }
  }
  throw new Refusal('backupTruncated')
}

function parseDirectory(directory: Uint8Array, count: number): ReadonlyMap<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>()
  const view = viewOf(directory)
  const words = new TextDecoder()
  let at = 0
  for (let index = 0; index < count; index++) {
    if (at + 46 > directory.length || view.getUint32(at, true) !== entryMark)
      throw new Refusal('backupTruncated')
    const nameBytes = view.getUint16(at + 28, true)
    const name = words.decode(directory.subarray(at + 46, at + 46 + nameBytes))
    entries.set(name, {
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      headerAt: view.getUint32(at + 42, true),
    })
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

const sliceBytes = 1024 * 1024
/** Deflate packs a thousandfold at most, so what comes of one step stays within 64 MB. */
const inflateBytes = 64 * 1024

/** The bytes of an entry, unpacked; refused where they are not what the directory says. */
export async function* readEntry(file: Blob, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const invalid = (): Refusal => new Refusal('backupInvalid', entry.name)
  const header = await bytesAt(file, entry.headerAt, entry.headerAt + 30)
  if (header.length < 30 || viewOf(header).getUint32(0, true) !== fileMark) throw invalid()
  const start = entry.headerAt + 30 + viewOf(header).getUint16(26, true) + viewOf(header).getUint16(28, true)
  const end = start + entry.packedSize
  if (end > file.size || (entry.method !== 0 && entry.method !== 8)) throw invalid()
  const unpack = entry.method === 8 ? inflater(invalid) : (bytes: Uint8Array): Uint8Array => bytes
  let size = 0
  let crc = 0
  for (let at = start; at < end; at += sliceBytes) {
    const slice = await bytesAt(file, at, Math.min(end, at + sliceBytes))
    for (let step = 0; step < slice.length; step += inflateBytes) {
      const bytes = unpack(slice.subarray(step, step + inflateBytes))
      size += bytes.length
      crc = crc32(bytes, crc)
      if (size > entry.size) throw invalid()
      yield bytes
    }
  }
  if (size !== entry.size || crc !== entry.crc) throw invalid()
}

function inflater(invalid: () => Refusal): (bytes: Uint8Array) => Uint8Array {
  let unpacked = new Uint8Array(0)
  const inflate = new Inflate((chunk) => (unpacked = chunk))
  return (bytes) => {
    try {
      inflate.push(bytes)
    } catch {
      throw invalid()
    }
    return unpacked
  }
}

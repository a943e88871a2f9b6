import { Inflate } from 'fflate'
import type { FileBytes } from '../bytes/fileBytes'
import { packedStart, type ZipEntry } from './zipDirectory'

/** A member that can't be unpacked: cut off, damaged, of an unknown method, or larger than it says. */
export class DamagedZip extends Error {}

/**
 * A member's bytes, unpacked as they are asked for.
 *
 * @throws DamagedZip where the packed bytes are not what the directory says
 */
export async function* inflateEntry(bytes: FileBytes, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const start = await packedStart(bytes, entry)
  const end = start === undefined ? 0 : start + entry.packed
  if (start === undefined || end > bytes.file.size || (entry.method !== 0 && entry.method !== 8))
    throw new DamagedZip()
  let size = 0
  for await (const piece of entry.method === 0
    ? bytes.slices(start, end)
    : inflate(bytes.slices(start, end))) {
    size += piece.length
    // The directory's size is what the limits were judged by: a member that lies about it is not read on.
    if (size > entry.size) throw new DamagedZip()
    yield piece
  }
  if (size !== entry.size) throw new DamagedZip()
}

/** Small pieces in, so that a bomb's expansion stays small between two looks at the size. */
const packedPiece = 64 * 1024
const gatheredBytes = 1024 * 1024

async function* inflate(slices: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let gathered: Uint8Array[] = []
  let length = 0
  const stream = new Inflate((piece) => {
    gathered.push(piece)
    length += piece.length
  })
  const take = () => {
    const whole = new Uint8Array(length)
    let at = 0
    for (const piece of gathered) {
      whole.set(piece, at)
      at += piece.length
    }
    gathered = []
    length = 0
    return whole
  }
  for await (const slice of slices) {
    for (let at = 0; at < slice.length; at += packedPiece) {
      try {
        stream.push(slice.subarray(at, at + packedPiece))
      } catch {
        throw new DamagedZip()
      }
      if (length >= gatheredBytes) yield take()
    }
  }
  if (length > 0) yield take()
}

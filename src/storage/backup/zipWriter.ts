import { Zip, ZipDeflate } from 'fflate'
import { limits } from './backupFormat'
import { Refusal } from './refusal'

export interface ZipWriter {
  /** Begins an entry; the one before must have ended. Text is packed well, numbers fast. */
  readonly begin: (name: string, kind: 'text' | 'binary') => EntryWriter
  readonly finish: () => Blob
}

export interface EntryWriter {
  readonly push: (bytes: Uint8Array) => Promise<void>
  readonly end: () => void
}

/** Bytes gone through between two breaths, so that a page that packs on its own thread stays alive. */
const breath = 256 * 1024
/** The same for all, so that the same data gives the same bytes; when it was made is in the manifest. */
const entryDate = new Date(2000, 0, 1)
const blobPart = 4 * 1024 * 1024

/** Writes a zip piece by piece into a Blob, which the browser may keep on disk. */
export function writeZip(): ZipWriter {
  const sink = blobSink()
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    sink.add(chunk)
  })
  return {
    begin: (name, kind) => {
      const file = new ZipDeflate(name, { level: kind === 'text' ? 6 : 1 })
      file.mtime = entryDate
      zip.add(file)
      return entryWriter(file, name)
    },
    finish: () => {
      zip.end()
      return sink.finish()
    },
  }
}

function entryWriter(file: ZipDeflate, name: string): EntryWriter {
  let total = 0
  let sinceBreath = 0
  return {
    push: async (bytes) => {
      total += bytes.length
      if (total > limits.zipBytes) throw new Refusal('exportTooLarge', name)
      for (let start = 0; start < bytes.length; start += breath) {
        const part = bytes.subarray(start, start + breath)
        file.push(part)
        sinceBreath += part.length
        if (sinceBreath < breath) continue
        sinceBreath = 0
        await new Promise((resolve) => setTimeout(resolve))
      }
    },
    end: () => file.push(new Uint8Array(0), true),
  }
}

function blobSink(): { add: (chunk: Uint8Array<ArrayBuffer>) => void; finish: () => Blob } {
  const parts: Blob[] = []
  let chunks: Uint8Array<ArrayBuffer>[] = []
  let waiting = 0
  let total = 0
  const flush = (): void => {
    parts.push(new Blob(chunks))
    chunks = []
    waiting = 0
  }
  return {
    add: (chunk) => {
      chunks.push(chunk)
      waiting += chunk.length
      total += chunk.length
      if (total > limits.zipBytes) throw new Refusal('exportTooLarge', 'zip')
      if (waiting >= blobPart) flush()
    },
    finish: () => {
      flush()
      return new Blob(parts, { type: 'application/zip' })
    },
  }
}

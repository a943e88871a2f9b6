import { limits } from './backupFormat'
import { Refusal } from './refusal'

/** The lines of an entry of text, without their ends. `name` is for the fault. */
export async function* linesOf(name: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const words = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  for await (const chunk of chunks) {
    const lines = (rest + decode(words, chunk, name)).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
    if (rest.length > limits.lineCharacters) throw new Refusal('backupTooLarge', name)
  }
  if (rest !== '') throw new Refusal('backupInvalid', name)
}

function decode(words: TextDecoder, chunk: Uint8Array, name: string): string {
  try {
    return words.decode(chunk, { stream: true })
  } catch {
    throw new Refusal('backupInvalid', name)
  }
}

export interface ByteReader {
  /** The next bytes, in a buffer of their own. */
  readonly take: (size: number) => Promise<ArrayBuffer>
  /** Reads to the end, so that the checksum is compared; refused where bytes are left. */
  readonly finish: () => Promise<void>
}

/** Cuts an entry of numbers into pieces of known sizes. */
export function byteReader(name: string, chunks: AsyncGenerator<Uint8Array>): ByteReader {
  let chunk: Uint8Array = new Uint8Array(0)
  const next = async (): Promise<boolean> => {
    const { done, value } = await chunks.next()
    if (done) return false
    chunk = value
    return true
  }
  return {
    take: async (size) => {
      const piece = new Uint8Array(size)
      let filled = 0
      while (filled < size) {
        if (chunk.length === 0 && !(await next())) throw new Refusal('backupInvalid', name)
        const part = chunk.subarray(0, size - filled)
        piece.set(part, filled)
        filled += part.length
        chunk = chunk.subarray(part.length)
      }
      return piece.buffer
    },
    finish: async () => {
      do if (chunk.length > 0) throw new Refusal('backupInvalid', name)
      while (await next())
    },
  }
}

import { isSingleByte, type Encoding } from './guessEncoding'

export type DecodedChunk =
  | { readonly ok: true; readonly text: string; readonly bytes: number }
  /** The bytes that are not of this encoding. */
  | { readonly ok: false; readonly bytes: Uint8Array }

/**
 * Decodes slices as they come, characters across their edges whole, line breaks made `\n`. A byte order mark is
 * dropped. Ends after the first chunk that is not of the encoding.
 */
export async function* decodeStream(
  slices: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<DecodedChunk> {
  const decoder = new TextDecoder(encoding, { fatal: !isSingleByte(encoding) })
  const decode = (bytes?: Uint8Array): string | undefined => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()
    } catch {
      return undefined
    }
  }
  let last: Uint8Array = new Uint8Array()
  let heldReturn = false
  for await (const bytes of slices) {
    last = bytes
    const decoded = decode(bytes)
    if (decoded === undefined) return yield { ok: false, bytes }
    const whole: string = heldReturn ? `\r${decoded}` : decoded
    heldReturn = whole.endsWith('\r')
    yield { ok: true, text: oneLineBreak(heldReturn ? whole.slice(0, -1) : whole), bytes: bytes.length }
  }
  const rest = decode()
  if (rest === undefined) return yield { ok: false, bytes: last }
  yield { ok: true, text: heldReturn ? `\n${rest}` : rest, bytes: 0 }
}

function oneLineBreak(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

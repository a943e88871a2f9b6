import { decodeStream } from './decodeStream'
import { firstEncoding, nextEncoding, type Encoding } from './guessEncoding'

/** All of a text, in the first encoding that its bytes are of. Needs `first`, the beginning of the bytes. */
export async function decodeWhole(
  open: () => AsyncIterable<Uint8Array>,
  first: Uint8Array,
): Promise<{ readonly text: string; readonly encoding: Encoding }> {
  let encoding = firstEncoding(first)
  for (;;) {
    let text = ''
    let wrong: Uint8Array | undefined
    for await (const chunk of decodeStream(open(), encoding)) {
      if (chunk.ok) text += chunk.text
      else wrong = chunk.bytes
    }
    if (!wrong) return { text, encoding }
    encoding = nextEncoding(encoding, wrong)
  }
}

import fc from 'fast-check'
import { baseFiles } from './baseFiles'

type Bytes = Uint8Array<ArrayBuffer>

/** One change of a file; places are shares of its length, so that a case shrinks and repeats. */
export type Mutation =
  | { readonly kind: 'flip'; readonly at: number; readonly bit: number }
  | { readonly kind: 'cut' | 'drop' | 'repeat'; readonly at: number; readonly share: number }
  | { readonly kind: 'insert'; readonly at: number; readonly text: string }
  | { readonly kind: 'recode'; readonly as: 'utf-16le' | 'latin' | 'double' }
  | { readonly kind: 'splice'; readonly at: number; readonly other: number }

const share = fc.double({ min: 0, max: 1, noNaN: true })
const hostile = fc.constantFrom(
  ...[
    '"',
    '""',
    '\n"',
    '"\n',
    '\r',
    '\r\n',
    '\u0000',
    ',',
    ';',
    '\t',
    '\n\n',
    ',,,,',
    '\ufeff',
    '=1+1',
    '__proto__',
  ],
  ...['1e999', '-', '..', '2019', '第3期', '"a\nb"', '\ud800', '٣', '1,5', '\nCountry Name,Country Code\n'],
)

/** Any one mutation. */
export const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: share, bit: fc.nat(7) }),
  fc.record({ kind: fc.constantFrom('cut', 'drop', 'repeat'), at: share, share }),
  fc.record({ kind: fc.constant('insert' as const), at: share, text: hostile }),
  fc.record({ kind: fc.constant('recode' as const), as: fc.constantFrom('utf-16le', 'latin', 'double') }),
  fc.record({ kind: fc.constant('splice' as const), at: share, other: fc.nat(1000) }),
)

function joined(...parts: Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function recoded(bytes: Bytes, as: 'utf-16le' | 'latin' | 'double'): Bytes {
  const text = new TextDecoder(as === 'double' ? 'windows-1252' : 'utf-8').decode(bytes)
  if (as === 'double') return new Uint8Array(new TextEncoder().encode(text))
  const codes = Array.from(text, (character) => character.charCodeAt(0))
  return Uint8Array.from(as === 'latin' ? codes : codes.flatMap((code) => [code & 0xff, code >> 8]))
}

/** The bytes after one mutation. */
export function mutate(bytes: Bytes, change: Mutation): Bytes {
  const at = 'at' in change ? Math.floor(change.at * bytes.length) : 0
  const end = 'share' in change ? at + Math.ceil((change.share * bytes.length) / 4) : at
  switch (change.kind) {
    case 'flip':
      return bytes.map((byte, index) => (index === at ? byte ^ (1 << change.bit) : byte))
    case 'cut':
      return bytes.slice(0, at)
    case 'drop':
      return joined(bytes.subarray(0, at), bytes.subarray(end))
    case 'repeat':
      return joined(bytes.subarray(0, end), bytes.subarray(at, end), bytes.subarray(end))
    case 'insert':
      return joined(bytes.subarray(0, at), new TextEncoder().encode(change.text), bytes.subarray(at))
    case 'recode':
      return recoded(bytes, change.as)
    case 'splice': {
      const other = baseFiles[change.other % baseFiles.length]!
      return joined(bytes.subarray(0, at), other.subarray(Math.floor(other.length / 2)))
    }
  }
}

export type ByteKind = 'text' | 'zip' | 'pdf' | 'image' | 'ole' | 'binary'

const signatures: readonly (readonly [kind: ByteKind, bytes: readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['binary', [0x1f, 0x8b]],
  ['binary', [0x37, 0x7a, 0xbc, 0xaf]],
  ['binary', [0x52, 0x61, 0x72, 0x21]],
]

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

/** UTF-16 without a mark shows by its NULs: ASCII has them all in the odd places, or all in the even ones. */
export function utf16ByNuls(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 4096)
  const nuls = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) nuls[index & 1]!++
  })
  const [even, odd] = nuls as [number, number]
  if (odd > 0 && even <= odd / 20 && odd >= sample.length / 10) return 'utf-16le'
  return even > 0 && odd <= even / 20 && even >= sample.length / 10 ? 'utf-16be' : undefined
}

/** What a file is by its first bytes, whatever its name says. */
export function sniffKind(bytes: Uint8Array): ByteKind {
  for (const [kind, signature] of signatures) if (startsWith(bytes, signature)) return kind
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return 'text'
  return bytes.includes(0) && !utf16ByNuls(bytes) ? 'binary' : 'text'
}

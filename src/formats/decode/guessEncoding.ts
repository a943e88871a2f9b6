import { utf16ByNuls } from '../bytes/sniffKind'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1251' | 'windows-1252'

/** Encodings that any bytes are of, so that they are never sure. */
export function isSingleByte(encoding: Encoding): boolean {
  return encoding === 'windows-1251' || encoding === 'windows-1252'
}

/** The encoding to try first: a byte order mark's, UTF-16 by its NULs, else UTF-8. */
export function firstEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return utf16ByNuls(bytes) ?? 'utf-8'
}

/**
 * Whether the bytes over 0x7F mostly stand alone, as accents in Western text do. GB18030's come in pairs, but it
 * also takes an accent and the letter after it for one character, so trying to decode is not enough.
 */
function accentsStandAlone(bytes: Uint8Array): boolean {
  let alone = 0
  let paired = 0
  for (let index = 0; index < bytes.length; index++) {
    if (bytes[index]! < 0x80) continue
    let end = index
    while (end < bytes.length && bytes[end]! >= 0x80) end++
    if (end - index === 1) alone++
    else paired += end - index
    index = end
  }
  return alone > paired
}

/**
 * Whether the bytes over 0x7F are mostly small Cyrillic letters (0xE0 and up in windows-1251). Of GB18030's, whose
 * common characters begin between 0xB0 and 0xD7, hardly a fifth are.
 */
function looksCyrillic(bytes: Uint8Array): boolean {
  let high = 0
  let small = 0
  for (const byte of bytes) {
    if (byte >= 0x80) high++
    if (byte >= 0xe0) small++
  }
  return small * 2 > high
}

/** The encoding to try when `failed` could not decode the bytes at hand; nothing fails the single-byte ones. */
export function nextEncoding(failed: Encoding, bytes: Uint8Array): Encoding {
  if (failed === 'utf-8' && accentsStandAlone(bytes)) return 'windows-1252'
  if (failed !== 'utf-8' && failed !== 'gb18030') return 'windows-1252'
  if (looksCyrillic(bytes)) return 'windows-1251'
  return failed === 'utf-8' ? 'gb18030' : 'windows-1252'
}

import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

const sliceBytes = 4 * 1024 * 1024

/** The SHA-256 of a file, slice by slice: `crypto.subtle` is one-shot and missing on plain http. */
export async function hashOfFile(file: Blob): Promise<string> {
  const hash = sha256.create()
  for (let start = 0; start < file.size; start += sliceBytes)
    hash.update(new Uint8Array(await file.slice(start, start + sliceBytes).arrayBuffer()))
  return bytesToHex(hash.digest())
}

/** The hash of a whole text, as UTF-8. */
export function hashOfText(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text)))
}

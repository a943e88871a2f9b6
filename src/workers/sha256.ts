import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** Hashes of several files, fed as they are read: `crypto.subtle` is one-shot and missing on plain http. */
export function fileHashes() {
  const running = new Map<number, ReturnType<typeof sha256.create>>()
  return {
    add(file: number, bytes: Uint8Array): void {
      const hash = running.get(file) ?? sha256.create()
      running.set(file, hash.update(bytes))
    },
    of(file: number): string {
      return bytesToHex((running.get(file) ?? sha256.create()).clone().digest())
    },
  }
}

/** The hash of a whole text, as UTF-8. */
export function hashOfText(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text)))
}

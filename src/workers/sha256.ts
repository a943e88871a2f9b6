import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** SHA-256 of several files, fed as they are read: `crypto.subtle` is one-shot and missing on plain http. */
export function fileHashes() {
  const running = new Map<number, ReturnType<typeof sha256.create>>()
  return {
    add(file: number, bytes: Uint8Array): void {
      running.set(file, (running.get(file) ?? sha256.create()).update(bytes))
    },
    /** Ends the hash of a file; one of which no byte was added is that of nothing. */
    finish(file: number): string {
      return bytesToHex((running.get(file) ?? sha256.create()).digest())
    },
  }
}

/** The hash of a whole text, as UTF-8. */
export function hashOfText(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text)))
}

import { Sha256 } from './sha256'

/** Bytes to add to a file's hash, or how many files there were: then the hashes are the answer. */
export type HashRequest = { readonly file: number; readonly bytes: Uint8Array } | { readonly files: number }

const running = new Map<number, Sha256>()

function hashOf(file: number): Sha256 {
  const hash = running.get(file) ?? new Sha256()
  running.set(file, hash)
  return hash
}

addEventListener('message', ({ data }: MessageEvent<HashRequest>) => {
  if ('bytes' in data) hashOf(data.file).add(data.bytes)
  else postMessage(Array.from({ length: data.files }, (_, file) => hashOf(file).finish()))
})

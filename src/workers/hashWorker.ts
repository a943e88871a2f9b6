import { fileHashes } from './sha256'

/** Bytes to add to a file's hash, or how many files there were: then the hashes are the answer. */
export type HashRequest = { readonly file: number; readonly bytes: Uint8Array } | { readonly files: number }

const hashes = fileHashes()

addEventListener('message', ({ data }: MessageEvent<HashRequest>) => {
  if ('bytes' in data) hashes.add(data.file, data.bytes)
  else postMessage(Array.from({ length: data.files }, (_, file) => hashes.finish(file)))
})

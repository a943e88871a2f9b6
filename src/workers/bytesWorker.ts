import { FileHash } from './fileHash'

/** The files, then parts of them to be read, and at last the hashes; every answer carries its question's id. */
export type BytesRequest =
  | { readonly files: readonly File[] }
  | { readonly id: number; readonly file: number; readonly start: number; readonly end: number }
  | { readonly id: number }

export type BytesAnswer =
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly hashes: readonly string[] }
  | { readonly id: number; readonly cause: unknown }

let files: readonly File[] = []
let hashes: readonly FileHash[] = []
/** One after the other, because a hash takes a file's bytes in order. */
let before: Promise<void> = Promise.resolve()

async function answerPart(id: number, file: number, start: number, end: number): Promise<void> {
  try {
    const bytes = new Uint8Array(await files[file]!.slice(start, end).arrayBuffer())
    hashes[file]!.addPart(start, bytes)
    answer({ id, bytes }, [bytes.buffer])
  } catch (cause) {
    answer({ id, cause })
  }
}

function answer(message: BytesAnswer, transfer: Transferable[] = []): void {
  postMessage(message, { transfer })
}

addEventListener('message', ({ data }: MessageEvent<BytesRequest>) => {
  if ('files' in data) {
    files = data.files
    hashes = files.map(() => new FileHash())
  } else if ('file' in data) {
    before = before.then(() => answerPart(data.id, data.file, data.start, data.end))
  } else {
    before = before.then(() => answer({ id: data.id, hashes: hashes.map((hash) => hash.finish()) }))
  }
})

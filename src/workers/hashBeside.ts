import { wrap } from 'comlink'
import type { HashApi } from './hashWorker'

/** Hashes files in a worker of their own; ends it when they are done. A file that cannot be read has no hash. */
export async function hashBeside(files: readonly File[]): Promise<readonly string[]> {
  const worker = new Worker(new URL('./hashWorker.ts', import.meta.url), { type: 'module' })
  try {
    const hash = wrap<HashApi>(worker)
    const hashes: string[] = []
    for (const file of files) hashes.push(await hash(file).catch(() => ''))
    return hashes
  } finally {
    worker.terminate()
  }
}

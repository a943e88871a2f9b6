import type { HashRequest } from './hashWorker'

/** Hashes that are worked out while the bytes are being read for something else. */
export interface Hashing {
  add(file: number, bytes: Uint8Array): void
  /** The hashes of the first so many files. */
  finish(files: number): Promise<readonly string[]>
  /** Ends the worker, finished or not. */
  end(): void
}

/**
 * Hashes in a worker of its own, on another core. It gets copies of the slices that are read anyway: reading a file
 * twice costs more, because every byte comes from another process.
 */
export function hashBeside(): Hashing {
  const worker = new Worker(new URL('./hashWorker.ts', import.meta.url), { type: 'module' })
  const send = (request: HashRequest, transfer: Transferable[] = []) => worker.postMessage(request, transfer)
  return {
    add(file, bytes) {
      const copy = bytes.slice()
      send({ file, bytes: copy }, [copy.buffer])
    },
    finish(files) {
      return new Promise((resolve, reject) => {
        worker.addEventListener('message', ({ data }: MessageEvent<readonly string[]>) => resolve(data))
        worker.addEventListener('error', ({ message }) => reject(new Error(message)))
        send({ files })
      })
    },
    end() {
      worker.terminate()
    },
  }
}

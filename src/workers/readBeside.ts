import { brokenWorker } from './brokenWorker'
import type { BytesAnswer, BytesRequest } from './bytesWorker'

/** Files' bytes, and the hashes of what was read of them. */
export interface FileReading {
  /** Rejects with the browser's own error where it can't read the file. */
  readPart(file: number, start: number, end: number): Promise<Uint8Array>
  /** The hashes of all files, each as far as it was read from its beginning on; nothing can be read any more. */
  finish(): Promise<readonly string[]>
  /** Ends the worker, finished or not. */
  end(): void
}

/**
 * Reads files in a worker of its own, which hashes the bytes on their way. A file's bytes come from another process
 * only while the worker that asked is listening, so that one that is busy with figures would have to wait for them.
 */
export function readBeside(files: readonly File[]): FileReading {
  const worker = new Worker(new URL('./bytesWorker.ts', import.meta.url), { type: 'module' })
  const broken = brokenWorker(worker)
  const waiting = new Map<number, (answer: BytesAnswer) => void>()
  let asked = 0
  worker.addEventListener('message', ({ data }: MessageEvent<BytesAnswer>) => {
    waiting.get(data.id)?.(data)
    waiting.delete(data.id)
  })
  const send = (request: BytesRequest) => worker.postMessage(request)
  const ask = async (question: (id: number) => BytesRequest): Promise<BytesAnswer> => {
    const id = asked++
    const told = new Promise<BytesAnswer>((resolve) => waiting.set(id, resolve))
    send(question(id))
    const answer = await Promise.race([told, broken])
    if ('cause' in answer) throw answer.cause
    return answer
  }
  send({ files })
  return {
    async readPart(file, start, end) {
      const answer = await ask((id) => ({ id, file, start, end }))
      return 'bytes' in answer ? answer.bytes : new Uint8Array()
    },
    async finish() {
      const answer = await ask((id) => ({ id }))
      return 'hashes' in answer ? answer.hashes : []
    },
    end() {
      worker.terminate()
    },
  }
}

import { proxy, wrap, type Remote } from 'comlink'
import type { ImportApi, ImportProgress } from './importProtocol'

/** The import worker, started when it is first needed and kept. */
let worker: Remote<ImportApi> | undefined

export function importWorker(): Remote<ImportApi> {
  worker ??= wrap<ImportApi>(new Worker(new URL('./importWorker.ts', import.meta.url), { type: 'module' }))
  return worker
}

/** A callback that the worker can call. */
export function toWorker(onProgress: (progress: ImportProgress) => void) {
  return proxy(onProgress)
}

import { proxy, wrap } from 'comlink'
import type { MadePack, PackRequest } from '../storage/pack/makePack'
import type { OpenedPack, OpenPackOptions } from '../storage/pack/openPack'
import type { Stored } from '../storage/storageFault'
import { brokenWorker } from './brokenWorker'
import type { PackApi, PackProgress } from './packProtocol'

/** In a worker of its own, ended after it: packs are rare, and their bytes many. */
async function inPackWorker<T>(work: (api: PackApi) => Promise<T>): Promise<T> {
  const worker = new Worker(new URL('./packWorker.ts', import.meta.url), { type: 'module' })
  try {
    const remote = wrap<PackApi>(worker)
    const api: PackApi = {
      make: (request, report) => remote.make(request, report),
      open: (file, from) => remote.open(file, from),
    }
    return await Promise.race([work(api), brokenWorker(worker)])
  } finally {
    worker.terminate()
  }
}

export function makePackAside(request: PackRequest, onProgress: PackProgress): Promise<Stored<MadePack>> {
  return inPackWorker((api) => api.make(request, proxy(onProgress)))
}

export function openPackAside(file: Blob, from?: OpenPackOptions['from']): Promise<Stored<OpenedPack>> {
  return inPackWorker((api) => api.open(file, from))
}

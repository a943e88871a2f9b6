import type { MadePack, PackRequest } from '../storage/pack/makePack'
import type { OpenedPack, OpenPackOptions } from '../storage/pack/openPack'
import type { Stored } from '../storage/storageFault'

/** What the page and the pack worker say to each other. */

export type PackProgress = (done: number, total: number) => void

export interface PackApi {
  make(request: PackRequest, onProgress: PackProgress): Promise<Stored<MadePack>>
  /** All of it or nothing; see `openPack`. */
  open(file: Blob, from: OpenPackOptions['from']): Promise<Stored<OpenedPack>>
}

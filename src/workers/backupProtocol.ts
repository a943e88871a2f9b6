import type { Restored } from '../storage/backup/restoreEverything'
import type { Stored } from '../storage/storageFault'

/** What the page and the backup worker say to each other. */

export type BackupProgress = (done: number, total: number) => void

/** A dataset to be exported, and its name in the page's language. */
export interface PackageRequest {
  readonly datasetId: string
  readonly title: string
  /** Whether figures of fewer than five cases are left out. */
  readonly suppresses: boolean
}

export interface ExportedPackage {
  readonly zip: Blob
  /** How many figures were left out. */
  readonly suppressed: number
}

export interface BackupApi {
  /** Everything in one zip; the browser may keep its bytes on disk. */
  exportAll(onProgress: BackupProgress): Promise<Stored<Blob>>
  /** Everything replaced by a backup, or nothing changed. */
  restoreAll(file: Blob, onProgress: BackupProgress): Promise<Stored<Restored>>
  /** One dataset as it is shown, as a data package. */
  exportDataset(request: PackageRequest, onProgress: BackupProgress): Promise<Stored<ExportedPackage>>
}

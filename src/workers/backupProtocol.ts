import type { Restored } from '../storage/backup/restoreEverything'
import type { Stored } from '../storage/storageFault'

/** What the page and the backup worker say to each other. */

export type BackupProgress = (done: number, total: number) => void

export interface BackupApi {
  /** Everything in one zip; the browser may keep its bytes on disk. */
  exportAll(onProgress: BackupProgress): Promise<Stored<Blob>>
  /** Everything replaced by a backup, or nothing changed. */
  restoreAll(file: Blob, onProgress: BackupProgress): Promise<Stored<Restored>>
}

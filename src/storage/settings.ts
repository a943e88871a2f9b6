import type { Database } from './openDatabase'
import type { Json } from './records'
import type { Stored } from './storageFault'
import { attemptValue } from './toFault'

/** Under what a dataset's quality page is kept; it goes with the dataset. */
export function qualityKey(datasetId: string): string {
  return `quality.${datasetId}`
}

/** Under what a dataset's ledger keeps how many days before its limit a task's light is yellow. */
export function ledgerKey(datasetId: string): string {
  return `ledger.${datasetId}`
}

/** A setting as it was written; undefined where it never was. The reader checks its shape. */
export function readSetting({ strict }: Database, key: string): Promise<Stored<Json | undefined>> {
  return attemptValue(async () => (await strict.settings.get(key))?.value)
}

export function writeSetting({ strict }: Database, key: string, value: Json): Promise<Stored<void>> {
  return attemptValue(async () => {
    await strict.settings.put({ key, value })
  })
}

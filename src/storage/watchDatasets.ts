import { liveQuery } from 'dexie'
import type { Database } from './openDatabase'
import { sortedDatasets } from './reading'
import type { DatasetRecord } from './records'
import type { StorageFault } from './storageFault'
import { toFault } from './toFault'

/** Calls back now and after every change, also one made in another tab or a worker. Returns how to stop. */
export function watchDatasets(
  database: Database,
  onDatasets: (datasets: readonly DatasetRecord[]) => void,
  onFault: (fault: StorageFault) => void,
): () => void {
  const subscription = liveQuery(() => sortedDatasets(database)).subscribe({
    next: onDatasets,
    error: (error: unknown) => onFault(toFault(error)),
  })
  return () => subscription.unsubscribe()
}

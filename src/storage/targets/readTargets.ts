import { liveQuery } from 'dexie'
import type { Database } from '../openDatabase'
import type { TargetSetRecord } from '../records'
import { targetsOf } from '../schema'
import type { StorageFault, Stored } from '../storageFault'
import { attemptValue, toFault } from '../toFault'

/** All versions of a set of targets, newest first. */
export function readTargetVersions(
  { strict }: Database,
  datasetId: string,
  code: string,
): Promise<Stored<readonly TargetSetRecord[]>> {
  return attemptValue(() => targetsOf(strict, datasetId, code).reverse().toArray())
}

/** Calls back with the newest version of each set of a dataset, now and after every change. Returns how to stop. */
export function watchTargets(
  { strict }: Database,
  datasetId: string,
  onSets: (sets: readonly TargetSetRecord[]) => void,
  onFault: (fault: StorageFault) => void,
): () => void {
  const subscription = liveQuery(async () => {
    const newest = new Map<string, TargetSetRecord>()
    for (const record of await targetsOf(strict, datasetId).toArray()) newest.set(record.code, record)
    return [...newest.values()]
  }).subscribe({ next: onSets, error: (error: unknown) => onFault(toFault(error)) })
  return () => subscription.unsubscribe()
}

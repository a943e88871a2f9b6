import { liveQuery } from 'dexie'
import type { Database } from '../openDatabase'
import type { SchemeRecord } from '../records'
import { schemesOf } from '../schema'
import type { StorageFault, Stored } from '../storageFault'
import { attemptValue, toFault } from '../toFault'

/** The newest version of each of a dataset's schemes, by code. */
export function newestSchemes({ strict }: Database, datasetId: string): Promise<readonly SchemeRecord[]> {
  return strict.transaction('r', strict.schemes, async () => {
    const newest = new Map<string, [string, string, number]>()
    await schemesOf(strict, datasetId).eachKey((key) => {
      const [dataset, code, version] = key as unknown as [string, string, number]
      newest.set(code, [dataset, code, version])
    })
    return strict.schemes
      .where('[datasetId+code+version]')
      .anyOf([...newest.values()])
      .toArray()
  })
}

/** All versions of a scheme, newest first. */
export function readVersions(
  { strict }: Database,
  datasetId: string,
  code: string,
): Promise<Stored<readonly SchemeRecord[]>> {
  return attemptValue(() => schemesOf(strict, datasetId, code).reverse().toArray())
}

/** Calls back now and after every change, also one made in another tab. Returns how to stop. */
export function watchSchemes(
  database: Database,
  datasetId: string,
  onSchemes: (schemes: readonly SchemeRecord[]) => void,
  onFault: (fault: StorageFault) => void,
): () => void {
  const subscription = liveQuery(() => newestSchemes(database, datasetId)).subscribe({
    next: onSchemes,
    error: (error: unknown) => onFault(toFault(error)),
  })
  return () => subscription.unsubscribe()
}

import type { Database } from '../openDatabase'
import { schemesOf } from '../schema'
import type { Stored } from '../storageFault'
import { attemptValue } from '../toFault'

/** Removes all versions of a scheme. */
export function removeScheme({ strict }: Database, datasetId: string, code: string): Promise<Stored<void>> {
  return attemptValue(() =>
    strict.transaction('rw', strict.schemes, async () => {
      await strict.schemes.bulkDelete(await schemesOf(strict, datasetId, code).primaryKeys())
    }),
  )
}

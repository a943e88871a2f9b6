import type { Database } from '../openDatabase'
import { targetsOf } from '../schema'
import type { Stored } from '../storageFault'
import { attemptValue } from '../toFault'

/** Removes all versions of a set of targets. */
export function removeTargets({ strict }: Database, datasetId: string, code: string): Promise<Stored<void>> {
  return attemptValue(() =>
    strict.transaction('rw', strict.targets, async () => {
      await strict.targets.bulkDelete(await targetsOf(strict, datasetId, code).primaryKeys())
    }),
  )
}

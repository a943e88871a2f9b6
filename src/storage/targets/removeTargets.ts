import type { Database } from '../openDatabase'
import { targetsOf } from '../schema'
import { stored, type Stored } from '../storageFault'
import { attempt } from '../toFault'
import { whyNotWritten } from '../whyNotWritten'

/** Removes all versions of a set of targets. */
export function removeTargets({ strict }: Database, datasetId: string, code: string): Promise<Stored<void>> {
  return attempt(() =>
    strict.transaction('rw', strict.datasets, strict.targets, async () => {
      const refusal = await whyNotWritten(strict, datasetId)
      if (refusal) return refusal
      await strict.targets.bulkDelete(await targetsOf(strict, datasetId, code).primaryKeys())
      return stored(undefined)
    }),
  )
}

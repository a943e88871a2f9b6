import type { Database } from '../openDatabase'
import { schemesOf } from '../schema'
import { stored, type Stored } from '../storageFault'
import { attempt } from '../toFault'
import { whyNotWritten } from '../whyNotWritten'

/** Removes all versions of a scheme. */
export function removeScheme({ strict }: Database, datasetId: string, code: string): Promise<Stored<void>> {
  return attempt(() =>
    strict.transaction('rw', strict.datasets, strict.schemes, async () => {
      const refusal = await whyNotWritten(strict, datasetId)
      if (refusal) return refusal
      await strict.schemes.bulkDelete(await schemesOf(strict, datasetId, code).primaryKeys())
      return stored(undefined)
    }),
  )
}

import type { Names } from '../domain/names'
import type { Database } from './openDatabase'
import { revisionsOf, schemesOf, targetsOf } from './schema'
import { returnsKey } from './returns'
import { ledgerKey, qualityKey } from './settings'
import { refused, stored, type Stored } from './storageFault'
import { attempt } from './toFault'
import { whyNotWritten } from './whyNotWritten'

export function renameDataset({ strict }: Database, id: string, names: Names): Promise<Stored<void>> {
  return attempt(() =>
    strict.transaction('rw', strict.datasets, async () => {
      // A pack's name stands under its figures.
      const refusal = await whyNotWritten(strict, id)
      if (refusal) return refusal
      await strict.datasets.update(id, { names })
      return stored(undefined)
    }),
  )
}

/**
 * Removes a dataset, its revisions and all that is kept with it at once; the sweep takes the panels, which nothing names any more. With `expectedHead`, as undo has it, only while that is what the dataset shows: else `headMoved`.
 */
export function deleteDataset(
  { strict }: Database,
  id: string,
  expectedHead?: string,
): Promise<Stored<void>> {
  return attempt(() =>
    strict.transaction(
      'rw',
      [
        ...[strict.datasets, strict.revisions, strict.schemes, strict.scenarios],
        ...[strict.targets, strict.templates, strict.editDrafts, strict.settings, strict.documents],
        strict.settings,
      ],
      async () => {
        const dataset = await strict.datasets.get(id)
        if (!dataset) return refused('datasetGone')
        if (expectedHead !== undefined && dataset.head !== expectedHead) return refused('headMoved')
        await strict.datasets.delete(id)
        await strict.revisions.bulkDelete(await revisionsOf(strict, id).primaryKeys())
        await strict.schemes.bulkDelete(await schemesOf(strict, id).primaryKeys())
        await strict.targets.bulkDelete(await targetsOf(strict, id).primaryKeys())
        await strict.scenarios.where('datasetId').equals(id).delete()
        await strict.templates.where('datasetId').equals(id).delete()
        await strict.editDrafts.delete(id)
        await strict.settings.delete(qualityKey(id))
        await strict.settings.delete(ledgerKey(id))
        await strict.settings.delete(returnsKey(id))
        await strict.documents.where('datasetId').equals(id).delete()
        return stored(undefined)
      },
    ),
  )
}

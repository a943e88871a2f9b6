import type { Entity } from '../domain/catalogue/catalogue'
import { newId } from '../storage/newId'
import { publishRevision } from '../storage/publishRevision'
import type { RevisionRecord } from '../storage/records'
import type { Stored } from '../storage/storageFault'
import { useDatabase } from './database'
import { useDatasets } from './datasets'
import { now } from './now'

/** Publishes a dataset with one entity's names and mergers changed (rule W9); no figure is touched. */
export async function saveEntityHistory(
  datasetId: string,
  entity: Entity,
  name: string,
): Promise<Stored<RevisionRecord>> {
  const { database } = useDatabase()
  const datasets = useDatasets()
  const head = await datasets.headOf(datasetId)
  if (!database) return { ok: false, fault: { code: 'unavailable' } }
  if (!head) return { ok: false, fault: { code: 'datasetGone' } }
  const entities = head.catalogue.entities.map((one) => (one.key === entity.key ? entity : one))
  const published = await publishRevision(database, {
    revisionId: newId(),
    datasetId,
    expectedHead: head.id,
    catalogue: { ...head.catalogue, entities },
    summary: { files: [], newCells: 0, changedCells: 0, indicators: 0, history: name },
    importId: null,
    createdAt: now(),
  })
  if (published.ok || published.fault.code === 'headMoved') await datasets.load(datasetId)
  return published
}

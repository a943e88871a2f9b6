import type { Names } from '../../domain/names'
import type { Database } from '../openDatabase'
import { publishRevision } from '../publishRevision'
import type { RevisionRecord } from '../records'
import { readHead } from '../reading'
import { refused, stored, type Stored } from '../storageFault'
import { attempt } from '../toFault'
import { whyNotWritten } from '../whyNotWritten'

export interface CopyRequest {
  readonly datasetId: string
  /** Of the copy. */
  readonly newDataset: string
  readonly names: Names
  readonly revisionId: string
  /** Of the dataset that is copied, for the list of revisions. */
  readonly note: string
  readonly createdAt: number
}

/** A dataset of one's own with what another one shows. Panels are never changed, so that both name the same ones. */
export async function copyDataset(database: Database, request: CopyRequest): Promise<Stored<RevisionRecord>> {
  const refusal = await attempt(async () => {
    // A copy would show figures that lack what was withheld, and say nothing of it.
    return (await whyNotWritten(database.strict, request.datasetId)) ?? stored(undefined)
  })
  if (!refusal.ok) return refusal
  const head = await readHead(database, request.datasetId)
  if (!head.ok) return head
  if (!head.value) return refused('datasetGone')
  const { revisionId, newDataset, names, note, createdAt } = request
  const { catalogue } = head.value
  return publishRevision(database, {
    revisionId,
    datasetId: newDataset,
    newDataset: { names },
    expectedHead: null,
    catalogue,
    summary: {
      files: [],
      newCells: catalogue.indicators.reduce((sum, { count = 0 }) => sum + count, 0),
      changedCells: 0,
      indicators: catalogue.indicators.filter(({ panel }) => panel !== undefined).length,
      copied: true,
      note,
    },
    importId: null,
    createdAt,
  })
}

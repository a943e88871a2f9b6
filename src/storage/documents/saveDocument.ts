import type { Database } from '../openDatabase'
import type { DocumentRecord } from '../records'
import type { Handle } from '../schema'
import { refused, stored, type Stored } from '../storageFault'
import { attempt } from '../toFault'
import { whyNotWritten } from '../whyNotWritten'

/**
 * Writes a document in the place of the one with its id. With `expected`, only while that one was saved at this time
 * (null: while there is none), so that two tabs do not write over one another unseen: else `documentMoved`.
 */
export function saveDocument(
  { strict }: Database,
  record: DocumentRecord,
  expected?: number | null,
): Promise<Stored<void>> {
  const { datasets, documents, revisions } = strict
  return attempt(() =>
    strict.transaction('rw', datasets, documents, revisions, () => writeDocument(strict, record, expected)),
  )
}

/** The same within a transaction that is open: what storage refuses is thrown, for all of it to be undone. */
export async function writeDocument(
  strict: Handle,
  record: DocumentRecord,
  expected?: number | null,
): Promise<Stored<void>> {
  const refusal = await whyNotWritten(strict, record.datasetId)
  if (refusal) return refusal
  if (record.keeps !== undefined && !(await strict.revisions.get(record.keeps)))
    return refused('revisionGone', record.keeps)
  const before = await strict.documents.get(record.id)
  if (expected !== undefined && (before?.savedAt ?? null) !== expected) return refused('documentMoved')
  await strict.documents.put(record)
  return stored(undefined)
}

/** Writes one that is never changed again: `documentMoved` where there is one of its id. */
export function addDocument(database: Database, record: DocumentRecord): Promise<Stored<void>> {
  return saveDocument(database, record, null)
}

export function removeDocument({ strict }: Database, id: string): Promise<Stored<void>> {
  const { datasets, documents } = strict
  return attempt(() =>
    strict.transaction('rw', datasets, documents, async () => {
      const record = await documents.get(id)
      const dataset = record && (await datasets.get(record.datasetId))
      if (dataset?.pack) return refused('readOnly')
      await documents.delete(id)
      return stored(undefined)
    }),
  )
}

import { writeDocument } from '../documents/saveDocument'
import type { Database } from '../openDatabase'
import type { DocumentRecord } from '../records'
import { refused, type Stored } from '../storageFault'
import { attempt } from '../toFault'

/**
 * Writes a document that speaks of the dataset's newest revision, in the transaction that looks whether it still is:
 * `headMoved` where another tab has published data since. `expected` as for `saveDocument`.
 */
export function saveOnHead(
  { strict }: Database,
  record: DocumentRecord,
  head: string,
  expected: number | null,
): Promise<Stored<void>> {
  const { datasets, documents, revisions } = strict
  return attempt(() =>
    strict.transaction('rw', datasets, documents, revisions, async () => {
      const dataset = await datasets.get(record.datasetId)
      if (dataset && dataset.head !== head) return refused('headMoved')
      return writeDocument(strict, record, expected)
    }),
  )
}

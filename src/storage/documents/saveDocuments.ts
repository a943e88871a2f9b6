import type { Database } from '../openDatabase'
import type { DocumentRecord } from '../records'
import { refused, stored, type Stored } from '../storageFault'
import { attempt } from '../toFault'
import { whyNotWritten } from '../whyNotWritten'

export interface DocumentChange {
  readonly record: DocumentRecord
  /** When the one in its place was saved; null where there is none. */
  readonly expected: number | null
}

/** Writes all of one dataset's documents, or none where another tab saved one of them since it was read. */
export function saveDocuments(
  { strict }: Database,
  datasetId: string,
  changes: readonly DocumentChange[],
): Promise<Stored<void>> {
  const { datasets, documents } = strict
  return attempt(() =>
    strict.transaction('rw', datasets, documents, async () => {
      const refusal = await whyNotWritten(strict, datasetId)
      if (refusal) return refusal
      const before = await documents.bulkGet(changes.map(({ record }) => record.id))
      const isMoved = changes.some(({ expected }, at) => (before[at]?.savedAt ?? null) !== expected)
      if (isMoved) return refused('documentMoved')
      await documents.bulkPut(changes.map(({ record }) => record))
      return stored(undefined)
    }),
  )
}

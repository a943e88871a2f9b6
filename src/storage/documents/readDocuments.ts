import { liveQuery } from 'dexie'
import type { Database } from '../openDatabase'
import type { DocumentKind, DocumentRecord } from '../records'
import type { StorageFault, Stored } from '../storageFault'
import { attemptValue, toFault } from '../toFault'

/** One document; undefined where it is not there. */
export function readDocument({ strict }: Database, id: string): Promise<Stored<DocumentRecord | undefined>> {
  return attemptValue(() => strict.documents.get(id))
}

/** All documents of a kind that a dataset has, in the order of their ids. */
export function readDocuments(
  { strict }: Database,
  datasetId: string,
  kind: DocumentKind,
): Promise<Stored<readonly DocumentRecord[]>> {
  return attemptValue(() => strict.documents.where({ datasetId, kind }).sortBy('id'))
}

/** Calls back with them now and after every change, also one made in another tab. Returns how to stop. */
export function watchDocuments(
  { strict }: Database,
  datasetId: string,
  kind: DocumentKind,
  onDocuments: (documents: readonly DocumentRecord[]) => void,
  onFault: (fault: StorageFault) => void,
): () => void {
  const subscription = liveQuery(() => strict.documents.where({ datasetId, kind }).sortBy('id')).subscribe({
    next: onDocuments,
    error: (error: unknown) => onFault(toFault(error)),
  })
  return () => subscription.unsubscribe()
}

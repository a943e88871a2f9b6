import { liveQuery } from 'dexie'
import type { Database } from '../openDatabase'
import type { EditDraftRecord } from '../records'
import { stored, type Stored, type StorageFault } from '../storageFault'
import { attempt, toFault } from '../toFault'
import { whyNotWritten } from '../whyNotWritten'

/** Keeps a dataset's draft, as it is typed; one without edits is not kept. */
export function saveEditDraft({ strict }: Database, draft: EditDraftRecord): Promise<Stored<void>> {
  const { datasets, editDrafts } = strict
  return attempt(() =>
    strict.transaction('rw', datasets, editDrafts, async () => {
      const refusal = await whyNotWritten(strict, draft.datasetId)
      if (refusal) return refusal
      if (draft.edits.length === 0) await editDrafts.delete(draft.datasetId)
      else await editDrafts.put(draft)
      return stored(undefined)
    }),
  )
}

/** Calls back now and after every change, also one made in another tab. Returns how to stop. */
export function watchEditDraft(
  { strict }: Database,
  datasetId: string,
  onDraft: (draft: EditDraftRecord | undefined) => void,
  onFault: (fault: StorageFault) => void,
): () => void {
  const subscription = liveQuery(() => strict.editDrafts.get(datasetId)).subscribe({
    next: onDraft,
    error: (error: unknown) => onFault(toFault(error)),
  })
  return () => subscription.unsubscribe()
}

/** Calls back now and after every change with whether any dataset has a draft. */
export function watchAnyDraft({ strict }: Database, onAny: (isAny: boolean) => void): () => void {
  const subscription = liveQuery(() => strict.editDrafts.count()).subscribe({
    next: (count) => onAny(count > 0),
    // Whatever opens the draft itself says what is wrong.
    error: () => onAny(true),
  })
  return () => subscription.unsubscribe()
}

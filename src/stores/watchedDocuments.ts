import { computed, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue'
import { watchDocuments } from '../storage/documents/readDocuments'
import type { DocumentKind, DocumentRecord } from '../storage/records'
import type { StorageFault } from '../storage/storageFault'
import { useDatabase } from './database'
import { useShown } from './shown'

export interface WatchedDocument<T> {
  readonly record: DocumentRecord
  readonly content: T
}

/** The shown dataset's documents of a kind, followed from the database so that other tabs' changes show. */
export interface WatchedDocuments<T> {
  readonly isReady: ComputedRef<boolean>
  readonly list: ComputedRef<readonly WatchedDocument<T>[]>
  /** Documents that this version can't read are left out, and counted here. */
  readonly unread: ComputedRef<number>
  readonly fault: ShallowRef<StorageFault | undefined>
}

/** @param read gives undefined for content that is not of the kind. */
export function watchedDocuments<T>(
  kind: DocumentKind,
  read: (content: unknown) => T | undefined,
): WatchedDocuments<T> {
  const shown = useShown()
  const known = shallowRef<{ readonly datasetId: string; readonly records: readonly DocumentRecord[] }>()
  const fault = shallowRef<StorageFault>()
  watch(
    () => [useDatabase().database, shown.datasetId] as const,
    ([database, datasetId], _before, onCleanup) => {
      if (!database || datasetId === undefined) return
      onCleanup(
        watchDocuments(
          database,
          datasetId,
          kind,
          (records) => (known.value = { datasetId, records }),
          (lost) => (fault.value = lost),
        ),
      )
    },
    { immediate: true },
  )
  const isReady = computed(() => known.value !== undefined && known.value.datasetId === shown.datasetId)
  const all = computed(() => (isReady.value ? known.value!.records : []))
  const list = computed(() =>
    all.value.flatMap((record) => {
      const content = read(record.content)
      return content === undefined ? [] : [{ record, content }]
    }),
  )
  const unread = computed(() => all.value.length - list.value.length)
  return { isReady, list, unread, fault }
}

import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { adoptTemplate } from '../domain/targets/adoptTemplate'
import { checkTargets, soundTargets, type TargetSurroundings } from '../domain/targets/checkTargets'
import type { TargetSet } from '../domain/targets/target'
import { newId } from '../storage/newId'
import type { Database } from '../storage/openDatabase'
import type { TargetSetRecord } from '../storage/records'
import type { StorageFault, Stored } from '../storage/storageFault'
import { readTargetVersions, watchTargets } from '../storage/targets/readTargets'
import { removeTargets } from '../storage/targets/removeTargets'
import { loadBuiltinTargets } from '../workers/builtinTargets'
import { useDatabase } from './database'
import { useDatasets } from './datasets'
import { now } from './now'
import { useSchemes } from './schemes'
import { useShown } from './shown'
import { today } from './today'

/** The sets of targets of the shown dataset, newest versions, all of them in force. Other tabs' saves show. */
export const useTargets = defineStore('targets', () => {
  const datasets = useDatasets()
  const schemes = useSchemes()
  const shown = useShown()
  const known = shallowRef<{ readonly datasetId: string; readonly sets: readonly TargetSetRecord[] }>()
  const fault = shallowRef<StorageFault>()

  const catalogue = computed(() =>
    shown.datasetId === undefined ? undefined : datasets.heads.get(shown.datasetId)?.catalogue,
  )
  const isReady = computed(() => known.value !== undefined && known.value.datasetId === shown.datasetId)
  const list = computed(() => (isReady.value ? known.value!.sets : []))
  /** What sets are checked against; undefined until a dataset is there. */
  const around = computed<TargetSurroundings | undefined>(() =>
    catalogue.value ? { catalogue: catalogue.value, scheme: schemes.current, today: today() } : undefined,
  )
  /** Each set's targets that can be judged, and how many can't. */
  const inForce = computed(() =>
    list.value.map((record) => {
      const targets = around.value ? soundTargets(record.set, around.value) : []
      return { record, targets, broken: record.set.targets.length - targets.length }
    }),
  )

  watch(
    () => [useDatabase().database, shown.datasetId] as const,
    ([database, datasetId], _before, onCleanup) => {
      if (!database || datasetId === undefined) return
      onCleanup(
        watchTargets(
          database,
          datasetId,
          (sets) => (known.value = { datasetId, sets }),
          (lost) => (fault.value = lost),
        ),
      )
    },
    { immediate: true },
  )

  async function withDataset<T>(
    work: (database: Database, datasetId: string) => Promise<Stored<T>>,
  ): Promise<Stored<T>> {
    const { database } = useDatabase()
    if (!database) return { ok: false, fault: { code: 'unavailable' } }
    if (shown.datasetId === undefined) return { ok: false, fault: { code: 'datasetGone' } }
    return work(database, shown.datasetId)
  }

  /** Saves the next version of a set and shows it as soon as it is written. */
  async function save(set: TargetSet): Promise<Stored<TargetSetRecord>> {
    const { saveTargets } = await import('../storage/targets/saveTargets')
    const saved = await withDataset((database, datasetId) =>
      saveTargets(database, { id: newId(), datasetId, set, savedAt: now() }),
    )
    if (saved.ok && known.value?.datasetId === saved.value.datasetId) {
      const others = known.value.sets.filter(({ code }) => code !== saved.value.code)
      known.value = { ...known.value, sets: [...others, saved.value].sort(byCode) }
    }
    return saved
  }

  function versionsOf(code: string): Promise<Stored<readonly TargetSetRecord[]>> {
    return withDataset((database, datasetId) => readTargetVersions(database, datasetId, code))
  }

  function remove(code: string): Promise<Stored<void>> {
    return withDataset((database, datasetId) => removeTargets(database, datasetId, code))
  }

  /** A built-in set on the dataset's indicators; not saved until it is. */
  async function startFrom(id: string, firstYear: number): Promise<TargetSet> {
    return adoptTemplate(await loadBuiltinTargets(id), catalogue.value!, firstYear)
  }

  function issuesOf(set: TargetSet) {
    return around.value ? checkTargets(set, around.value) : []
  }

  return { list, inForce, isReady, fault, save, versionsOf, remove, startFrom, issuesOf }
})

function byCode(a: TargetSetRecord, b: TargetSetRecord): number {
  return a.code < b.code ? -1 : 1
}

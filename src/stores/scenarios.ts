import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { periodId } from '../domain/periods/periodId'
import { checkScheme } from '../domain/scoring/checkScheme'
import { compareScored } from '../domain/scoring/compareScored'
import { readScoringData } from '../domain/scoring/readScoringData'
import { applyScenario, noChanges, type ScenarioChanges } from '../domain/scoring/scenario'
import { hasErrors } from '../domain/scoring/schemeIssue'
import { scoreScheme } from '../domain/scoring/scoreScheme'
import { newId } from '../storage/newId'
import type { Database } from '../storage/openDatabase'
import type { ScenarioRecord } from '../storage/records'
import { removeScenario, renameScenario, saveScenario, watchScenarios } from '../storage/scenarios'
import type { StorageFault, Stored } from '../storage/storageFault'
import { useDatabase } from './database'
import { now } from './now'
import { useScores } from './scores'
import { useSelection } from './selection'
import { useShown } from './shown'

/** What is supposed of one scheme in one period; elsewhere nothing is. */
interface Draft {
  readonly place: string
  readonly changes: ScenarioChanges
}

/** 情景测算: what scores and ranks would be. It never reaches the data: nothing here is read by another page. */
export const useScenarios = defineStore('scenarios', () => {
  const scores = useScores()
  const shown = useShown()
  const selection = useSelection()
  const draft = shallowRef<Draft>()
  const opened = shallowRef<ScenarioRecord>()
  const saved = shallowRef<readonly ScenarioRecord[]>([])
  const fault = shallowRef<StorageFault>()

  const place = computed(() =>
    scores.base && scores.period
      ? placeOf(scores.base.revision.datasetId, scores.base.scheme.code, periodId(scores.period.period))
      : undefined,
  )
  const changes = computed(() => (draft.value?.place === place.value ? draft.value!.changes : noChanges))
  const isChanged = computed(() => changes.value.values.length + changes.value.weights.length > 0)

  const data = computed(() =>
    scores.base && scores.period
      ? readScoringData(scores.base.catalogue, scores.base.panels, scores.period.key)
      : undefined,
  )
  const applied = computed(() =>
    scores.base && data.value ? applyScenario(scores.base.scheme, data.value, changes.value) : undefined,
  )
  /** Supposed weights can leave siblings without any. */
  const isSound = computed(() => !applied.value || !hasErrors(checkScheme(applied.value.scheme)))
  /** As it would be; undefined while nothing is supposed. */
  const supposed = computed(() =>
    isChanged.value && isSound.value ? scoreScheme(applied.value!.scheme, applied.value!.data) : undefined,
  )
  const compared = computed(() => {
    if (!scores.scored || !supposed.value) return []
    return compareScored(scores.scored, supposed.value, scores.scored.tree.root.node.code)
  })
  /** Whether the opened scenario was saved on other data or another version: its figures were others then. */
  const isOtherBasis = computed(() => {
    const { value } = opened
    if (!value || !isChanged.value || !scores.base) return false
    return value.revisionId !== scores.base.revision.id || value.schemeVersion !== scores.base.version
  })

  function suppose(next: ScenarioChanges): void {
    if (place.value) draft.value = { place: place.value, changes: next }
  }

  function reset(): void {
    draft.value = undefined
    opened.value = undefined
  }

  /** Goes to the scenario's scheme and period, with its changes. */
  function open(record: ScenarioRecord): void {
    const { datasetId, schemeCode, period } = record
    opened.value = record
    draft.value = { place: placeOf(datasetId, schemeCode, period), changes: record.changes }
    const scheme = schemeCode === scores.base?.scheme.code ? {} : { scheme: schemeCode }
    selection.select({ ...scheme, period })
  }

  async function save(name: string): Promise<void> {
    const { base, period } = scores
    if (!base || !period) return
    const record: ScenarioRecord = {
      id: newId(),
      datasetId: base.revision.datasetId,
      name,
      savedAt: now(),
      revisionId: base.revision.id,
      revision: base.revision.number,
      schemeCode: base.scheme.code,
      schemeVersion: base.version,
      period: periodId(period.period),
      changes: changes.value,
    }
    if (await done((database) => saveScenario(database, record))) opened.value = record
  }

  async function rename(id: string, name: string): Promise<void> {
    await done((database) => renameScenario(database, id, name))
  }

  async function remove(id: string): Promise<void> {
    await done((database) => removeScenario(database, id))
  }

  async function done(work: (database: Database) => Promise<Stored<void>>): Promise<boolean> {
    const { database } = useDatabase()
    const result: Stored<void> = database
      ? await work(database)
      : { ok: false, fault: { code: 'unavailable' } }
    fault.value = result.ok ? undefined : result.fault
    return result.ok
  }

  watch(
    () => [useDatabase().database, shown.datasetId] as const,
    ([database, datasetId], _before, onCleanup) => {
      saved.value = []
      if (!database || datasetId === undefined) return
      onCleanup(
        watchScenarios(
          database,
          datasetId,
          (list) => (saved.value = list),
          (lost) => (fault.value = lost),
        ),
      )
    },
    { immediate: true },
  )

  return {
    changes,
    isChanged,
    isSound,
    isOtherBasis,
    opened,
    saved,
    fault,
    data,
    supposed,
    compared,
    suppose,
    reset,
    open,
    save,
    rename,
    remove,
  }
})

function placeOf(...parts: readonly string[]): string {
  return JSON.stringify(parts)
}

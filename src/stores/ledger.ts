import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { CataloguePeriod } from '../domain/catalogue/catalogue'
import { ledgerOn } from '../domain/ledger/ledgerOn'
import type { KeptTask, PlannedTask } from '../domain/ledger/planLedger'
import type { Task } from '../domain/ledger/task'
import { taskOn, usualWarning } from '../domain/ledger/taskOn'
import { firstDayOf } from '../domain/periods/firstDayOf'
import { lastDayOf } from '../domain/periods/lastDayOf'
import { periodId } from '../domain/periods/periodId'
import { removeDocument } from '../storage/documents/saveDocument'
import { saveDocuments, type DocumentChange } from '../storage/documents/saveDocuments'
import { readTask } from '../storage/ledger/taskSchema'
import { newId } from '../storage/newId'
import type { DocumentRecord, Json } from '../storage/records'
import { ledgerKey, readSetting, writeSetting } from '../storage/settings'
import type { Stored } from '../storage/storageFault'
import { useDatabase } from './database'
import { useDatasets } from './datasets'
import { now } from './now'
import { useScores } from './scores'
import { useSelection } from './selection'
import { useShown } from './shown'
import { today } from './today'
import { watchedDocuments } from './watchedDocuments'

/** The shown dataset's ledger of tasks, as it stood at the end of the shown period. */
export const useLedger = defineStore('ledger', () => {
  const datasets = useDatasets()
  const scores = useScores()
  const selection = useSelection()
  const shown = useShown()
  const documents = watchedDocuments('task', readTask)

  /** Those that have days, oldest first. */
  const periods = computed<readonly CataloguePeriod[]>(() => {
    const head = shown.datasetId === undefined ? undefined : datasets.heads.get(shown.datasetId)
    return head?.catalogue.periods.filter(({ period }) => lastDayOf(period) !== undefined) ?? []
  })
  /** The chosen one, else that of the scores, else the newest of the kind that there is most of. */
  const period = computed(() => {
    const wanted = periods.value.find(({ period }) => periodId(period) === selection.selection.period)
    if (wanted) return wanted
    const scored = periods.value.find(({ key }) => key === scores.period?.key)
    return scored ?? newestOfMost(periods.value)
  })
  /** The day on which the ledger is looked at: the period's last, or today while it lasts and where there is none. */
  const day = computed(() => {
    const last = period.value && lastDayOf(period.value.period)
    if (last === undefined) return today()
    return today() >= from.value && today() < last ? today() : last
  })
  const from = computed(() => (period.value && firstDayOf(period.value.period)) ?? today())

  /** Days before its limit from which a task's light is yellow. */
  const warning = shallowRef(usualWarning)
  watch(
    () => [useDatabase().database, shown.datasetId] as const,
    async ([database, id]) => {
      warning.value = usualWarning
      if (!database || id === undefined) return
      const read = await readSetting(database, ledgerKey(id))
      if (id === shown.datasetId && read.ok) warning.value = warningIn(read.value)
    },
    { immediate: true },
  )
  async function setWarning(days: number): Promise<void> {
    const { database } = useDatabase()
    if (!database || shown.datasetId === undefined) return
    warning.value = warningIn(days)
    const written = await writeSetting(database, ledgerKey(shown.datasetId), warning.value)
    if (!written.ok) documents.fault.value = written.fault
  }

  const kept = computed<readonly KeptTask[]>(() =>
    documents.list.value.map(({ record, content }) => ({ id: record.id, task: content })),
  )
  const summary = computed(() =>
    ledgerOn(
      kept.value.map(({ task }) => task),
      from.value,
      day.value,
      warning.value,
    ),
  )
  const idOf = computed(() => new Map(kept.value.map(({ id, task }) => [task, id])))
  /** Tasks that were handed over after the day that is looked at. */
  const later = computed(() => kept.value.length - summary.value.states.length)

  /** The task that a shortfall was made into, while it is open. */
  function openFor(target: { readonly set: string; readonly code: string }, entity: string) {
    return kept.value.find(({ task }) => {
      const isOf = task.target?.set === target.set && task.target.code === target.code
      return isOf && task.entity === entity && taskOn(task, '9999-12-31')?.closedOn === undefined
    })
  }

  /** Writes new tasks and changed ones, all or none. */
  async function saveAll(
    tasks: readonly { readonly id?: string; readonly task: Task }[],
  ): Promise<Stored<void>> {
    const { database } = useDatabase()
    const { datasetId } = shown
    if (!database || datasetId === undefined) return { ok: false, fault: { code: 'unavailable' } }
    const savedAt = now()
    const records = new Map(documents.list.value.map(({ record }) => [record.id, record]))
    const changes = tasks.map(({ id = `${datasetId}/task/${newId()}`, task }): DocumentChange => {
      const content = task as unknown as Json
      const record: DocumentRecord = { id, datasetId, kind: 'task', savedAt, content }
      return { record, expected: records.get(id)?.savedAt ?? null }
    })
    return saveDocuments(database, datasetId, changes)
  }
  function save(task: Task, id?: string): Promise<Stored<void>> {
    return saveAll([id === undefined ? { task } : { id, task }])
  }
  /** What a file's rows do, but for those that change nothing. */
  function savePlanned(rows: readonly PlannedTask[]): Promise<Stored<void>> {
    return saveAll(rows.filter(({ kind }) => kind !== 'same'))
  }
  /** For one that was entered by mistake; what is done is closed instead. */
  async function remove(id: string): Promise<Stored<void>> {
    const { database } = useDatabase()
    return database ? removeDocument(database, id) : { ok: false, fault: { code: 'unavailable' } }
  }

  return {
    isReady: documents.isReady,
    fault: documents.fault,
    unread: documents.unread,
    periods,
    period,
    from,
    day,
    kept,
    summary,
    idOf,
    later,
    warning,
    setWarning,
    openFor,
    save,
    savePlanned,
    remove,
  }
})

const mostWarning = 90

/** What is kept, where it is a number of days; else the usual one. */
function warningIn(value: Json | undefined): number {
  const isDays = typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= mostWarning
  return isDays ? value : usualWarning
}

function newestOfMost(periods: readonly CataloguePeriod[]): CataloguePeriod | undefined {
  const counts = new Map<string, number>()
  for (const { period } of periods) counts.set(period.kind, (counts.get(period.kind) ?? 0) + 1)
  const most = Math.max(...counts.values())
  return periods.findLast(({ period }) => counts.get(period.kind) === most)
}

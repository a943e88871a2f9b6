import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { Indicator } from '../domain/catalogue/catalogue'
import { noteEdits, placeText, typeOver, type TypedCell } from '../domain/edits/draftEdits'
import type { CellEdit } from '../domain/edits/cellEdit'
import { insistOn, rebaseEdits, type EditConflict, type RebasedEdits } from '../domain/edits/rebaseEdits'
import { whyUneditable, type Uneditable } from '../domain/edits/whyUneditable'
import type { Names } from '../domain/names'
import type { Panel } from '../domain/panel/panel'
import { noteAt, valueAt } from '../domain/panel/panelReading'
import { recordStep, redoStep, startHistory, undoStep } from '../domain/scoring/edit/editHistory'
import { copyDataset } from '../storage/edits/copyDataset'
import { saveEditDraft, watchEditDraft } from '../storage/edits/editDrafts'
import { newId } from '../storage/newId'
import type { EditDraftRecord, RevisionRecord } from '../storage/records'
import { saveScheme } from '../storage/schemes/saveScheme'
import type { StorageFault, Stored } from '../storage/storageFault'
import { schemeOfPackage } from '../workers/builtinSchemes'
import { importWorker } from '../workers/importClient'
import { useDatabase } from './database'
import { useDatasets } from './datasets'
import { useDrafting } from './drafting'
import { now } from './now'
import { usePanels } from './panels'
import { useRevisions } from './revisions'
import { useShown } from './shown'
import { tellUnfinished } from './unfinished'

const none: readonly CellEdit[] = []

/**
 * Values of the shown dataset that were changed by hand and are not published yet (rule D15). The draft is in the
 * database as it is typed: a reload finds it, and so does another tab, which is told.
 */
export const useEdits = defineStore('edits', () => {
  const shown = useShown()
  const datasets = useDatasets()
  const panels = usePanels()
  useDrafting().isOpen = true
  const history = shallowRef(startHistory(none))
  const held = shallowRef<RebasedEdits>({ edits: none, conflicts: [], gone: [] })
  const fault = shallowRef<StorageFault>()
  /** Another window changed the draft: what is shown is its. */
  const isOthers = shallowRef(false)
  const isPublishing = shallowRef(false)
  /** What was published last from here, so that it can be taken back. */
  const published = shallowRef<RevisionRecord>()
  /** The grid is open, at this cell if one was asked for. */
  const opened = shallowRef<{ readonly entity?: number; readonly period?: number }>()

  const dataset = computed(() => datasets.list?.find(({ id }) => id === shown.datasetId))
  const revision = computed(() => dataset.value && datasets.heads.get(dataset.value.id))
  const edits = computed(() => history.value.present)
  const byPlace = computed(() => new Map(edits.value.map((edit) => [placeText(edit), edit])))
  const conflicts = computed(() => held.value.conflicts)
  const gone = computed(() => held.value.gone)
  tellUnfinished('edits', () => edits.value.length > 0)
  const canUndo = computed(() => history.value.past.length > 0)
  const canRedo = computed(() => history.value.future.length > 0)

  let savedAt = 0
  const own = new Set<number>()

  watch(
    () => [useDatabase().database, dataset.value?.id] as const,
    ([database, datasetId], _before, onCleanup) => {
      history.value = startHistory(none)
      isOthers.value = false
      published.value = undefined
      if (!database || datasetId === undefined) return
      let isFirst = true
      const stop = watchEditDraft(
        database,
        datasetId,
        (draft) => {
          take(draft, isFirst)
          isFirst = false
        },
        (lost) => (fault.value = lost),
      )
      onCleanup(stop)
    },
    { immediate: true },
  )

  function take(draft: EditDraftRecord | undefined, isFirst: boolean): void {
    const isEmpty = edits.value.length === 0
    if (draft ? own.has(draft.savedAt) && !isEmpty : isEmpty) return
    history.value = startHistory(draft?.edits ?? none)
    isOthers.value = !isFirst
  }

  async function keep(): Promise<void> {
    const { database } = useDatabase()
    if (!database || !dataset.value) return
    savedAt = Math.max(now(), savedAt + 1)
    own.add(savedAt)
    isOthers.value = false
    const saved = await saveEditDraft(database, {
      datasetId: dataset.value.id,
      savedAt,
      edits: edits.value,
    })
    fault.value = saved.ok ? undefined : saved.fault
  }

  function step(next: readonly CellEdit[]): void {
    const before = history.value
    history.value = recordStep(before, next)
    if (history.value === before) return
    published.value = undefined
    void keep()
  }
  function type(cells: readonly TypedCell[]): void {
    step(typeOver(edits.value, cells, now()))
  }
  function note(places: ReadonlySet<string>, text: string): void {
    step(noteEdits(edits.value, places, text))
  }
  function drop(dropped: readonly CellEdit[]): void {
    const going = new Set(dropped)
    if (going.size > 0) step(edits.value.filter((edit) => !going.has(edit)))
  }
  function insist(decided: readonly EditConflict[]): void {
    step(insistOn(edits.value, decided))
  }
  function undo(): void {
    go(undoStep(history.value))
  }
  function redo(): void {
    go(redoStep(history.value))
  }
  function go(to: typeof history.value | undefined): void {
    if (!to) return
    history.value = to
    void keep()
  }

  /** Holds the draft against what is shown now, also after an import or another window's publishing. */
  watch(
    () => [revision.value, edits.value] as const,
    async ([head, draft]) => {
      if (!head) return
      const figures = await panelsOf(head, new Set(draft.map(({ indicator }) => indicator)))
      if (head !== revision.value || draft !== edits.value) return
      const [entities, periods] = [head.catalogue.entities, head.catalogue.periods].map(
        (things) => new Set(things.map(({ key }) => key)),
      )
      held.value = rebaseEdits(draft, ({ indicator, entity, period }) => {
        const panel = figures.get(indicator)
        if (!panel || !entities!.has(entity) || !periods!.has(period)) return undefined
        return storedCell(panel, entity, period)
      })
      if (held.value.edits === draft) return
      history.value = startHistory(held.value.edits)
      await keep()
    },
    { immediate: true },
  )

  async function panelsOf(
    { catalogue }: RevisionRecord,
    codes: ReadonlySet<string>,
  ): Promise<Map<string, Panel>> {
    const wanted = catalogue.indicators.filter(({ code }) => codes.has(code))
    const read = await Promise.all(wanted.map((indicator) => panels.figuresOf(catalogue, indicator)))
    return new Map(wanted.flatMap(({ code }, at) => (read[at] ? [[code, read[at]] as const] : [])))
  }

  /** Why the values of an indicator cannot be changed here. */
  function whyNot(indicator: Indicator): Uneditable | 'builtin' | 'pack' | 'scores' | undefined {
    if (dataset.value?.pack) return 'pack'
    if (dataset.value?.builtin !== undefined) return 'builtin'
    if (shown.shown?.scoring && shown.shown.indicator === indicator) return 'scores'
    return revision.value && whyUneditable(revision.value.catalogue, indicator)
  }

  /** As one revision; edits without a reason of their own get this one. */
  async function publish(reason: string): Promise<Stored<RevisionRecord>> {
    const head = revision.value
    if (!head) return { ok: false, fault: { code: 'datasetGone' } }
    const bare = edits.value.filter((edit) => edit.note === undefined).map(placeText)
    const said = noteEdits(edits.value, new Set(bare), reason)
    isPublishing.value = true
    try {
      const { datasetId } = head
      const done = await importWorker().publishEdits({
        dataset: datasetId,
        expectedHead: head.id,
        edits: said,
      })
      if (done.ok) await forget()
      if (done.ok || done.fault.code === 'headMoved') await datasets.load(datasetId)
      fault.value = done.ok ? undefined : done.fault
      if (done.ok) published.value = done.value
      return done
    } finally {
      isPublishing.value = false
    }
  }

  async function forget(): Promise<void> {
    history.value = startHistory(none)
    await keep()
  }

  /** Takes back what was published last, as long as nothing was published on top of it. */
  async function unpublish(): Promise<void> {
    const last = published.value
    if (!last || !dataset.value || last.parent === null) return
    const undone = await useRevisions().restore({ ...dataset.value, head: last.id }, last.parent)
    fault.value = undone.ok ? undefined : undone.fault
    if (undone.ok) published.value = undefined
  }

  /** A dataset of one's own from a built-in one, with the scheme that came with it. Gives its id. */
  async function copy(names: Names, from: string): Promise<Stored<string>> {
    const { database } = useDatabase()
    const source = dataset.value
    if (!database || !source) return { ok: false, fault: { code: 'unavailable' } }
    const newDataset = newId()
    const made = await copyDataset(database, {
      datasetId: source.id,
      newDataset,
      names,
      revisionId: newId(),
      note: from,
      createdAt: now(),
    })
    if (!made.ok) return made
    const scheme = source.builtin === undefined ? undefined : await schemeOfPackage(source.builtin)
    if (scheme) {
      const saved = await saveScheme(database, { id: newId(), datasetId: newDataset, scheme, savedAt: now() })
      if (!saved.ok) return saved
    }
    return { ok: true, value: newDataset }
  }

  return {
    dataset,
    revision,
    edits,
    byPlace,
    conflicts,
    gone,
    canUndo,
    canRedo,
    fault,
    isOthers,
    isPublishing,
    published,
    opened,
    type,
    note,
    drop,
    insist,
    undo,
    redo,
    whyNot,
    publish,
    unpublish,
    copy,
  }
})

/** A cell as it is stored, blank where the panel does not reach. */
export function storedCell(panel: Panel, entity: number, period: number) {
  const value = valueAt(panel, entity, period)
  const said = noteAt(panel, entity, period)
  return { ...(value === undefined ? {} : { value }), ...(said ? { note: said } : {}) }
}

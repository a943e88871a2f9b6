import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { Names } from '../domain/names'
import { checkScheme } from '../domain/scoring/checkScheme'
import { changeNode } from '../domain/scoring/edit/changeNode'
import {
  recordStep,
  redoStep,
  startHistory,
  undoStep,
  type EditHistory,
} from '../domain/scoring/edit/editHistory'
import type { Scheme, SchemeNode } from '../domain/scoring/scheme'
import { hasErrors as haveErrors } from '../domain/scoring/schemeIssue'
import type { Stored } from '../storage/storageFault'
import { useDatasets } from './datasets'
import { forgetDraft, keepDraft, readDraft } from './keptDraft'
import { useReadOnly } from './readOnly'
import { useSchemes, type SchemeVersion } from './schemes'
import { useSelection } from './selection'
import { useShown } from './shown'
import { tellUnfinished } from './unfinished'

/**
 * The scheme that is being edited: the selected one with what was changed since it was saved. A draft is kept with
 * the tab, for each scheme apart: reloading or going to another page or scheme loses nothing.
 */
export const useSchemeDraft = defineStore('schemeDraft', () => {
  const shown = useShown()
  const datasets = useDatasets()
  const readOnly = useReadOnly()
  const schemes = useSchemes()
  const selection = useSelection()
  const history = shallowRef<EditHistory<Scheme>>()
  /** What was saved last is a copy of the draft that it was saved from: the two are one. */
  const saved = shallowRef<{ readonly draft: Scheme; readonly version: number }>()
  /** Code of the node that is worked on. */
  const node = shallowRef<string>()
  /** A code that was wanted for a node and is another's. */
  const takenCode = shallowRef<string>()
  /** Which draft is in the history. */
  const place = shallowRef<{ readonly dataset: string; readonly code: string }>()

  const code = computed(() => selection.selection.scheme ?? schemes.inForce?.code)
  /** The version that the draft is compared with; undefined where it was never saved. */
  const base = computed<SchemeVersion | undefined>(() => schemes.list.find((one) => one.code === code.value))
  const scheme = computed(() => history.value?.present)
  const isReadOnly = computed(() => base.value?.builtin === true || readOnly.isPack)
  const isDirty = computed(() => scheme.value !== undefined && !isSavedAs(base.value))
  tellUnfinished('scheme', () => isDirty.value)
  const catalogue = computed(() => shown.datasetId && datasets.heads.get(shown.datasetId)?.catalogue)
  const issues = computed(() => (scheme.value ? checkScheme(scheme.value, catalogue.value || undefined) : []))
  /** Whether the address names a scheme that is not here. */
  const isGone = computed(() => schemes.isReady && code.value !== undefined && scheme.value === undefined)
  const hasErrors = computed(() => haveErrors(issues.value))
  /** What the draft is held against: the saved version, else what it was when it was opened. */
  const comparedWith = computed(() =>
    isDirty.value ? (base.value?.scheme ?? history.value?.past[0] ?? scheme.value) : scheme.value,
  )
  const canUndo = computed(() => (history.value?.past.length ?? 0) > 0)
  const canRedo = computed(() => (history.value?.future.length ?? 0) > 0)

  function isSavedAs(version: Pick<SchemeVersion, 'scheme' | 'version'> | undefined): boolean {
    const present = scheme.value
    if (!version || !present) return false
    return (
      present === version.scheme ||
      (present === saved.value?.draft && version.version === saved.value.version)
    )
  }

  watch(
    () => [schemes.isReady, shown.datasetId, code.value, base.value] as const,
    ([isReady, dataset, wanted, newest], before) => {
      if (!isReady || dataset === undefined || wanted === undefined) {
        if (wanted === undefined) history.value = undefined
        return
      }
      const isSame = place.value?.dataset === dataset && place.value.code === wanted
      // Saved in another tab: what was typed here stays, what was only looked at is shown anew.
      if (isSame && history.value && (newest?.scheme === before?.[3]?.scheme || !isSavedAs(before?.[3])))
        return
      place.value = { dataset, code: wanted }
      const start = readDraft(dataset, wanted) ?? newest?.scheme
      history.value = start && startHistory(start)
      if (!start?.nodes.some((one) => one.code === node.value)) node.value = start?.nodes[0]?.code
    },
    { immediate: true },
  )
  watch([scheme, isDirty], ([draft, dirty]) => {
    if (!place.value || !draft) return
    if (dirty) keepDraft(place.value.dataset, place.value.code, draft)
    else forgetDraft(place.value.dataset, place.value.code)
  })

  /** A step of editing, unless it changes nothing. */
  function edit(change: (scheme: Scheme) => Scheme): void {
    if (!history.value || isReadOnly.value) return
    takenCode.value = undefined
    history.value = recordStep(history.value, change(history.value.present))
  }
  function editNodes(change: (nodes: readonly SchemeNode[]) => readonly SchemeNode[]): void {
    edit((before) => {
      const nodes = change(before.nodes)
      return nodes === before.nodes ? before : { ...before, nodes }
    })
  }
  /** Another code for a node, unless one has it already: the two could not be told apart again. */
  function rename(from: string, to: string): void {
    if (to === '' || to === from || !scheme.value) return
    const isTaken = scheme.value.nodes.some((one) => one.code === to)
    editNodes((nodes) => changeNode(nodes, from, { code: to }))
    if (isTaken) takenCode.value = to
    else node.value = to
  }
  function undo(): void {
    history.value = (history.value && undoStep(history.value)) ?? history.value
  }
  function redo(): void {
    history.value = (history.value && redoStep(history.value)) ?? history.value
  }

  /** A scheme with the code of one that is here, as a change of that one. */
  function open(changed: Scheme): void {
    const dataset = shown.datasetId
    if (dataset === undefined) return
    if (place.value?.dataset === dataset && place.value.code === changed.code) return edit(() => changed)
    keepDraft(dataset, changed.code, changed)
    selection.select({ scheme: changed.code })
  }

  /** A scheme of one's own from another: not saved until it is. */
  function startFrom(source: Scheme, names: Names): void {
    const dataset = shown.datasetId
    if (dataset === undefined) return
    const fresh = { ...source, code: freshCode(source.code), names }
    keepDraft(dataset, fresh.code, fresh)
    selection.select({ scheme: fresh.code })
  }
  function freshCode(wanted: string): string {
    const taken = new Set(schemes.list.map((one) => one.code))
    const isFree = (one: string) => !taken.has(one) && !readDraft(shown.datasetId!, one)
    let free = wanted
    for (let number = 2; !isFree(free); number++) free = `${wanted}-${number}`
    return free
  }

  async function save(note: string): Promise<Stored<SchemeVersion>> {
    const draft = scheme.value!
    const result = await schemes.save(draft, note === '' ? undefined : note)
    if (!result.ok) return result
    saved.value = { draft, version: result.value.version }
    return result
  }
  function discard(): void {
    if (!place.value) return
    forgetDraft(place.value.dataset, place.value.code)
    history.value = base.value && startHistory(base.value.scheme)
    if (!base.value) selection.select({ scheme: undefined })
  }

  return {
    scheme,
    node,
    takenCode,
    base,
    isReadOnly,
    isDirty,
    issues,
    hasErrors,
    isGone,
    comparedWith,
    canUndo,
    canRedo,
    edit,
    editNodes,
    rename,
    undo,
    redo,
    open,
    startFrom,
    save,
    discard,
  }
})

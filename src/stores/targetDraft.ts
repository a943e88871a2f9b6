import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import {
  recordStep,
  redoStep,
  startHistory,
  undoStep,
  type EditHistory,
} from '../domain/scoring/edit/editHistory'
import type { TargetSet } from '../domain/targets/target'
import type { TargetSetRecord } from '../storage/records'
import type { Stored } from '../storage/storageFault'
import { useShown } from './shown'
import { useTargets } from './targets'
import { tellUnfinished } from './unfinished'

/** The set of targets that is being edited, with what was changed since it was saved. Leaving the page keeps it. */
export const useTargetDraft = defineStore('targetDraft', () => {
  const shown = useShown()
  const targets = useTargets()
  const history = shallowRef<EditHistory<TargetSet>>()
  const place = shallowRef<{ readonly dataset: string | undefined; readonly code: string }>()

  const set = computed(() => history.value?.present)
  const base = computed(() => targets.list.find(({ code }) => code === place.value?.code))
  const isDirty = computed(() => set.value !== undefined && set.value !== base.value?.set)
  tellUnfinished('targets', () => isDirty.value)
  const issues = computed(() => (set.value ? targets.issuesOf(set.value) : []))
  const canUndo = computed(() => (history.value?.past.length ?? 0) > 0)
  const canRedo = computed(() => (history.value?.future.length ?? 0) > 0)

  /** The first saved set is opened; one that was saved elsewhere is shown anew while nothing is changed here. */
  watch(
    () => [targets.isReady, targets.list, shown.datasetId] as const,
    ([isReady, list, dataset], before) => {
      if (!isReady) return
      if (place.value?.dataset !== dataset) close()
      const was = before?.[1]?.find(({ code }) => code === place.value?.code)
      const isUntouched = history.value?.present === was?.set
      if (!history.value && list[0]) open(list[0].code)
      else if (base.value && isUntouched) open(base.value.code)
    },
    { immediate: true },
  )

  function open(code: string): void {
    const record = targets.list.find((one) => one.code === code)
    if (!record) return
    place.value = { dataset: shown.datasetId, code }
    history.value = startHistory(record.set)
  }
  function close(): void {
    place.value = undefined
    history.value = undefined
  }
  /** A set that is not saved yet, under a code that is free. */
  function start(fresh: TargetSet): void {
    const taken = new Set(targets.list.map(({ code }) => code))
    let { code } = fresh
    for (let number = 2; taken.has(code); number++) code = `${fresh.code}-${number}`
    place.value = { dataset: shown.datasetId, code }
    history.value = startHistory({ ...fresh, code })
  }
  /** A set from a file: a change of the one with its code, else a new one. */
  function take(read: TargetSet): void {
    if (!targets.list.some(({ code }) => code === read.code)) return start(read)
    open(read.code)
    edit(() => read)
  }

  function edit(change: (set: TargetSet) => TargetSet): void {
    if (history.value) history.value = recordStep(history.value, change(history.value.present))
  }
  function undo(): void {
    history.value = (history.value && undoStep(history.value)) ?? history.value
  }
  function redo(): void {
    history.value = (history.value && redoStep(history.value)) ?? history.value
  }

  async function save(): Promise<Stored<TargetSetRecord>> {
    const saved = await targets.save(set.value!)
    if (saved.ok) open(saved.value.code)
    return saved
  }
  function discard(): void {
    const first = base.value ?? targets.list[0]
    if (first) open(first.code)
    else close()
  }

  return {
    set,
    base,
    isDirty,
    issues,
    canUndo,
    canRedo,
    open,
    start,
    take,
    edit,
    undo,
    redo,
    save,
    discard,
  }
})

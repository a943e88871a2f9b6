import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { Period } from '../domain/periods/period'
import type { Finding } from '../domain/quality/finding'
import { measuredKinds } from '../domain/quality/qualityPeriods'
import type { QualitySettings } from '../domain/quality/qualitySettings'
import { qualityKey, readSetting, writeSetting } from '../storage/settings'
import type { StorageFault } from '../storage/storageFault'
import { useDatabase } from './database'
import { now } from './now'
import { usePanels } from './panels'
import { definitionFindings } from './qualityDefinitions'
import { keptQualityJson, readKeptQuality, type KeptQuality, type QualityMark } from './qualityMarks'
import { runQualityPass, type QualityReport } from './qualityPass'
import { useShown } from './shown'

/** What is suspicious in the shown dataset (rule W7), worked out while its page is open. */
export const useQuality = defineStore('quality', () => {
  const shown = useShown()
  const panels = usePanels()
  const isOpen = shallowRef(false)
  const report = shallowRef<QualityReport>()
  const progress = shallowRef({ done: 0, total: 0 })
  const fault = shallowRef<StorageFault>()
  const kept = shallowRef<KeptQuality>()
  const chosenKind = shallowRef<Period['kind']>()
  let run = 0

  const revision = computed(() => shown.shown?.revision)
  const kinds = computed(() => (revision.value ? measuredKinds(revision.value.catalogue) : []))
  const kind = computed(() => kinds.value.find((one) => one === chosenKind.value) ?? kinds.value[0])
  const settings = computed(() => kept.value?.settings)

  watch(
    () => revision.value?.datasetId,
    async (id) => {
      kept.value = undefined
      const { database } = useDatabase()
      if (!database || id === undefined) return
      const read = await readSetting(database, qualityKey(id))
      if (id !== revision.value?.datasetId) return
      if (read.ok) kept.value = readKeptQuality(read.value)
      else fault.value = read.fault
    },
    { immediate: true },
  )

  watch([isOpen, () => revision.value?.id, kind, settings], () => void look(), { immediate: true })

  async function look(): Promise<void> {
    const mine = ++run
    const { database } = useDatabase()
    const head = revision.value
    if (!isOpen.value || !database || !head || !kind.value || !settings.value) return
    if (report.value && report.value.catalogue !== head.catalogue) report.value = undefined
    progress.value = { done: 0, total: 0 }
    let reported = 0
    const { catalogue, datasetId } = head
    const made = await runQualityPass({
      catalogue,
      kind: kind.value,
      settings: settings.value,
      figuresOf: (indicator) => panels.figuresOf(catalogue, indicator),
      about: () => definitionFindings(database, datasetId, catalogue, (lost) => (fault.value = lost)),
      onProgress: (done, total) => {
        if (done < total && now() < reported + reportEvery) return
        reported = now()
        if (mine === run) progress.value = { done, total }
      },
      isStopped: () => mine !== run,
    })
    if (made && mine === run) report.value = made
  }

  /** Undefined where nobody looked into it, or what was judged has changed since. */
  function markOf({ id, state }: Finding): QualityMark | undefined {
    const mark = kept.value?.marks[id]
    return mark?.state === state ? mark : undefined
  }

  async function mark({ id, state }: Finding, note: string): Promise<void> {
    await keep((was) => ({ ...was, marks: { ...was.marks, [id]: { state, note, at: now() } } }))
  }

  async function unmark({ id }: Finding): Promise<void> {
    await keep((was) => {
      const { [id]: _gone, ...marks } = was.marks
      return { ...was, marks }
    })
  }

  async function set(change: Partial<QualitySettings>): Promise<void> {
    await keep((was) => ({ ...was, settings: { ...was.settings, ...change } }))
  }

  async function keep(changed: (was: KeptQuality) => KeptQuality): Promise<void> {
    const { database } = useDatabase()
    const id = revision.value?.datasetId
    if (!database || id === undefined || !kept.value) return
    // Another tab may have marked something meanwhile.
    const stored = await readSetting(database, qualityKey(id))
    const next = changed(stored.ok ? readKeptQuality(stored.value) : kept.value)
    const written = await writeSetting(database, qualityKey(id), keptQualityJson(next))
    if (!written.ok) fault.value = written.fault
    else if (revision.value?.datasetId === id) kept.value = withSame(next, kept.value)
  }

  function open(): void {
    isOpen.value = true
  }
  function close(): void {
    isOpen.value = false
  }
  function chooseKind(next: Period['kind']): void {
    chosenKind.value = next
  }

  return {
    ...{ report, progress, fault, kinds, kind, settings },
    ...{ markOf, mark, unmark, set, open, close, chooseKind },
  }
})

/** Milliseconds between two reports of progress. */
const reportEvery = 100

/** Settings that are the same stay the same thing: a mark is no reason to look through everything again. */
function withSame(next: KeptQuality, before: KeptQuality): KeptQuality {
  const isSame = JSON.stringify(next.settings) === JSON.stringify(before.settings)
  return isSame ? { ...next, settings: before.settings } : next
}

import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { StorageFault } from '../storage/storageFault'
import { importWorker, toWorker } from '../workers/importClient'
import type {
  DifferencePage,
  DifferenceQuery,
  ImportChoices,
  ImportPlan,
  ImportProgress,
  IndicatorEdit,
  PlanOutcome,
  Published,
} from '../workers/importProtocol'
import { tellUnfinished } from './unfinished'

export type ImportPhase = 'idle' | 'planning' | 'planned' | 'publishing' | 'done' | 'failed'

/** One import at a time: from dropped files over the plan to the published revision. */
export const useImporting = defineStore('importing', () => {
  const phase = shallowRef<ImportPhase>('idle')
  const progress = shallowRef<ImportProgress>()
  const plan = shallowRef<ImportPlan>()
  const fault = shallowRef<StorageFault>()
  const published = shallowRef<Published>()
  tellUnfinished('import', () => ['planning', 'planned', 'publishing'].includes(phase.value))
  let choices: ImportChoices = {}
  let attempt = 0

  async function start(files: readonly File[]): Promise<void> {
    if (files.length === 0) return
    choices = {}
    plan.value = undefined
    await planned((report) => importWorker().plan([...files], choices, report))
  }

  /** The same files with another target, or with what they did not say themselves. */
  async function choose(change: ImportChoices): Promise<void> {
    const current = plan.value
    if (!current) return
    choices = { ...choices, ...change }
    await planned((report) => importWorker().replan(current.id, choices, report))
  }

  async function planned(
    ask: (report: ReturnType<typeof toWorker>) => PromiseLike<PlanOutcome>,
  ): Promise<void> {
    const mine = ++attempt
    phase.value = 'planning'
    progress.value = undefined
    fault.value = undefined
    published.value = undefined
    const report = toWorker((next) => {
      if (mine === attempt) progress.value = next
    })
    const outcome = await unlessBroken(mine, () => ask(report))
    if (mine !== attempt) return
    if (outcome.ok) plan.value = outcome.plan
    else fault.value = outcome.fault
    phase.value = outcome.ok ? 'planned' : 'failed'
  }

  /** A bug is thrown on, for the console to show; the page is not left waiting for an answer. */
  async function unlessBroken<T>(mine: number, work: () => PromiseLike<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (mine === attempt) {
        fault.value = { code: 'unknown', cause: String(error) }
        phase.value = 'failed'
      }
      throw error
    }
  }

  async function confirm(edits: readonly IndicatorEdit[], remembers?: boolean): Promise<void> {
    if (!plan.value) return
    const mine = ++attempt
    phase.value = 'publishing'
    fault.value = undefined
    const { id } = plan.value
    const outcome = await unlessBroken(mine, () => importWorker().publish(id, edits, remembers))
    if (mine !== attempt) return
    if (outcome.ok) {
      published.value = outcome.published
      plan.value = undefined
      phase.value = 'done'
      void importWorker().sweep()
      return
    }
    fault.value = outcome.fault
    if (outcome.plan) plan.value = outcome.plan
    phase.value = outcome.plan ? 'planned' : 'failed'
  }

  function differences(
    planId: string,
    query: DifferenceQuery,
    from: number,
    to: number,
  ): Promise<DifferencePage | undefined> {
    return importWorker().differences(planId, query, from, to)
  }

  /** Leaves nothing behind: the worker drops the plan and the sweep takes what was written. */
  async function cancel(): Promise<void> {
    attempt++
    phase.value = 'idle'
    plan.value = undefined
    fault.value = undefined
    await importWorker().cancel()
    await importWorker().sweep()
  }

  function dismiss(): void {
    phase.value = 'idle'
    published.value = undefined
    fault.value = undefined
  }

  return { phase, progress, plan, fault, published, start, choose, differences, confirm, cancel, dismiss }
})

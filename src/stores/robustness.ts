import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { alternativesFor } from '../domain/robustness/alternativesFor'
import type { RobustEntity, Robustness } from '../domain/robustness/drawRobustness'
import { noAlternatives, type RobustnessSettings } from '../domain/robustness/robustnessSettings'
import { readScoringData } from '../domain/scoring/readScoringData'
import { treeOf } from '../domain/scoring/schemeTree'
import { runRobustness, type RobustnessRun } from '../workers/robustnessClient'
import { useScores } from './scores'
import type { ScoringBase } from './scoringOf'

/** What a result is of: it holds only while this is what is shown. */
interface Subject {
  readonly base: ScoringBase
  readonly period: number
}

/** How far the ranks shown hold when weights and methods vary: counted when an analyst asks for it, never by itself. */
export const useRobustness = defineStore('robustness', () => {
  const scores = useScores()
  const settings = shallowRef<RobustnessSettings>({
    draws: 1000,
    seed: 1,
    spread: 0.2,
    methods: noAlternatives,
  })
  /** Whether pages show the intervals beside their ranks. */
  const isShown = shallowRef(false)
  /** Draws done, while there is a run. */
  const done = shallowRef<number>()
  const hasFailed = shallowRef(false)
  const finished = shallowRef<{ readonly subject: Subject; readonly result: Robustness }>()
  let running: RobustnessRun | undefined

  const subject = computed<Subject | undefined>(() =>
    scores.base && scores.period ? { base: scores.base, period: scores.period.key } : undefined,
  )
  const alternatives = computed(() =>
    subject.value ? alternativesFor(subject.value.base.scheme) : noAlternatives,
  )
  /** How deep the scheme's tree goes under its root. */
  const levels = computed(() =>
    subject.value ? Math.max(...treeOf(subject.value.base.scheme).leaves.map(({ depth }) => depth)) : 0,
  )
  const result = computed(() =>
    finished.value && isSame(finished.value.subject, subject.value) ? finished.value.result : undefined,
  )
  const intervals = computed<ReadonlyMap<string, RobustEntity>>(
    () => new Map(isShown.value ? result.value?.entities.map((entity) => [entity.code, entity]) : []),
  )

  async function run(): Promise<void> {
    cancel()
    const of = subject.value
    if (!of) return
    const { catalogue, panels, scheme } = of.base
    const mine = runRobustness(
      scheme,
      readScoringData(catalogue, panels, of.period),
      settings.value,
      (count) => {
        if (running === mine) done.value = count
      },
    )
    running = mine
    done.value = 0
    hasFailed.value = false
    try {
      const found = await mine.result
      if (found && running === mine) finished.value = { subject: of, result: found }
    } catch {
      if (running === mine) hasFailed.value = true
    } finally {
      if (running === mine) stop()
    }
  }

  function cancel(): void {
    running?.cancel()
    stop()
  }

  function stop(): void {
    running = undefined
    done.value = undefined
  }

  /** A run of what is no longer shown is of no use. */
  watch(subject, (next, before) => {
    if (!isSame(next, before)) cancel()
  })

  /** Another scheme has other levels and methods: what was ticked would mean nothing there. */
  watch(
    () => subject.value?.base.scheme,
    () => change({ depths: undefined, methods: noAlternatives }),
  )

  function change(to: Partial<RobustnessSettings>): void {
    settings.value = { ...settings.value, ...to }
  }

  return {
    settings,
    change,
    alternatives,
    levels,
    isShown,
    done,
    hasFailed,
    result,
    intervals,
    run,
    cancel,
  }
})

function isSame(one: Subject | undefined, other: Subject | undefined): boolean {
  return one?.base === other?.base && one?.period === other?.period
}

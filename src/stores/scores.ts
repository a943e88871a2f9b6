import { defineStore } from 'pinia'
import { computed } from 'vue'
import type { CataloguePeriod } from '../domain/catalogue/catalogue'
import { useBasis } from './basis'
import { useCurrentScores } from './currentScores'
import { pickScored, scorePeriod, scoringOf } from './scoringOf'

/**
 * The scores that pages show: of what the shown period was published on, or of the newest revision by the scheme in
 * force, as `basis.ts` has it. The shown period is there at once, the others when the page is idle.
 */
export const useScores = defineStore('scores', () => {
  const basis = useBasis()
  const current = useCurrentScores()
  const frozen = scoringOf(() => (current.wanted ? basis.source : undefined))

  const wanted = computed({ get: () => current.wanted, set: (is) => (current.wanted = is) })
  const isSettled = computed(
    () =>
      frozen.settled.value?.revision === basis.source?.revision &&
      frozen.settled.value?.scheme?.scheme === basis.source?.scheme?.scheme,
  )
  const isWaiting = computed(() => basis.state === 'loading' || (basis.isFrozen && !isSettled.value))
  const state = computed(() => {
    if (isWaiting.value) return 'loading'
    return basis.isFrozen ? frozen.state.value : current.state
  })
  const base = computed(() => {
    if (isWaiting.value) return undefined
    return basis.isFrozen ? frozen.base.value : current.base
  })
  /** Scored periods by period key, oldest first, once all are known; only those with an index. */
  const history = computed(() => {
    if (isWaiting.value) return undefined
    return basis.isFrozen ? frozen.history.value : current.history
  })

  const period = computed<CataloguePeriod | undefined>(() => {
    if (!basis.isFrozen) return isWaiting.value ? undefined : current.period
    return base.value && pickScored(base.value, basis.id)
  })
  const scored = computed(() => {
    if (!base.value || !period.value) return undefined
    return history.value?.get(period.value.key) ?? scorePeriod(base.value, period.value.key)
  })
  /** Periods that can be looked at: those in which somebody has an index by now, oldest first. */
  const periods = computed(() => current.periods)

  const kind = computed(() => period.value?.period.kind)
  /** Those like the shown one: weeks are not compared with the months that they are in. */
  const along = computed<readonly CataloguePeriod[]>(() => {
    const { value: from } = history
    const all = base.value?.catalogue.periods.filter(({ key }) => from?.has(key)) ?? []
    return all.filter((one) => one.period.kind === kind.value)
  })

  return { base, state, wanted, history, period, periods, along, scored }
})

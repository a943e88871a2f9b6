import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { CataloguePeriod } from '../domain/catalogue/catalogue'
import { useDatasets } from './datasets'
import { useSchemes } from './schemes'
import { pickScored, scoringOf } from './scoringOf'
import { useSelection } from './selection'
import { useShown } from './shown'

/** The newest revision of the shown dataset scored by the scheme in force, whatever was published. */
export const useCurrentScores = defineStore('currentScores', () => {
  const shown = useShown()
  const schemes = useSchemes()
  const datasets = useDatasets()
  const selection = useSelection()

  /** Only pages that show scores start the work: reading sixty panels would delay a first ranking. */
  const wanted = shallowRef(false)
  const revision = computed(() => (shown.datasetId ? datasets.heads.get(shown.datasetId) : undefined))
  const { base, state, history } = scoringOf(() =>
    wanted.value && revision.value && schemes.isReady
      ? { revision: revision.value, scheme: schemes.inForce, hasErrors: schemes.hasErrors }
      : undefined,
  )

  const period = computed(() => base.value && pickScored(base.value, selection.selection.period))
  /** Periods in which somebody has an index, oldest first. */
  const periods = computed<readonly CataloguePeriod[]>(
    () => base.value?.catalogue.periods.filter(({ key }) => history.value?.has(key)) ?? [],
  )

  return { base, state, wanted, history, period, periods }
})

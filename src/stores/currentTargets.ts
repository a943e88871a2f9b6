import { defineStore } from 'pinia'
import { useCurrentScores } from './currentScores'
import { useDatasets } from './datasets'
import { judging } from './judging'
import { useShown } from './shown'
import { useTargets } from './targets'

/** The targets in force held against the newest revision of the shown dataset, whatever was published. */
export const useCurrentTargets = defineStore('currentTargets', () => {
  const datasets = useDatasets()
  const scores = useCurrentScores()
  const shown = useShown()
  const targets = useTargets()
  return judging({
    catalogue: () =>
      shown.datasetId === undefined ? undefined : datasets.heads.get(shown.datasetId)?.catalogue,
    sets: () => (targets.isReady ? targets.inForce : undefined),
    history: () => scores.history,
  })
})

import { useRouter } from 'vue-router'
import type { Entity } from '../../domain/catalogue/catalogue'
import { useProvenance } from '../../stores/provenance'
import { useSelection } from '../../stores/selection'
import { toQuery } from '../../stores/selectionQuery'
import { useShown } from '../../stores/shown'

/** Where a shown figure comes from (rule D7): a value from a file, a score from its entity's 得分明细. */
export function useTrace(): (entity: Entity) => void {
  const shown = useShown()
  const provenance = useProvenance()
  const selection = useSelection()
  const router = useRouter()

  return (entity) => {
    const { indicator, revision, panel, scoring } = shown.shown!
    const { period } = shown
    if (!period) return
    if (scoring) {
      const query = toQuery({ ...selection.selection, focus: entity.code })
      void router.push({ path: '/scorecards', query })
    } else void provenance.show({ datasetId: revision.datasetId, entity, indicator, period, panel })
  }
}

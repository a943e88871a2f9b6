import { computed, shallowRef, watch } from 'vue'
import type { CataloguePeriod } from '../domain/catalogue/catalogue'
import type { Panel } from '../domain/panel/panel'
import type { PeriodRanks } from '../domain/review/periodRanks'
import { measureOf } from '../domain/review/publishedRanks'
import { rankGroup } from '../domain/review/rankGroup'
import type { GroupRules } from '../domain/review/reviewRules'
import { sourceRanks } from '../domain/review/sourceRanks'
import type { Scored } from '../domain/scoring/scored'
import { usePanels } from './panels'
import type { ScoringBase } from './scoringOf'

/** Groups ranked on the index of what was scored: as the data's source published it where it did (rule D8). */
export function indexRanks(
  base: () => ScoringBase | undefined,
  history: () => ReadonlyMap<number, Scored> | undefined,
) {
  const panels = usePanels()
  const bySource = shallowRef<Panel>()
  const asked = shallowRef<ScoringBase>()
  watch(
    base,
    async (of) => {
      bySource.value = undefined
      const code = of?.scheme.nodes.find(({ parent }) => parent === undefined)?.code
      const key = of?.catalogue.indicators.find(({ ranksOf }) => ranksOf === code)?.panel
      const panel = key === undefined ? undefined : await panels.panelOf(key)
      if (base() !== of) return
      bySource.value = panel
      asked.value = of
    },
    { immediate: true },
  )
  const isReady = computed(() => history() !== undefined && asked.value === base())

  function computedRanks(group: GroupRules, { key, period }: CataloguePeriod): PeriodRanks | undefined {
    const [scored, of] = [history()?.get(key), base()]
    return scored && of && rankGroup(scored, group, period, measureOf({ ...of.scheme, version: of.version }))
  }
  function ranksOf(group: GroupRules, one: CataloguePeriod): PeriodRanks | undefined {
    const ranks = computedRanks(group, one)
    const { value: panel } = bySource
    return (ranks && panel && sourceRanks(ranks, panel, one.key, group.group === undefined)) ?? ranks
  }

  return { isReady, bySource, computedRanks, ranksOf }
}

import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { BenchmarkChoice } from '../../stores/benchmarkChoice'
import type { GroupPeer } from '../../stores/groupPeer'
import { useNaming } from '../../stores/naming'
import { useScorecard } from '../../stores/scorecard'

/** Whom the shown entity is measured against, in words. */
export function useBenchmarkName(): ComputedRef<string> {
  const { t } = useI18n()
  const scorecard = useScorecard()
  const naming = useNaming()

  function groupName({ grouping, group }: GroupPeer): string {
    const groups = scorecard.card?.catalogue.groupings.find(({ id }) => id === grouping)?.groups
    return naming.textOf(groups?.find(({ id }) => id === group)?.names) || group
  }

  function wordsOf(choice: BenchmarkChoice): string {
    switch (choice.kind) {
      case 'all':
        return t(`scorecards.strengths.all.${choice.of}`)
      case 'rank':
        return t('scorecards.strengths.rank')
      case 'group':
        return t(`scorecards.strengths.group.${choice.of}`, { group: groupName(choice.group) })
      case 'entity': {
        const entity = scorecard.entities.find(({ code }) => code === choice.code)
        return entity ? naming.nameOf(entity) : choice.code
      }
    }
  }

  return computed(() => wordsOf(scorecard.choice))
}

import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { usePreferences } from '../../stores/preferences'
import { useReview } from '../../stores/review'
import { useScorecard } from '../../stores/scorecard'
import { groupName, tierWords } from '../../words/overviewWords'
import type { GroupStanding } from '../../words/scorecardWords'

/** How the entity stands within the office's own group, as the overview ranks it; undefined where nobody is grouped. */
export function useGroupStanding() {
  const { t } = useI18n()
  const preferences = usePreferences()
  const review = useReview()
  const scorecard = useScorecard()

  return computed<GroupStanding | undefined>(() => {
    const { entity, comparedWith } = scorecard
    const isGrouped = (review.publication?.groups ?? review.rules.groups).some((one) =>
      'rules' in one ? one.rules.group : one.group,
    )
    if (!isGrouped) return undefined
    const found = review.groups.find(
      ({ rules, lines }) => rules.group && lines.some((line) => line.entity === entity?.key),
    )
    const line = found?.lines.find((one) => one.entity === entity?.key)
    if (!found || line?.rank === undefined) return undefined
    const speech = {
      t: (key: string, params: Record<string, unknown>) => t(key, params),
      locale: preferences.locale,
    }
    const isSameChange = comparedWith && review.against?.key === comparedWith.key
    return {
      name: groupName(found.rules, speech),
      ...{ rank: line.rank, tied: line.tied, population: found.lines.length },
      tier: line.tier === undefined ? undefined : tierWords(line.tier, found.rules, speech),
      change: isSameChange ? line.move?.change : undefined,
    }
  })
}

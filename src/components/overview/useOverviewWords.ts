import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { GroupReview, ReviewLine } from '../../domain/review/groupReview'
import type { GroupRules } from '../../domain/review/reviewRules'
import type { Tier } from '../../domain/review/tiers'
import type { GapRow } from '../../domain/targets/gapRow'
import { useGaps } from '../../stores/gaps'
import { useNaming } from '../../stores/naming'
import { useOverview } from '../../stores/overview'
import { usePreferences } from '../../stores/preferences'
import { useScores } from '../../stores/scores'
import { useShown } from '../../stores/shown'
import { formatNumber } from '../../words/formatNumber'
import type { GapWordsInput } from '../../words/gapWords'
import {
  groupName,
  overviewWords,
  partialWords,
  refusalWords,
  skippedWords,
  thenWords,
  tierWords,
  unrankedWords,
  type OverviewSpeech,
} from '../../words/overviewWords'
import { periodLabel } from '../../words/periodLabel'
import { policyWords } from '../../words/policyWords'
import { pointsWords } from '../../words/scorecardWords'
import { sourceLine } from '../../words/sourceLine'
import { useGapWords } from '../gaps/useGapWords'
import { useBasisMark } from '../period/useBasisMark'

/** Names before “and so many in all”. */
const mostNamed = 12

/** What the parts of the overview, its print and its long picture say alike. */
export function useOverviewWords() {
  const { t } = useI18n()
  const overview = useOverview()
  const shown = useShown()
  const gaps = useGaps()
  const scores = useScores()
  const naming = useNaming()
  const preferences = usePreferences()
  const gapSpeech = useGapWords()
  const mark = useBasisMark()

  /** Names as they were when a published period was. */
  const catalogue = computed(() => scores.base?.catalogue ?? gaps.catalogue)
  const entities = computed(() => new Map(catalogue.value?.entities.map((one) => [one.key, one])))
  const inputs = computed(
    () => new Map<GapRow, GapWordsInput>(overview.judged.map((gap) => [gap.row, gapSpeech.inputOf(gap)])),
  )
  const decimals = computed(() => scores.base?.scheme.ranking.decimals ?? 1)
  const speech = computed<OverviewSpeech>(() => ({
    ...gapSpeech.speech.value,
    entities: entities.value,
    inputOf: (row) => inputs.value.get(row)!,
    period: overview.period?.period,
    against: overview.against?.period,
    decimals: decimals.value,
  }))
  const words = computed(() => overviewWords(overview.conclusion, speech.value))

  const subject = computed(() => (overview.subject ? naming.nameOf(overview.subject) : ''))
  const period = computed(() => (overview.period ? periodLabel(overview.period.period, t) : ''))
  const against = computed(() => (overview.against ? periodLabel(overview.against.period, t) : undefined))

  /** The same, short, where the page says which it is. */
  const then = computed(() =>
    overview.against ? thenWords(overview.against.period, speech.value) : undefined,
  )

  function nameOf(key: number): string {
    const entity = entities.value.get(key)
    return entity ? naming.nameOf(entity) : ''
  }
  function namesOf(keys: readonly number[]): string {
    const names = keys.slice(0, mostNamed).map(nameOf).join(t('rankings.listSeparator'))
    return keys.length > mostNamed ? t('scorecards.change.andMore', { names, count: keys.length }) : names
  }
  function score(value: number | undefined): string {
    return value === undefined ? '—' : formatNumber(value, preferences.locale, decimals.value)
  }
  function points(value: number): string {
    return pointsWords(Math.abs(value), preferences.locale, decimals.value)
  }
  function rankOf({ rank, tied }: Pick<ReviewLine, 'rank' | 'tied'>): string {
    return tied ? t('overview.group.tiedRank', { rank }) : String(rank)
  }
  const nameOfGroup = (rules: Pick<GroupRules, 'names'>) => groupName(rules, speech.value)
  const nameOfTier = (tier: Tier, rules: GroupRules) => tierWords(tier, rules, speech.value)

  /** What stands under a group's ranking: lists, who is apart, who came and went. */
  function notesOf(review: GroupReview): readonly string[] {
    const { lists, rules, unranked, moves, incomplete } = review
    const { skipped, unmeasured, isPartial } = incomplete
    const listed = (label: string, keys: readonly number[], many: boolean) =>
      keys.length === 0
        ? ''
        : t('overview.group.list', { label, names: namesOf(keys) }) + (many ? t('overview.group.tied') : '')
    const reasons = unranked
      .slice(0, mostNamed)
      .map(({ entity, gap }) =>
        t('overview.group.unrankedOne', { name: nameOf(entity), reason: unrankedWords(gap, speech.value) }),
      )
    const nodes = scores.base?.scheme.nodes ?? []
    const leaves = unmeasured.map((code) => {
      const node = nodes.find((one) => one.code === code)
      return node ? naming.nameOf(node) : code
    })
    return [
      isPartial ? partialWords(review, speech.value) : '',
      skipped.length > 0 ? skippedWords(skipped, speech.value) : '',
      leaves.length > 0
        ? t('overview.group.unmeasured', {
            count: leaves.length,
            names: leaves.slice(0, mostNamed).join(t('rankings.listSeparator')),
          })
        : '',
      listed(t('overview.group.red'), lists.red, lists.redTied),
      listed(t(`overview.group.${rules.trailingWord}`), lists.trailing, lists.trailingTied),
      reasons.length === 0
        ? ''
        : t('overview.group.unranked', {
            count: unranked.length,
            names: reasons.join(t('rankings.listSeparator')),
          }),
      moves?.refusal && moves.refusal !== 'partial'
        ? refusalWords(moves.refusal, overview.against?.period, speech.value)
        : '',
      moves && !moves.refusal && moves.entered.length > 0
        ? t('overview.group.entered', { names: namesOf(moves.entered) })
        : '',
      moves && !moves.refusal && moves.left.length > 0
        ? t('overview.group.left', { names: namesOf(moves.left) })
        : '',
      moves?.isAmongCommon ? t('overview.group.among') : '',
    ].filter((note) => note !== '')
  }

  /** Source, scheme, targets and how ranks are made. */
  const notes = computed(() => {
    const from = shown.shown?.catalogue.source
    const { base } = scores
    return [
      from ? sourceLine(from, gapSpeech.speech.value.t, preferences.locale) : '',
      base
        ? t(base.version === 0 ? 'overview.source.builtin' : 'overview.source.scheme', {
            name: naming.nameOf(base.scheme),
            version: base.version,
          })
        : '',
      base ? policyWords(base.scheme.ranking, gapSpeech.speech.value.t) : '',
      gapSpeech.sets.value.length > 0
        ? t('overview.source.targets', { sets: gapSpeech.sets.value.join(t('rankings.listSeparator')) })
        : '',
      mark.value,
    ].filter((note) => note !== '')
  })

  return {
    ...{ words, speech, subject, period, against, then, notes, nameOf, namesOf, score, points, rankOf },
    ...{ nameOfGroup, nameOfTier, notesOf },
  }
}

import { defineStore } from 'pinia'
import { computed } from 'vue'
import { liveFields } from '../domain/bulletin/liveFields'
import { bulletinVocabulary } from '../domain/bulletin/vocabulary'
import type { Indicator } from '../domain/catalogue/catalogue'
import { nameIn } from '../domain/names'
import { countCodesOf, countsBehind } from '../domain/pack/countsBehind'
import { smallCells } from '../domain/pack/smallCells'
import { countTargets, metChange } from '../domain/review/concludeOverview'
import { bulletinFacts, haveNothing } from '../words/bulletin/bulletinFacts'
import type { BulletinInput } from '../words/bulletin/bulletinInput'
import { groupName } from '../words/bulletin/officialWords'
import type { GapSpeech } from '../words/gapWords'
import { sayInChinese } from '../words/pageWords'
import { policyWords } from '../words/policyWords'
import { sourceWords } from '../words/sourceWords'
import { useGaps } from './gaps'
import { useLedger } from './ledger'
import { useOverview } from './overview'
import { usePeriodLife } from './periodLife'
import { useReview } from './review'
import { useScores } from './scores'
import { useShown } from './shown'
import { today } from './today'

/** A bulletin is Chinese whatever the page speaks. */
const speech: GapSpeech = { t: sayInChinese, locale: 'zh-CN' }

/** What the pages show of the period, as facts that a bulletin may say. */
export const useBulletinFacts = defineStore('bulletinFacts', () => {
  const gaps = useGaps()
  const ledger = useLedger()
  const life = usePeriodLife()
  const overview = useOverview()
  const review = useReview()
  const scores = useScores()
  const shown = useShown()

  const period = computed(() => overview.period?.period)
  const catalogue = computed(() => shown.shown?.catalogue)
  /** In the order of the review's rules. */
  const groups = computed(() => review.rules.groups.map(groupName))
  const vocabulary = computed(() => bulletinVocabulary(groups.value))

  /** Of the whole, whoever is in focus and whose targets are looked at on other pages. */
  const judged = computed(() => (gaps.whole ? gaps.gapsOf(gaps.whole, overview.period) : []))
  const rows = computed(() => judged.value.map(({ row }) => row))
  const earlierRows = computed(() => {
    const { whole } = gaps
    const then = overview.against
    if (!whole || !then) return undefined
    return judged.value.flatMap((gap) => gaps.rowOf(gap.judged, whole, then) ?? [])
  })

  const behind = computed(() => gaps.catalogue && countsBehind(gaps.catalogue))
  function isSmall(indicator: Indicator, entity: number, when: number): boolean {
    const counts = behind.value ? countCodesOf(indicator, behind.value) : []
    return counts.some((code) => {
      const panel = gaps.panelOf(code)
      return panel !== undefined && smallCells(panel)(entity, when)
    })
  }

  const input = computed<BulletinInput | undefined>(() => {
    const from = catalogue.value
    if (!overview.isReady || !period.value || !from) return undefined
    const scheme = overview.isScored ? scores.base?.scheme : undefined
    return {
      period: period.value,
      against: overview.against?.period,
      today: today(),
      speech,
      entities: new Map(from.entities.map((entity) => [entity.key, entity])),
      decimals: scheme?.ranking.decimals ?? 1,
      index: overview.index,
      move: overview.move,
      course: review.upToNow.flatMap(({ period }, at) => {
        const score = overview.course[at]
        return score === undefined ? [] : [{ period, score }]
      }),
      counts: countTargets(rows.value),
      metMore: metChange(rows.value, earlierRows.value),
      gaps: judged.value.map(({ row, judged, reason, points, lead }) => ({
        ...{ row, reason, points, lead },
        ...{ indicator: judged.indicator, countUnit: judged.countUnit },
      })),
      matrix: gaps.matrixIn(overview.period),
      columns: gaps.judged,
      isSmall,
      groups: review.groupsToday,
      ledger: ledger.isReady ? ledger.summary : undefined,
      notReported: life.unreported.map(({ names, code }) => nameIn(names, 'zh', code)),
      correction: life.correction.trim() || review.publication?.correction,
      scheme: scheme ? nameIn(scheme.names, 'zh', scheme.code) : '',
      policy: scheme ? policyWords(scheme.ranking, speech.t) : '',
      source: sourceWords(from.source, speech.t, speech.locale),
    }
  })
  const facts = computed(() => input.value && bulletinFacts(input.value))
  const isEmpty = computed(() => facts.value === undefined || haveNothing(facts.value))
  /** Every figure by the name that an edited text has it under. */
  const live = computed(() => facts.value && liveFields(facts.value))
  const mark = computed(() =>
    catalogue.value?.source.synthetic ? sayInChinese('shell.synthetic', {}) : undefined,
  )

  return { period, groups, vocabulary, facts, isEmpty, live, mark }
})

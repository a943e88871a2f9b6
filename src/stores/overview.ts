import { defineStore } from 'pinia'
import { computed } from 'vue'
import type { CataloguePeriod } from '../domain/catalogue/catalogue'
import { periodId } from '../domain/periods/periodId'
import type { RuleFindings } from '../domain/quality/keepWorst'
import { concludeOverview, countTargets, metChange } from '../domain/review/concludeOverview'
import type { GroupReview } from '../domain/review/groupReview'
import { indexMove, periodIndex } from '../domain/review/periodIndex'
import { whyMoved } from '../domain/review/whyMoved'
import type { GapRow } from '../domain/targets/gapRow'
import { isShortfall } from '../domain/targets/worstFirst'
import { useGaps } from './gaps'
import { useLedger } from './ledger'
import { useNaming } from './naming'
import { usePeriodLife } from './periodLife'
import { useQuality } from './quality'
import { useReview } from './review'
import { useScores } from './scores'
import { useSelection } from './selection'
import { useShown } from './shown'

/** What somebody should look at, and the page where it is. */
export type AttentionItem = { readonly page: string } & (
  | { readonly kind: 'findings' | 'overdue'; readonly count: number }
  | { readonly kind: 'notReported'; readonly names: readonly string[] }
)

/** The shown period on one screen: index, targets, who moved and why, streaks. */
export const useOverview = defineStore('overview', () => {
  const gaps = useGaps()
  const ledger = useLedger()
  const life = usePeriodLife()
  const naming = useNaming()
  const quality = useQuality()
  const review = useReview()
  const scores = useScores()
  const selection = useSelection()
  const shown = useShown()

  const isScored = computed(() => scores.state === 'ready')
  const isReady = computed(
    () => gaps.isReady && (isScored.value ? review.isReady : scores.state !== 'loading'),
  )
  const period = computed<CataloguePeriod | undefined>(() => (isScored.value ? scores.period : gaps.period))
  /** Newest first. */
  const periods = computed<readonly CataloguePeriod[]>(() =>
    [...(isScored.value ? scores.periods : gaps.periods)].reverse(),
  )
  /** Those that the shown one can be compared with, newest first. */
  const others = computed(() =>
    (isScored.value ? scores.along : targetsAlong.value)
      .filter(({ key }) => key !== period.value?.key)
      .reverse(),
  )
  const targetsAlong = computed(() =>
    gaps.periods.filter((one) => one.period.kind === period.value?.period.kind),
  )
  /** What movement is measured from; without scores, that of the targets. */
  const against = computed<CataloguePeriod | undefined>(() => {
    if (isScored.value) return review.against
    const { compare } = selection.selection
    if (compare === 'none') return undefined
    const chosen = others.value.find((one) => periodId(one.period) === compare)
    const at = targetsAlong.value.findIndex(({ key }) => key === period.value?.key)
    return chosen ?? (at > 0 ? targetsAlong.value[at - 1] : undefined)
  })

  /** Newer ones than the newest that has scores: an empty week was imported, and the one before is shown. */
  const unscored = computed(() => {
    const { base, along } = scores
    const newest = along.at(-1)
    if (!base || !newest || newest.key !== period.value?.key) return []
    const like = base.catalogue.periods.filter((one) => one.period.kind === newest.period.kind)
    return like.slice(like.findIndex(({ key }) => key === newest.key) + 1).map((one) => one.period)
  })

  const index = computed(() => scores.scored && periodIndex(scores.scored))
  const move = computed(() => {
    const then = against.value && scores.history?.get(against.value.key)
    return then && scores.scored ? indexMove(scores.scored, then) : undefined
  })
  /** The index along the periods up to the shown one, oldest first. */
  const course = computed(() =>
    review.upToNow.map(({ key }) => {
      const scored = scores.history?.get(key)
      return scored && periodIndex(scored)?.score
    }),
  )

  /** Whose targets these are: the whole's, whoever is in focus; where there is no whole, of the one that gaps are of. */
  const subject = computed(() => (gaps.whole?.kind === 'aggregate' ? gaps.whole : gaps.entity))
  const all = computed(() => (subject.value ? gaps.gapsOf(subject.value, period.value) : []))
  /** Posts that targets are under, each once. */
  const overseers = computed(() => [...new Set(all.value.flatMap(({ overseer }) => overseer ?? []))])
  const overseer = computed(() => overseers.value.find((one) => one === selection.selection.overseer))
  /** Worst first. */
  const judged = computed(() =>
    overseer.value === undefined ? all.value : all.value.filter((one) => one.overseer === overseer.value),
  )
  const rows = computed<readonly GapRow[]>(() => judged.value.map(({ row }) => row))
  const earlierRows = computed(() => {
    const entity = subject.value
    const then = against.value
    if (!entity || !then) return undefined
    return judged.value.flatMap((gap) => gaps.rowOf(gap.judged, entity, then) ?? [])
  })
  const counts = computed(() => countTargets(rows.value))
  const metMore = computed(() => metChange(rows.value, earlierRows.value))
  const shortfalls = computed(() => judged.value.filter(({ row }) => isShortfall(row)))

  const conclusion = computed(() =>
    concludeOverview({
      index: index.value,
      indexMove: move.value,
      rows: rows.value,
      earlierRows: earlierRows.value,
      overseer: overseer.value,
      groups: review.groups,
      unscored: unscored.value,
      focus: shown.focus?.key,
    }),
  )

  /** The group that the entity in focus is ranked in. */
  const focusGroup = computed<GroupReview | undefined>(() => {
    const key = shown.focus?.key
    return review.groups.find(({ lines }) => lines.some(({ entity }) => entity === key))
  })
  /** Why its rank changed, by the scheme in force (rule W4). */
  const focusChange = computed(() => {
    const then = against.value && scores.history?.get(against.value.key)
    const now = scores.scored
    const group = focusGroup.value
    return then && now && group && shown.focus ? whyMoved(then, now, group.rules, shown.focus.key) : undefined
  })

  function openFindings(rules: readonly RuleFindings[]): number {
    return rules.reduce((sum, { count, findings }) => {
      return sum + count - findings.filter((one) => quality.markOf(one)).length
    }, 0)
  }
  const attention = computed<readonly AttentionItem[]>(() => {
    const silent = life.isReady ? life.unreported.map((one) => naming.nameOf(one)) : []
    const notReported = review.publication?.notReported ?? silent
    const overdue = ledger.isReady ? ledger.summary.overdue.length : 0
    const { report } = quality
    const isOurs = report && report.catalogue === gaps.catalogue
    const found = isOurs ? openFindings(report.rules) : 0
    return [
      ...(notReported.length > 0
        ? [{ kind: 'notReported' as const, names: notReported, page: '/period' }]
        : []),
      ...(overdue > 0 ? [{ kind: 'overdue' as const, count: overdue, page: '/ledger' }] : []),
      ...(found > 0 ? [{ kind: 'findings' as const, count: found, page: '/quality' }] : []),
    ]
  })

  return {
    attention,
    ...{ isReady, isScored, period, periods, others, against },
    ...{ index, move, course, subject, overseers, overseer, judged, rows, counts, metMore, shortfalls },
    ...{ conclusion, focusGroup, focusChange },
  }
})

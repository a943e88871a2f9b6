import { defineStore } from 'pinia'
import { computed } from 'vue'
import type { CataloguePeriod } from '../domain/catalogue/catalogue'
import { membersOf } from '../domain/catalogue/population'
import { periodId } from '../domain/periods/periodId'
import { yearOf } from '../domain/periods/yearOf'
import { reviewGroup, type GroupReview } from '../domain/review/groupReview'
import type { PeriodRanks } from '../domain/review/periodRanks'
import { publicationOf, publishedRanks } from '../domain/review/publishedRanks'
import type { Publication } from '../domain/review/publication'
import { rankMoves, type RankMoves } from '../domain/review/rankMoves'
import { usualRules, type GroupRules, type ReviewRules } from '../domain/review/reviewRules'
import { withPublishedMoves } from '../domain/review/sourceRanks'
import { saveDocument } from '../storage/documents/saveDocument'
import type { Json } from '../storage/records'
import { readReviewRules } from '../storage/review/readContent'
import type { Stored } from '../storage/storageFault'
import { useBasis } from './basis'
import { useCurrentScores } from './currentScores'
import { useDatabase } from './database'
import { useDatasets } from './datasets'
import { indexRanks } from './indexRanks'
import { now } from './now'
import { usePacked } from './packed'
import { usePublications } from './publications'
import { useScores } from './scores'
import { useSelection } from './selection'
import { useShown } from './shown'
import { watchedDocuments } from './watchedDocuments'

/** Streaks look back no further. */
const longestHistory = 120
/** Regions and income groups are no groups of a review. */
const mostGroups = 3

/** The shown period reviewed group by group: ranks as published where they were, else by the scheme in force. */
export const useReview = defineStore('review', () => {
  const basis = useBasis()
  const currentScores = useCurrentScores()
  const scores = useScores()
  const shown = useShown()
  const datasets = useDatasets()
  const selection = useSelection()
  const saved = watchedDocuments('reviewRules', readReviewRules)
  const published = usePublications()
  /** In a pack its maker's own ranks stand, also of periods that were never published. */
  const packed = usePacked()

  const catalogue = computed(() =>
    shown.datasetId === undefined ? undefined : datasets.heads.get(shown.datasetId)?.catalogue,
  )
  /** The office's own rules; until it has any, the usual ones. */
  const rules = computed<ReviewRules>(() => saved.list.value[0]?.content ?? usual.value)
  /** Ways to group those who are ranked. */
  const groupings = computed(() => {
    const members = catalogue.value ? membersOf(catalogue.value) : []
    const all = catalogue.value?.groupings ?? []
    return all.filter(({ id }) => members.some((one) => one.groups?.[id] !== undefined))
  })
  const grouping = computed(() => groupings.value.find(({ groups }) => groups.length <= mostGroups))
  /** Economies come in many regions and income groups, an office's units in few kinds or none. */
  const usual = computed(() =>
    usualRules(grouping.value, grouping.value !== undefined || groupings.value.length === 0),
  )
  /** The publication of the shown period that counts. */
  const publication = computed(() => basis.publication)
  const isReady = computed(
    () => saved.isReady.value && published.isReady && packed.isReady && seen.isReady.value,
  )
  /** What would be published now can be told. */
  const isCurrentReady = computed(
    () => saved.isReady.value && published.isReady && packed.isReady && current.isReady.value,
  )

  /** Periods like the shown one, up to it. */
  const upToNow = computed<readonly CataloguePeriod[]>(() => {
    const at = scores.along.findIndex(({ key }) => key === scores.period?.key)
    return scores.along.slice(Math.max(0, at + 1 - longestHistory), at + 1)
  })
  /** The period that movement is measured from: the chosen one, else the one before. */
  const against = computed<CataloguePeriod | undefined>(() => {
    const { compare } = selection.selection
    if (compare === 'none') return undefined
    const chosen = scores.along.find(({ period }) => periodId(period) === compare)
    return chosen && chosen.key !== scores.period?.key ? chosen : upToNow.value.at(-2)
  })
  /** The first period of the shown one's year. */
  const yearStart = computed<CataloguePeriod | undefined>(() => {
    const year = scores.period && yearOf(scores.period.period)
    return year === undefined ? undefined : scores.along.find(({ period }) => yearOf(period) === year)
  })

  const seen = indexRanks(
    () => scores.base,
    () => scores.history,
  )
  const current = indexRanks(
    () => currentScores.base,
    () => currentScores.history,
  )

  /** What was published by the scheme that is looked at. */
  const relevant = computed(() => {
    const { scheme } = selection.selection
    return published.list.filter(({ basis: { scheme: by } }) => scheme === undefined || scheme === by?.code)
  })
  /** And was known when the shown period was published: what is corrected later moves nobody in it. */
  const knownThen = computed(() => {
    const { value: own } = publication
    return own ? relevant.value.filter((one) => one.publishedAt <= own.publishedAt) : relevant.value
  })

  /** As published where it was, else as computed: of what is shown, or as things are now. */
  function ranksOf(group: GroupRules, one: CataloguePeriod, isNow = basis.isNow): PeriodRanks | undefined {
    return frozenRanks(group, one, isNow) ?? (isNow ? current : seen).ranksOf(group, one)
  }
  function frozenRanks(
    group: GroupRules,
    { period }: CataloguePeriod,
    isNow: boolean,
  ): PeriodRanks | undefined {
    const id = periodId(period)
    const frozen = publicationOf(isNow ? relevant.value : knownThen.value, id) ?? seenInPack(id)
    const { entities } = (isNow ? undefined : scores.base?.catalogue) ?? catalogue.value ?? {}
    return frozen && entities && publishedRanks(frozen, group, entities)
  }
  function seenInPack(id: string): Publication | undefined {
    const { seen: shownThen, history = [] } = packed.content ?? {}
    const ranks = history.find(({ period }) => periodId(period) === id)
    return shownThen && ranks && { ...shownThen, ...ranks }
  }
  /** As if the period had never been published here. */
  const ranksToday = current.ranksOf
  /**
   * A published ranking of the source is never held against a computed one (rule D8).
   *
   * @param isNow as things are now, whatever was published of the shown period.
   */
  function movesOf(
    group: GroupRules,
    one: CataloguePeriod,
    then: CataloguePeriod,
    isNow: boolean,
  ): RankMoves | undefined {
    const by = isNow ? current : seen
    const panel = by.bySource.value
    const isFrozen = !isNow && frozenRanks(group, one, isNow) !== undefined
    const isOffices = isFrozen || frozenRanks(group, then, isNow) !== undefined
    const isComputed = panel && !isOffices
    const ranks = isComputed
      ? [by.computedRanks(group, one), by.computedRanks(group, then)]
      : [ownRanks(group, one, isNow), ranksOf(group, then, isNow)]
    const [now, before] = ranks
    const moves = now && before && rankMoves(now, before)
    const isBySource = panel && !isOffices && group.group === undefined
    return moves && isBySource ? withPublishedMoves(moves, panel, one.key, then.key) : moves
  }
  /** Of the shown period. */
  function ownRanks(group: GroupRules, one: CataloguePeriod, isNow: boolean): PeriodRanks | undefined {
    return isNow ? ranksToday(group, one) : ranksOf(group, one, isNow)
  }

  const asShown = computed(() => reviewedBy(shownGroups.value, false))
  /** The groups that were published, by the rules of then, whatever they are by now. */
  const shownGroups = computed(() => publication.value?.groups.map((one) => one.rules) ?? rules.value.groups)
  const asNow = computed(() => reviewedBy(rules.value.groups, true))
  const groups = computed(() => (basis.isNow ? asNow.value : asShown.value))
  /** As they would be published now: what a correction says. Earlier periods stay as they were published. */
  const groupsToday = computed(() => (publication.value ? asNow.value : asShown.value))
  function reviewedBy(groupRules: readonly GroupRules[], isNow: boolean): readonly GroupReview[] {
    const { period } = scores
    if (!isReady.value || !period) return []
    return groupRules.flatMap((group) => {
      const history = upToNow.value.flatMap(
        (one) => (one.key === period.key ? ownRanks : ranksOf)(group, one, isNow) ?? [],
      )
      const moves = against.value && movesOf(group, period, against.value, isNow)
      const reviewed = reviewGroup(group, history, moves)
      return reviewed && reviewed.ranks.lines.length > 0 ? [reviewed] : []
    })
  }

  async function saveRules(next: ReviewRules): Promise<Stored<void>> {
    const { database } = useDatabase()
    const { datasetId } = shown
    if (!database || datasetId === undefined) return { ok: false, fault: { code: 'unavailable' } }
    const id = `${datasetId}/reviewRules`
    const content = next as unknown as Json
    return saveDocument(database, { id, datasetId, kind: 'reviewRules', savedAt: now(), content })
  }

  return {
    isReady,
    rules,
    groupings,
    usual,
    isCurrentReady,
    publication,
    against,
    yearStart,
    upToNow,
    groups,
    groupsToday,
    ranksOf,
    ranksToday,
    saveRules,
  }
})

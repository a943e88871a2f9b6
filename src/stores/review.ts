import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { CataloguePeriod } from '../domain/catalogue/catalogue'
import { membersOf } from '../domain/catalogue/population'
import type { Panel } from '../domain/panel/panel'
import { periodId } from '../domain/periods/periodId'
import { reviewGroup, type GroupReview } from '../domain/review/groupReview'
import type { PeriodRanks } from '../domain/review/periodRanks'
import { measureOf, publicationOf, publishedRanks, publishedRules } from '../domain/review/publishedRanks'
import type { Publication } from '../domain/review/publication'
import { rankMoves, type RankMoves } from '../domain/review/rankMoves'
import { rankGroup } from '../domain/review/rankGroup'
import { usualRules, type GroupRules, type ReviewRules } from '../domain/review/reviewRules'
import { sourceRanks, withPublishedMoves } from '../domain/review/sourceRanks'
import { saveDocument } from '../storage/documents/saveDocument'
import type { Json } from '../storage/records'
import { readPackContent } from '../storage/pack/packFormat'
import { readPublication, readReviewRules } from '../storage/review/readContent'
import type { Stored } from '../storage/storageFault'
import { useDatabase } from './database'
import { useDatasets } from './datasets'
import { now } from './now'
import { usePanels } from './panels'
import { useSchemes } from './schemes'
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
  const scores = useScores()
  const schemes = useSchemes()
  const shown = useShown()
  const datasets = useDatasets()
  const selection = useSelection()
  const panels = usePanels()
  const saved = watchedDocuments('reviewRules', readReviewRules)
  const published = watchedDocuments('publication', readPublication)
  /** In a pack its maker's own ranks stand, also of periods that were never published. */
  const packed = watchedDocuments('pack', readPackContent)

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
  const publications = computed(() => published.list.value.map(({ content }) => content))
  /** The publication of the shown period that counts. */
  const publication = computed(() =>
    scores.period ? publicationOf(publications.value, periodId(scores.period.period)) : undefined,
  )
  const isReady = computed(
    () =>
      saved.isReady.value &&
      published.isReady.value &&
      packed.isReady.value &&
      scores.history !== undefined &&
      sourceAsked.value === scores.base,
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
    const year = yearOf(scores.period)
    return year === undefined ? undefined : scores.along.find((one) => yearOf(one) === year)
  })

  /** Ranks of the index that the data's source published, where it did (rule D8). */
  const bySource = shallowRef<Panel>()
  const sourceAsked = shallowRef<typeof scores.base>()
  watch(
    () => scores.base,
    async (base) => {
      bySource.value = undefined
      const code = base?.scheme.nodes.find(({ parent }) => parent === undefined)?.code
      const key = base?.catalogue.indicators.find(({ ranksOf }) => ranksOf === code)?.panel
      const panel = key === undefined ? undefined : await panels.panelOf(key)
      if (scores.base !== base) return
      bySource.value = panel
      sourceAsked.value = base
    },
    { immediate: true },
  )

  function ranksOf(group: GroupRules, one: CataloguePeriod): PeriodRanks | undefined {
    return frozenRanks(group, one) ?? ranksToday(group, one)
  }
  function frozenRanks(group: GroupRules, { period }: CataloguePeriod): PeriodRanks | undefined {
    const id = periodId(period)
    const frozen = publicationOf(publications.value, id) ?? seenInPack(id)
    return frozen && catalogue.value && publishedRanks(frozen, group, catalogue.value.entities)
  }
  function seenInPack(id: string): Publication | undefined {
    const { seen, history = [] } = packed.list.value[0]?.content ?? {}
    const ranks = history.find(({ period }) => periodId(period) === id)
    return seen && ranks && { ...seen, ...ranks }
  }
  /** As if the period had never been published here. */
  function ranksToday(group: GroupRules, one: CataloguePeriod): PeriodRanks | undefined {
    const ranks = computedRanks(group, one)
    const { value: panel } = bySource
    return (ranks && panel && sourceRanks(ranks, panel, one.key, group.group === undefined)) ?? ranks
  }
  function computedRanks(group: GroupRules, { key, period }: CataloguePeriod): PeriodRanks | undefined {
    const scored = scores.history?.get(key)
    const scheme = schemes.inForce
    return scored && scheme && rankGroup(scored, group, period, measureOf(scheme))
  }
  /**
   * A published ranking of the source is never held against a computed one (rule D8).
   *
   * @param ranksNow how the shown period is ranked.
   */
  function movesOf(
    group: GroupRules,
    one: CataloguePeriod,
    then: CataloguePeriod,
    ranksNow: typeof ranksOf,
  ): RankMoves | undefined {
    const { value: panel } = bySource
    const isFrozen = ranksNow === ranksOf && frozenRanks(group, one) !== undefined
    const isOffices = isFrozen || frozenRanks(group, then) !== undefined
    const isComputed = panel && !isOffices
    const now = (isComputed ? computedRanks : ranksNow)(group, one)
    const before = (isComputed ? computedRanks : ranksOf)(group, then)
    const moves = now && before && rankMoves(now, before)
    const isBySource = panel && !isOffices && group.group === undefined
    return moves && isBySource ? withPublishedMoves(moves, panel, one.key, then.key) : moves
  }

  const groups = computed(() => reviewedBy(ranksOf))
  /** As they would be published now: what a correction says. Earlier periods stay as they were published. */
  const groupsToday = computed(() => (publication.value ? reviewedBy(ranksToday) : groups.value))
  function reviewedBy(ranksNow: typeof ranksOf): readonly GroupReview[] {
    const { period } = scores
    if (!isReady.value || !period) return []
    return rules.value.groups.flatMap((group) => {
      const history = upToNow.value.flatMap(
        (one) => (one.key === period.key ? ranksNow : ranksOf)(group, one) ?? [],
      )
      const moves = against.value && movesOf(group, period, against.value, ranksNow)
      const reviewed = reviewGroup(publishedRules(publication.value, group) ?? group, history, moves)
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
    publications,
    isPublicationsReady: published.isReady,
    unread: published.unread,
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

function yearOf(period: CataloguePeriod | undefined): number | undefined {
  if (!period) return undefined
  const { period: own } = period
  if (own.kind === 'day') return Number(own.date.slice(0, 4))
  return own.year
}

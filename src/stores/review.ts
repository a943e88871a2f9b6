import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { CataloguePeriod } from '../domain/catalogue/catalogue'
import { membersOf } from '../domain/catalogue/population'
import type { Panel } from '../domain/panel/panel'
import { periodId } from '../domain/periods/periodId'
import { reviewGroup, type GroupReview } from '../domain/review/groupReview'
import type { PeriodRanks } from '../domain/review/periodRanks'
import { measureOf, publicationOf, publishedRanks } from '../domain/review/publishedRanks'
import { rankGroup } from '../domain/review/rankGroup'
import { usualRules, type GroupRules, type ReviewRules } from '../domain/review/reviewRules'
import { sourceRanks } from '../domain/review/sourceRanks'
import { saveDocument } from '../storage/documents/saveDocument'
import type { Json } from '../storage/records'
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
const longestHistory = 26
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

  const catalogue = computed(() =>
    shown.datasetId === undefined ? undefined : datasets.heads.get(shown.datasetId)?.catalogue,
  )
  /** The office's own rules; until it has any, the usual ones. */
  const rules = computed<ReviewRules>(() => saved.list.value[0]?.content ?? usualRules(grouping.value))
  /** Ways to group those who are ranked. */
  const groupings = computed(() => {
    const members = catalogue.value ? membersOf(catalogue.value) : []
    const all = catalogue.value?.groupings ?? []
    return all.filter(({ id }) => members.some((one) => one.groups?.[id] !== undefined))
  })
  const grouping = computed(() => groupings.value.find(({ groups }) => groups.length <= mostGroups))
  const publications = computed(() => published.list.value.map(({ content }) => content))
  /** The publication of the shown period that counts. */
  const publication = computed(() =>
    scores.period ? publicationOf(publications.value, periodId(scores.period.period)) : undefined,
  )
  const isReady = computed(
    () => saved.isReady.value && published.isReady.value && scores.history !== undefined,
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
  watch(
    () => scores.base,
    async (base) => {
      bySource.value = undefined
      const code = base?.scheme.nodes.find(({ parent }) => parent === undefined)?.code
      const key = base?.catalogue.indicators.find(({ ranksOf }) => ranksOf === code)?.panel
      const panel = key === undefined ? undefined : await panels.panelOf(key)
      if (scores.base === base) bySource.value = panel
    },
    { immediate: true },
  )

  function ranksOf(group: GroupRules, { key, period }: CataloguePeriod): PeriodRanks | undefined {
    const frozen = publicationOf(publications.value, periodId(period))
    const asPublished = frozen && catalogue.value && publishedRanks(frozen, group, catalogue.value.entities)
    return asPublished ?? ranksToday(group, { key, period })
  }
  /** As if the period had never been published here. */
  function ranksToday(group: GroupRules, { key, period }: CataloguePeriod): PeriodRanks | undefined {
    const scored = scores.history?.get(key)
    const scheme = schemes.inForce
    if (!scored || !scheme) return undefined
    const ranks = rankGroup(scored, group, period, measureOf(scheme))
    const { value: panel } = bySource
    return (panel && sourceRanks(ranks, panel, key, group.group === undefined)) ?? ranks
  }

  const groups = computed<readonly GroupReview[]>(() => {
    if (!isReady.value || !scores.period) return []
    return rules.value.groups.flatMap((group) => {
      const history = upToNow.value.flatMap((one) => ranksOf(group, one) ?? [])
      const earlier = against.value && ranksOf(group, against.value)
      const reviewed = reviewGroup(group, history, earlier)
      return reviewed && reviewed.ranks.lines.length > 0 ? [reviewed] : []
    })
  })

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
    grouping,
    publications,
    publication,
    against,
    yearStart,
    upToNow,
    groups,
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

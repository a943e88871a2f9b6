import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { Catalogue, CataloguePeriod, Direction, Entity, Indicator } from '../domain/catalogue/catalogue'
import { hasFigures } from '../domain/catalogue/hasFigures'
import { membersOf } from '../domain/catalogue/population'
import { nameIn, type Names } from '../domain/names'
import type { Panel } from '../domain/panel/panel'
import { periodId } from '../domain/periods/periodId'
import { periodsWithValues } from '../domain/ranking/rankHistory'
import type { RankingRule } from '../domain/ranking/rankEntities'
import type { GapAt } from '../domain/ranking/rankingModel'
import type { Scheme } from '../domain/scoring/scheme'
import type { RevisionRecord } from '../storage/records'
import { useDatasets } from './datasets'
import { usePanels } from './panels'
import { useSelection, type Selection } from './selection'
import { untilFree } from './untilFree'

/** The data behind the selection, all of one revision, swapped at once so that no screen mixes two. */
export interface Shown {
  readonly revision: RevisionRecord
  readonly catalogue: Catalogue
  readonly indicator: Indicator
  readonly panel: Panel
  /** Published ranks of this indicator, where the source gives them. */
  readonly published: Panel | undefined
  /** Periods in which a member has a value, oldest first. */
  readonly periods: readonly CataloguePeriod[]
  /** Where the figures are a scheme's scores: by which, and how they are ranked. */
  readonly scoring?: Scoring
}

export interface Scoring {
  readonly scheme: Scheme
  /** 0 is the one that came with the dataset. */
  readonly version: number
  readonly rank: RankingRule
  readonly gapAt: GapAt
}

export type ShownState = 'loading' | 'ready' | 'noData' | 'notFound' | 'noIndicator' | 'noScores'

/** A node's scores, or why there are none, as the answer to what was selected then. */
export interface OfferedScores {
  readonly selection: Selection
  readonly state: ShownState
  readonly data?: Omit<Shown, 'published' | 'periods'>
}

/** Turns the selection into data: loads what it names, and fills in what it leaves open. */
export const useShown = defineStore('shown', () => {
  const datasets = useDatasets()
  const panels = usePanels()
  const selection = useSelection()
  const shown = shallowRef<Shown>()
  const state = shallowRef<ShownState>('loading')
  const settled = shallowRef<{ wanting: string; selection: Selection }>()
  /** From `nodeScores.ts`, which is loaded only where the address names a node. */
  const offered = shallowRef<OfferedScores>()
  let asked = 0

  const datasetId = computed(() => datasetOf(selection.selection))
  const wantedData = computed(() => wantingOf(selection.selection))
  const revision = computed(() => (datasetId.value ? datasets.heads.get(datasetId.value) : undefined))

  function datasetOf({ dataset }: Selection): string | undefined {
    return dataset ?? datasets.list?.[0]?.id
  }

  /** What of a selection has to be loaded. */
  function wantingOf(wanted: Selection): string {
    const { indicator, node, scheme } = wanted
    return JSON.stringify([datasetOf(wanted), indicator, node, node === undefined ? undefined : scheme])
  }

  async function refresh(): Promise<void> {
    const mine = ++asked
    const wanting = wantedData.value
    const settle = (next: ShownState, data?: Shown) => {
      if (mine !== asked) return
      state.value = next
      shown.value = data
      settled.value = { wanting, selection: selection.selection }
    }
    if (!datasets.list) return
    if (datasets.list.length === 0) return settle('noData')
    const id = datasetId.value!
    const dataset = datasets.list.find((listed) => listed.id === id)
    if (!dataset) return settle('notFound')
    const head = await datasets.headOf(id)
    if (!head) return settle('noIndicator')
    if (selection.selection.node !== undefined) return settleScores(settle)
    const wanted = selection.selection.indicator
    const indicator =
      wanted === undefined ? firstIndicator(head.catalogue) : findIndicator(head.catalogue, wanted)
    if (!indicator || !hasFigures(indicator)) return settle(wanted === undefined ? 'noIndicator' : 'notFound')
    const ranks = head.catalogue.indicators.find(({ ranksOf }) => ranksOf === indicator.code)
    const [panel, ranksPanel] = await Promise.all([
      panels.figuresOf(head.catalogue, indicator),
      ranks?.panel ? panels.panelOf(ranks.panel) : undefined,
    ])
    if (!panel) return settle('notFound')
    // The page that follows is a task of its own: reading, or going elsewhere, was another.
    if (shown.value) await untilFree()
    // A ranking given as an indicator is as published: gaps stay where the source ranked those it does not list (D8).
    const published = indicator.kind === 'rank' ? panel : ranksPanel
    const catalogue = withSource(head.catalogue, dataset.names)
    settle('ready', {
      revision: head,
      catalogue,
      indicator,
      panel,
      published,
      periods: periodsIn(catalogue, panel),
    })
  }

  /** Scores that answer another question are waited past: the right ones are on their way. */
  function settleScores(settle: (next: ShownState, data?: Shown) => void): void {
    const { value } = offered
    if (!value || wantingOf(value.selection) !== wantedData.value) return
    if (!value.data) return settle(value.state)
    const { names } = datasets.list!.find(({ id }) => id === datasetId.value)!
    const catalogue = withSource(value.data.catalogue, names)
    settle(value.state, {
      ...value.data,
      catalogue,
      published: undefined,
      periods: periodsIn(catalogue, value.data.panel),
    })
  }

  watch(
    () => [datasets.list, wantedData.value, revision.value, offered.value] as const,
    () => void refresh(),
    { immediate: true },
  )

  /**
   * The selection that goes with what is shown. While another indicator is on its way this is the one from before:
   * a period of the new one would only have the old ranking worked out and drawn again.
   */
  const current = computed(() =>
    !settled.value || settled.value.wanting === wantedData.value
      ? selection.selection
      : settled.value.selection,
  )
  const period = computed(() => shown.value && pickPeriod(shown.value, current.value))
  const kind = computed(() => period.value?.period.kind)
  /** The shown period and those like it: a history never mixes weeks with the months that they are in. */
  const along = computed<readonly CataloguePeriod[]>(
    () => shown.value?.periods.filter((one) => one.period.kind === kind.value) ?? [],
  )
  const comparedWith = computed(() => pickComparison(along.value, current.value, period.value))
  const direction = computed<Direction>(() => {
    if (shown.value?.scoring) return 'higher'
    return current.value.direction ?? shown.value?.indicator.direction ?? 'higher'
  })
  const focus = computed(() => shown.value && pickFocus(shown.value.catalogue, current.value.focus))

  return { shown, state, current, datasetId, period, along, comparedWith, direction, focus, offered, refresh }
})

/** A file that names no source is its own: its dataset's name stands under every figure. */
function withSource(catalogue: Catalogue, names: Names): Catalogue {
  const { source } = catalogue
  if (nameIn(source.title, 'zh', '') !== '') return catalogue
  return { ...catalogue, source: { ...source, title: names } }
}

function firstIndicator(catalogue: Catalogue): Indicator | undefined {
  const withPanel = catalogue.indicators.filter(({ panel, kind }) => panel !== undefined && kind !== 'rank')
  return (
    withPanel.find(({ kind }) => kind === 'score') ?? withPanel[0] ?? catalogue.indicators.find(hasFigures)
  )
}

function findIndicator(catalogue: Catalogue, code: string): Indicator | undefined {
  return catalogue.indicators.find((indicator) => indicator.code === code)
}

function periodsIn(catalogue: Catalogue, panel: Panel): readonly CataloguePeriod[] {
  const keys = catalogue.periods.map(({ key }) => key)
  const members = membersOf(catalogue)
  const used = new Set(periodsWithValues(members.length > 0 ? members : catalogue.entities, panel, keys))
  return catalogue.periods.filter(({ key }) => used.has(key))
}

function pickPeriod(shown: Shown, { period }: Selection): CataloguePeriod | undefined {
  const wanted = shown.periods.find((candidate) => periodId(candidate.period) === period)
  return wanted ?? shown.periods.find(({ key }) => key === shown.indicator.latest) ?? shown.periods.at(-1)
}

function pickComparison(
  periods: readonly CataloguePeriod[],
  { compare }: Selection,
  period: CataloguePeriod | undefined,
): CataloguePeriod | undefined {
  if (compare === 'none') return undefined
  const chosen = periods.find((candidate) => periodId(candidate.period) === compare)
  if (chosen) return chosen
  const at = periods.findIndex(({ key }) => key === period?.key)
  return at > 0 ? periods[at - 1] : undefined
}

/** China is in the focus unless somebody else is: the tool is made for its offices. */
function pickFocus(catalogue: Catalogue, code: string | undefined): Entity | undefined {
  return (
    catalogue.entities.find((entity) => entity.code === code) ??
    catalogue.entities.find((entity) => entity.code === 'CHN' && entity.kind === 'member')
  )
}

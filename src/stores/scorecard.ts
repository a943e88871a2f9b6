import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { CataloguePeriod, Entity } from '../domain/catalogue/catalogue'
import { membersOf } from '../domain/catalogue/population'
import type { Panel } from '../domain/panel/panel'
import { valueAt } from '../domain/panel/panelReading'
import { periodId } from '../domain/periods/periodId'
import { rankScores } from '../domain/scoring/rankScores'
import { scoredNode } from '../domain/scoring/scored'
import { compareNodes, type Benchmark } from '../domain/scoring/why/compareNodes'
import { decomposeChange } from '../domain/scoring/why/decomposeChange'
import { decomposeRank } from '../domain/scoring/why/decomposeRank'
import { lossesOf } from '../domain/scoring/why/lossesOf'
import { nextRank } from '../domain/scoring/why/nextRank'
import { standingOf, tierOf } from '../domain/scoring/why/standingOf'
import { parseBenchmark } from './benchmarkChoice'
import { nobody } from './groupPeer'
import { usePanels } from './panels'
import { useScores } from './scores'
import { useSelection } from './selection'
import { useShown } from './shown'

const bestPeers = 3

/** One entity under the scheme in force: worked out once for the sentence, the cards and the exports. */
export const useScorecard = defineStore('scorecard', () => {
  const scores = useScores()
  const shown = useShown()
  const selection = useSelection()
  const panels = usePanels()

  /** Whoever is in focus; the page is about losses, so that without a question it shows whoever has the most. */
  const entity = computed(() => shown.focus ?? ranked.value.at(-1)?.item)
  const ranked = computed(() => {
    const { scored } = scores
    if (!scored) return []
    const index = scoredNode(scored, scored.tree.root.node.code).scores
    return rankScores(index, scored.entities, scored.counted, scored.scheme.ranking)
  })
  const row = computed(() => scores.scored?.entities.findIndex(({ key }) => key === entity.value?.key) ?? -1)
  /** The scored period and the entity's row in it; undefined while either is missing. */
  const card = computed(() =>
    scores.base && scores.scored && row.value >= 0
      ? { ...scores.base, scored: scores.scored, row: row.value, entity: entity.value! }
      : undefined,
  )
  const root = computed(() => card.value?.scored.tree.root)
  const standing = computed(
    () => card.value && standingOf(card.value.scored, root.value!.node.code, card.value.row),
  )
  const gap = computed(
    () => card.value && scoredNode(card.value.scored, root.value!.node.code).gaps.get(card.value.row),
  )
  const losses = computed(() => card.value && lossesOf(card.value.scored, card.value.row))
  const next = computed(() => card.value && nextRank(card.value.scored, card.value.row))
  const decimals = computed(() => card.value?.scheme.ranking.decimals ?? 1)

  /** Ranks of the index that the source published, where it did (rule D8). */
  const published = shallowRef<Panel>()
  watch(
    () => scores.base,
    async (base) => {
      published.value = undefined
      const code = base?.scheme.nodes.find(({ parent }) => parent === undefined)?.code
      const key = base?.catalogue.indicators.find(({ ranksOf }) => ranksOf === code)?.panel
      const panel = key === undefined ? undefined : await panels.panelOf(key)
      if (scores.base === base) published.value = panel
    },
    { immediate: true },
  )
  function publishedRank(period: CataloguePeriod | undefined): number | undefined {
    if (!published.value || !entity.value || !period) return undefined
    return valueAt(published.value, entity.value.key, period.key)
  }

  /** By the rank as published where there is one, else by the rank of the scheme. */
  const tier = computed(() => {
    const { rank, population } = standing.value ?? {}
    const tiers = card.value?.scheme.tiers
    const known = publishedRank(scores.period) ?? rank
    return tiers && known !== undefined && population ? tierOf(known, population, tiers) : undefined
  })

  /** Periods with an index to compare with: the chosen one, else the one before. */
  const comparedWith = computed(() => {
    const { compare } = selection.selection
    if (compare === 'none') return undefined
    const others = scores.along.filter(({ key }) => key !== scores.period?.key)
    const chosen = others.find(({ period }) => periodId(period) === compare)
    const at = scores.along.findIndex(({ key }) => key === scores.period?.key)
    return chosen ?? (at > 0 ? scores.along[at - 1] : undefined)
  })
  const change = computed(() => {
    const then = comparedWith.value && scores.history?.get(comparedWith.value.key)
    if (!then || !card.value) return undefined
    const { scored, row } = card.value
    const index = decomposeChange(then, scored, scored, row)
    return index && { index, rank: decomposeRank(then, scored, scored, row) }
  })

  /** The chosen peers; until some are chosen, the best and whoever is next. */
  const peers = computed<readonly Entity[]>(() => {
    if (!card.value) return []
    const { catalogue, entity } = card.value
    const byCode = new Map(catalogue.entities.map((one) => [one.code, one]))
    const chosen = selection.selection.peers?.flatMap((code) => byCode.get(code) ?? [])
    return (chosen ?? usualPeers()).filter(({ key }) => key !== entity.key)
  })
  function usualPeers(): readonly Entity[] {
    const ahead = next.value?.ahead ?? []
    return [...new Set([...ranked.value.slice(0, bestPeers).map(({ item }) => item), ...ahead.slice(0, 1)])]
  }
  function choosePeers(entities: readonly Entity[]): void {
    selection.select({ peers: entities.length > 0 ? entities.map(({ code }) => code) : [nobody] })
  }

  const choice = computed(() => parseBenchmark(selection.selection.against))
  /** Undefined where the entity is measured by its own ranks, or the chosen one is not here. */
  const benchmark = computed<Benchmark | undefined>(() => {
    const { value } = choice
    if (value.kind === 'rank') return undefined
    if (value.kind === 'all') return { kind: 'statistic', of: value.of, groups: {} }
    if (value.kind === 'group')
      return { kind: 'statistic', of: value.of, groups: { [value.group.grouping]: value.group.group } }
    const at = scores.scored?.entities.findIndex(({ code }) => code === value.code) ?? -1
    return at < 0 ? undefined : { kind: 'entity', row: at }
  })
  const comparisons = computed(() =>
    card.value && benchmark.value
      ? compareNodes(card.value.scored, card.value.row, card.value.scored.tree.leaves, benchmark.value)
      : [],
  )

  /** Everybody who can be looked at, those who can be ranked first. */
  const entities = computed<readonly Entity[]>(() => {
    const catalogue = scores.base?.catalogue
    if (!catalogue) return []
    const members = membersOf(catalogue)
    return [...members, ...catalogue.entities.filter(({ kind }) => kind !== 'member')]
  })

  return {
    entity,
    card,
    root,
    standing,
    gap,
    tier,
    losses,
    next,
    decimals,
    published,
    publishedRank,
    comparedWith,
    change,
    peers,
    choosePeers,
    choice,
    benchmark,
    comparisons,
    entities,
  }
})

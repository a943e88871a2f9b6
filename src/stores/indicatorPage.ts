import { defineStore } from 'pinia'
import { computed } from 'vue'
import type { Entity } from '../domain/catalogue/catalogue'
import { membersOf } from '../domain/catalogue/population'
import { valueAt } from '../domain/panel/panelReading'
import { defaultPeers } from '../domain/ranking/defaultPeers'
import { everyValue } from '../domain/ranking/everyValue'
import { rankingModel } from '../domain/ranking/rankingModel'
import { distributionOf } from '../domain/statistics/distributionOf'
import { groupPeerText, nobody, parseGroupPeer, type GroupPeer } from './groupPeer'
import { useSelection } from './selection'
import { useShown } from './shown'

/** One indicator of the whole population, whatever filter the ranking has. */
export const useIndicatorPage = defineStore('indicatorPage', () => {
  const shown = useShown()
  const selection = useSelection()

  const model = computed(() => {
    const { shown: data, period, direction } = shown
    if (!data || !period) return undefined
    const { catalogue, panel, published, indicator, scoring } = data
    return rankingModel({
      catalogue,
      panel,
      published,
      direction: indicator.kind === 'rank' ? 'lower' : direction,
      period: period.key,
      filter: {},
      rankIn: 'filter',
      rank: scoring?.rank,
      gapAt: scoring?.gapAt,
    })
  })
  const rows = computed(() => {
    const { shown: data, period } = shown
    return data && period && model.value
      ? everyValue(data.catalogue, data.panel, period.key, model.value, data.scoring?.gapAt)
      : []
  })
  const distribution = computed(() => {
    const { shown: data, period } = shown
    if (!data || !period) return undefined
    return distributionOf(
      membersOf(data.catalogue).flatMap(({ key }) => valueAt(data.panel, key, period.key) ?? []),
    )
  })

  /** The focus first, then the chosen peers; until some are chosen, the best and the middle of the ranking. */
  const entities = computed<readonly Entity[]>(() => {
    if (!shown.shown) return []
    const byCode = new Map(shown.shown.catalogue.entities.map((entity) => [entity.code, entity]))
    const chosen = shown.current.peers?.flatMap((code) => byCode.get(code) ?? [])
    const peers = chosen ?? defaultPeers(model.value?.rows ?? [])
    return [...new Set([...(shown.focus ? [shown.focus] : []), ...peers])]
  })
  const groups = computed<readonly GroupPeer[]>(() =>
    (shown.current.peers ?? []).flatMap((text) => parseGroupPeer(text) ?? []),
  )

  function choose(nextEntities: readonly Entity[], nextGroups: readonly GroupPeer[]): void {
    const codes = nextEntities.filter(({ key }) => key !== shown.focus?.key).map(({ code }) => code)
    const peers = [...codes, ...nextGroups.map(groupPeerText)]
    selection.select({ peers: peers.length > 0 ? peers : [nobody] })
  }
  function add(entity: Entity): void {
    choose([...new Set([...entities.value, entity])], groups.value)
  }
  function remove(entity: Entity): void {
    choose(
      entities.value.filter(({ key }) => key !== entity.key),
      groups.value,
    )
  }
  function addGroup(added: GroupPeer): void {
    const others = groups.value.filter((one) => groupPeerText(one) !== groupPeerText(added))
    choose(entities.value, [...others, added])
  }
  function removeGroup(removed: GroupPeer): void {
    choose(
      entities.value,
      groups.value.filter((one) => groupPeerText(one) !== groupPeerText(removed)),
    )
  }

  return { model, rows, distribution, entities, groups, add, remove, addGroup, removeGroup }
})

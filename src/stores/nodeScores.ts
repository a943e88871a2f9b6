import { defineStore } from 'pinia'
import { computed, watch } from 'vue'
import { nodeGaps, nodeIndicator, nodePanel, schemeCatalogue } from '../domain/scoring/nodePanels'
import { rankWith } from '../domain/scoring/rankWith'
import { treeOf } from '../domain/scoring/schemeTree'
import type { Scored } from '../domain/scoring/scored'
import { useCurrentScores } from './currentScores'
import { useSchemes } from './schemes'
import type { ScoringBase } from './scoringOf'
import { useSelection, type Selection } from './selection'
import { useShown, type OfferedScores, type ShownState } from './shown'

/** Offers the scores of the node in the address to the pages that show indicators. */
export const useNodeScores = defineStore('nodeScores', () => {
  const selection = useSelection()
  const schemes = useSchemes()
  const scores = useCurrentScores()
  const shown = useShown()

  /** Undefined while they are being worked out. */
  const offer = computed<OfferedScores | undefined>(() => {
    const { selection: asked } = selection
    if (asked.node === undefined || !schemes.isReady) return undefined
    const without = (state: ShownState) => ({ selection: asked, state })
    if (!schemes.current) return without('notFound')
    if (schemes.hasErrors) return without('noScores')
    const { base, history } = scores
    if (base?.scheme !== schemes.current || !history) return undefined
    if (history.size === 0) return without('noScores')
    return offerOf(asked, base, history, schemes.inForce!.version)
  })
  watch(
    () => selection.selection.node !== undefined,
    (isAsked) => {
      if (isAsked) scores.wanted = true
    },
    { immediate: true },
  )
  watch(
    offer,
    (next) => {
      if (next) shown.offered = next
    },
    { immediate: true },
  )
})

function offerOf(
  selection: Selection,
  { revision, catalogue, scheme }: ScoringBase,
  history: ReadonlyMap<number, Scored>,
  version: number,
): OfferedScores {
  const node = selection.node!
  const place = treeOf(scheme).byCode.get(node)
  if (!place) return { selection, state: 'notFound' }
  return {
    selection,
    state: 'ready',
    data: {
      revision,
      catalogue: schemeCatalogue(catalogue, scheme),
      indicator: nodeIndicator(place),
      panel: nodePanel(history, node),
      scoring: { scheme, version, rank: rankWith(scheme.ranking), gapAt: nodeGaps(history, node) },
    },
  }
}

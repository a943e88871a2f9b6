import type { Catalogue, Indicator } from '../catalogue/catalogue'
import type { Names } from '../names'
import { panelOf, type PanelCell } from '../panel/panelOf'
import type { Panel } from '../panel/panel'
import type { GapAt } from '../ranking/rankingModel'
import { isPopulated } from './isPopulated'
import type { Scheme } from './scheme'
import type { TreeNode } from './schemeTree'
import { scoredNode, type Scored } from './scored'

const points: Names = { zh: '分', en: 'points' }

/** A scheme's node as an indicator among the dataset's. */
export function nodeIndicator({ node, parent }: TreeNode): Indicator {
  const { code, names } = node
  const indicator = { code, names, unit: points, direction: 'higher', kind: 'score', decimals: 2 } as const
  return parent ? { ...indicator, parent: parent.node.code } : indicator
}

/** A node's scores in every scored period, with the dataset's keys; a gap has no value (rule D5). */
export function nodePanel(history: ReadonlyMap<number, Scored>, code: string): Panel {
  const cells: PanelCell[] = []
  for (const [period, scored] of history) {
    const { scores } = scoredNode(scored, code)
    scored.entities.forEach(({ key }, row) => {
      const value = scores[row]!
      if (!Number.isNaN(value)) cells.push({ entity: key, period, value })
    })
  }
  return panelOf(cells)
}

/** Why an entity has no score of a node in a period. */
export function nodeGaps(history: ReadonlyMap<number, Scored>, code: string): GapAt {
  const rows = new Map<number, ReadonlyMap<number, number>>()
  return (entity, period) => {
    const scored = history.get(period)
    if (!scored) return undefined
    const known = rows.get(period) ?? new Map(scored.entities.map(({ key }, row) => [key, row]))
    rows.set(period, known)
    return scoredNode(scored, code).gaps.get(known.get(entity) ?? -1)
  }
}

/** Only those in the scheme's population are ranked by it; the other members are scored, and stand apart (D1). */
export function schemeCatalogue(catalogue: Catalogue, { population }: Scheme): Catalogue {
  return {
    ...catalogue,
    entities: catalogue.entities.map((entity) =>
      entity.kind === 'member' && !isPopulated(entity, population) ? { ...entity, kind: 'unranked' } : entity,
    ),
  }
}

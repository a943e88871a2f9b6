import type { CataloguePeriod } from '../../domain/catalogue/catalogue'
import { nodeIndicator } from '../../domain/scoring/nodePanels'
import type { Scored } from '../../domain/scoring/scored'
import { standingOf } from '../../domain/scoring/why/standingOf'
import type { RankAddress, ScoreAddress } from '../../stores/provenance'
import { useScenarios } from '../../stores/scenarios'
import { useScores } from '../../stores/scores'

/** The score of a node by the scheme in force; undefined where none was worked out for the entity or the period. */
export function scoreAddress(
  code: string,
  entityKey: number,
  period: CataloguePeriod | undefined,
): ScoreAddress | undefined {
  const { base, history, scored, period: shownPeriod } = useScores()
  const known = period && (history?.get(period.key) ?? (shownPeriod?.key === period.key ? scored : undefined))
  const row = known?.entities.findIndex(({ key }) => key === entityKey) ?? -1
  return base && known && row >= 0 ? addressIn(known, code, row, period) : undefined
}

/** The score of a row in the shown period. */
export function shownScore(code: string, row: number): ScoreAddress | undefined {
  const { scored, period } = useScores()
  return scored && period && addressIn(scored, code, row, period)
}

/** The score of an entity as it would be, where something is supposed. */
export function supposedScore(code: string, entityKey: number): ScoreAddress | undefined {
  const { supposed: scored, changes } = useScenarios()
  const { period } = useScores()
  const row = scored?.entities.findIndex(({ key }) => key === entityKey) ?? -1
  return scored && period && row >= 0
    ? { ...addressIn(scored, code, row, period), supposed: changes }
    : undefined
}

function addressIn(scored: Scored, code: string, row: number, period: CataloguePeriod): ScoreAddress {
  const { revision, catalogue, panels, version } = useScores().base!
  const { datasetId } = revision
  return { kind: 'score', datasetId, catalogue, panels, scored, code, row, period, version }
}

/** The rank that a score has by its scheme; undefined where it has none. */
export function rankOfScore(score: ScoreAddress | undefined): RankAddress | undefined {
  if (!score) return undefined
  const { scored, code, row, period } = score
  const { rank, population } = standingOf(scored, code, row)
  const place = scored.tree.byCode.get(code)
  if (rank === undefined || !place) return undefined
  return {
    kind: 'rank',
    entity: scored.entities[row]!,
    indicator: nodeIndicator(place),
    period,
    rank,
    population,
    basis: 'recomputed',
    direction: 'higher',
    policy: scored.scheme.ranking,
    from: score,
  }
}

import type { Catalogue, Entity } from '../catalogue/catalogue'
import { valueAt } from '../panel/panelReading'
import type { RankBasis } from './movement'
import { isRankedInWhole, type RankingModel, type RankingQuestion, type RankingRow } from './rankingModel'

/** What a sentence about one entity needs: its row, who stands just before, and how its rank moved. */
export interface FocusStanding {
  readonly entity: Entity
  readonly row: RankingRow | undefined
  /** The nearest row with a better rank. */
  readonly ahead: RankingRow | undefined
  /** Distance in value to `ahead`, unsigned. */
  readonly gap: number | undefined
  /** Change of rank; positive is a rise. Published ranks are used where both exist (rule D8). */
  readonly change: number | undefined
  readonly changeBasis: RankBasis | undefined
  /** Published rank in the earlier period, where there is one. */
  readonly publishedEarlier: number | undefined
  /** Rank in the earlier period as recomputed today, when a published one is quoted beside it. */
  readonly recomputedEarlier: number | undefined
}

export function focusStanding(model: RankingModel, question: RankingQuestion, entity: Entity): FocusStanding {
  const at = model.rows.findIndex((candidate) => candidate.entity.key === entity.key)
  const row = model.rows[at]
  const ahead = row && model.rows.slice(0, at).findLast((other) => other.rank < row.rank)
  const gap =
    row?.value === undefined || ahead?.value === undefined ? undefined : Math.abs(row.value - ahead.value)
  return { entity, row, ahead, gap, ...changeOf(model, question, entity, row) }
}

function changeOf(
  model: RankingModel,
  question: RankingQuestion,
  entity: Entity,
  row: RankingRow | undefined,
): Pick<FocusStanding, 'change' | 'changeBasis' | 'publishedEarlier' | 'recomputedEarlier'> {
  const { published, period, comparedWith } = question
  const isWhole = isRankedInWhole(question)
  const ranked = (key: number | undefined) =>
    isWhole && published && key !== undefined ? valueAt(published, entity.key, key) : undefined
  const now = ranked(period)
  const then = ranked(comparedWith)
  const moved = { change: row?.movement?.change, changeBasis: row?.movement && model.movementBasis }
  const earlier = model.movementBasis === 'recomputed' ? row?.movement?.from : undefined
  if (now === undefined || then === undefined)
    return { ...moved, publishedEarlier: then, recomputedEarlier: then === undefined ? undefined : earlier }
  return { change: then - now, changeBasis: 'published', publishedEarlier: then, recomputedEarlier: earlier }
}

/** Whether ranks of a year are computed again from series that were revised later (rule D8). */
export function isRevised({ source }: Catalogue, year: number | undefined): boolean {
  return source.revisedOnEdition !== undefined && year !== undefined && year < Number(source.revisedOnEdition)
}

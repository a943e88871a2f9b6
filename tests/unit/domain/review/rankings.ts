import type { Period } from '../../../../src/domain/periods/period'
import type { PeriodRanks } from '../../../../src/domain/review/periodRanks'

export function week(number: number, year = 2026): Period {
  return { kind: 'week', year, week: number }
}

/** A ranking by ranks alone, by the entity's key; null for one without business. */
export function ranksOf(
  ranks: Readonly<Record<number, number | null>>,
  changes: Partial<PeriodRanks> = {},
): PeriodRanks {
  const values = Object.values(ranks)
  return {
    period: week(47),
    basis: 'computed',
    measure: 'weekly 1',
    lines: Object.entries(ranks).map(([entity, rank]) => ({
      entity: Number(entity),
      score: rank === null ? undefined : 100 - rank,
      rank: rank ?? undefined,
      tied: rank !== null && values.filter((other) => other === rank).length > 1,
      ...(rank === null ? { gap: 'notApplicable' as const } : {}),
    })),
    ...changes,
  }
}

import type { Catalogue, CataloguePeriod } from '../catalogue/catalogue'
import type { Period } from '../periods/period'

type PeriodKind = Period['kind']

/** The kinds of period that a dataset has figures for, the one of most indicators' newest figures first. */
export function measuredKinds({ indicators, periods }: Catalogue): readonly PeriodKind[] {
  const kinds = new Map(periods.map(({ key, period }) => [key, period.kind]))
  const counts = new Map<PeriodKind, number>(periods.map(({ period }) => [period.kind, 0]))
  for (const { latest } of indicators) {
    const kind = latest === undefined ? undefined : kinds.get(latest)
    if (kind) counts.set(kind, counts.get(kind)! + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([kind]) => kind)
}

/** The periods of a kind up to the newest that is any indicator's, oldest first. */
export function measuredPeriods(
  { indicators, periods }: Catalogue,
  kind: PeriodKind,
): readonly CataloguePeriod[] {
  const all = periods.filter(({ period }) => period.kind === kind)
  const newest = new Set(indicators.map(({ latest }) => latest))
  const last = all.findLastIndex(({ key }) => newest.has(key))
  return last < 0 ? all : all.slice(0, last + 1)
}

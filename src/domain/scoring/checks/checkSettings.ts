import type { Combination, Scheme } from '../scheme'
import type { SchemeIssue } from '../schemeIssue'
import { checkNumber } from './checkNumber'

const share = { low: 0, high: 1 }
const fromZero = { least: 0 }
/** As many decimals as a double has. */
const decimals = { low: 0, high: 15 }

/** What holds for the scheme as a whole: coverage, ranking, screening, treatment, tiers and places. */
export function checkSettings(scheme: Scheme): readonly SchemeIssue[] {
  const { levels, nodes, ranking, screen, treat, tiers, places = [] } = scheme
  return [
    ...(levels.length === 0 ? [{ code: 'noLevels' as const }] : []),
    ...levels.flatMap((level) => checkCombination(level)),
    ...nodes.flatMap(({ code, combine }) => (combine ? checkCombination(combine, code) : [])),
    ...checkNumber('decimals', ranking.decimals, decimals),
    ...checkNumber('tolerance', ranking.tolerance, share),
    ...checkNumber('screen', screen, share),
    ...checkNumber('skew', treat?.skew, fromZero),
    ...checkNumber('kurtosis', treat?.kurtosis),
    ...checkNumber('most', treat?.most, fromZero),
    ...checkTiers(tiers ?? []),
    ...places.flatMap(({ parts }) => checkParts(Object.values(parts))),
  ]
}

function checkCombination({ coverage }: Combination, node?: string): readonly SchemeIssue[] {
  return checkNumber('coverage', coverage, share, node)
}

/** Each is the lower end of its tier, so they go up and end with everybody. */
function checkTiers(tiers: readonly number[]): readonly SchemeIssue[] {
  if (tiers.length === 0) return []
  const wrong = tiers.flatMap((tier) => checkNumber('tiers', tier, share))
  if (wrong.length > 0) return wrong.slice(0, 1)
  const ascends = tiers.every((tier, at) => tier > (tiers[at - 1] ?? 0))
  return ascends && tiers.at(-1) === 1 ? [] : [{ code: 'tiersNotAscending' }]
}

function checkParts(weights: readonly number[]): readonly SchemeIssue[] {
  const wrong = weights.flatMap((weight) => checkNumber('parts', weight, fromZero))
  if (wrong.length > 0) return wrong.slice(0, 1)
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return checkNumber('parts', sum, { above: 0 })
}

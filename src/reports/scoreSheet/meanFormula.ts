import type { Combination } from '../../domain/scoring/scheme'
import { quoted } from './references'

/** Cells side by side, in one row. */
export interface Stretch {
  readonly weights: string
  readonly scores: string
  /** One cell each, for what no range function can do. */
  readonly cells: readonly { readonly weight: string; readonly score: string }[]
}

export interface MeanReferences {
  readonly base: readonly Stretch[]
  readonly extra: readonly Stretch[]
  /** Cell of the coverage that is asked for. */
  readonly coverage: string
}

/** What a formula says instead of a score. */
export interface GapTexts {
  readonly coverage: string
  readonly notPositive: string
}

/** Rounding of sums of weights must not make a full coverage look like less (as in `combineChildren`). */
const slack = '1E-12'

/** A node's score from its children's, as `domain/scoring/combineChildren` has it. */
export function meanFormula(
  { mean, missing }: Pick<Combination, 'mean' | 'missing'>,
  { base, extra, coverage }: MeanReferences,
  gaps: GapTexts,
): string {
  const there = sum(base.map(({ weights, scores }) => `SUMPRODUCT(${weights}*ISNUMBER(${scores}))`))
  const whole = sum(base.map(({ weights }) => `SUM(${weights})`))
  const share = missing === 'zero' ? whole : there
  const result = [
    meanOf(mean, base, share),
    ...extra.map(({ weights, scores }) => `SUMPRODUCT(${weights},${scores})`),
  ].join('+')
  const covered = `IF(OR(${there}=0,${there}<(${coverage}-${slack})*${whole}),${quoted(gaps.coverage)},${result})`
  if (mean === 'arithmetic') return covered
  const zeros = base.map((stretch) => notPositive(stretch, missing)).join('+')
  return `IF(${zeros}>0,${quoted(gaps.notPositive)},${covered})`
}

/** Text has no product in a SUMPRODUCT of two ranges: a missing score adds nothing. */
function meanOf(mean: Combination['mean'], base: readonly Stretch[], share: string): string {
  if (mean === 'arithmetic') {
    return `${sum(base.map(({ weights, scores }) => `SUMPRODUCT(${weights},${scores})`))}/${share}`
  }
  const term = (score: string) => (mean === 'geometric' ? `LN(${score})` : `1/${score}`)
  const terms = base
    .flatMap(({ cells }) => cells)
    .map(({ weight, score }) => `IF(N(${score})>0,${weight}*${term(score)},0)`)
  return mean === 'geometric' ? `EXP(${sum(terms)}/${share})` : `${share}/${sum(terms)}`
}

/** Zero or less in a geometric or harmonic mean, which has none then; a missing score is 0 where the scheme says so. */
function notPositive({ weights, scores }: Stretch, missing: Combination['missing']): string {
  const low = `ISNUMBER(${scores})*(${scores}<=0)`
  const counts = missing === 'zero' ? `(1-ISNUMBER(${scores})+${low})` : low
  return `SUMPRODUCT((${weights}>0)*${counts})`
}

function sum(terms: readonly string[]): string {
  return `(${terms.join('+')})`
}

import type { Combination } from '../scoring/scheme'

/** One node's scores, as its parent adds them up. */
export interface TermColumn {
  /** The node's place in the scheme's order. */
  readonly place: number
  /** The mean that it is a term of: a score, its logarithm, or its reciprocal. */
  readonly mean: Combination['mean']
  readonly terms: Float64Array
  /** 1 where there is a score, 0 where there is none; undefined where there always is one. */
  readonly present: Float64Array | undefined
  /** The term of a missing score: none, or what makes the whole mean undefined. */
  readonly missing: number
}

/** The term of what a geometric or harmonic mean is not defined for: no sum with it is finite. */
export const notPositive = Number.POSITIVE_INFINITY

/** Puts scores, NaN where there is none, into a column. */
export function putScores({ mean, terms, present, missing }: TermColumn, scores: Float64Array): void {
  if (present) {
    for (let row = 0; row < scores.length; row++) present[row] = Number.isNaN(scores[row]!) ? 0 : 1
  }
  if (mean !== 'arithmetic') scores.forEach((score, row) => (terms[row] = termOf(mean, score)))
  else terms.set(scores)
  if (!present) return
  for (let row = 0; row < terms.length; row++) if (present[row] === 0) terms[row] = missing
}

function termOf(mean: Combination['mean'], score: number): number {
  if (score <= 0) return notPositive
  return mean === 'geometric' ? Math.log(score) : 1 / score
}

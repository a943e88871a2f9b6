import { coverageSlack } from '../scoring/combineChildren'
import { notPositive, termOf, type CombineStep, type CompiledScores } from './compileScores'

/**
 * Works out the index again with every weight multiplied by its node's factor (rule S9); within 1e-12 of what
 * `scoreScheme` gives for a scheme with those weights.
 *
 * @param factors by the node's place in the scheme's order; the root's counts for nothing.
 */
export function combineScores({ steps, rows }: CompiledScores, factors: Float64Array): void {
  for (const step of steps) {
    const weights = step.weights.map((set) => weightsBy(step, set, factors))
    if (step.plain) combinePlain(step, weights[0]!, rows.length)
    else combineAny(step, weights, rows.length)
  }
}

function weightsBy({ children, extra }: CombineStep, set: Float64Array, factors: Float64Array): Float64Array {
  let sum = 0
  const weights = set.map((weight, at) => {
    const varied = weight * factors[children[at]!]!
    if (!extra[at]) sum += varied
    return varied
  })
  for (let at = 0; at < weights.length; at++) weights[at]! /= sum
  return weights
}

/** Most nodes of most schemes, and where the time goes. */
function combinePlain({ terms, into, termAs }: CombineStep, weights: Float64Array, count: number): void {
  const width = weights.length
  let share = 0
  for (let at = 0; at < width; at++) share += weights[at]!
  for (let row = 0, from = 0; row < count; row++, from += width) {
    let sum = 0
    for (let at = 0; at < width; at++) sum += weights[at]! * terms[from + at]!
    into.terms[row * into.stride + into.at] = termOf(termAs, sum / share)
  }
}

function combineAny(step: CombineStep, sets: readonly Float64Array[], count: number): void {
  const { into, termAs, setOf } = step
  for (let row = 0; row < count; row++) {
    into.terms[row * into.stride + into.at] = termOf(termAs, combineRow(step, sets[setOf[row]!]!, row))
  }
}

/** One row of rule S7, NaN where there is no score; the same as `combineChildren`, on terms. */
function combineRow(
  { combination: { mean, missing, coverage }, terms, extra }: CombineStep,
  weights: Float64Array,
  row: number,
): number {
  const width = weights.length
  const from = row * width
  let there = 0
  let whole = 0
  let sum = 0
  let onTop = 0
  for (let at = 0; at < width; at++) {
    const weight = weights[at]!
    const term = terms[from + at]!
    const isMissing = term !== term
    if (extra[at]) {
      if (!isMissing) onTop += weight * term
      continue
    }
    whole += weight
    if (weight === 0) continue
    if (!isMissing) {
      there += weight
      sum += weight * term
    } else if (missing === 'zero' && mean !== 'arithmetic') return Number.NaN
  }
  if (there === 0 || there < coverage * whole - coverageSlack) return Number.NaN
  const share = missing === 'zero' ? whole : there
  if (mean === 'arithmetic') return sum / share + onTop
  if (sum === notPositive) return Number.NaN
  return (mean === 'geometric' ? Math.exp(sum / share) : share / sum) + onTop
}

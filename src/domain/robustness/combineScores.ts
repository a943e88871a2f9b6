import type { Combination } from '../scoring/scheme'
import type { CombineStep, CompiledScores } from './compileScores'
import { notPositive, putScores, type TermColumn } from './termColumn'

/**
 * Works out the index again with every weight multiplied by its node's factor (rule S9); within 1e-12 of what
 * `scoreScheme` gives for a scheme with those weights, for whoever has enough to be scored by the scheme's own.
 *
 * @param factors by the node's place in the scheme's order; the root's counts for nothing.
 */
export function combineScores({ steps, rows }: CompiledScores, factors: Float64Array): void {
  const sums = { terms: new Float64Array(rows.length), there: new Float64Array(rows.length) }
  for (const step of steps) {
    const weightSets = step.weightSets.map((set) => variedWeights(step, set, factors))
    if (weightSets.length === 1) addUp(step.base, weightSets[0]!, sums)
    else addUpBySet(step, weightSets, sums)
    finish(step, weightSets, sums)
  }
}

interface Sums {
  readonly terms: Float64Array
  /** The weight of what is there. */
  readonly there: Float64Array
}

/** Those of the base sum to 1, so that no whole need be added up. */
function variedWeights(
  { base, extras }: CombineStep,
  set: Float64Array,
  factors: Float64Array,
): Float64Array {
  const weights = new Float64Array(set.length)
  let sum = 0
  for (let at = 0; at < set.length; at++) {
    const { place } = at < base.length ? base[at]! : extras[at - base.length]!
    weights[at] = set[at]! * factors[place]!
    if (at < base.length) sum += weights[at]!
  }
  for (let at = 0; at < weights.length; at++) weights[at]! /= sum
  return weights
}

function addUp(base: readonly TermColumn[], weights: Float64Array, { terms, there }: Sums): void {
  let always = 0
  const some: Float64Array[] = []
  const weightsOfSome: number[] = []
  base.forEach(({ present }, at) => {
    if (!present) return (always += weights[at]!)
    some.push(present)
    return weightsOfSome.push(weights[at]!)
  })
  terms.fill(0)
  addColumns(
    base.map((column) => column.terms),
    weights,
    terms,
  )
  there.fill(always)
  addColumns(some, weightsOfSome, there)
}

/** Where the time goes: two columns at once, for half as many passes. */
function addColumns(columns: readonly Float64Array[], weights: ArrayLike<number>, sum: Float64Array): void {
  let at = 0
  for (; at + 1 < columns.length; at += 2) {
    const first = columns[at]!
    const second = columns[at + 1]!
    const firstWeight = weights[at]!
    const secondWeight = weights[at + 1]!
    for (let row = 0; row < sum.length; row++) {
      sum[row] = sum[row]! + firstWeight * first[row]! + secondWeight * second[row]!
    }
  }
  if (at === columns.length) return
  const last = columns[at]!
  const weight = weights[at]!
  for (let row = 0; row < sum.length; row++) sum[row]! += weight * last[row]!
}

function addUpBySet(
  { base, setOf }: CombineStep,
  weightSets: readonly Float64Array[],
  { terms, there }: Sums,
): void {
  setOf.forEach((set, row) => {
    const weights = weightSets[set]!
    terms[row] = 0
    there[row] = 0
    base.forEach((column, at) => {
      if (weights[at] === 0) return
      terms[row]! += weights[at]! * column.terms[row]!
      there[row]! += weights[at]! * (column.present?.[row] ?? 1)
    })
  })
}

/** Rule S7, as `combineChildren` has it, from the sums. */
function finish(step: CombineStep, weightSets: readonly Float64Array[], sums: Sums): void {
  const { base, extras, setOf, into } = step
  const { terms } = sums
  // Where everybody always has a score there is nothing to divide by: the weights sum to 1.
  if (into.present) toMeans(step, sums)
  extras.forEach((column, at) => {
    for (let row = 0; row < terms.length; row++) {
      terms[row]! += weightSets[setOf[row]!]![base.length + at]! * column.terms[row]!
    }
  })
  putScores(into, terms)
}

/** Coverage stays as it is: else half the draws would leave out whoever has just enough. */
function toMeans({ combination: { mean, missing }, covered }: CombineStep, { terms, there }: Sums): void {
  for (let row = 0; row < terms.length; row++) {
    const weight = there[row]!
    const sum = terms[row]!
    const isMean = covered[row] === 1 && weight > 0 && sum < notPositive
    terms[row] = isMean ? meanOf(mean, sum, missing === 'zero' ? 1 : weight) : Number.NaN
  }
}

function meanOf(mean: Combination['mean'], sum: number, share: number): number {
  if (mean === 'arithmetic') return sum / share
  return mean === 'geometric' ? Math.exp(sum / share) : share / sum
}

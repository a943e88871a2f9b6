import { weightsFor } from '../scoring/combineChildren'
import { combinationOf, type TreeNode } from '../scoring/schemeTree'
import type { Combination } from '../scoring/scheme'
import { scoredNode, type Scored } from '../scoring/scored'
import { notPositive, putScores, type TermColumn } from './termColumn'

/**
 * Scores laid out to be combined thousands of times under other weights: the rules are applied once, and each
 * inner node has its children's scores as the columns that its mean adds up.
 */
export interface CompiledScores {
  /** Rows of the entities that are counted; row `at` of every column here is entity `rows[at]`. */
  readonly rows: Int32Array
  /** Children before their parents; the last one makes the index. */
  readonly steps: readonly CombineStep[]
  /** The index, NaN where there is none; overwritten by each combining. */
  readonly index: Float64Array
}

/** How one inner node comes from those of its children that have a weight. */
export interface CombineStep {
  readonly combination: Combination
  /** 1 for the rows that have enough of it (rule S7) by the scheme's own weights. */
  readonly covered: Uint8Array
  /** Those that the mean is taken of. */
  readonly base: readonly TermColumn[]
  /** 加减分, which come on top of it. */
  readonly extras: readonly TermColumn[]
  /** Weights of the base and then of the extras, for each set of entities that share them (分组满分). */
  readonly weightSets: readonly Float64Array[]
  /** Which of the sets each row belongs to. */
  readonly setOf: Uint16Array
  readonly into: TermColumn
}

/**
 * Prepares a scored scheme for `combineScores`. Weights that were worked out from the data (entropy, CRITIC) are
 * taken as they came out.
 */
export function compileScores(scored: Scored): CompiledScores {
  const rows = Int32Array.from(scored.counted.keys()).filter((row) => scored.counted[row] === 1)
  const { root } = scored.tree
  const steps: CombineStep[] = []
  const index = columnOf(scored, root, rows, 'arithmetic', Number.NaN)
  compileNode(scored, root, rows, index, steps)
  return { rows, steps, index: index.terms }
}

/** Adds the steps of a node and of all under it, children first. */
function compileNode(
  scored: Scored,
  place: TreeNode,
  rows: Int32Array,
  into: TermColumn,
  steps: CombineStep[],
): void {
  if (place.children.length === 0) return
  const combination = combinationOf(scored.scheme, place)
  const { mean, missing } = combination
  const missingTerm = missing === 'zero' && mean !== 'arithmetic' ? notPositive : 0
  const columns = place.children.map((child) => {
    const column = child.node.extra
      ? columnOf(scored, child, rows, 'arithmetic', 0)
      : columnOf(scored, child, rows, mean, missingTerm)
    compileNode(scored, child, rows, column, steps)
    return column
  })
  const { weightSets, setOf } = weightSetsOf(scored, place, combination, rows)
  const weighed = [...columns.keys()].filter((at) => weightSets.some((weights) => weights[at]! > 0))
  const base = weighed.filter((at) => !place.children[at]!.node.extra)
  const extras = weighed.filter((at) => place.children[at]!.node.extra)
  const { gaps } = scoredNode(scored, place.node.code)
  steps.push({
    combination,
    covered: Uint8Array.from(rows, (row) => (gaps.get(row) === 'coverage' ? 0 : 1)),
    base: base.map((at) => columns[at]!),
    extras: extras.map((at) => columns[at]!),
    weightSets: weightSets.map((weights) => Float64Array.from([...base, ...extras], (at) => weights[at]!)),
    setOf,
    into,
  })
}

function columnOf(
  scored: Scored,
  place: TreeNode,
  rows: Int32Array,
  mean: Combination['mean'],
  missing: number,
): TermColumn {
  const { scores } = scoredNode(scored, place.node.code)
  const column = {
    place: place.at,
    mean,
    terms: new Float64Array(rows.length),
    present: isAlwaysThere(scored, place, rows) ? undefined : new Float64Array(rows.length),
    missing,
  }
  putScores(
    column,
    Float64Array.from(rows, (row) => scores[row]!),
  )
  return column
}

/** Whether no weights can leave an entity without a score. */
function isAlwaysThere(scored: Scored, place: TreeNode, rows: Int32Array): boolean {
  const base = place.children.filter(({ node }) => !node.extra)
  if (base.length === 0) {
    const { scores } = scoredNode(scored, place.node.code)
    return rows.every((row) => !Number.isNaN(scores[row]!))
  }
  return (
    combinationOf(scored.scheme, place).mean === 'arithmetic' &&
    base.every((child) => isAlwaysThere(scored, child, rows))
  )
}

function weightSetsOf(
  scored: Scored,
  place: TreeNode,
  combination: Combination,
  rows: Int32Array,
): Pick<CombineStep, 'weightSets' | 'setOf'> {
  const own = scoredNode(scored, place.node.code).weights!
  const known = new Map<string, number>()
  const weightSets: Float64Array[] = []
  const setOf = Uint16Array.from(rows, (row) => {
    const weights = weightsFor(place, own, combination, scored.entities[row]!)
    const key = weights.join(' ')
    const set = known.get(key) ?? weightSets.length
    known.set(key, set)
    weightSets[set] ??= weights
    return set
  })
  return { weightSets, setOf }
}

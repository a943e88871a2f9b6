import type { Entity } from '../catalogue/catalogue'
import { scoredNode, type Scored } from '../scoring/scored'
import { isSameMeasured, measuredLeaves } from './measuredLeaves'

/** One score for everybody in a period: the one aggregate's own (全市), else the mean of those who are ranked. */
export type PeriodIndex =
  | { readonly of: 'aggregate'; readonly score: number; readonly entity: Entity }
  | { readonly of: 'mean'; readonly score: number; readonly over: number }

export interface IndexMove {
  readonly change: number
  /** Of a mean: those who have a score in both periods. */
  readonly over?: number
}

/** Rule W1: several aggregates (regions) stand for parts only, so that the mean is taken. Undefined without any score. */
export function periodIndex(scored: Scored): PeriodIndex | undefined {
  const { scores } = scoredNode(scored, scored.tree.root.node.code)
  const row = aggregateRow(scored)
  if (row !== undefined) return { of: 'aggregate', score: scores[row]!, entity: scored.entities[row]! }
  const own = rankedRows(scored).map((at) => scores[at]!)
  return own.length === 0 ? undefined : { of: 'mean', score: meanOf(own), over: own.length }
}

/**
 * Change of that score between two periods under one scheme (rule W1): a mean is taken over those who have a score in
 * both, so that nobody's coming or going moves it. Undefined where nothing can be compared, as where half of the leaves
 * are measured in one of them only.
 */
export function indexMove(now: Scored, then: Scored): IndexMove | undefined {
  const [index, before] = [periodIndex(now), periodIndex(then)]
  if (
    !index ||
    !before ||
    !isSameMeasured(measuredLeaves(now, everyRow(now)), measuredLeaves(then, everyRow(then)))
  )
    return undefined
  if (index.of === 'aggregate' || before.of === 'aggregate') {
    const isSame =
      index.of === 'aggregate' && before.of === 'aggregate' && index.entity.key === before.entity.key
    return isSame ? { change: index.score - before.score } : undefined
  }
  const earlier = new Map(rankedRows(then).map((row) => [then.entities[row]!.key, row]))
  const both = rankedRows(now).filter((row) => earlier.has(now.entities[row]!.key))
  if (both.length === 0) return undefined
  const scoreOf = (scored: Scored, row: number) => scoredNode(scored, scored.tree.root.node.code).scores[row]!
  const after = meanOf(both.map((row) => scoreOf(now, row)))
  const was = meanOf(both.map((row) => scoreOf(then, earlier.get(now.entities[row]!.key)!)))
  return { change: after - was, over: both.length }
}

function aggregateRow(scored: Scored): number | undefined {
  const { scores } = scoredNode(scored, scored.tree.root.node.code)
  const rows = [...scores.keys()].filter(
    (row) => scored.entities[row]!.kind === 'aggregate' && !Number.isNaN(scores[row]!),
  )
  return rows.length === 1 ? rows[0] : undefined
}

function rankedRows(scored: Scored): readonly number[] {
  const { scores } = scoredNode(scored, scored.tree.root.node.code)
  return [...scores.keys()].filter((row) => scored.counted[row] === 1 && !Number.isNaN(scores[row]!))
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** An aggregate is counted in no ranking, and has figures all the same. */
function everyRow({ entities }: Scored): Uint8Array {
  return new Uint8Array(entities.length).fill(1)
}

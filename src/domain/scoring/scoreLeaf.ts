import type { Entity } from '../catalogue/catalogue'
import type { MissingReason } from '../missing'
import { applyRule } from './rules/applyRule'
import { denominate } from './stages/denominate'
import { imputeColumn } from './stages/imputeColumn'
import { treatColumn } from './stages/treatColumn'
import type { Scheme } from './scheme'
import { measureOf, type TreeNode } from './schemeTree'
import type { LeafMark, LeafStages, ScoredNode, ScoreGap } from './scored'
import type { ScoringColumn, ScoringData } from './scoringData'

/** A leaf's values before anything depends on who is counted: divided, and filled in. */
export type PreparedLeaf = Pick<LeafStages, 'raw' | 'denominated' | 'imputed'>

export function prepareLeaf(
  { impute }: Scheme,
  place: TreeNode,
  { entities, columns }: ScoringData,
  populated: Uint8Array,
): PreparedLeaf {
  const { indicator, per } = measureOf(place)
  const raw = columns.get(indicator)?.values ?? new Float64Array(entities.length).fill(Number.NaN)
  const denominated = per === undefined ? raw : denominate(raw, columns.get(per)?.values)
  return {
    raw,
    denominated,
    imputed: impute ? imputeColumn(denominated, impute, entities, populated) : denominated,
  }
}

/**
 * A leaf's scores: outliers pulled in, then its rule; what a missing value gets by its reason (rule D5);
 * means of places (rule S3).
 */
export function scoreLeaf(
  scheme: Scheme,
  place: TreeNode,
  prepared: PreparedLeaf,
  data: ScoringData,
  counted: Uint8Array,
): ScoredNode {
  const { rule, direction, whenMissing, untreated, indicator } = measureOf(place)
  const { denominated, imputed } = prepared
  const treated = scheme.treat && !untreated ? treatColumn(imputed, scheme.treat, counted) : imputed
  const marks = marksOf(denominated, imputed, treated)
  const referenceRow =
    rule.kind === 'distanceToReference' ? data.entities.findIndex(({ code }) => code === rule.entity) : -1
  const scores = applyRule(rule, treated, { direction, counted, referenceRow })
  const gaps = new Map<number, ScoreGap>()
  const column = data.columns.get(indicator)
  scores.forEach((score, row) => {
    if (!Number.isNaN(score)) return
    const reason = reasonAt(column, row)
    const given = reason === 'suppressed' ? undefined : whenMissing?.[reason]
    if (given === undefined) return gaps.set(row, reason)
    scores[row] = given
    marks.set(row, { givenFor: reason })
  })
  meanOfPlaces(scheme, data.entities, scores, gaps, marks)
  return { place, scores, gaps, stages: { ...prepared, treated, marks } }
}

function marksOf(
  denominated: Float64Array,
  imputed: Float64Array,
  treated: Float64Array,
): Map<number, LeafMark> {
  const marks = new Map<number, LeafMark>()
  treated.forEach((value, row) => {
    if (Number.isNaN(value)) return
    const filled = Number.isNaN(denominated[row]!) ? ({ imputed: true } as const) : undefined
    const pulled = value === imputed[row] ? undefined : { treatedFrom: imputed[row]! }
    if (filled || pulled) marks.set(row, { ...filled, ...pulled })
  })
  return marks
}

function reasonAt(column: ScoringColumn | undefined, row: number): MissingReason {
  return column?.reasons.get(row) ?? 'absent'
}

/** An entity measured in several places has the weighted mean of their scores, over those that have one (S3). */
function meanOfPlaces(
  { places }: Scheme,
  entities: readonly Entity[],
  scores: Float64Array,
  gaps: Map<number, ScoreGap>,
  marks: Map<number, LeafMark>,
): void {
  if (!places) return
  const rowOf = new Map(entities.map(({ code }, row) => [code, row]))
  for (const { entity, parts } of places) {
    const row = rowOf.get(entity)
    if (row === undefined) continue
    let sum = 0
    let weight = 0
    for (const [part, share] of Object.entries(parts)) {
      const score = scores[rowOf.get(part) ?? -1] ?? Number.NaN
      if (Number.isNaN(score)) continue
      sum += share * score
      weight += share
    }
    if (weight === 0) continue
    scores[row] = sum / weight
    gaps.delete(row)
    marks.set(row, { fromPlaces: true })
  }
}

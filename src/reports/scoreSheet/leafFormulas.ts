import { missingReasons, type SourceReason } from '../../domain/missing'
import { measureOf, type TreeNode } from '../../domain/scoring/schemeTree'
import type { Scored } from '../../domain/scoring/scored'
import { columnRange, reference, rowRange } from './references'
import { ruleFormula, type RuleReferences } from './ruleFormula'
import {
  firstRows,
  rawPlace,
  schemeColumns,
  schemePlace,
  scorePlace,
  sharePlace,
  type Appendix,
  type SchemeColumn,
  type ScoreLayout,
} from './scoreLayout'
import { valueColumns, type ValueColumn } from './valueColumns'

/** Rows of the score sheet that hold what the counted values of a leaf are like. */
export const statisticRows = { count: 5, bestSeen: 6, worstSeen: 7, mean: 8, deviation: 9 } as const

/** Where the values that a leaf's rule takes stand: as imported, or after the last stage. */
function valueSource(layout: ScoreLayout, columns: readonly ValueColumn[], place: TreeNode) {
  const last = columns.findLast((column) => column.place === place)
  return last
    ? { sheet: layout.names.values, column: last.column, first: firstRows.values }
    : {
        sheet: layout.names.raw,
        column: rawPlace(layout, measureOf(place).indicator, 0).column,
        first: firstRows.raw,
      }
}

/** The formulas of one leaf. */
export function leafFormulas(scored: Scored, layout: ScoreLayout, appendix: Appendix, place: TreeNode) {
  const { scheme } = scored
  const { rule, direction, indicator } = measureOf(place)
  const source = valueSource(layout, valueColumns(scheme, layout), place)
  const seen = columnRange(source.sheet, source.column, source.first, source.first + layout.counted - 1)
  const valueOf = (at: number) => reference({ ...source, row: source.first + at })
  const param = (column: SchemeColumn) => reference(schemePlace(layout, place, column))
  const statistic = (row: number) => reference({ ...scorePlace(layout, place, 0), row })
  const referenceAt =
    rule.kind === 'distanceToReference'
      ? layout.rows.findIndex((row) => scored.entities[row]!.code === rule.entity)
      : -1
  const shared: Omit<RuleReferences, 'value'> = {
    seen,
    count: statistic(statisticRows.count),
    bestSeen: statistic(statisticRows.bestSeen),
    worstSeen: statistic(statisticRows.worstSeen),
    mean: statistic(statisticRows.mean),
    deviation: statistic(statisticRows.deviation),
    best: param('best'),
    worst: param('worst'),
    exponent: param('exponent'),
    low: param('low'),
    high: param('high'),
    cap: param('cap'),
    points: pointReferences(layout, place),
    reference: referenceAt < 0 ? undefined : valueOf(referenceAt),
  }
  const own = (at: number) => {
    const value = valueOf(at)
    const raw = reference(rawPlace(layout, indicator, at))
    return `IF(ISNUMBER(${value}),${ruleFormula(rule, direction, { ...shared, value })},${missingFormula(layout, place, raw)})`
  }
  const [best, worst] = direction === 'higher' ? ['MAX', 'MIN'] : ['MIN', 'MAX']
  return {
    score: (at: number) => placesFormula(scored, layout, appendix, place, at, own(at)),
    count: `COUNT(${seen})`,
    bestSeen: `IF(COUNT(${seen})=0,"",${best}(${seen}))`,
    worstSeen: `IF(COUNT(${seen})=0,"",${worst}(${seen}))`,
    mean: `IF(COUNT(${seen})=0,"",AVERAGE(${seen}))`,
    deviation: `IF(MAX(${seen})=MIN(${seen}),0,STDEV(${seen}))`,
  }
}

function pointReferences(layout: ScoreLayout, place: TreeNode): RuleReferences['points'] {
  const { rule } = measureOf(place)
  const count = rule.kind === 'breakpoints' ? rule.points.length : 1
  const { sheet, column, row } = schemePlace(layout, place, 'points')
  const scores = column + layout.points
  const cell = (at: number) => reference({ sheet, column: at, row })
  return {
    values: rowRange(sheet, row, column, column + count - 1),
    scores: rowRange(sheet, row, scores, scores + count - 1),
    firstValue: cell(column),
    firstScore: cell(scores),
    lastValue: cell(column + count - 1),
    lastScore: cell(scores + count - 1),
  }
}

/** The score that is given for a missing value by its reason, else the reason itself: never a number (rule D5). */
function missingFormula(layout: ScoreLayout, place: TreeNode, raw: string): string {
  const { whenMissing } = measureOf(place)
  const given = missingReasons.filter((reason) => whenMissing?.[reason] !== undefined)
  // Never the cell itself: a reference to an empty one is 0.
  const said = `IF(ISTEXT(${raw}),${raw},${reasonHead(layout, 'absent')})`
  return given.reduce((otherwise, reason) => {
    const score = reference(schemePlace(layout, place, reason))
    return `IF(${isReason(layout, raw, reason)},IF(ISNUMBER(${score}),${score},${said}),${otherwise})`
  }, said)
}

function reasonHead({ names }: ScoreLayout, reason: SourceReason): string {
  return reference({ sheet: names.scheme, column: schemeColumns[reason], row: 3 })
}

/** The head of the reason's column is the text that stands for it; what is no text (a number without a divisor) is absent. */
function isReason(layout: ScoreLayout, raw: string, reason: SourceReason): string {
  const text = reasonHead(layout, reason)
  return reason === 'absent' ? `OR(NOT(ISTEXT(${raw})),${raw}=${text})` : `${raw}=${text}`
}

/** An entity measured in several places has the weighted mean of their scores, over those that have one (rule S3). */
function placesFormula(
  { entities }: Scored,
  layout: ScoreLayout,
  { places }: Appendix,
  place: TreeNode,
  at: number,
  own: string,
): string {
  const { code } = entities[layout.rows[at]!]!
  const parts = places.flatMap(({ entity, part }, index) => {
    const partAt = entity === code ? layout.rows.findIndex((row) => entities[row]!.code === part) : -1
    if (partAt < 0) return []
    const score = reference(scorePlace(layout, place, partAt))
    return { score, share: reference(sharePlace(layout, index)) }
  })
  if (parts.length === 0) return own
  const there = `(${parts.map(({ score, share }) => `${share}*ISNUMBER(${score})`).join('+')})`
  const sum = `(${parts.map(({ score, share }) => `${share}*N(${score})`).join('+')})`
  return `IF(${there}>0,${sum}/${there},${own})`
}

import { missingReasons } from '../../domain/missing'
import { nameIn } from '../../domain/names'
import type { ScoringRule } from '../../domain/scoring/scheme'
import { combinationOf, type TreeNode } from '../../domain/scoring/schemeTree'
import { languageOf } from '../../words/locale'
import { plainText } from '../csvText'
import { schemeColumns, type Appendix, type SchemeColumn, type ScoreLayout } from './scoreLayout'
import type { ScoreSheetInput, SheetWords } from './scoreSheetInput'
import type { Sheet, SheetCell } from './sheetModel'
import { treatedEnds } from './valueColumns'

type SchemeCells = Partial<Record<SchemeColumn, string | number>>

/** The tree with weights and parameters: the formulas of the other sheets refer to these cells. */
export function schemeSheet(
  input: ScoreSheetInput,
  layout: ScoreLayout,
  appendix: Appendix,
  words: SheetWords,
): Sheet {
  const { t } = words
  const columns = Object.keys(schemeColumns) as SchemeColumn[]
  const heads = columns.map((column) =>
    (missingReasons as readonly string[]).includes(column)
      ? t(`rankings.reasons.${column}`, {})
      : t(`scoreSheet.columns.${column}`, {}),
  )
  const rows = layout.nodes.map((place) => nodeRow(input, layout, place, words))
  return {
    name: layout.names.scheme,
    rows: [
      [{ value: t('scoreSheet.schemeSay', {}), look: 'title' }],
      [],
      heads.map((value) => ({ value, look: 'head' })),
      ...rows,
      ...appendixRows(appendix, words),
    ],
    widths: [6, 14, 28, 14, 9, 8, 26, 9, 16, 12, 10, 16],
    still: { rows: 3, columns: 3 },
  }
}

function nodeRow(
  input: ScoreSheetInput,
  layout: ScoreLayout,
  place: TreeNode,
  words: SheetWords,
): SheetCell[] {
  const { t } = words
  const { node, depth } = place
  const cells: SchemeCells = {
    depth,
    code: plainText(node.code),
    name: '\u3000'.repeat(depth) + plainText(nameIn(node.names, languageOf(words.locale), node.code)),
    parent: plainText(node.parent ?? ''),
    weight: node.weight,
    extra: node.extra ? t('scoreSheet.yes', {}) : '',
    ...(node.measure ? leafCells(input, place, words) : innerCells(input, place, words)),
  }
  const inputs = new Set<SchemeColumn>([
    'weight',
    'coverage',
    'best',
    'worst',
    'exponent',
    'low',
    'high',
    'cap',
  ])
  const row = (Object.keys(schemeColumns) as SchemeColumn[]).map((column): SheetCell => {
    const value = cells[column]
    if (value === undefined) return ''
    const isInput = inputs.has(column) || (missingReasons as readonly string[]).includes(column)
    return isInput && typeof value === 'number' ? { value, look: 'input' } : value
  })
  // The points stand in two blocks, values and scores, after the other columns.
  return [...row.slice(0, schemeColumns.points), ...pointCells(place, layout.points)]
}

function innerCells(
  { scored: { scheme } }: ScoreSheetInput,
  place: TreeNode,
  { t }: SheetWords,
): SchemeCells {
  const { mean, missing, coverage, weights } = combinationOf(scheme, place)
  const parts = [`means.${mean}`, `missing.${missing}`, `weights.${weights}`]
  return {
    combine: parts.map((part) => t(`scoreSheet.${part}`, {})).join(t('rankings.listSeparator', {})),
    coverage,
  }
}

function leafCells(
  { scored, indicators }: ScoreSheetInput,
  place: TreeNode,
  { t, locale }: SheetWords,
): SchemeCells {
  const { indicator, per, direction, rule, whenMissing } = place.node.measure!
  const { names = {} } = indicators.get(indicator) ?? {}
  return {
    indicator: plainText(nameIn(names, languageOf(locale), indicator)),
    per: plainText(per ?? ''),
    direction: t(`indicators.facts.${direction}`, {}),
    rule: t(`scoreSheet.rules.${rule.kind}`, {}),
    ...ruleCells(rule),
    ...whenMissing,
    ...(scored.scheme.treat ? treatedEnds(scored, place) : {}),
  }
}

/** The figures of a rule in the columns that its formula reads. */
function ruleCells(rule: ScoringRule): SchemeCells {
  switch (rule.kind) {
    case 'goalposts':
      return { best: rule.best, worst: rule.worst, exponent: rule.exponent ?? 1 }
    case 'attainment':
      return { best: rule.target, cap: rule.cap ?? 100 }
    case 'minMax':
      return { low: rule.low, high: rule.high }
    case 'zScore':
      return { low: rule.mean, high: rule.deviation }
    case 'efficacy':
      return { low: rule.base, high: rule.spread }
    case 'distanceToTarget':
      return { best: rule.target }
    default:
      return {}
  }
}

function pointCells({ node }: TreeNode, most: number): SheetCell[] {
  const rule = node.measure?.rule
  const points = rule?.kind === 'breakpoints' ? rule.points : []
  const padding = Array.from({ length: most - points.length }, () => '')
  const block = (at: 0 | 1) => [
    ...points.map((point) => ({ value: point[at], look: 'input' as const })),
    ...padding,
  ]
  return [...block(0), ...block(1)]
}

/** What the places' formulas and full marks by group refer to. */
function appendixRows({ places, groupWeights }: Appendix, { t }: SheetWords): SheetCell[][] {
  const list = (heads: readonly string[], rows: readonly (readonly (string | number)[])[]): SheetCell[][] => {
    if (rows.length === 0) return []
    const head = heads.map((key) => ({
      value: key === '' ? '' : t(`scoreSheet.${key}`, {}),
      look: 'head' as const,
    }))
    const cellOf = (cell: string | number): SheetCell =>
      typeof cell === 'number' ? { value: cell, look: 'input' } : plainText(cell)
    return [[], head, ...rows.map((row) => row.map(cellOf))]
  }
  return [
    ...list(
      ['placesOf', 'entityCode', 'placeCode', '', 'share'],
      places.map(({ entity, part, share }) => ['', entity, part, '', share]),
    ),
    ...list(
      ['groupWeights', 'nodeCode', 'grouping', 'group', 'columns.weight'],
      groupWeights.map(({ node, grouping, group, weight }) => ['', node.node.code, grouping, group, weight]),
    ),
  ]
}

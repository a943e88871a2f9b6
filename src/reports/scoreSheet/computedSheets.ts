import { nameIn } from '../../domain/names'
import { rankScores } from '../../domain/scoring/rankScores'
import { columnStatistics, endsOf } from '../../domain/scoring/rules/columnStatistics'
import { combinationOf, type TreeNode } from '../../domain/scoring/schemeTree'
import { scoredNode, type Scored } from '../../domain/scoring/scored'
import { languageOf } from '../../words/locale'
import { plainText } from '../csvText'
import { entityRows } from './entityRows'
import { leafFormulas } from './leafFormulas'
import { meanFormula } from './meanFormula'
import { competitionFormula, tieFormula } from './rankFormula'
import { columnRange, reference } from './references'
import {
  appendixOf,
  firstRows,
  schemePlace,
  scorePlace,
  totalColumns,
  type EntitySheet,
  type ScoreLayout,
} from './scoreLayout'
import type { ScoreSheetInput, SheetWords } from './scoreSheetInput'
import type { CellLook, Sheet, SheetCell } from './sheetModel'
import { stageFormula, valueColumns } from './valueColumns'
import { groupWeightFormula, stretchesAt, weightCell, weightColumns } from './weightFormulas'

const nameWidths = [10, 18]

/** The stages between a raw value and its score, where the scheme has any. */
export function valuesSheet({ scored }: ScoreSheetInput, layout: ScoreLayout, words: SheetWords): Sheet {
  const columns = valueColumns(scored.scheme, layout)
  const { t } = words
  const nameOf = (place: TreeNode, stage: string) =>
    t('scoreSheet.named', { name: shownName(place, words), unit: t(`scoreSheet.stages.${stage}`, {}) })
  const codes = columns.map(({ place }) => place.node.code)
  const names = columns.map(({ place, stage }) => nameOf(place, stage))
  return {
    ...framed('values', layout, columns.length),
    rows: [
      ...headRows(words, 'valuesSay', codes, names),
      ...entityRows(scored, layout, words, (at, row) =>
        columns.map((column) => ({
          formula: stageFormula(scored, layout, columns, column, at),
          value: numberOrEmpty(scoredNode(scored, column.place.node.code).stages![column.stage][row]!),
        })),
      ),
    ],
  }
}

/** Weights that differ by group, an entity a row. */
export function weightsSheet({ scored }: ScoreSheetInput, layout: ScoreLayout, words: SheetWords): Sheet {
  const columns = weightColumns(scored, layout)
  const codes = columns.map(({ node }) => node.code)
  const names = columns.map((place) => shownName(place, words))
  return {
    ...framed('weights', layout, codes.length),
    rows: [
      ...headRows(words, 'weightsSay', codes, names),
      ...entityRows(scored, layout, words, (at) =>
        columns.map((place) => ({ formula: groupWeightFormula(scored, layout, place, at) })),
      ),
    ],
  }
}

/** The leaves' scores. */
export function leafSheet({ scored }: ScoreSheetInput, layout: ScoreLayout, words: SheetWords): Sheet {
  const { leaves } = layout
  const appendix = appendixOf(scored.scheme, layout)
  const formulas = leaves.map((place) => leafFormulas(scored, layout, appendix, place))
  const codes = leaves.map(({ node }) => node.code)
  const names = leaves.map((place) => shownName(place, words))
  const statistics = leaves.map((place) => statisticsOf(scored, place))
  const statisticRow = (kind: keyof (typeof statistics)[number]): SheetCell[] => [
    '',
    words.t(`scoreSheet.statistics.${kind}`, {}),
    ...formulas.map((formula, at) => ({ formula: formula[kind], value: statistics[at]![kind] })),
  ]
  return {
    ...framed('scores', layout, codes.length),
    rows: [
      ...headRows(words, 'scoresSay', codes, names),
      weightsRow(scored, layout, leaves, words, 1),
      statisticRow('count'),
      statisticRow('bestSeen'),
      statisticRow('worstSeen'),
      statisticRow('mean'),
      statisticRow('deviation'),
      ...entityRows(scored, layout, words, (at, row) =>
        leaves.map((place, leaf) => scoreCell(scored, place, row, formulas[leaf]!.score(at), words)),
      ),
    ],
  }
}

/** The index, its rank, and all that is made from others. */
export function totalsSheet(input: ScoreSheetInput, layout: ScoreLayout, words: SheetWords): Sheet {
  const { scored } = input
  const { t } = words
  const { inner } = layout
  const codes = inner.map(({ node }) => node.code)
  const names = inner.map((place) => shownName(place, words))
  const ranks = rankCells(scored, layout)
  const gaps = {
    coverage: t('scoreSheet.gaps.coverage', {}),
    notPositive: t('scoreSheet.gaps.notPositive', {}),
  }
  const formulaOf = (place: TreeNode, at: number) => {
    const coverage = reference(schemePlace(layout, place, 'coverage'))
    const children = stretchesAt(scored, layout, place, at)
    return meanFormula(combinationOf(scored.scheme, place), { ...children, coverage }, gaps)
  }
  const [title, codeRow, nameRow] = headRows(words, 'totalsSay', codes, names) as [
    SheetCell[],
    SheetCell[],
    SheetCell[],
  ]
  const helpers = ranks.helpers.map((key) => t(`scoreSheet.${key}`, {}))
  const rank = { value: t('scoreSheet.rank', {}), look: 'head' as const }
  return {
    ...framed('totals', layout, codes.length),
    rows: [
      title,
      [...codeRow.slice(0, 2), '', ...codeRow.slice(2)],
      [...nameRow.slice(0, 2), rank, ...nameRow.slice(2), ...helpers],
      weightsRow(scored, layout, inner, words, 2),
      ...entityRows(scored, layout, words, (at, row) => [
        ranks.rank(at, row),
        ...inner.map((place) => scoreCell(scored, place, row, formulaOf(place, at), words)),
        ...ranks.helperCells(at),
      ]),
    ],
    widths: [...nameWidths, 8, ...inner.map(() => 12), ...helpers.map(() => 12)],
    still: { rows: firstRows.totals - 1, columns: totalColumns + 1 },
  }
}

/** Who is not counted has no rank; a helper column stands for each step of the policy that needs one. */
function rankCells(scored: Scored, layout: ScoreLayout) {
  const { ties, decimals, tolerance } = scored.scheme.ranking
  const root = layout.inner[0]!
  const last = totalColumns + layout.inner.length
  const helpers = [
    ...(decimals === undefined ? [] : (['rankedOn'] as const)),
    ...(ties === 'competition' ? [] : (['competitionRank', 'order'] as const)),
  ]
  const cell = (column: number, at: number) =>
    reference({ sheet: layout.names.totals, column, row: firstRows.totals + at })
  const all = (column: number) =>
    columnRange(layout.names.totals, column, firstRows.totals, firstRows.totals + layout.counted - 1)
  const scoreColumn = scorePlace(layout, root, 0).column
  const rankedColumn = decimals === undefined ? scoreColumn : last
  const competitionColumn = last + (decimals === undefined ? 0 : 1)
  const rankOf = new Map(
    rankScores(
      scoredNode(scored, root.node.code).scores,
      [...scored.entities.keys()],
      scored.counted,
      scored.scheme.ranking,
    ).map(({ item, rank }) => [item, rank]),
  )
  const competition = (at: number, otherwise: '""' | '0') =>
    competitionFormula(cell(rankedColumn, at), all(rankedColumn), tolerance, otherwise)
  return {
    helpers,
    rank: (at: number, row: number): SheetCell => {
      if (scored.counted[row] !== 1) return ''
      const value = rankOf.get(row) ?? ''
      if (ties === 'competition') return { formula: competition(at, '""'), value }
      const order = { own: cell(competitionColumn + 1, at), all: all(competitionColumn + 1) }
      return { formula: tieFormula(ties, cell(competitionColumn, at), all(competitionColumn), order), value }
    },
    helperCells: (at: number): SheetCell[] => {
      if (at >= layout.counted) return []
      const score = cell(scoreColumn, at)
      return [
        ...(decimals === undefined
          ? []
          : [{ formula: `IF(ISNUMBER(${score}),ROUND(${score},${decimals}),"")` }]),
        ...(ties === 'competition' ? [] : [{ formula: competition(at, '0') }, layout.rows[at]!]),
      ]
    },
  }
}

function scoreCell(
  scored: Scored,
  place: TreeNode,
  row: number,
  formula: string,
  words: SheetWords,
): SheetCell {
  const { scores, gaps } = scoredNode(scored, place.node.code)
  const score = scores[row]!
  const gap = gaps.get(row)
  if (gap === 'screened') return words.t('scoreSheet.gaps.screened', {})
  if (!Number.isNaN(score)) return { formula, value: score, look: 'score' }
  const text =
    gap === 'coverage' || gap === 'notPositive'
      ? `scoreSheet.gaps.${gap}`
      : `rankings.reasons.${gap ?? 'absent'}`
  return { formula, value: words.t(text, {}), look: 'score' }
}

function weightsRow(
  scored: Scored,
  layout: ScoreLayout,
  places: readonly TreeNode[],
  { t }: SheetWords,
  before: number,
): SheetCell[] {
  const label = t('scoreSheet.columns.weight', {})
  return [
    '',
    label,
    ...Array.from({ length: before - 1 }, () => ''),
    ...places.map((place) => weightCell(scored, layout, place)),
  ]
}

function statisticsOf({ counted, nodes }: Scored, { node }: TreeNode) {
  const { treated } = nodes.get(node.code)!.stages!
  const statistics = columnStatistics(treated, counted)
  const ends = statistics && endsOf(statistics, node.measure!.direction)
  return {
    count: statistics?.count ?? 0,
    bestSeen: ends?.best ?? '',
    worstSeen: ends?.worst ?? '',
    mean: statistics?.mean ?? '',
    deviation: statistics?.deviation ?? 0,
  }
}

function numberOrEmpty(value: number): number | string {
  return Number.isNaN(value) ? '' : value
}

function shownName({ node }: TreeNode, { locale }: SheetWords): string {
  return plainText(nameIn(node.names, languageOf(locale), node.code))
}

/** Three rows: what the sheet is, the codes, the names. */
function headRows(
  { t }: SheetWords,
  say: string,
  codes: readonly string[],
  names: readonly string[],
): SheetCell[][] {
  const heads = [t('scoreSheet.code', {}), t('scoreSheet.name', {}), ...names]
  return [
    [{ value: t(`scoreSheet.${say}`, {}), look: 'title' }],
    ['', '', ...codes.map(plainText)],
    heads.map((value) => ({ value, look: 'head' as CellLook })),
  ]
}

function framed(
  sheet: EntitySheet,
  layout: ScoreLayout,
  columns: number,
): Pick<Sheet, 'name' | 'widths' | 'still'> {
  return {
    name: layout.names[sheet],
    widths: [...nameWidths, ...Array.from({ length: columns }, () => 12)],
    still: { rows: firstRows[sheet] - 1, columns: 2 },
  }
}

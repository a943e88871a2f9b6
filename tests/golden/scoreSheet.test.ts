import { read, type WorkBook } from '@e965/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Entity } from '../../src/domain/catalogue/catalogue'
import { rankScores } from '../../src/domain/scoring/rankScores'
import type { Measure, Scheme, SchemeNode } from '../../src/domain/scoring/scheme'
import { scoredNode, type Scored } from '../../src/domain/scoring/scored'
import { scoreScheme } from '../../src/domain/scoring/scoreScheme'
import type { ScoringData } from '../../src/domain/scoring/scoringData'
import { scoreSheet } from '../../src/reports/scoreSheet/scoreSheet'
import type { ScoreSheetInput } from '../../src/reports/scoreSheet/scoreSheetInput'
import type { Sheet, SheetCell } from '../../src/reports/scoreSheet/sheetModel'
import { writeWorkbook } from '../../src/reports/writeWorkbook'
import { createWords, speak } from '../../src/words/allWords'
import { readDoingBusiness } from './builtInData'
import { scoringDataOf, shippedScheme, storePackage } from './packageScoring'
import { hasSpreadsheet, recalculate } from './recalculate'

const words = createWords()
const inChinese = {
  t: (key: string, params: Record<string, unknown>) => words.global.t(key, params),
  locale: 'zh-CN',
} as const

function inputOf(scheme: Scheme, data: ScoringData): ScoreSheetInput {
  return {
    scored: scoreScheme(scheme, data),
    data,
    version: 1,
    revision: 1,
    indicators: new Map(),
    source: { title: { zh: '试验' } },
    period: { kind: 'year', year: 2020 },
  }
}

/** The same workbook with formulas alone: LibreOffice takes known values as they are. */
function withoutValues(sheets: readonly Sheet[]): Sheet[] {
  const strip = (cell: SheetCell): SheetCell =>
    typeof cell === 'object' && 'formula' in cell ? { ...cell, value: undefined } : cell
  return sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map(strip)) }))
}

type Shown = number | string | undefined

/** The cells of a sheet by entity (first column) and by code (second row). */
function cellsOf(
  workbook: WorkBook,
  sheet: string,
): Map<string, { value: Shown; formula: string | undefined }> {
  const rows = workbook.Sheets[sheet]!['!data']!
  const codes = rows[1]!.map((cell) => cell?.v as string | undefined)
  const found = new Map<string, { value: Shown; formula: string | undefined }>()
  for (const row of rows.slice(3)) {
    const entity = row?.[0]?.v as string | undefined
    if (!entity) continue
    row!.forEach((cell, column) => {
      const code = codes[column]
      if (code) found.set(`${entity} ${code}`, { value: cell?.v as Shown, formula: cell?.f })
    })
  }
  return found
}

function ranksOf(workbook: WorkBook): Map<string, Shown> {
  const rows = workbook.Sheets['汇总']!['!data']!
  return new Map(rows.slice(4).flatMap((row) => (row?.[0] ? [[row[0].v as string, row[2]?.v as Shown]] : [])))
}

/** What differs by more than 1e-9 from the engine's scores, a line each; no score must be no number. */
function differences(workbook: WorkBook, { scheme, entities, nodes }: Scored): string[] {
  const cells = new Map([...cellsOf(workbook, '得分'), ...cellsOf(workbook, '汇总')])
  return scheme.nodes.flatMap(({ code }) =>
    entities.flatMap((entity, row) => {
      const score = nodes.get(code)!.scores[row]!
      const shown = cells.get(`${entity.code} ${code}`)?.value
      const isSame = Number.isNaN(score) ? typeof shown !== 'number' : Math.abs(Number(shown) - score) <= 1e-9
      return isSame ? [] : [`${entity.code} ${code}: ${shown} for ${score}`]
    }),
  )
}

function rankDifferences(workbook: WorkBook, scored: Scored): string[] {
  const { scheme, tree, entities, counted } = scored
  const shown = ranksOf(workbook)
  const ranks = rankScores(scoredNode(scored, tree.root.node.code).scores, entities, counted, scheme.ranking)
  return ranks.flatMap(({ item, rank }) =>
    shown.get(item.code) === rank ? [] : [`${item.code}: ${shown.get(item.code)} for ${rank}`],
  )
}

const measures: Readonly<Record<string, Partial<Measure>>> = {
  goalposts: { rule: { kind: 'goalposts', best: 90, worst: 10, exponent: 0.8 } },
  loose: { direction: 'lower', rule: { kind: 'goalposts', best: 10, worst: 60, exponent: 2, clip: false } },
  flat: { rule: { kind: 'goalposts', best: 5, worst: 5 } },
  lines: {
    rule: {
      kind: 'breakpoints',
      between: 'linear',
      points: [
        [10, 5],
        [50, 60],
        [80, 100],
      ],
    },
  },
  steps: {
    rule: {
      kind: 'breakpoints',
      between: 'step',
      points: [
        [20, -10],
        [50, 60],
        [80, 100],
      ],
    },
  },
  stepsDown: {
    direction: 'lower',
    rule: {
      kind: 'breakpoints',
      between: 'step',
      points: [
        [30, 100],
        [60, 50],
      ],
    },
  },
  attained: { rule: { kind: 'attainment', target: 60, cap: 120 } },
  attainedDown: { direction: 'lower', rule: { kind: 'attainment', target: 30 } },
  nothing: { direction: 'lower', rule: { kind: 'attainment', target: 0 } },
  minMax: { rule: { kind: 'minMax', low: 1, high: 100 } },
  minMaxDown: { direction: 'lower', rule: { kind: 'minMax', low: 0, high: 100 } },
  zScore: { rule: { kind: 'zScore', mean: 50, deviation: 10 } },
  zScoreDown: { direction: 'lower', rule: { kind: 'zScore', mean: 50, deviation: 10 } },
  rank: { rule: { kind: 'rank' } },
  percentile: { direction: 'lower', rule: { kind: 'percentileRank' } },
  toMax: { rule: { kind: 'distanceToMax' } },
  toTarget: { rule: { kind: 'distanceToTarget', target: 70, capped: true } },
  toReference: { rule: { kind: 'distanceToReference', entity: 'C', capped: false } },
  toNobody: { rule: { kind: 'distanceToReference', entity: 'Z', capped: false } },
  efficacy: { rule: { kind: 'efficacy', spread: 40, base: 60 } },
  given: { whenMissing: { noPractice: 0, absent: 30 } },
  divided: { per: 'people' },
}

const entities: Entity[] = Array.from({ length: 12 }, (_, key) => ({
  key,
  code: String.fromCharCode(65 + key),
  names: { zh: `=单位${key}` },
  kind: key > 9 ? 'component' : 'member',
  groups: { kind: key % 2 === 0 ? '县区' : '部门' },
}))
/** Invented, with every kind of hole; the same figures turned about for each column. */
const figures = [12, 88, 45, 45, 0.3, 60, 73, Number.NaN, 31, 99, 20, 80]

const smallData: ScoringData = {
  entities,
  columns: new Map(
    [...Object.keys(measures), 'people'].map((code, shift) => {
      const values = Float64Array.from(figures, (_, row) => figures[(row + 5 * shift) % figures.length]!)
      if (code === 'people') values.forEach((value, row) => (values[row] = row === 2 ? 0 : value / 10))
      const hole = values.findIndex(Number.isNaN)
      return [code, { values, reasons: new Map([[hole, shift % 2 === 0 ? 'noPractice' : 'noData']]) }]
    }),
  ),
}

const leafOf = (parent: string, change: Partial<SchemeNode> = {}) => {
  return ([code, measure]: [string, Partial<Measure>]): SchemeNode => ({
    code,
    names: { zh: `指标"${code}"` },
    parent,
    weight: 1 + (code.length % 3),
    measure: {
      indicator: code,
      direction: 'higher',
      rule: { kind: 'goalposts', best: 100, worst: 0 },
      ...measure,
    },
    ...change,
  })
}
const all = Object.entries(measures)
const smallScheme: Scheme = {
  format: 1,
  code: 'SMALL',
  names: { zh: '样样都有' },
  nodes: [
    { code: 'ALL', names: { zh: '总分' }, weight: 1 },
    {
      code: 'ONE',
      names: { zh: '一' },
      parent: 'ALL',
      weight: 3,
      groupWeights: { grouping: 'kind', weights: { 县区: 5 } },
    },
    { code: 'TWO', names: { zh: '二' }, parent: 'ALL', weight: 2 },
    { code: 'THREE', names: { zh: '三' }, parent: 'ALL', weight: 1 },
    { code: 'FOUR', names: { zh: '四' }, parent: 'TWO', weight: 4 },
    ...all.slice(0, 6).map(leafOf('ONE')),
    ...all.slice(6, 11).map(leafOf('FOUR')),
    ...all.slice(11, 13).map(leafOf('TWO')),
    ...all.slice(13, 20).map(leafOf('THREE')),
    ...all.slice(20, 21).map(leafOf('ALL')),
    ...all.slice(21).map(leafOf('ALL', { extra: true, weight: 0.5 })),
  ],
  levels: [
    { weights: 'given', mean: 'arithmetic', missing: 'leaveOut', coverage: 0.5 },
    { weights: 'equal', mean: 'arithmetic', missing: 'zero', coverage: 0.9 },
  ],
  population: { groups: {}, excluded: ['J'] },
  ranking: { ties: 'competition', tolerance: 1e-9 },
  places: [{ entity: 'D', parts: { K: 0.4, L: 0.6 } }],
}

const variants: Readonly<Record<string, Partial<Scheme>>> = {
  'every rule, full marks by group, extra points, places': {},
  'geometric means, dense ranks': {
    levels: [
      { weights: 'given', mean: 'arithmetic', missing: 'leaveOut', coverage: 0 },
      { weights: 'given', mean: 'geometric', missing: 'leaveOut', coverage: 0.3 },
    ],
    ranking: { ties: 'dense', decimals: -1 },
  },
  'harmonic means, a missing part counted as zero, ordinal ranks': {
    levels: [
      { weights: 'given', mean: 'arithmetic', missing: 'zero', coverage: 0 },
      { weights: 'entropy', mean: 'harmonic', missing: 'zero', coverage: 0 },
    ],
    ranking: { ties: 'ordinal', decimals: -1 },
  },
  'filled in by groups, outliers pulled in, screened, CRITIC, average ranks': {
    levels: [{ weights: 'critic', mean: 'arithmetic', missing: 'leaveOut', coverage: 0 }],
    impute: { by: 'median', grouping: 'kind' },
    treat: { skew: 0.2, kurtosis: -2, most: 3 },
    screen: 0.9,
    ranking: { ties: 'average' },
  },
}

/** A sheet with one cell changed, found by its row's first two columns and its column's first three rows. */
function changed(sheet: Sheet, row: string, column: string, to: SheetCell): Sheet {
  const textOf = (cell: SheetCell) => (typeof cell === 'object' && 'value' in cell ? cell.value : cell)
  const at = sheet.rows[1]!.concat(sheet.rows[2]!).findIndex((cell) => textOf(cell) === column)
  const index = at - (at >= sheet.rows[1]!.length ? sheet.rows[1]!.length : 0)
  const rows = sheet.rows.map((cells) =>
    cells.slice(0, 2).some((cell) => textOf(cell) === row)
      ? cells.map((cell, place) => (place === index ? to : cell))
      : cells,
  )
  return { ...sheet, rows }
}

function changedScheme(): Scheme {
  const nodes = smallScheme.nodes.map((node): SchemeNode => {
    if (node.code === 'TWO') return { ...node, weight: 7 }
    if (node.code !== 'goalposts') return node
    const rule = { kind: 'goalposts', best: 80, worst: 10, exponent: 0.8 } as const
    return { ...node, measure: { ...node.measure!, rule } }
  })
  return { ...smallScheme, nodes }
}

function changedData(): ScoringData {
  const columns = new Map(smallData.columns)
  const change = (code: string, row: number, value: number) => {
    const { values, reasons } = columns.get(code)!
    columns.set(code, { values: values.with(row, value), reasons })
  }
  change('goalposts', 1, 51)
  change('minMax', 2, Number.NaN)
  return { entities, columns }
}

/** A workbook and the scores that it must come to. */
interface Case {
  readonly sheets: readonly Sheet[]
  readonly expected: Scored
}

function caseOf(scheme: Scheme, data: ScoringData): Case {
  const input = inputOf(scheme, data)
  return { sheets: scoreSheet(input, inChinese), expected: input.scored }
}

async function doingBusiness(): Promise<Case> {
  const data = scoringDataOf(await storePackage(await readDoingBusiness()), 2020)
  return caseOf(await shippedScheme('doing-business/scheme.json'), data)
}

function changedByHand(): Case {
  const change = (sheets: readonly Sheet[], name: string, row: string, column: string, to: SheetCell) =>
    sheets.map((sheet) => (sheet.name === name ? changed(sheet, row, column, to) : sheet))
  let { sheets } = caseOf(smallScheme, smallData)
  sheets = change(sheets, '原始数据', 'B', 'goalposts', 51)
  sheets = change(sheets, '原始数据', 'C', 'minMax', '')
  sheets = change(sheets, '方案', 'TWO', '权重', 7)
  sheets = change(sheets, '方案', 'goalposts', '最优值/目标值', 80)
  return { sheets, expected: scoreScheme(changedScheme(), changedData()) }
}

const cases: Readonly<Record<string, () => Case | Promise<Case>>> = {
  'Doing Business 2020': doingBusiness,
  'a change of a value, a weight and a goalpost, and a cell that is cleared': changedByHand,
  ...Object.fromEntries(
    Object.entries(variants).map(([what, change]) => [
      what,
      () => caseOf({ ...smallScheme, ...change }, smallData),
    ]),
  ),
}

describe.runIf(hasSpreadsheet)('the workbook of scores, calculated by LibreOffice', () => {
  const calculated = new Map<string, { workbook: WorkBook; expected: Scored }>()

  beforeAll(async () => {
    const made = await Promise.all(Object.values(cases).map((make) => make()))
    const written = made.map(({ sheets }) => writeWorkbook(withoutValues(sheets)))
    const workbooks = await recalculate(await Promise.all(written))
    Object.keys(cases).forEach((what, at) =>
      calculated.set(what, { workbook: workbooks[at]!, expected: made[at]!.expected }),
    )
  }, 180_000)

  it.each(Object.keys(cases))('gives the scores and ranks of the engine within 1e-9: %s', (what) => {
    const { workbook, expected } = calculated.get(what)!
    expect(differences(workbook, expected)).toEqual([])
    expect(rankDifferences(workbook, expected)).toEqual([])
  })

  it('ranks New Zealand first and China 30th, as the raw values do', () => {
    const ranks = ranksOf(calculated.get('Doing Business 2020')!.workbook)
    expect([ranks.get('NZL'), ranks.get('CHN'), ranks.size]).toEqual([1, 30, 190 + 22 + 1])
  })
})

it.skipIf(hasSpreadsheet)('skips the recalculation: soffice (LibreOffice Calc) is not installed', () => {
  expect(hasSpreadsheet).toBe(false)
})

describe('the workbook of scores, read back', () => {
  it('has a formula in every cell with a score, and its value for who does not calculate', async () => {
    const input = inputOf(smallScheme, smallData)
    const blob = await writeWorkbook(scoreSheet(input, inChinese))
    const workbook = read(new Uint8Array(await blob.arrayBuffer()), { dense: true })
    expect(workbook.SheetNames).toEqual(['原始数据', '方案', '权重', '处理', '得分', '汇总', '说明'])
    const cells = [...cellsOf(workbook, '得分'), ...cellsOf(workbook, '汇总')]
    expect(cells).toHaveLength(entities.length * smallScheme.nodes.length)
    expect(cells.filter(([, { formula }]) => !formula)).toEqual([])
    expect(differences(workbook, input.scored)).toEqual([])
  })

  it('says why a value is missing, and holds no text that would run as a formula (D5)', async () => {
    const sheets = scoreSheet(inputOf(smallScheme, smallData), inChinese)
    const raw = sheets.find(({ name }) => name === '原始数据')!
    const texts = sheets.flatMap(({ rows }) => rows.flat()).filter((cell) => typeof cell === 'string')
    expect(texts.filter((text) => /^[=+\-@]/.test(text))).toEqual([])
    expect(JSON.stringify(raw.rows)).toContain('无此类实践')
  })

  it('calls invented figures so on every sheet, in either language', async () => {
    const english = createWords()
    await speak(english, 'en')
    const t = (key: string, params: Record<string, unknown>) => english.global.t(key, params)
    const input = { ...inputOf(smallScheme, smallData), source: { title: { en: 'Trial' }, synthetic: true } }
    const labelled = (sheets: readonly Sheet[]) => sheets.map(({ rows }) => JSON.stringify(rows[0]))
    for (const title of labelled(scoreSheet(input, inChinese))) expect(title).toContain('虚构示例数据')
    for (const title of labelled(scoreSheet(input, { t, locale: 'en' })))
      expect(title).toContain(t('shell.synthetic', {}))
  })
})

import { utils, write, type WorkSheet } from '@e965/xlsx'
import fc from 'fast-check'

/** A table as a person lays it out: what is down and across, and what stands around it. */
export interface WrittenTable {
  readonly layout: 'indicatorsAcross' | 'entitiesAcross' | 'periodsAcross' | 'periodsUnderIndicators'
  readonly entities: readonly string[]
  readonly indicators: readonly string[]
  readonly periods: readonly string[]
  readonly values: readonly number[]
  readonly hasOrdinals: boolean
  readonly hasTotal: boolean
  readonly hasUnits: boolean
  readonly hasNote: boolean
  readonly hasRemarks: boolean
  readonly hasSections: boolean
  /** The header once more, in the middle of the rows. */
  readonly hasHeaderAgain: boolean
  /** Every so many figures are none and say so; 0 for none of them. */
  readonly markEvery: number
  readonly isHeadingMerged: boolean
  readonly blankRows: number
  readonly as: 'xlsx' | 'biff8' | 'html' | 'csv'
}

const departments = [
  ...['市发改委', '市教育局', '市科技局', '市民政局', '市司法局', '市财政局', '市人社局', '市水利局'],
  ...['市住建局', '市自然资源局', '市市场监管局', '市税务局', '市医保局', '市公安局', '市文旅局', '市商务局'],
]
const counties = ['甲县', '乙县', '丙区', '丁市', '东城区', '西城区', '高新区', '经开区', '临港区', '青山县']
const measures = [
  '受理量',
  '办结量',
  '超期件',
  '退件',
  '好评率',
  '按时办结率',
  '平均用时',
  '网办率',
  '跑动次数',
]
const months = ['2026年1月', '2026年2月', '2026年3月', '2026年9月', '2026年10月', '2026年11月']
const ids: Readonly<Record<string, string>> = {
  '2026年1月': '2026-01',
  '2026年2月': '2026-02',
  '2026年3月': '2026-03',
  '2026年9月': '2026-09',
  '2026年10月': '2026-10',
  '2026年11月': '2026-11',
}
const unitOf: Readonly<Record<string, string>> = {
  ...{ 受理量: '件', 办结量: '件', 超期件: '件', 退件: '件', 好评率: '%', 按时办结率: '%' },
  ...{ 平均用时: '工作日', 网办率: '%', 跑动次数: '次' },
}

function someOf(pool: readonly string[], least: number, most: number) {
  return fc.shuffledSubarray([...pool], { minLength: least, maxLength: Math.min(most, pool.length) })
}

const value = fc.oneof(
  fc.integer({ min: 0, max: 99_999 }),
  fc.integer({ min: 100, max: 9_999 }).map((whole) => whole / 100),
)

/** Any table that a person would call one. */
export const writtenTable: fc.Arbitrary<WrittenTable> = fc.record({
  layout: fc.constantFrom('indicatorsAcross', 'entitiesAcross', 'periodsAcross', 'periodsUnderIndicators'),
  entities: fc.oneof(someOf(departments, 2, 12), someOf(counties, 2, 10)),
  indicators: someOf(measures, 2, 6),
  periods: someOf(months, 2, 4),
  values: fc.array(value, { minLength: 300, maxLength: 300 }),
  hasOrdinals: fc.boolean(),
  hasTotal: fc.boolean(),
  hasUnits: fc.boolean(),
  hasNote: fc.boolean(),
  hasRemarks: fc.boolean(),
  hasSections: fc.boolean(),
  hasHeaderAgain: fc.boolean(),
  markEvery: fc.constantFrom(0, 0, 5, 9),
  isHeadingMerged: fc.boolean(),
  blankRows: fc.nat(2),
  as: fc.constantFrom('xlsx', 'biff8', 'html', 'csv'),
})

type Row = (string | number | null)[]
interface Merge {
  readonly row: number
  readonly column: number
  readonly lastRow: number
  readonly lastColumn: number
}

/** One table's rows as they are put together; places count from 0 until they are told. */
class Layout {
  readonly rows: Row[] = []
  readonly merges: Merge[] = []
  readonly facts: string[] = []

  merge(row: number, column: number, lastRow: number, lastColumn: number) {
    if (row !== lastRow || column !== lastColumn) this.merges.push({ row, column, lastRow, lastColumn })
  }

  put(row: number, column: number, value: string | number) {
    while (this.rows.length <= row) this.rows.push([])
    const cells = this.rows[row]!
    while (cells.length <= column) cells.push(null)
    cells[column] = value
  }

  fact(row: number, column: number, of: string, value: number) {
    this.put(row, column, value)
    this.facts.push(`${row + 1}:${column + 1} ${of} = ${value}`)
  }

  none(row: number, column: number, of: string) {
    this.put(row, column, '——')
    this.facts.push(`${row + 1}:${column + 1} ${of} = notApplicable`)
  }
}

interface Axis {
  /** Texts over each column, the upper first. */
  readonly texts: readonly string[]
  readonly of: (name: string) => string
}

/** What stands over the columns: its texts, and what a figure under them is of, given its row's name. */
function axisOf(table: WrittenTable): readonly Axis[] {
  const { indicators, periods, entities, layout, hasUnits } = table
  const named = (indicator: string) => (hasUnits ? `${indicator}（${unitOf[indicator]}）` : indicator)
  const [period] = periods as [string]
  switch (layout) {
    case 'indicatorsAcross':
      return indicators.map((one) => ({
        texts: [named(one)],
        of: (name) => `${name} ${one} ${ids[period]}`,
      }))
    case 'entitiesAcross':
      return entities.map((one) => ({ texts: [one], of: (name) => `${one} ${name} ${ids[period]}` }))
    case 'periodsAcross':
      return periods.map((one) => ({
        texts: [one],
        of: (name) => `${name} ${titleOf(table)} ${ids[one]}`,
      }))
    case 'periodsUnderIndicators':
      return indicators.flatMap((indicator) =>
        periods.map((one) => ({
          texts: [named(indicator), one],
          of: (name: string) => `${name} ${indicator} ${ids[one]}`,
        })),
      )
  }
}

function titleOf({ layout, indicators, periods }: WrittenTable): string {
  if (layout === 'periodsAcross') return `各单位${indicators[0]!}`
  return layout === 'periodsUnderIndicators' ? '各单位办件情况' : `${periods[0]!}各单位办件情况`
}

function writeHead(
  layout: Layout,
  table: WrittenTable,
  row: number,
  labels: readonly string[],
  axis: readonly Axis[],
) {
  const levels = axis[0]!.texts.length
  labels.forEach((label, column) => {
    layout.put(row, column, label)
    if (table.isHeadingMerged) layout.merge(row, column, row + levels - 1, column)
  })
  for (let level = 0; level < levels; level++) {
    let start = 0
    axis.forEach(({ texts }, at) => {
      const isNew = at === 0 || axis[at - 1]!.texts[level] !== texts[level]
      if (isNew) {
        layout.put(row + level, labels.length + at, texts[level]!)
        start = at
      }
      const isLast = axis[at + 1]?.texts[level] !== texts[level]
      if (isLast && level < levels - 1 && table.isHeadingMerged)
        layout.merge(row + level, labels.length + start, row + level, labels.length + at)
    })
  }
  return row + levels
}

function labelsOf({ layout, hasOrdinals, hasUnits }: WrittenTable): string[] {
  const isByEntity = layout !== 'entitiesAcross'
  return [
    ...(hasOrdinals ? ['序号'] : []),
    isByEntity ? '单位' : '指标名称',
    ...(!isByEntity && hasUnits ? ['计量单位'] : []),
  ]
}

/** Goes down the rows of one table and writes them. */
class Rows {
  readonly #layout: Layout
  readonly #table: WrittenTable
  readonly #labels: readonly string[]
  readonly #axis: readonly Axis[]
  readonly #sums: number[]
  #written = 0

  constructor(layout: Layout, table: WrittenTable, axis: readonly Axis[]) {
    this.#layout = layout
    this.#table = table
    this.#labels = labelsOf(table)
    this.#axis = axis
    this.#sums = axis.map(() => 0)
  }

  own(row: number, name: string) {
    const { values, markEvery, hasOrdinals, hasRemarks } = this.#table
    const at = this.#written++
    if (hasOrdinals) this.#layout.put(row, 0, at + 1)
    this.#layout.put(row, hasOrdinals ? 1 : 0, name)
    if (this.#labels.at(-1) === '计量单位') this.#layout.put(row, this.#labels.length - 1, unitOf[name]!)
    this.#axis.forEach(({ of }, across) => {
      const place = at * this.#axis.length + across
      const column = this.#labels.length + across
      const value = values[place % values.length]!
      if (markEvery > 0 && place % markEvery === 3) return this.#layout.none(row, column, of(name))
      this.#sums[across]! += value
      this.#layout.fact(row, column, of(name), value)
    })
    if (hasRemarks && at % 2 === 1)
      this.#layout.put(row, this.#labels.length + this.#axis.length, '含特殊程序3件')
  }

  total(row: number) {
    this.#layout.put(row, this.#table.hasOrdinals ? 1 : 0, '合计')
    this.#axis.forEach(({ of }, across) =>
      this.#layout.fact(
        row,
        this.#labels.length + across,
        of('Σ合计'),
        Number(this.#sums[across]!.toFixed(2)),
      ),
    )
  }
}

function laidOut(table: WrittenTable): Layout {
  const layout = new Layout()
  const axis = axisOf(table)
  const labels = labelsOf(table)
  const isByEntity = table.layout !== 'entitiesAcross'
  const names = isByEntity ? table.entities : table.indicators
  const width = labels.length + axis.length
  const head = (at: number) => {
    if (table.hasRemarks) layout.put(at, width, '备注')
    return writeHead(layout, table, at, labels, axis)
  }
  layout.put(0, 0, titleOf(table))
  layout.merge(0, 0, 0, width - 1)
  let row = head(1 + table.blankRows)
  const rows = new Rows(layout, table, axis)
  const middle = names.length >> 1
  const isDivided = isByEntity && names.length > 3
  names.forEach((name, at) => {
    if (isDivided && table.hasSections && (at === 0 || at === middle))
      layout.put(row++, 0, at === 0 ? '一、第一组' : '二、第二组')
    else if (isDivided && table.hasHeaderAgain && at === middle) row = head(row)
    rows.own(row++, name)
  })
  if (table.hasTotal && isByEntity) rows.total(row++)
  if (table.hasNote) layout.put(row, 0, '注：数据以系统导出为准。')
  return layout
}

function htmlOf({ rows, merges }: Layout): string {
  const lines = rows.map((cells, row) => {
    const written = cells.map((cell, column) => {
      const isWithin = (merge: Merge) =>
        merge.row <= row && row <= merge.lastRow && merge.column <= column && column <= merge.lastColumn
      const merge = merges.find(isWithin)
      if (merge && (merge.row !== row || merge.column !== column)) return ''
      const spans = merge
        ? ` colspan="${merge.lastColumn - merge.column + 1}" rowspan="${merge.lastRow - merge.row + 1}"`
        : ''
      return `<td${spans}>${cell ?? ''}</td>`
    })
    return `<tr>${written.join('')}</tr>`
  })
  return `<html><meta charset="utf-8"><table>${lines.join('')}</table></html>`
}

function csvOf({ rows }: Layout): string {
  const width = Math.max(...rows.map(({ length }) => length))
  return rows.map((cells) => Array.from({ length: width }, (_, at) => cells[at] ?? '').join(',')).join('\r\n')
}

function workbookOf({ rows, merges }: Layout, as: 'xlsx' | 'biff8'): Uint8Array<ArrayBuffer> {
  const sheet: WorkSheet = utils.aoa_to_sheet(rows)
  sheet['!merges'] = merges.map(({ row, column, lastRow, lastColumn }) => ({
    s: { r: row, c: column },
    e: { r: lastRow, c: lastColumn },
  }))
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, 'Sheet1')
  return new Uint8Array(write(book, { type: 'array', bookType: as }) as ArrayBuffer)
}

/** The table as a file, and its facts as `row:column entity indicator period = value`, `Σ` before an aggregate. */
export function writeTable(table: WrittenTable): { readonly file: File; readonly facts: readonly string[] } {
  const layout = laidOut(table)
  const file =
    table.as === 'html'
      ? new File([htmlOf(layout)], '表.xls')
      : table.as === 'csv'
        ? new File([csvOf(layout)], '表.csv')
        : new File([workbookOf(layout, table.as)], table.as === 'xlsx' ? '表.xlsx' : '表.xls')
  return { file, facts: layout.facts }
}

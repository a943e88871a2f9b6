import type { Period } from '../../domain/periods/period'
import type { FoundTable, Said, SaidIn, TableParts } from '../../domain/tables/tableParts'
import { FactTableBuilder } from '../factTableBuilder'
import { IssueLog } from '../issueLog'
import type { LayoutOutput, LayoutSetting } from '../layouts/layout'
import { footerOf, sourceOf } from '../layouts/preamble'
import type { LayoutSeen, Need } from '../readResult'
import type { Sheet } from '../spreadsheet/sheet'
import { withCellUnits } from './cellUnits'
import { checkRanks } from './checkRanks'
import { checkShares } from './checkShares'
import { checkTotals } from './checkTotals'
import { guessEntity } from './guessEntity'
import { ranksBeside } from './ranksBeside'
import { readColumns, type ValueColumnRead } from './readColumns'
import { TableEntities } from './readEntities'
import { headerOver } from './readHeaders'
import { TableIndicators } from './readIndicators'
import { TablePeriods } from './readPeriods'
import { bodyRows, type BodyRow } from './readRowLabels'
import { nearestPeriod, saidPeriods, yearAround, type TextsAround } from './readSaidPeriod'
import { SheetTexts } from './readSheetTexts'
import { figuresOf, mostChecked, type CheckedColumn, type FigureRow } from './tableFigures'

/** What a table in a sheet is read with: names that may say whose and of when it is, and answers. */
export interface SheetSetting extends LayoutSetting {
  readonly sheetName: string | undefined
  /** The file's name, and that of the folder or zip it lies in; nearest first, without endings. */
  readonly fileNames: readonly string[]
  /** Titles of the sheet as a whole, above the one of its first table. */
  readonly sheetTitles?: readonly string[]
  readonly takesHidden: boolean
  readonly onUncalculated?: (row: number, column: number) => void
}

/** A found table as it was read. */
export interface FoundTableRead {
  readonly output: LayoutOutput
  readonly seen: LayoutSeen
  readonly needs: readonly Need[]
}

/** The texts of rows above or below a table, a line each. */
function linesOf(texts: SheetTexts, { range }: TableParts, rows: readonly number[]): string[] {
  return rows.flatMap((row) => {
    const found = new Set<string>()
    const take = (column: number) => {
      const text = texts.shown(row, column).trim()
      if (text !== '') found.add(text)
    }
    for (let column = range.firstColumn; column <= range.lastColumn; column++) take(column)
    // The title over tables side by side stands over the first of them.
    for (let column = 1; column < range.firstColumn && found.size === 0; column++) take(column)
    return found.size === 0 ? [] : [[...found].join(' ')]
  })
}

function textsAround(texts: SheetTexts, parts: TableParts, setting: SheetSetting): TextsAround {
  return {
    title: linesOf(texts, parts, parts.titleRows),
    about: linesOf(texts, parts, parts.aboutRows),
    sheet: [...(setting.sheetTitles ?? []), ...(setting.sheetName === undefined ? [] : [setting.sheetName])],
    file: setting.fileNames,
  }
}

/** The period of a whole table: as corrected, as written over it, as its sheet or file is named, as told. */
function wholePeriod(
  parts: TableParts,
  around: TextsAround,
  hint: Period | undefined,
): Said<Period> | undefined {
  const { period } = parts
  if (period?.in === 'user') return period
  const said = saidPeriods(around)
  const isWritten = (one: Said<Period>) => one.in === 'title' || one.in === 'about'
  const all = [
    ...said.filter(isWritten),
    ...(period ? [period] : []),
    ...said.filter((one) => !isWritten(one)),
  ]
  return nearestPeriod(all) ?? (hint && { is: hint, in: 'user' })
}

function yearOf(period: Period | undefined): number | undefined {
  return period && 'year' in period ? period.year : undefined
}

/** Goes through the cells of one found table. */
class FoundTableReading {
  readonly #setting: SheetSetting
  readonly #parts: TableParts
  readonly #texts: SheetTexts
  readonly #columns: readonly ValueColumnRead[]
  readonly #whole: Said<Period> | undefined
  readonly #entities: TableEntities
  readonly #indicators: TableIndicators
  readonly #periods: TablePeriods
  readonly #needs = new Set<Need>()
  readonly #places: number[] = []
  readonly #builder: FactTableBuilder
  #rows = 0

  constructor(sheet: Sheet, parts: TableParts, setting: SheetSetting) {
    this.#setting = setting
    this.#parts = parts
    this.#texts = new SheetTexts(sheet, setting.takesHidden)
    this.#columns = readColumns(this.#texts, parts, setting.issues)
    const around = textsAround(this.#texts, parts, setting)
    this.#whole = wholePeriod(parts, around, setting.hints.period)
    const year = yearAround(around) ?? yearOf(this.#whole?.is) ?? yearOf(setting.hints.period)
    this.#periods = new TablePeriods(year, setting.issues)
    const groups = parts.labels.find(({ holds }) => holds === 'group')
    const groupHeader = groups ? headerOver(this.#texts, parts, groups.column) : ''
    this.#entities = new TableEntities(parts, setting, groupHeader, this.#wholeEntity())
    this.#indicators = new TableIndicators(parts, this.#wholeIndicator())
    this.#builder = new FactTableBuilder(setting.issues, (at) => this.#indicators.indicators[at])
  }

  #holds(...what: readonly string[]): boolean {
    const { headers, labels } = this.#parts
    return [...headers, ...labels].some(({ holds }) => what.includes(holds))
  }

  #wholeEntity(): string | undefined {
    const { entity } = this.#parts
    const { hints, sheetName, fileNames, book } = this.#setting
    if (entity?.in === 'user') return entity.is
    const said = entity?.is ?? hints.entityName
    const isNamed =
      this.#columns.length > 0 && this.#columns.every(({ attribute }) => attribute?.entity !== undefined)
    if (said !== undefined || this.#holds('entity', 'entityCode') || isNamed) return said
    const guess = guessEntity(sheetName, fileNames, (name) => book.find(undefined, name) !== undefined)
    if (guess.isGuess) this.#needs.add('entity')
    return guess.name
  }

  #wholeIndicator(): string {
    const { indicator } = this.#parts
    const said = indicator?.is ?? this.#setting.hints.indicatorName
    if (said !== undefined) return said
    if (!this.#holds('indicator', 'indicatorCode')) this.#needs.add('indicator')
    return this.#setting.fileNames[0] ?? ''
  }

  read(): FoundTableRead {
    for (const row of bodyRows(this.#texts, this.#parts)) if (!row.isHidden) this.#readRow(row)
    return this.#finish()
  }

  /** Tells what does not agree within the table. */
  check(issues: IssueLog): void {
    const { labels, firstBodyRow, lastBodyRow } = this.#parts
    const holds = (...what: readonly string[]) => labels.some((label) => what.includes(label.holds))
    const areRowsEntities = holds('entity', 'entityCode')
    const isLong = areRowsEntities && holds('indicator', 'indicatorCode')
    if (isLong || lastBodyRow - firstBodyRow >= mostChecked) return
    const body = [...bodyRows(this.#texts, this.#parts)]
    const columns = this.#checkedColumns(body)
    const rows = body.map((row): FigureRow => figuresOf(this.#texts, row, columns))
    checkTotals({ columns, areRowsEntities, rows }, issues)
    if (!areRowsEntities) return
    checkShares({ columns, areRowsEntities, rows }, issues)
    checkRanks({ columns, areRowsEntities, rows }, this.#ranks(columns), issues)
  }

  #readRow(row: BodyRow): void {
    const cells = this.#columns.filter(({ column }) => this.#isFilled(row.row, column))
    if (cells.length === 0 && Object.keys(row.labels).length === 0) return
    this.#rows++
    // Who is named without a single figure has reported nothing, and is still there.
    const [first] = this.#columns
    if (cells.length === 0 && first && row.labels.entity) this.#entities.of(row, first)
    let [entityBefore, indicatorBefore] = [-1, -1]
    for (const column of cells) {
      const entity = this.#entities.of(row, column)
      if (entity < 0) {
        this.#setting.issues.add('emptyEntity', { row: row.row, column: column.column })
        return
      }
      const period = this.#periodOf(row, column)
      if (period < 0) continue
      const indicator = this.#indicators.of(row, column)
      if (entity !== entityBefore || indicator !== indicatorBefore)
        this.#builder.startRun(indicator, entity, row.row)
      ;[entityBefore, indicatorBefore] = [entity, indicator]
      const text = this.#texts.own(row.row, column.column)
      this.#builder.addText(period, text, row.row, column.column, column.isRank)
      if (this.#builder.cells > this.#places.length) this.#places.push(column.column)
    }
  }

  #isFilled(row: number, column: number): boolean {
    if (this.#texts.own(row, column) !== '') return true
    if (this.#texts.sheet.cellAt(row, column)?.isUncalculated) this.#setting.onUncalculated?.(row, column)
    return false
  }

  #periodOf(row: BodyRow, column: ValueColumnRead): number {
    const over = column.labels.period ?? []
    const beside = row.labels.period ?? []
    if (over.length + beside.length === 0) {
      if (this.#whole) return this.#periods.add(this.#whole.is)
      this.#needs.add('period')
      return -1
    }
    return this.#periods.of([...beside, ...over], row.row, column.column)
  }

  #ranks(columns: readonly CheckedColumn[]): ReadonlyMap<CheckedColumn, CheckedColumn> {
    const areIndicators = columns.every(({ labels, attribute }) => !labels.entity && !attribute)
    return areIndicators ? ranksBeside(columns) : new Map()
  }

  /** The columns with what they measure, by the first row of the body; where rows do not divide them further. */
  #checkedColumns(rows: readonly BodyRow[]): readonly CheckedColumn[] {
    const row = rows.find(({ kind }) => kind === 'own')
    if (!row) return []
    return this.#columns.map((column) => {
      const { names, unit } = this.#indicators.indicators[this.#indicators.of(row, column)]!
      const name = (names.zh ?? names.en ?? '').split(' / ').at(-1)!
      return { ...column, name, unit: unit?.zh ?? unit?.en }
    })
  }

  #tellRanks(): void {
    const row = [...bodyRows(this.#texts, this.#parts)].find(({ kind }) => kind === 'own')
    if (!row) return
    for (const [rank, score] of this.#ranks(this.#checkedColumns([row])))
      this.#indicators.rank(this.#indicators.of(row, rank), this.#indicators.of(row, score))
  }

  #finish(): FoundTableRead {
    this.#tellRanks()
    const facts = withCellUnits(
      this.#builder.finish({
        file: this.#setting.file,
        entities: this.#entities.entities,
        indicators: this.#indicators.indicators,
        periods: this.#periods.periods,
        columnsBy: 'cell',
        columns: Uint32Array.from(this.#places),
      }),
    )
    if (this.#periods.lacksYear) this.#needs.add('period')
    const source = this.#source()
    return {
      output: {
        tables: facts.cellValue.length > 0 ? [facts] : [],
        counts: {
          rows: this.#rows,
          entities: facts.entities.length,
          indicators: new Set(facts.runIndicator).size,
          periods: facts.periods.length,
          values: this.#builder.values,
          missing: this.#builder.missing,
        },
        ...(source ? { source } : {}),
      },
      seen: this.#seen(),
      needs: [...this.#needs],
    }
  }

  #source() {
    const rows = [...this.#parts.aboutRows, ...this.#parts.noteRows]
    const lines = linesOf(this.#texts, this.#parts, rows).map(footerOf)
    return sourceOf(new Map(lines.filter((line) => line !== undefined)))
  }

  #seen(): LayoutSeen {
    const { headers, labels, firstBodyRow, unit } = this.#parts
    const named = (...holds: readonly string[]) => {
      const label = labels.findLast((one) => holds.includes(one.holds))
      const text = label && headerOver(this.#texts, this.#parts, label.column)
      return text === '' ? undefined : text
    }
    const [entity, indicator, period] = [named('entity', 'entityCode'), named('indicator'), named('period')]
    const isOverColumns = headers.some(({ holds }) => holds === 'period')
    const periodSaid: SaidIn | 'header' | undefined =
      isOverColumns || period !== undefined ? 'header' : this.#whole?.in
    return {
      headerRow: headers.at(-1)?.row ?? firstBodyRow,
      ...(entity === undefined ? {} : { entityColumn: entity }),
      ...(indicator === undefined ? {} : { indicatorColumn: indicator }),
      ...(period === undefined ? {} : { periodColumn: period }),
      ...(unit ? { unit: unit.is } : {}),
      ...(periodSaid ? { periodSaid } : {}),
    }
  }
}

/**
 * Reads the figures of a found table: whose, of what and of when each is, by the headers over it, the labels beside it
 * and what is said of the whole table. What does not agree within it (sums, shares, ranks) is told; no number is changed.
 */
export function readFoundTable(
  sheet: Sheet,
  { parts }: Pick<FoundTable, 'parts'>,
  setting: SheetSetting,
): FoundTableRead {
  const reading = new FoundTableReading(sheet, parts, setting)
  const table = reading.read()
  if (table.output.tables.length > 0) reading.check(setting.issues)
  return table
}

/** Tells what does not agree within a found table, whose figures are read another way. */
export function checkFoundTable(
  sheet: Sheet,
  { parts }: Pick<FoundTable, 'parts'>,
  setting: SheetSetting,
): void {
  new FoundTableReading(sheet, parts, { ...setting, issues: new IssueLog(setting.file) }).check(
    setting.issues,
  )
}

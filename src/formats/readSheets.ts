import type { FactTable } from '../domain/facts/factTable'
import { readCaseRows } from './caseLog/readCaseLog'
import { filledOn } from './filledOn'
import { IssueLog } from './issueLog'
import type { PartialResult } from './joinMetadata'
import type { ReadShared } from './readShared'
import { recogniseTable } from './layouts/recogniseTable'
import { concludeMade, previewOf, readTableRows, type TableResult } from './readTable'
import type { FileHints } from './readResult'
import { caseResult, failed, failedWith, tableResult, type FileName } from './sourceResult'
import { withPercentUnits } from './spreadsheet/percentUnits'
import type { Sheet, WorkbookOutcome } from './spreadsheet/sheet'
import { sheetText } from './spreadsheet/sheetText'
import type { SheetSetting } from './tables/readFoundTable'
import {
  checkSeenSheet,
  maySeeTables,
  namesAround,
  readMadeSheet,
  seeSheet,
  withoutStrays,
} from './tables/readMadeSheet'
import { tellMergedFigures } from './tables/tellMergedFigures'

function tellHidden(sheet: Sheet, issues: IssueLog) {
  const first = (places: ReadonlySet<number>) => Math.min(...places)
  const { hiddenRows, hiddenColumns } = sheet
  const rows = new Set([...hiddenRows].filter((row) => sheet.widthOf(row) > 0))
  const columns = new Set([...hiddenColumns].filter((column) => holdsCells(sheet, column)))
  if (rows.size > 0) issues.add('hiddenRows', { row: first(rows) }, { count: rows.size })
  if (columns.size > 0) issues.add('hiddenColumns', { column: first(columns) }, { count: columns.size })
}

function holdsCells(sheet: Sheet, column: number): boolean {
  for (let row = 1; row <= sheet.lastRow; row++)
    if (sheet.widthOf(row) >= column && sheet.cellAt(row, column)) return true
  return false
}

/** Tells of formulas without a result, each once however often its cell is read. */
function uncalculatedTeller(issues: IssueLog): (row: number, column: number) => void {
  const told = new Set<string>()
  return (row, column) => {
    const place = `${row},${column}`
    if (told.has(place)) return
    told.add(place)
    issues.add('formulaWithoutResult', { row, column })
  }
}

const headRows = 60

function* firstOf(rows: Iterable<string[]>): Generator<string[]> {
  let count = 0
  for (const cells of rows) {
    yield cells
    if (++count === headRows) return
  }
}

function ofSheet({ result, ...rest }: PartialResult, sheet: Sheet): PartialResult {
  const named = (table: FactTable): FactTable => ({ ...withPercentUnits(table), sheet: sheet.name })
  const day = filledOn(sheet)
  return {
    result: { ...result, tables: result.tables.map(named), ...(day === undefined ? {} : { filledOn: day }) },
    ...rest,
  }
}

/** Reads one sheet as any other table, or as a case log. */
function readSheet(source: FileName, book: string, sheet: Sheet, shared: ReadShared): PartialResult {
  const { options } = shared
  const hints: FileHints = {
    ...(options.itemRules ? { itemRules: options.itemRules } : {}),
    ...options.hints?.get(source.file),
  }
  const takesHidden = hints.takesHidden === true
  const issues = new IssueLog(book, { sheet: sheet.name })
  if (sheet.isHidden && !takesHidden) {
    issues.add('hiddenSheet')
    return failedWith(source, issues)
  }
  if (!takesHidden) tellHidden(sheet, issues)
  const onUncalculated = uncalculatedTeller(issues)
  const rows = () => sheetText(sheet, { takesHidden, onUncalculated })
  const cases =
    options.cases &&
    readCaseRows(
      rows,
      { hints: hints.cases ?? {}, departmentName: hints.entityName, setting: options.cases },
      issues,
    )
  if (cases) return caseResult(source, cases)
  const setting = { file: source.file, hints, book: shared.book, groups: shared.groups, issues }
  const around = { sheetName: sheet.name, fileNames: namesAround(book), takesHidden, onUncalculated }
  return ofSheet(tableResult(source, readFigures(sheet, rows, { ...setting, ...around })), sheet)
}

/** Reads a sheet by the layout of its maker, else by the tables found in it where they say more than a plain layout does. */
function readFigures(
  sheet: Sheet,
  rows: () => Iterable<string[]>,
  setting: SheetSetting,
): Omit<TableResult, 'encoding'> {
  const head = [...firstOf(rows())]
  const known = recogniseTable(head, setting, false)?.recognition
  if (!maySeeTables(known)) return readTableRows(rows(), setting)
  const near = withoutStrays(sheet)
  const seen = seeSheet(near, setting)
  tellMergedFigures(near, seen.found, setting.issues)
  const plain = () => readTableRows(rows(), { ...setting, issues: new IssueLog(setting.file) }).output
  const made = readMadeSheet(near, seen, known, { setting, plain })
  if (made) return { ...concludeMade(made, setting), preview: previewOf(head), sheet: seen }
  const read = readTableRows(rows(), setting)
  checkSeenSheet(near, seen, setting)
  return { ...read, sheet: seen }
}

/** Reads the sheets of a workbook; each that is not empty is a table of its own. */
export function readSheets(
  source: FileName,
  outcome: WorkbookOutcome,
  shared: ReadShared,
): readonly PartialResult[] {
  if (!outcome.ok) {
    const { fault } = outcome
    if (fault.code === 'notWorkbook') return [failed(source, 'notText', { kind: 'ole' })]
    return [failed(source, fault.code, 'limit' in fault ? { limit: fault.limit } : undefined)]
  }
  const { sheets, damaged } = outcome.workbook
  const filled = sheets.filter(({ lastRow }) => lastRow > 0)
  const isOne = filled.length + damaged.length === 1
  const named = (sheet: string) => (isOne ? source : { ...source, file: `${source.file} › ${sheet}` })
  const results = filled.map((sheet) => readSheet(named(sheet.name), source.file, sheet, shared))
  const lost = damaged.map((sheet) => {
    const issues = new IssueLog(source.file, { sheet })
    issues.add('damagedSheet')
    return failedWith(named(sheet), issues)
  })
  return results.length + lost.length > 0 ? [...results, ...lost] : [failed(source, 'emptyFile')]
}

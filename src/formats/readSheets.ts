import type { FactTable } from '../domain/facts/factTable'
import { readCaseRows } from './caseLog/readCaseLog'
import { IssueLog } from './issueLog'
import type { PartialResult } from './joinMetadata'
import type { ReadShared } from './readShared'
import { readTableRows } from './readTable'
import type { FileHints } from './readResult'
import { caseResult, failed, failedWith, tableResult, type FileName } from './sourceResult'
import { withPercentUnits } from './spreadsheet/percentUnits'
import type { Sheet, WorkbookOutcome } from './spreadsheet/sheet'
import { sheetText } from './spreadsheet/sheetText'

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

/** The rows of a sheet, gone through as often as asked; formulas without a result are told the first time. */
function rowsOf(sheet: Sheet, takesHidden: boolean, issues: IssueLog): () => Iterable<string[]> {
  let isTold = false
  return function* () {
    const tells = !isTold
    isTold = true
    yield* sheetText(sheet, {
      takesHidden,
      onUncalculated: (row, column) => {
        if (tells) issues.add('formulaWithoutResult', { row, column })
      },
    })
  }
}

function ofSheet({ result, ...rest }: PartialResult, sheet: string): PartialResult {
  const named = (table: FactTable): FactTable => ({ ...withPercentUnits(table), sheet })
  return { result: { ...result, tables: result.tables.map(named) }, ...rest }
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
  const rows = rowsOf(sheet, takesHidden, issues)
  const cases =
    options.cases &&
    readCaseRows(
      rows,
      { hints: hints.cases ?? {}, departmentName: hints.entityName, setting: options.cases },
      issues,
    )
  if (cases) return caseResult(source, cases)
  const setting = { file: source.file, hints, book: shared.book, groups: shared.groups, issues }
  return ofSheet(tableResult(source, readTableRows(rows(), setting)), sheet.name)
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

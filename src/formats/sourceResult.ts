import type { IssueCode } from '../domain/issue'
import type { CaseReading } from './caseLog/readCaseLog'
import { IssueLog } from './issueLog'
import type { PartialResult } from './joinMetadata'
import { periodRange } from './layouts/rowPeriods'
import { emptyContext } from './readResult'
import type { TableResult } from './readTable'

/** What a file, a zip's member or a sheet is called. */
export interface FileName {
  readonly fileIndex: number
  /** As shown. */
  readonly file: string
  readonly size: number
}

/** The result of what could not be read. */
export function failed(
  source: FileName,
  code: IssueCode,
  params?: Readonly<Record<string, string | number>>,
): PartialResult {
  const issues = new IssueLog(source.file)
  issues.add(code, {}, params)
  return failedWith(source, issues)
}

/** The result of what could not be read, for the reasons told. */
export function failedWith({ fileIndex, file, size }: FileName, issues: IssueLog): PartialResult {
  return {
    result: {
      ...{ fileIndex, file, size },
      ...{ preview: [], needs: [], tables: [], context: emptyContext, issues: issues.toList() },
    },
  }
}

/** A case log is no table of figures: it is counted, and neither its rows nor a preview of them are kept. */
export function caseResult(
  { fileIndex, file, size }: FileName,
  read: Omit<CaseReading, 'encoding'>,
): PartialResult {
  const { table, log, issues } = read
  const { header, columns, rows, dropped, headerRow } = table
  return {
    result: {
      ...{ fileIndex, file, size, layout: 'caseLog', confidence: 1 },
      ...{ preview: [], tables: [], context: emptyContext, issues: issues.toList() },
      seen: { headerRow },
      needs: columns.department === undefined ? ['entity'] : [],
      caseTable: { header, columns, rows, dropped },
      ...(log ? { cases: log } : {}),
    },
  }
}

/** The result of a table that was read. */
export function tableResult(
  { fileIndex, file, size }: FileName,
  read: Omit<TableResult, 'encoding'>,
): PartialResult {
  const { setting, recognition, output, preview, sheet } = read
  const periods = output?.tables.flatMap((table) => table.periods) ?? []
  return {
    result: {
      ...{ fileIndex, file, size, preview },
      ...(recognition
        ? {
            layout: recognition.layout,
            confidence: recognition.confidence,
            seen: { ...recognition.seen, ...periodRange(periods) },
          }
        : {}),
      ...(output ? { counts: output.counts } : {}),
      ...(sheet ? { found: sheet.found, grid: sheet.grid } : {}),
      needs: recognition?.needs ?? [],
      tables: output?.tables.filter((table) => table.cellValue.length > 0) ?? [],
      context: {
        groupings: [],
        definitions: output?.definitions ?? [],
        ...(output?.source ? { source: output.source } : {}),
      },
      issues: setting.issues.toList(),
    },
    ...(output?.economies ? { economies: output.economies } : {}),
    ...(output?.series ? { series: output.series } : {}),
  }
}

import { severityOf, type ImportIssue } from '../../src/domain/issue'
import { columnNumber, type ExpectedFact } from './factsOf'
import { factsRead, type ReadFact } from './readCase'
import type { ReadFileResult } from '../../src/formats/readResult'
import type { BookType, SheetCase } from './sheetCase'

export interface Verdict {
  readonly cells: number
  readonly right: number
  /** Not read, or read otherwise with a warning at its place. */
  readonly wrong: readonly string[]
  /** A figure that is not what the sheet says, and nothing said so. */
  readonly silent: readonly string[]
  /** Issues that had to be told and were not. */
  readonly untold: readonly string[]
}

function isSheetKnown(as: BookType): boolean {
  return as !== 'html' && as !== 'gb18030' && as !== 'utf8' && as !== 'utf16'
}

/** Bare texts have no formats: what a workbook says beyond its texts is not in them. */
function isTellable(code: string, as: BookType): boolean {
  return !/^(?:hidden|formula)/.test(code) || as === 'xlsx' || as === 'xls'
}

function letters(column: number): string {
  const rest = column > 26 ? letters(Math.floor((column - 1) / 26)) : ''
  return rest + String.fromCharCode(65 + ((column - 1) % 26))
}

function isSameReading(expected: ExpectedFact, { value, note }: ReadFact): boolean {
  if (expected.reason) return value === undefined && note?.reason === expected.reason
  if (expected.rank !== undefined)
    return value === undefined && note?.rank?.rank === expected.rank && note.rank.of === expected.of
  return value === expected.value && note?.bound === expected.bound
}

function differences(expected: ExpectedFact, found: ReadFact): string[] {
  const different: string[] = []
  const differ = (what: string, isSame: boolean, seen: unknown) => {
    if (!isSame) different.push(`${what} ${JSON.stringify(seen)}`)
  }
  differ('entity', expected.entity === found.entity, found.entity)
  differ('aggregate', expected.isAggregate === found.isAggregate, found.isAggregate)
  differ('indicator', found.indicator.includes(expected.indicator), found.indicator[0])
  differ('period', expected.period === found.period, found.period)
  differ('unit', expected.unit === undefined || expected.unit === found.unit, found.unit)
  differ('value', isSameReading(expected, found), found.value ?? found.note)
  return different
}

function place(sheet: string | undefined, row: number, column: number): string {
  return `${sheet ?? ''}!${letters(column)}${row}`
}

/** Whether somebody who reads the issues looks at this cell: it is named, or its whole row or column is. */
function isWarned(issues: readonly ImportIssue[], sheet: string | undefined, row: number, column: number) {
  return issues.some(
    (issue) =>
      severityOf(issue) !== 'info' &&
      (issue.at.sheet === undefined || issue.at.sheet === sheet) &&
      (issue.at.row !== undefined || issue.at.column !== undefined) &&
      (issue.at.row === undefined || issue.at.row === row) &&
      (issue.at.column === undefined || issue.at.column === column),
  )
}

function isTold(issues: readonly ImportIssue[], wanted: string): boolean {
  const [code, at = ''] = wanted.split('@')
  const [, column, row] = /^([A-Z]*)(\d*)$/.exec(at)!
  return issues.some(
    (issue) =>
      issue.code === code &&
      (!row || issue.at.row === Number(row)) &&
      (!column || issue.at.column === columnNumber(column)),
  )
}

/** Holds what was read of a file against what its case says stands in it. */
export function judgeCase(one: SheetCase, as: BookType, results: readonly ReadFileResult[]): Verdict {
  const issues = results.flatMap((result) => result.issues)
  const read = factsRead(results)
  const keyOf = ({ sheet, row, column }: Pick<ReadFact, 'sheet' | 'row' | 'column'>) =>
    place(isSheetKnown(as) ? sheet : undefined, row, column)
  const [wrong, silent]: [string[], string[]] = [[], []]
  const byPlace = new Map<string, ReadFact[]>()
  for (const fact of read) byPlace.set(keyOf(fact), [...(byPlace.get(keyOf(fact)) ?? []), fact])
  let right = 0
  for (const expected of one.facts) {
    const key = keyOf(expected)
    const found = byPlace.get(key) ?? []
    byPlace.delete(key)
    const best = found.map((fact) => differences(expected, fact))
    if (found.length === 1 && best[0]!.length === 0) {
      right++
      continue
    }
    const isWarnedHere = isWarned(issues, expected.sheet, expected.row, expected.column)
    if (found.length === 0 && expected.reason === 'unparseable' && isWarnedHere) {
      right++
      continue
    }
    const said = `${key}: ${found.length === 0 ? 'not read' : best.map((one) => one.join(', ')).join(' and ')}`
    const isFigure = found.some(({ value, note }) => value !== undefined || note?.rank)
    if (isFigure && !isWarnedHere) silent.push(said)
    else wrong.push(said)
  }
  for (const [key, found] of byPlace)
    for (const { sheet, row, column, value, note, indicator, entity } of found) {
      if (value === undefined && !note?.rank) continue
      if (one.onlyColumns?.includes(letters(column))) continue
      const said = `${key}: ${value ?? `rank ${note?.rank?.rank}`} of ${entity}, ${indicator[0]}, where nothing is`
      if (isWarned(issues, sheet, row, column)) wrong.push(said)
      else silent.push(said)
    }
  const untold = (one.told ?? []).filter((wanted) => isTellable(wanted, as) && !isTold(issues, wanted))
  return { cells: one.facts.length, right, wrong, silent, untold }
}

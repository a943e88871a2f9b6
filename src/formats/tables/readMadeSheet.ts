import type { FoundTable } from '../../domain/tables/tableParts'
import { blankParts } from '../../domain/tables/blankParts'
import { correctParts } from '../../domain/tables/correctParts'
import { joinOutputs } from '../layouts/joinOutputs'
import type { LayoutOutput, Recognition } from '../layouts/layout'
import { stemOf } from '../layouts/tableHeader'
import { IssueLog } from '../issueLog'
import type { LayoutId, Need } from '../readResult'
import type { Sheet } from '../spreadsheet/sheet'
import { findTables } from './findTables'
import { losesParts } from './losesParts'
import { checkFoundTable, readFoundTable, type SheetSetting } from './readFoundTable'
import { sheetGrid, type SheetGrid } from './sheetGrid'

/** What is shown of a sheet made for people: its top left, and the tables found there. */
export interface SheetSeen {
  readonly found: readonly FoundTable[]
  readonly grid: SheetGrid
}

/** A sheet that was read by the tables found in it. */
export interface MadeSheetRead {
  readonly recognition: Omit<Recognition, 'open'>
  readonly output: LayoutOutput
}

/** Layouts that know a table's header, and none of its maker. */
const general: ReadonlySet<LayoutId> = new Set(['longTable', 'widePeriods', 'entityByIndicator'])

type Known = Omit<Recognition, 'open'> | undefined

/** What a sheet is read with, and how a plain layout reads it, where that has to be known. */
interface MadeSheetSetting {
  readonly setting: SheetSetting
  readonly plain: () => LayoutOutput | undefined
}

/** Whether tables are looked for where this layout, or none, was recognised: not where it is its maker's own. */
export function maySeeTables(known: Known): boolean {
  return !known || general.has(known.layout)
}

/** Blank rows beyond which a cell has strayed. */
const mostBlankRows = 1_000

/** A sheet without what strayed far below all else. */
export function withoutStrays(sheet: Sheet): Sheet {
  let lastRow = 0
  for (let row = 1; row <= sheet.lastRow && row - lastRow <= mostBlankRows; row++)
    if (sheet.widthOf(row) > 0) lastRow = row
  if (lastRow === sheet.lastRow) return sheet
  return {
    ...sheet,
    lastRow,
    cellAt: (row, column) => sheet.cellAt(row, column),
    widthOf: (row) => sheet.widthOf(row),
  }
}

/** Looks for tables in a sheet. */
export function seeSheet(sheet: Sheet, { book, takesHidden }: SheetSetting): SheetSeen {
  const found = findTables(sheet, {
    takesHidden,
    isEntity: (name) => book.find(undefined, name) !== undefined,
  })
  return { found, grid: sheetGrid(sheet) }
}

/** What stands above the title of the first of several tables holds for all of them. */
function sheetTitles(sheet: Sheet, found: readonly FoundTable[]): string[] {
  if (found.length < 2) return []
  const { titleRows, range } = found[0]!.parts
  return titleRows.slice(0, -1).flatMap((row) => {
    for (let column = 1; column <= range.lastColumn; column++) {
      const text = sheet.cellAt(row, column)?.text.trim()
      if (text) return [text]
    }
    return []
  })
}

function read(sheet: Sheet, found: readonly FoundTable[], setting: SheetSetting): MadeSheetRead {
  const around = { ...setting, sheetTitles: sheetTitles(sheet, found) }
  const tables = found.map(({ parts }, at) => {
    const correction = setting.hints.parts?.[at]
    return readFoundTable(sheet, { parts: correction ? correctParts(parts, correction) : parts }, around)
  })
  const needs = new Set<Need>(tables.flatMap((table) => table.needs))
  return {
    recognition: { layout: 'madeTable', confidence: 0.6, seen: tables[0]!.seen, needs: [...needs] },
    output: joinOutputs(tables.map(({ output }) => output)),
  }
}

function cellsOf(output: LayoutOutput | undefined): number {
  return output ? output.counts.values + output.counts.missing : 0
}

/** Whether the one year of a title is a week or a month of it, by the name of the sheet or the file. */
function isFiner(made: LayoutOutput, plain: LayoutOutput | undefined): boolean {
  const kinds = (output: LayoutOutput | undefined) =>
    output?.tables.flatMap(({ periods }) => periods.map(({ kind }) => kind)) ?? []
  return kinds(plain).every((kind) => kind === 'year') && kinds(made).every((kind) => kind !== 'year')
}

/** Nobody lays out more rows by hand, and to read them twice takes its time. */
const mostTried = 20_000

/** Whether more is read of a sheet when its tables are found than by its header alone, or less has to be asked. */
function readsMore(
  sheet: Sheet,
  { needs }: NonNullable<Known>,
  found: readonly FoundTable[],
  { setting, plain }: MadeSheetSetting,
): boolean {
  const last = Math.max(...found.map(({ parts }) => parts.lastBodyRow))
  if (last > mostTried && needs.length === 0) return false
  const trial = read(sheet, found, { ...setting, issues: new IssueLog(setting.file) })
  if (trial.output.tables.length === 0) return false
  const asks = needs.length - trial.recognition.needs.length
  if (asks !== 0 || last > mostTried) return asks > 0
  const output = plain()
  return cellsOf(trial.output) > cellsOf(output) || isFiner(trial.output, output)
}

/**
 * Reads a sheet by the tables found in it: where no layout knows it, where one would lose something of it (levels of
 * headers, sums, tables side by side) or reads less, where they say what it has to ask, and where parts were corrected.
 */
export function readMadeSheet(
  sheet: Sheet,
  { found: seen, grid }: SheetSeen,
  known: Known,
  made: MadeSheetSetting,
): MadeSheetRead | undefined {
  const { setting } = made
  const isCorrected = setting.hints.parts?.some((part) => Object.keys(part).length > 0) ?? false
  // Where no table was found, somebody can say where one is.
  const found = seen.length === 0 && isCorrected ? [{ parts: blankParts(grid), shape: '' }] : seen
  const usable = found.filter(({ parts }) => parts.valueColumns.length > 0)
  if (found.length === 0 || (usable.length === 0 && !isCorrected)) return undefined
  const isBetter =
    !known || isCorrected || losesParts(sheet, known, usable) || readsMore(sheet, known, usable, made)
  return isBetter ? read(sheet, found, setting) : undefined
}

/** Tells what does not agree within the tables of a sheet that a plain layout reads. */
export function checkSeenSheet(sheet: Sheet, { found }: SheetSeen, setting: SheetSetting): void {
  for (const table of found) checkFoundTable(sheet, table, setting)
}

/** The names of a file and of what it lies in, nearest first, without endings. */
export function namesAround(file: string): string[] {
  return file
    .split(/[/\\]| › /)
    .map(stemOf)
    .reverse()
    .slice(0, 3)
}

import type { FoundTable, OddRow } from '../../domain/tables/tableParts'
import { correctParts } from '../../domain/tables/correctParts'
import { joinOutputs } from '../layouts/joinOutputs'
import type { LayoutOutput, Recognition } from '../layouts/layout'
import { stemOf } from '../layouts/tableHeader'
import { IssueLog } from '../issueLog'
import type { LayoutId, Need } from '../readResult'
import type { Sheet } from '../spreadsheet/sheet'
import { findTables } from './findTables'
import { readFoundTable, type SheetSetting } from './readFoundTable'
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

const sums: ReadonlySet<OddRow['kind']> = new Set(['total', 'subtotal', 'mean'])

type Known = Omit<Recognition, 'open'> | undefined

/** Whether tables are looked for where this layout, or none, was recognised: not where it is its maker's own. */
export function maySeeTables(known: Known): boolean {
  return !known || general.has(known.layout)
}

/** Looks for tables in a sheet. */
export function seeSheet(sheet: Sheet, { book, takesHidden }: SheetSetting): SheetSeen {
  const found = findTables(sheet, {
    takesHidden,
    isEntity: (name) => book.find(undefined, name) !== undefined,
  })
  return { found, grid: sheetGrid(sheet) }
}

function areBeside(found: readonly FoundTable[]): boolean {
  return found.some(({ parts: { range } }, at) => {
    const next = found[at + 1]?.parts.range
    return next !== undefined && next.firstRow <= range.lastRow && next.firstColumn > range.lastColumn
  })
}

/** Whether a layout for plain tables would lose something of what was found. */
function losesParts({ seen: { unit } }: NonNullable<Known>, found: readonly FoundTable[]): boolean {
  return (
    areBeside(found) ||
    found.some(
      ({ parts }) =>
        parts.headers.length > 1 ||
        parts.oddColumns.length > 0 ||
        parts.oddRows.some(({ kind }) => sums.has(kind)) ||
        (parts.unit !== undefined && parts.unit.is !== unit),
    )
  )
}

function read(sheet: Sheet, found: readonly FoundTable[], setting: SheetSetting): MadeSheetRead {
  const tables = found.map(({ parts }, at) => {
    const correction = setting.hints.parts?.[at]
    return readFoundTable(sheet, { parts: correction ? correctParts(parts, correction) : parts }, setting)
  })
  const needs = new Set<Need>(tables.flatMap((table) => table.needs))
  return {
    recognition: { layout: 'madeTable', confidence: 0.6, seen: tables[0]!.seen, needs: [...needs] },
    output: joinOutputs(tables.map(({ output }) => output)),
  }
}

/** Whether more is known of a sheet when its tables are found than when its header alone is. */
function knowsMore(
  sheet: Sheet,
  { needs }: NonNullable<Known>,
  found: readonly FoundTable[],
  setting: SheetSetting,
) {
  if (needs.length === 0) return false
  const trial = read(sheet, found, { ...setting, issues: new IssueLog(setting.file) })
  return trial.recognition.needs.length < needs.length && trial.output.tables.length > 0
}

/**
 * Reads a sheet by the tables found in it: where no layout knows it, where one would lose something of it (levels of
 * headers, sums, tables side by side), where they say what the layout has to ask, and where parts were corrected.
 */
export function readMadeSheet(
  sheet: Sheet,
  { found }: SheetSeen,
  known: Known,
  setting: SheetSetting,
): MadeSheetRead | undefined {
  const usable = found.filter(({ parts }) => parts.valueColumns.length > 0)
  if (usable.length === 0 && !setting.hints.parts) return undefined
  const isBetter =
    !known || setting.hints.parts || losesParts(known, usable) || knowsMore(sheet, known, usable, setting)
  return isBetter && found.length > 0 ? read(sheet, found, setting) : undefined
}

/** The names of a file and of what it lies in, nearest first, without endings. */
export function namesAround(file: string): string[] {
  return file
    .split(/[/\\]| › /)
    .map(stemOf)
    .reverse()
    .slice(0, 3)
}

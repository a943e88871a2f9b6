import type { FoundTable, OddRow, TableParts } from '../../domain/tables/tableParts'
import { readCell } from '../cells/readCell'
import type { Recognition } from '../layouts/layout'
import type { Sheet } from '../spreadsheet/sheet'
import { labelText } from './readLabelText'
import { labelWord } from './tableWords'

const sums: ReadonlySet<OddRow['kind']> = new Set(['total', 'subtotal', 'mean'])
/** What a plain layout misses shows in a table's first rows. */
const lookedLabels = 200

function areBeside(found: readonly FoundTable[]): boolean {
  return found.some(({ parts: { range } }, at) => {
    const next = found[at + 1]?.parts.range
    return next !== undefined && next.firstRow <= range.lastRow && next.firstColumn > range.lastColumn
  })
}

/** Whether names are spread out by spaces, broken over lines or footnoted, so that a plain layout takes them for others. */
function hasUntidyNames(
  sheet: Sheet,
  { headers, labels, valueColumns, firstBodyRow, lastBodyRow }: TableParts,
) {
  const isUntidy = (row: number, column: number) => {
    const text = sheet.cellAt(row, column)?.text.trim() ?? ''
    return labelText(text) !== text
  }
  if (headers.some(({ row }) => valueColumns.some((column) => isUntidy(row, column)))) return true
  const last = Math.min(lastBodyRow, firstBodyRow + lookedLabels)
  for (let row = firstBodyRow; row <= last; row++)
    if (labels.some(({ column }) => isUntidy(row, column))) return true
  return false
}

/** Whether a row among names is nobody's: 满分, or the numbers of the columns where names are no letters themselves. */
function skipsRows(sheet: Sheet, { oddRows, labels, firstBodyRow, lastBodyRow }: TableParts): boolean {
  const skipped = oddRows.filter(({ kind }) => kind === 'skipped').map(({ row }) => row)
  if (skipped.length === 0) return false
  const last = Math.min(lastBodyRow, firstBodyRow + lookedLabels)
  for (let row = firstBodyRow; row <= last; row++) {
    const isNamed = labels.some(({ column }) => (sheet.cellAt(row, column)?.text.trim().length ?? 0) > 1)
    if (isNamed && !skipped.includes(row)) return true
  }
  return false
}

/** Whether a column that is left out holds figures: 备注, with a number in one of its cells. */
function leavesOutFigures(
  sheet: Sheet,
  { range, headers, labels, valueColumns, ...parts }: TableParts,
): boolean {
  const taken = new Set([...valueColumns, ...labels.map(({ column }) => column)])
  const last = Math.min(parts.lastBodyRow, parts.firstBodyRow + lookedLabels)
  for (let column = range.firstColumn; column <= range.lastColumn; column++) {
    const header = sheet.cellAt(headers.at(-1)?.row ?? 0, column)?.text ?? ''
    if (taken.has(column) || labelWord(labelText(header)) !== 'remark') continue
    for (let row = parts.firstBodyRow; row <= last; row++)
      if (readCell(sheet.cellAt(row, column)?.text ?? '')?.value !== undefined) return true
  }
  return false
}

const fullMarks = /[(（]\s*(?:满分)?\d+(?:\.\d+)?分?\s*[)）]$/

/** Whether headers say full marks in brackets, which a plain layout takes for units. */
function saysFullMarks(sheet: Sheet, { headers, valueColumns }: TableParts): boolean {
  return headers.some(({ row }) =>
    valueColumns.some((column) => fullMarks.test(sheet.cellAt(row, column)?.text.trim() ?? '')),
  )
}

/** Whether a plain layout takes a row above the header for it, as one that says whose each indicator is. */
function isOtherHeader(headerRow: number, [first]: readonly FoundTable[]): boolean {
  const rows = first?.parts.headers.map(({ row }) => row) ?? []
  return rows.length > 0 && headerRow < rows[0]!
}

/** Whether a layout for plain tables would lose something of what was found, or take it for something else. */
export function losesParts(
  sheet: Sheet,
  { layout, seen }: Pick<Recognition, 'layout' | 'seen'>,
  found: readonly FoundTable[],
): boolean {
  const across = layout === 'widePeriods' ? ['entity', 'unit'] : ['entity', 'unit', 'period']
  return (
    areBeside(found) ||
    isOtherHeader(seen.headerRow, found) ||
    found.some(
      ({ parts }) =>
        parts.headers.length > 1 ||
        parts.headers.some(({ holds }) => across.includes(holds)) ||
        parts.oddColumns.length > 0 ||
        parts.oddRows.some(({ kind }) => sums.has(kind)) ||
        skipsRows(sheet, parts) ||
        leavesOutFigures(sheet, parts) ||
        saysFullMarks(sheet, parts) ||
        (parts.unit !== undefined && parts.unit.is !== seen.unit) ||
        (layout !== 'longTable' && parts.labels.some(({ holds }) => holds === 'unit')) ||
        hasUntidyNames(sheet, parts),
    )
  )
}

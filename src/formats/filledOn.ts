import { isDay } from '../domain/periods/isoWeek'
import type { Sheet } from './spreadsheet/sheet'

const label = /(?:填报|填表|报送|上报|报表|制表)(?:日期|时间)\s*[：:]?\s*/
const day = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?/

function dayIn(text: string): string | undefined {
  const match = day.exec(text.normalize('NFKC'))
  if (!match) return undefined
  const date = [match[1], match[2]!.padStart(2, '0'), match[3]!.padStart(2, '0')].join('-')
  return isDay(date) ? date : undefined
}

/** Above and below a table's body; nobody signs in the middle of one. */
const rowsLookedAt = 40

/**
 * The ISO day that a sheet says it was filled in or handed in (填报日期：2026年11月20日), in the same cell or in the next
 * one that is not blank; undefined where it does not say.
 */
export function filledOn(sheet: Sheet): string | undefined {
  for (let row = 1; row <= sheet.lastRow; row++) {
    if (row > rowsLookedAt && row < sheet.lastRow - rowsLookedAt) row = sheet.lastRow - rowsLookedAt
    const found = inRow(sheet, row)
    if (found !== undefined) return found
  }
  return undefined
}

function inRow(sheet: Sheet, row: number): string | undefined {
  let isSaid = false
  for (let column = 1; column <= sheet.widthOf(row); column++) {
    const text = sheet.cellAt(row, column)?.text ?? ''
    if (text.trim() === '') continue
    if (isSaid) return dayIn(text)
    const said = label.exec(text)
    if (!said) continue
    const rest = text.slice(said.index + said[0].length)
    if (rest.trim() !== '') return dayIn(rest)
    isSaid = true
  }
  return undefined
}

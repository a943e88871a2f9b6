import { aboutSheet } from './aboutSheet'
import { leafSheet, totalsSheet, valuesSheet, weightsSheet } from './computedSheets'
import { rawSheet } from './rawSheet'
import { schemeSheet } from './schemeSheet'
import { appendixOf, scoreLayout, type SheetNames } from './scoreLayout'
import type { ScoreSheetInput, SheetWords } from './scoreSheetInput'
import type { Sheet } from './sheetModel'
import { valueColumns } from './valueColumns'
import { weightColumns } from './weightFormulas'

const sheetKeys = ['raw', 'scheme', 'values', 'weights', 'scores', 'totals', 'about'] as const

/**
 * A scheme applied to one period as a workbook of live formulas: a change of a value, a weight or a parameter
 * changes scores and ranks in any spreadsheet. No formula needs more than Excel 2007 has, and none an array.
 */
export function scoreSheet(input: ScoreSheetInput, words: SheetWords): readonly Sheet[] {
  const names = Object.fromEntries(
    sheetKeys.map((key) => [key, words.t(`scoreSheet.sheets.${key}`, {})]),
  ) as unknown as SheetNames
  const { scored } = input
  const layout = scoreLayout(scored, names)
  const appendix = appendixOf(scored.scheme, layout)
  const sheets = [
    rawSheet(input, layout, words),
    schemeSheet(input, layout, appendix, words),
    ...(weightColumns(scored, layout).length > 0 ? [weightsSheet(input, layout, words)] : []),
    ...(valueColumns(scored.scheme, layout).length > 0 ? [valuesSheet(input, layout, words)] : []),
    leafSheet(input, layout, words),
    totalsSheet(input, layout, words),
    aboutSheet(input, layout, words),
  ]
  return input.source.synthetic ? sheets.map((sheet) => labelled(sheet, words)) : sheets
}

/** Invented figures are called so on every sheet: one can be printed without the others. */
function labelled(sheet: Sheet, { t }: SheetWords): Sheet {
  const [title, ...rows] = sheet.rows
  return { ...sheet, rows: [[...title!, { value: t('shell.synthetic', {}), look: 'title' }], ...rows] }
}

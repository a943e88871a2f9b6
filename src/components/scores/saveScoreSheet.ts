import { fileName } from '../../reports/fileName'
import { scoreSheet } from '../../reports/scoreSheet/scoreSheet'
import type { ScoreSheetInput, SheetWords } from '../../reports/scoreSheet/scoreSheetInput'
import { writeWorkbook } from '../../reports/writeWorkbook'
import { saveFile } from '../chart/saveFile'

/** Downloads the scores of a period as a workbook of formulas. */
export async function saveScoreSheet(
  input: ScoreSheetInput,
  words: SheetWords,
  nameParts: readonly string[],
): Promise<void> {
  saveFile(await writeWorkbook(scoreSheet(input, words)), fileName(nameParts, 'xlsx'))
}

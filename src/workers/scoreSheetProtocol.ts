import type { Scheme } from '../domain/scoring/scheme'
import type { ScoreSheetInput } from '../reports/scoreSheet/scoreSheetInput'
import type { Sheet } from '../reports/scoreSheet/sheetModel'
import type { Locale } from '../words/locale'

/** Plain data, so that it can be cloned; the worker scores again, which takes less than sending scores. */
export interface ScoreSheetRequest extends Omit<ScoreSheetInput, 'scored'> {
  readonly scheme: Scheme
  readonly locale: Locale
}

/** What the page and the worker of workbooks say to each other. */
export interface ScoreSheetApi {
  /** An .xlsx file. */
  write(request: ScoreSheetRequest): Promise<Blob>
  /** Sheets that are made already. */
  writeSheets(sheets: readonly Sheet[]): Promise<Blob>
}

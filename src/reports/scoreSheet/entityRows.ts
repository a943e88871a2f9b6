import { nameIn } from '../../domain/names'
import type { Scored } from '../../domain/scoring/scored'
import { languageOf } from '../../words/locale'
import { plainText } from '../csvText'
import type { ScoreLayout } from './scoreLayout'
import type { SheetWords } from './scoreSheetInput'
import type { SheetCell } from './sheetModel'

/** Rows of the sheets that have an entity a row: its code, its name, and what else it has. */
export function entityRows(
  { entities }: Scored,
  { rows }: ScoreLayout,
  { locale }: SheetWords,
  cellsOf: (at: number, row: number) => readonly SheetCell[],
): SheetCell[][] {
  return rows.map((row, at) => {
    const { code, names } = entities[row]!
    const name = nameIn(names, languageOf(locale), code)
    return [plainText(code), plainText(name), ...cellsOf(at, row)]
  })
}

import { nameIn } from '../../domain/names'
import { languageOf } from '../../words/locale'
import { plainText } from '../csvText'
import { entityRows } from './entityRows'
import type { ScoreLayout } from './scoreLayout'
import type { ScoreSheetInput, SheetWords } from './scoreSheetInput'
import type { Sheet, SheetCell } from './sheetModel'

/** The values as imported, an indicator a column; a missing one is its reason in words. */
export function rawSheet(
  { scored, data, indicators }: ScoreSheetInput,
  layout: ScoreLayout,
  words: SheetWords,
): Sheet {
  const { t, locale } = words
  const language = languageOf(locale)
  const headOf = (code: string) => {
    const { names = {}, unit } = indicators.get(code) ?? {}
    const name = plainText(nameIn(names, language, code))
    return unit ? t('scoreSheet.named', { name, unit: plainText(nameIn(unit, language, '')) }) : name
  }
  const cellOf = (code: string, row: number): SheetCell => {
    const column = data.columns.get(code)
    const value = column?.values[row] ?? Number.NaN
    if (!Number.isNaN(value)) return { value, look: 'input' }
    return { value: t(`rankings.reasons.${column?.reasons.get(row) ?? 'absent'}`, {}), look: 'input' }
  }
  const countedWord = (row: number) => t(`scoreSheet.${scored.counted[row] === 1 ? 'yes' : 'no'}`, {})
  const heads = [t('scoreSheet.code', {}), t('scoreSheet.name', {}), t('scoreSheet.counted', {})]
  return {
    name: layout.names.raw,
    rows: [
      [{ value: t('scoreSheet.rawSay', {}), look: 'title' }],
      ['', '', '', ...layout.indicators.map(plainText)],
      [...heads, ...layout.indicators.map(headOf)].map((value) => ({ value, look: 'head' as const })),
      ...entityRows(scored, layout, words, (_at, row) => [
        countedWord(row),
        ...layout.indicators.map((code) => cellOf(code, row)),
      ]),
    ],
    widths: [10, 18, 8, ...layout.indicators.map(() => 14)],
    still: { rows: 3, columns: 3 },
  }
}

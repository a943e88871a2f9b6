import { useI18n } from 'vue-i18n'
import type { PlacedFact } from '../../../domain/facts/factsWithin'
import { useNaming } from '../../../stores/naming'
import { cellText } from '../../../words/cellText'
import { periodLabel } from '../../../words/periodLabel'

/** A figure that was read, in words. */
export function useFactWords() {
  const { t } = useI18n()
  const naming = useNaming()

  /** With its unit; where there is no number, what stands there and that it is none. */
  function valueOf({ cell, unit }: PlacedFact): string {
    const text = cellText(cell)
    if (cell.value !== undefined) return [text, naming.textOf(unit)].filter((part) => part !== '').join(' ')
    if (cell.note?.rank) return t('importGrid.facts.rank', { rank: cell.note.rank.rank })
    return t('importGrid.facts.noValue', { text })
  }
  function sentenceOf(fact: PlacedFact): string {
    const { entity, indicator, period } = fact
    return t('importGrid.facts.is', {
      ...{ entity: naming.textOf(entity), indicator: naming.textOf(indicator) },
      ...{ period: periodLabel(period, t), value: valueOf(fact) },
    })
  }

  return { valueOf, sentenceOf }
}

import type { Period } from '../domain/periods/period'
import type { Translate } from './issueSentence'

/** A period as a reader would write it: 2020 年, 2026 年第 47 周, 第 12 期（11月13日—11月19日）. */
export function periodLabel(period: Period, t: Translate): string {
  switch (period.kind) {
    case 'day': {
      const [year, month, day] = period.date.split('-').map(Number)
      return t('periods.day', { year, month, day })
    }
    case 'issue':
      return period.first && period.last
        ? t('periods.issueDated', { number: period.number, first: period.first, last: period.last })
        : t('periods.issue', { number: period.number })
    default:
      return t(`periods.${period.kind}`, { ...period })
  }
}

/** The shortest label that still tells periods of one kind apart, for axes and column heads: 2020. */
export function periodShortLabel(period: Period, t: Translate): string {
  if (period.kind === 'year') return String(period.year)
  return periodLabel(period, t)
}

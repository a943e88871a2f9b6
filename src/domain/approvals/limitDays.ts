import type { Limit } from './item'
import type { ItemRules } from './itemRules'

/** A limit in working days by the office's own conversion (rule A4); undefined where there is no limit. */
export function limitDays(limit: Limit, rules: ItemRules): number | undefined {
  if (limit.kind === 'none') return undefined
  if (limit.kind === 'instant') return rules.sameDay
  return limit.amount * workingDaysPer(limit.unit, rules)
}

function workingDaysPer(unit: Extract<Limit, { kind: 'span' }>['unit'], rules: ItemRules): number {
  switch (unit) {
    case 'workingDay':
      return 1
    case 'calendarDay':
      return rules.workingDaysPerCalendarDay
    case 'month':
      return rules.workingDaysPerMonth
    case 'year':
      return rules.workingDaysPerYear
  }
}

import type { Limit, LimitUnit } from '../../domain/approvals/item'
import { foldWidth } from '../cells/foldWidth'

const instant = /^(?:当场|当日|当天|即时|即办|即办件|即来即办|立等可取|现场办结|当场办结|即时办结)$/
const none = /^(?:无|无时限|无法定时限|未规定|法律无规定|不限|—|——|-|\/)$/
const spelled = /^(?:不超过|≤|<=)?(\d+(?:\.\d+)?)(?:个)?(.*?)(?:以?内|之内)?$/
const units: readonly (readonly [pattern: RegExp, unit: LimitUnit])[] = [
  [/^(?:工作日|工作天|个工作日|working days?)$/i, 'workingDay'],
  [/^(?:自然日|日历日|日|天|calendar days?|days?)$/i, 'calendarDay'],
  [/^(?:月|个月|months?)$/i, 'month'],
  [/^(?:年|years?)$/i, 'year'],
]

function unitOf(text: string): LimitUnit | undefined {
  return units.find(([pattern]) => pattern.test(text))?.[1]
}

/**
 * A time limit as lists write it (rule A4): `20工作日`, `3个月`, `当场`, `无`, or a number with the unit beside it.
 * A number without any unit is working days, which is what lists mean by it; undefined for other text.
 *
 * @param beside the text of the column of units, blank where there is none
 * @example readLimit('30', '自然日') // { kind: 'span', amount: 30, unit: 'calendarDay' }
 */
export function readLimit(text: string, beside: string): Limit | undefined {
  const plain = foldWidth(text).replace(/\s+/g, '')
  if (instant.test(plain)) return { kind: 'instant' }
  if (none.test(plain)) return { kind: 'none' }
  const [, amountText, own = ''] = spelled.exec(plain) ?? []
  if (amountText === undefined) return undefined
  const named = own === '' ? foldWidth(beside).replace(/\s+/g, '') : own
  const unit = named === '' ? 'workingDay' : unitOf(named)
  return unit && { kind: 'span', amount: Number(amountText), unit }
}

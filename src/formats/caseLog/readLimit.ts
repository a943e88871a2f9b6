import type { CaseLimit } from '../../domain/approvals/caseDays'
import { foldWidth } from '../cells/foldWidth'

const none = /^(?:无|没有|不限|无时限|无要求|[-—–/\\]+|)$/
const sameDay = /^(?:即办|即办件|当场|当场办结|当场办理|当日|当日办结|当天|即时|即时办结|随到随办|马上办)$/
const counted =
  /^(?:≤|<=|不超过|最多|承诺)?\s*(\d+(?:\.\d+)?|[一二两三四五六七八九十半])\s*个?\s*(工作日|工作天|自然日|自然天|日历日|日历天|天|日|月|年|)(?:内|以内)?$/
const spoken: Readonly<Record<string, number>> = {
  ...{ 半: 0.5, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 },
}

function unitOf(text: string): CaseLimit['unit'] {
  if (text.startsWith('工作')) return 'working'
  if (text.startsWith('自然') || text.startsWith('日历')) return 'calendar'
  return text === '月' ? 'month' : text === '年' ? 'year' : 'plain'
}

/**
 * A limit in words or figures: `即办`, `当场`, `7`, `20工作日`, `1个月`, `30自然日`; `none` where there is no limit,
 * undefined where it is not understood. A unit of its own column stands in where the text has none.
 */
export function readLimit(raw: string, unit = ''): CaseLimit | 'none' | undefined {
  const text = foldWidth(raw)
  if (none.test(text)) return 'none'
  if (sameDay.test(text)) return { amount: 0, unit: 'sameDay' }
  const [, amount, ownUnit] = counted.exec(text) ?? []
  if (amount === undefined) return undefined
  const value = spoken[amount] ?? Number(amount)
  return { amount: value, unit: unitOf(ownUnit || foldWidth(unit).replace(/^个/, '')) }
}

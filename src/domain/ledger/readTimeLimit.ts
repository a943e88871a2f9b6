import { isDay } from '../periods/isoWeek'
import type { TimeLimit } from './task'

const digits = (text: string) => text.normalize('NFKC').trim().replace(/\s+/g, '')

function dayOf(year: number, month: number, day: number): string | undefined {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isDay(text) ? text : undefined
}

function monthEnd(year: number, month: number): string | undefined {
  if (month < 1 || month > 12) return undefined
  return dayOf(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate())
}

/** A month without a year is the next one from the day of handing over: 1月底前 said in November is next year's. */
function yearOf(month: number, since: string): number {
  const [year, from] = [Number(since.slice(0, 4)), Number(since.slice(5, 7))]
  return month < from ? year + 1 : year
}

function dayIn(text: string, since: string): string | undefined {
  const full = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?(?:前|之前)?$/.exec(text)
  if (full) return dayOf(Number(full[1]), Number(full[2]), Number(full[3]))
  const own = /^(\d{1,2})月(\d{1,2})日(?:前|之前)?$/.exec(text)
  if (own) return dayOf(yearOf(Number(own[1]), since), Number(own[1]), Number(own[2]))
  const month = /^(?:(\d{4})[年.-])?(\d{1,2})月?(?:底|末|份)?(?:前|之前)?$/.exec(text)
  if (month && (month[1] || text.includes('月')))
    return monthEnd(Number(month[1] ?? yearOf(Number(month[2]), since)), Number(month[2]))
  const quarter = /^(?:(\d{4})年)?([一二三四1-4])季度(?:底|末)?(?:前|之前)?$/.exec(text)
  if (quarter) {
    const last = 3 * ('一二三四'.indexOf(quarter[2]!) + 1 || Number(quarter[2]))
    return monthEnd(Number(quarter[1] ?? yearOf(last, since)), last)
  }
  if (/^(?:今年)?年(?:底|末)(?:前|之前)?$/.test(text)) return `${since.slice(0, 4)}-12-31`
  const year = /^(\d{4})年(?:底|末)?(?:前|之前)?$/.exec(text)
  return year ? `${year[1]}-12-31` : undefined
}

/**
 * A time limit as ledgers write it: `2026-11-30`, `11月底前`, `四季度前`, `年底前`, `长期坚持`. Before the end of a month
 * is its last day (rule L1).
 *
 * @param since ISO day from which a month or a day without a year is counted.
 * @returns undefined for blank text.
 */
export function readTimeLimit(text: string, since: string): TimeLimit | undefined {
  const plain = digits(text)
  if (plain === '') return undefined
  if (/^(?:standing|长期|持续|常态化|长期坚持|长期推进|持续推进|立行立改并长期坚持)/i.test(plain))
    return { kind: 'standing' }
  const day = dayIn(plain, since)
  if (day === undefined) return { kind: 'text', text: text.trim() }
  return day === text.trim() ? { kind: 'day', day } : { kind: 'day', day, text: text.trim() }
}

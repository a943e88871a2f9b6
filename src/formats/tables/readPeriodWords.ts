import { addDays, isDay } from '../../domain/periods/isoWeek'
import { lastDayOf } from '../../domain/periods/lastDayOf'
import { parsePeriod } from '../../domain/periods/parsePeriod'
import type { Period } from '../../domain/periods/period'
import { foldWidth } from '../cells/foldWidth'

/** What a title, a sheet's name or a file's name says of time. */
export interface PeriodWords {
  /** Each as it reads in a year; some say theirs themselves. */
  readonly periods: readonly ((year: number | undefined) => Period | undefined)[]
  readonly years: readonly number[]
  /** The day it was filled in or printed on: never its period, but its year may be the period's. */
  readonly filed?: string
}

const dash = '(?:-|—|–|―|─|~|至|到)+'
const year = '(?:((?:19|20)\\d{2})[年./-])?'
const spanText = `${year}(\\d{1,2})[月./](\\d{1,2})日?${dash}${year}(?:(\\d{1,2})[月./])?(\\d{1,2})日?`
const span = new RegExp(`(?<![\\d.])${spanText}(?![\\d.])`)
const wholeSpan = new RegExp(`^${spanText}$`)
const tightSpan = new RegExp(`(?<!\\d)(20\\d{2})(\\d{2})(\\d{2})${dash}(20\\d{2})(\\d{2})(\\d{2})(?!\\d)`)
const filing = new RegExp(
  `(?<!统计|数据|报告)(?:填报|制表|填表|报送|上报|打印|导出|生成|印发|发布|编制)?(?:日期|时间)[:： ]*((?:19|20)\\d{2})[年./-](\\d{1,2})[月./-](\\d{1,2})(?:日|(?![\\d日]))(?!${dash}\\d)`,
)

/** `（2026年1月公布）` is when it was said, and not of when. */
const published =
  /(?:(?:19|20)\d{2}年)?\d{1,2}月(?:\d{1,2}日)?(?=(?:对外|正式|集中)?(?:公布|发布|印发|公示|制表|填报|报送|上报))/g

type Read = (year: number | undefined) => Period | undefined

function two(text: string | number): string {
  return String(text).padStart(2, '0')
}

function dayOf(yearText: string | number, month: string, day: string): string | undefined {
  const date = `${yearText}-${two(month)}-${two(day)}`
  return isDay(date) ? date : undefined
}

interface Days {
  readonly first: string
  readonly last: string
}

/** The days from one to another; the year may be said at either end, or be that of the context. */
function daysOf(parts: readonly (string | undefined)[], context: number | undefined): Days | undefined {
  const [firstYear, firstMonth, firstDay, lastYear, lastMonth = firstMonth, lastDay] = parts
  const wraps = Number(lastMonth) < Number(firstMonth) ? 1 : 0
  const end = lastYear ?? (firstYear === undefined ? undefined : Number(firstYear) + wraps) ?? context
  if (end === undefined) return undefined
  const start = firstYear ?? Number(end) - wraps
  const first = dayOf(start, firstMonth!, firstDay!)
  const last = dayOf(end, lastMonth!, lastDay!)
  return first && last && first <= last ? { first, last } : undefined
}

/**
 * The period that days make: a month, a quarter or a year where they are one, and for seven days the week of their
 * Thursday, which an office's own week (Friday to Thursday) shares with the ISO week (rules D3, W5).
 */
function periodOfDays({ first, last }: Days): Period | undefined {
  if (first === last) return { kind: 'day', date: first }
  if (addDays(first, 6) === last) {
    const days = Array.from({ length: 7 }, (_, at) => addDays(first, at))
    return weekOf(days.find((day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 4)!)
  }
  const [firstYear, firstMonth, firstDay] = first.split('-').map(Number) as [number, number, number]
  if (firstDay !== 1) return undefined
  const candidates: readonly Period[] = [
    { kind: 'month', year: firstYear, month: firstMonth },
    ...(firstMonth % 3 === 1
      ? [{ kind: 'quarter', year: firstYear, quarter: (firstMonth + 2) / 3 } as const]
      : []),
    ...(firstMonth === 1 ? [{ kind: 'year', year: firstYear } as const] : []),
  ]
  return candidates.find((period) => lastDayOf(period) === last)
}

function weekOf(thursday: string): Period {
  const year = Number(thursday.slice(0, 4))
  const days = (Date.parse(`${thursday}T00:00:00Z`) - Date.UTC(year, 0, 1)) / 86_400_000
  return { kind: 'week', year, week: Math.floor(days / 7) + 1 }
}

/** `第46期(11.6-11.12)`: an issue, with its days where the bracket says them. */
function issueOf([, said, number, bracket]: RegExpExecArray): Read {
  const match = wholeSpan.exec(bracket?.trim() ?? '')
  return (context) => {
    const own = said === undefined ? context : Number(said)
    const days = match && daysOf(match.slice(1), own)
    const inBracket = match && `（${match[2]}月${match[3]}日—${match[5] ?? match[2]}月${match[6]}日）`
    const plain = parsePeriod(`${own === undefined ? '' : `${own}年`}第${number}期${inBracket ?? ''}`)
    if (plain?.kind !== 'issue' || !days) return plain
    return { ...plain, ...days }
  }
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

function numberOf(text: string): string {
  const at = numerals.indexOf(text)
  return at < 0 ? text : String(at + 1)
}

function spelled(said: string | undefined, rest: (year: string | number) => string): Read {
  return (context) => {
    const own = said ?? context
    return own === undefined ? undefined : parsePeriod(rest(own))
  }
}

const numeral = '(十[一二]?|[一二三四五六七八九])'
const noPeriod: Read = () => undefined

// In this order, each taking its text out; a span that is no period of ours is taken out too, so that no part of it is one.
const patterns: readonly (readonly [pattern: RegExp, read: (match: RegExpExecArray) => Read])[] = [
  [/(?:((?:19|20)\d{2})年)?第(\d{1,4})期(?:\(([^()]*)\))?/, issueOf],
  [
    new RegExp(
      `(?<!\\d)(?:((?:19|20)\\d{2})[年-]?)?(?:第|W)?(\\d{1,2})周(?![年岁内])(?:\\((?:${spanText}|[^()]*)\\))?`,
    ),
    ([, said, week, inYear]) => spelled(said ?? inYear, (own) => `${own}年第${week}周`),
  ],
  [
    /(?<!\d)((?:19|20)\d{2})?[- ]?W(\d{1,2})(?!\d)/,
    ([, said, week]) => spelled(said, (own) => `${own}-W${week}`),
  ],
  [
    tightSpan,
    ([, ...parts]) =>
      () => {
        const days = daysOf(parts, undefined)
        return days && periodOfDays(days)
      },
  ],
  [
    span,
    ([, ...parts]) =>
      (context) => {
        const days = daysOf(parts, context)
        return days && periodOfDays(days)
      },
  ],
  [new RegExp(`(?:(?:19|20)\\d{2}年)?\\d{1,2}月?份?${dash}\\d{1,2}月份?`), () => noPeriod],
  [/(?:(?:19|20)\d{2}年)?(?:上半年|下半年|前[一二三四\d]+(?:季度|个月))/, () => noPeriod],
  [
    /(?:((?:19|20)\d{2})年?)?第?([1-4一二三四])季度/,
    ([, said, quarter]) => spelled(said, (own) => `${own}年第${quarter}季度`),
  ],
  [
    /(?<!\d)((?:19|20)\d{2})[- ]?Q([1-4])(?!\d)/,
    ([text]) =>
      () =>
        parsePeriod(text),
  ],
  [
    /(?:((?:19|20)\d{2})年)?(?<!\d)(\d{1,2})月(\d{1,2})日/,
    ([, said, month, day]) => spelled(said, (own) => `${own}年${month}月${day}日`),
  ],
  [
    /(?:((?:19|20)\d{2})年)?(?<!\d)(\d{1,2})月份?(?![\d底前])/,
    ([, said, month]) => spelled(said, (own) => `${own}年${month}月`),
  ],
  [
    new RegExp(`(?:((?:19|20)\\d{2})年)?${numeral}月份?`),
    ([, said, month]) => spelled(said, (own) => `${own}年${numberOf(month!)}月`),
  ],
  [
    /(?<![\d.])(?:19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2}(?![\d.])/,
    ([text]) =>
      () =>
        parsePeriod(text),
  ],
  [
    /(?<![\d.])(?:19|20)\d{2}[-./]\d{1,2}(?![\d.])/,
    ([text]) =>
      () =>
        parsePeriod(text),
  ],
  [
    /(?<!\d)20\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)/,
    ([text]) =>
      () =>
        parsePeriod(text),
  ],
  [
    /(?<!\d)20\d{2}(?:0[1-9]|1[0-2])(?!\d)/,
    ([text]) =>
      () =>
        parsePeriod(text),
  ],
]

const plainYear = /(?<![\d.])((?:19|20)\d{2})(?:年度?(?![\d上下前])|(?![\d.年]))/g

/** Finds what a line says of time, as in `（11月13日—11月19日）`, `第46期(11.6-11.12)`, `47周`, `2026年10月`. */
export function periodWordsIn(line: string): PeriodWords {
  const text = foldWidth(line)
  const years = new Set(
    Array.from(text.matchAll(/(?<!\d)((?:19|20)\d{2})(?=年|[-./]?\d{0,4}(?!\d))/g), ([, one]) => Number(one)),
  )
  const filed = filing.exec(text)
  let rest = (filed ? text.replace(filed[0], ' ') : text).replace(published, ' ')
  const periods: Read[] = []
  for (const [pattern, read] of patterns) {
    for (let match = pattern.exec(rest); match; match = pattern.exec(rest)) {
      periods.push(read(match))
      rest = rest.replace(match[0], '\u0000')
    }
  }
  for (const [whole] of periods.length > 0 ? [] : rest.matchAll(plainYear))
    periods.push(() => parsePeriod(whole))
  const day = filed && dayOf(filed[1]!, filed[2]!, filed[3]!)
  if (day) years.delete(Number(day.slice(0, 4)))
  return { periods, years: [...years], ...(day ? { filed: day } : {}) }
}

import { parsePeriod } from '../../domain/periods/parsePeriod'
import type { Period } from '../../domain/periods/period'
import { periodId } from '../../domain/periods/periodId'
import type { IssueLog } from '../issueLog'
import { mostPeriods } from '../layouts/rowPeriods'
import { periodWordsIn } from './readPeriodWords'

/** The periods of a table, each once, by the texts that name them. */
export class TablePeriods {
  readonly periods: Period[] = []
  /** A period was named whose year nothing says. */
  lacksYear = false
  readonly #byId = new Map<string, number>()
  readonly #byText = new Map<string, number>()
  readonly #year: number | undefined
  readonly #issues: IssueLog

  constructor(year: number | undefined, issues: IssueLog) {
    this.#year = year
    this.#issues = issues
  }

  /** The position of a period; below 0 where there are too many. */
  add(period: Period): number {
    const id = periodId(period)
    const known = this.#byId.get(id)
    if (known !== undefined) return known
    if (this.periods.length === mostPeriods) return -1
    this.#byId.set(id, this.periods.length)
    return this.periods.push(period) - 1
  }

  /** The position of the period that texts name together (`2026年`, `9月`); below 0, told once, where they name none. */
  of(texts: readonly string[], row: number, column: number): number {
    const key = texts.join('\u0000')
    const known = this.#byText.get(key)
    if (known !== undefined) return known
    const period = this.#read(texts)
    if (!period) this.#issues.add('unknownPeriod', { row, column }, { text: texts.join(' ').slice(0, 80) })
    const at = period ? this.add(period) : -1
    this.#byText.set(key, at)
    return at
  }

  #read(texts: readonly string[]): Period | undefined {
    const whole = parsePeriod(texts.join(''))
    if (whole) return whole
    const words = texts.map(periodWordsIn)
    const year = words.flatMap(({ years }) => years).at(-1) ?? this.#year
    const read = words.findLast(({ periods }) => periods.length > 0)?.periods[0]
    const period = read?.(year)
    if (read && !period && year === undefined && read(2024)) this.lacksYear = true
    return period
  }
}

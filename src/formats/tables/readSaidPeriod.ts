import { lastDayOf } from '../../domain/periods/lastDayOf'
import type { Period } from '../../domain/periods/period'
import { periodId } from '../../domain/periods/periodId'
import type { Said, SaidIn } from '../../domain/tables/tableParts'
import { periodWordsIn, type PeriodWords } from './readPeriodWords'

/** Texts that speak of a table as a whole, by where they stand. */
export interface TextsAround {
  readonly title: readonly string[]
  readonly about: readonly string[]
  readonly sheet: readonly string[]
  /** The file's name, and that of the folder or zip it lies in. */
  readonly file: readonly string[]
}

type Place = Exclude<SaidIn, 'user'>
const places: readonly Place[] = ['title', 'about', 'sheet', 'file']
/** A line that names several periods is about the first of these kinds; a day is mostly when it was written. */
const kinds: readonly Period['kind'][] = ['issue', 'week', 'month', 'quarter', 'year', 'day']

interface PlaceWords {
  readonly place: Place
  readonly words: readonly PeriodWords[]
  readonly isDaily: boolean
}

/** The words of each place, the nearest first; a file and its folder are places of their own. */
function wordsByPlace(texts: TextsAround): readonly PlaceWords[] {
  return places.flatMap((place) => {
    const groups = place === 'file' ? texts.file.map((name) => [name]) : [texts[place]]
    return groups.map((group) => ({
      place,
      words: group.map(periodWordsIn),
      isDaily: group.some((text) => /日报|每日|当日/.test(text)),
    }))
  })
}

function onlyOne<T>(all: readonly T[]): T | undefined {
  const distinct = new Set(all)
  return distinct.size === 1 ? all[0] : undefined
}

/** The year that the nearest words of a table say, for months and weeks without one; never the clock's. */
export function yearAround(texts: TextsAround): number | undefined {
  for (const { words } of wordsByPlace(texts)) {
    const years = words.flatMap((one) => one.years)
    if (years.length > 0) return onlyOne(years)
  }
  return undefined
}

/** The day a table was filled in on, where its lines say it. */
function filedOn(all: readonly PlaceWords[]): string | undefined {
  return onlyOne(all.flatMap(({ words }) => words.flatMap(({ filed }) => filed ?? [])))
}

type Read = PeriodWords['periods'][number]

/** A week 52 filled in on a day of January is of the year before. */
function readBefore(read: Read, filed: string): Period | undefined {
  const year = Number(filed.slice(0, 4))
  const period = read(year)
  const last = period && lastDayOf(period)
  const isAfter = last !== undefined && Date.parse(last) > Date.parse(filed) + 31 * 86_400_000
  return isAfter ? read(year - 1) : period
}

function pick(periods: readonly Period[]): Period | undefined {
  for (const kind of kinds) {
    const found = new Map(
      periods.filter((period) => period.kind === kind).map((period) => [periodId(period), period]),
    )
    if (found.size > 0) return found.size === 1 ? [...found.values()][0] : undefined
  }
  return undefined
}

/**
 * The periods that are said of a whole table, and where: in its title, in the lines under it, by the sheet's name, by the
 * file's (rule D3). A week without a year takes the one said nearest, or that of the day the table was filled in; without
 * either it is none.
 */
export function saidPeriods(texts: TextsAround): readonly Said<Period>[] {
  const all = wordsByPlace(texts)
  const year = yearAround(texts)
  const filed = year === undefined ? filedOn(all) : undefined
  return all.flatMap(({ place, words, isDaily }) => {
    const periods = words
      .flatMap((one) => one.periods)
      .flatMap((read) => (filed === undefined ? read(year) : readBefore(read, filed)) ?? [])
      .filter(({ kind }) => kind !== 'day' || isDaily || (place !== 'file' && place !== 'sheet'))
    const is = pick(periods)
    return is ? { is, in: place } : []
  })
}

/** The nearest of them; a title's bare year is only the year of the week or month that the sheet or the file is named after. */
export function nearestPeriod(said: readonly Said<Period>[]): Said<Period> | undefined {
  const [first] = said
  if (first?.is.kind !== 'year') return first
  const { year } = first.is
  const within = said.find(({ is }) => is.kind !== 'year' && 'year' in is && is.year === year)
  return within ?? first
}

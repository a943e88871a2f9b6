import example from '../../../data/weekly-example/example.json'
import { dayNumber } from '../../domain/approvals/dayNumber'
import { addWorkingDays, isWorkingDay, type WorkCalendar } from '../../domain/approvals/workCalendar'
import { randomFrom } from '../../domain/robustness/randomFrom'
import {
  isCounty,
  unitsOfItem,
  type ExampleInputs,
  type ExampleItem,
  type ExampleUnit,
  type Trend,
} from './exampleInputs'

/** A case of the invented city. Days are day numbers, minutes those after midnight. */
export interface ExampleCase {
  readonly unit: ExampleUnit
  readonly item: ExampleItem
  /** Blank for a case of its own. */
  readonly project: string
  readonly accepted: Moment
  /** Undefined for a case that is still open at the export. */
  readonly finished: Moment | undefined
  readonly state: 'finished' | 'open' | 'withdrawn'
  /** Days taken off, first and last. */
  readonly off: readonly [first: number, last: number] | undefined
  readonly isOnline: boolean
  readonly visits: number
  readonly rating: Rating
  readonly isRighted: boolean
}

interface Moment {
  readonly day: number
  readonly minutes: number
}

/** Position in the words for ratings, by the system, or none yet. */
type Rating = number | 'default' | 'none'

type Random = () => number

/** Where cases come from: numbers, and whether something holds for the next case of a unit. */
interface Draws {
  readonly random: Random
  readonly isNext: (unit: ExampleUnit, what: string, share: number) => boolean
}

const firstDay = dayNumber(example.firstDay)
const { weeks } = example
const [exportDay, exportClock] = [dayNumber(example.exportedAt.slice(0, 10)), example.exportedAt.slice(11)]
const exportMinutes = Number(exportClock.slice(0, 2)) * 60 + Number(exportClock.slice(3))
/** Weeks before the first, whose cases end in the weeks shown: the longest projects take a third of a year. */
const runUp = 18

/** The week of a day, the first one being 1. */
export function exampleWeek(day: number): number {
  return Math.floor((day - firstDay) / 7) + 1
}

/** Where a trend stands in a week; before the first week it has not begun. */
export function trendAt({ from, to }: Trend, week: number): number {
  const share = Math.min(1, Math.max(0, (week - 1) / (weeks - 1)))
  return from + (to - from) * share
}

/**
 * The cases that a log exported on the last evening holds: those that ended in the weeks shown, and the open ones.
 * The same for ever: every unit and bundle draws from a seed of its own.
 */
export function exampleCases(inputs: ExampleInputs, calendar: WorkCalendar): readonly ExampleCase[] {
  const all = [
    ...inputs.units.flatMap((unit, at) => ownCases(unit, inputs, calendar, drawsFrom(example.seed + at))),
    ...example.chains.flatMap((chain, at) =>
      projects(chain, inputs, calendar, drawsFrom(example.seed + 100 + at)),
    ),
  ]
  const told = all.filter(({ finished }) => !finished || finished.day >= firstDay)
  return withoutSurplus([...told].sort(byEnd))
}

/** Shares come out more evenly than by dice, so that a week of ten cases stands near its trend. */
function drawsFrom(seed: number): Draws {
  const random = randomFrom(seed)
  const owed = new Map<string, number>()
  const isNext: Draws['isNext'] = ({ code }, what, share) => {
    const key = `${code} ${what}`
    const due = (owed.get(key) ?? random()) + share
    const is = due >= 0.7 + 0.6 * random()
    owed.set(key, is ? due - 1 : due)
    return is
  }
  return { random, isNext }
}

function ownCases(
  unit: ExampleUnit,
  { units, items }: ExampleInputs,
  calendar: WorkCalendar,
  draws: Draws,
): ExampleCase[] {
  const { random } = draws
  const own = items.filter((item) => item.chain === '' && unitsOfItem(item, units).includes(unit))
  return weeksFrom(1 - runUp).flatMap((week) =>
    own.flatMap((item) => {
      const days = daysOfWeek(week, calendar, item.isAnyDay)
      return drawMany(random, (item.volume * days.length) / (item.isAnyDay ? 7 : 5), () =>
        drawCase({ unit, item, project: '', from: drawMoment(random, days) }, calendar, draws),
      )
    }),
  )
}

interface Chain {
  readonly id: string
  readonly city: number
  readonly county: number
}

/** Bundles of steps, each of which is taken up where the one before it ended. */
function projects(
  chain: Chain,
  { units, items }: ExampleInputs,
  calendar: WorkCalendar,
  draws: Draws,
): ExampleCase[] {
  const { random } = draws
  const steps = items.filter((item) => item.chain === chain.id)
  const places: readonly (ExampleUnit | undefined)[] = [
    undefined,
    ...units.filter(({ code }) => isCounty(code)),
  ]
  let number = 0
  return weeksFrom(1 - runUp).flatMap((week) => {
    const days = daysOfWeek(week, calendar, false)
    return places.flatMap((county) =>
      drawMany(random, ((county ? chain.county : chain.city) * days.length) / 5, () => {
        const project = `SL-${chain.id.toUpperCase()}-${String(++number).padStart(5, '0')}`
        const cases: ExampleCase[] = []
        let from: Moment | undefined = drawMoment(random, days)
        for (const item of steps) {
          if (!from) break
          const unit = county ?? unitsOfItem(item, units)[0]!
          const drawn = drawCase({ unit, item, project, from }, calendar, draws)
          cases.push(...drawn)
          from = drawn[0]?.state === 'finished' ? drawn[0].finished : undefined
        }
        return cases
      }),
    )
  })
}

function weeksFrom(first: number): readonly number[] {
  return Array.from({ length: weeks + 1 - first }, (_, at) => first + at)
}

function daysOfWeek(week: number, calendar: WorkCalendar, isAnyDay: boolean): readonly number[] {
  const monday = firstDay + (week - 1) * 7
  const days = Array.from({ length: 7 }, (_, at) => monday + at)
  return isAnyDay ? days : days.filter((day) => isWorkingDay(calendar, day))
}

/** About so many of something. */
function drawMany<T>(random: Random, mean: number, draw: () => readonly T[]): T[] {
  const count = Math.floor(mean * (0.5 + random()) + random())
  return Array.from({ length: count }, draw).flat()
}

function drawMoment(random: Random, days: readonly number[]): Moment {
  return { day: days[Math.floor(random() * days.length)]!, minutes: 9 * 60 + Math.floor(random() * 420) }
}

/** A case, or none where it would only be taken up after the export. */
function drawCase(
  begun: Pick<ExampleCase, 'unit' | 'item' | 'project'> & { readonly from: Moment },
  calendar: WorkCalendar,
  draws: Draws,
): readonly ExampleCase[] {
  const { unit, item, project, from } = begun
  const { random, isNext } = draws
  const week = exampleWeek(from.day)
  const pace = trendAt(unit.pace, week)
  const isOnline = isNext(unit, 'online', trendAt(unit.online, week))
  const visits = isOnline
    ? isNext(unit, 'seen once', 0.1)
      ? 1
      : 0
    : isNext(unit, 'once', 1.2 - pace)
      ? 1
      : 2
  const needed = daysNeeded(item, pace, random)
  const off = drawOff(item, from.day, calendar, random)
  const started = off ? off[1] : from.day
  const end = needed === 0 && !off ? from.day : addWorkingDays(calendar, started, Math.max(needed, 1))!
  const finished = {
    day: end,
    minutes:
      end === from.day ? from.minutes + 5 + Math.floor(random() * 55) : 540 + Math.floor(random() * 480),
  }
  const rated = drawRating(unit, trendAt(unit.active, week), pace, draws)
  const common = { unit, item, project, accepted: from, isOnline, visits }
  if (isAfterExport(from)) return []
  if (isAfterExport(finished))
    return [
      { ...common, off: undefined, finished: undefined, state: 'open', rating: 'none', isRighted: false },
    ]
  const state = project === '' && random() < 0.015 ? 'withdrawn' : 'finished'
  return [{ ...common, ...rated, off, finished, state }]
}

function isAfterExport({ day, minutes }: Moment): boolean {
  return day > exportDay || (day === exportDay && minutes > exportMinutes)
}

/** Working days: the pace, more or less, and one in thirty that gets stuck. No logarithms: they differ by engine. */
function daysNeeded({ promised }: ExampleItem, pace: number, random: Random): number {
  if (promised === undefined) return 0
  const spread = 1 + 0.5 * (random() + random() + random() - 1.5)
  const stuck = random() < 1 / 30 ? 1.6 : 1
  return Math.floor(promised * pace * spread * stuck + random())
}

/** A review by experts of one to three working days, begun the day after; half of the cases that know it have one. */
function drawOff(
  { special }: ExampleItem,
  accepted: number,
  calendar: WorkCalendar,
  random: Random,
): ExampleCase['off'] {
  if (special === '' || random() < 0.5) return undefined
  const first = addWorkingDays(calendar, accepted, 1)!
  return [first, addWorkingDays(calendar, first, Math.floor(random() * 3))!]
}

/** Who is slow is rated worse; who is fast puts more right. */
function drawRating(
  unit: ExampleUnit,
  active: number,
  pace: number,
  { random, isNext }: Draws,
): Pick<ExampleCase, 'rating' | 'isRighted'> {
  if (!isNext(unit, 'rates', active))
    return { rating: random() < 0.95 ? 'default' : 'none', isRighted: false }
  const which = random()
  if (isNext(unit, 'rates badly', 0.1 * pace))
    return { rating: which < 0.7 ? 3 : 4, isRighted: isNext(unit, 'puts right', 1.25 - 0.6 * pace) }
  return { rating: goodShares.findIndex((share) => which < share), isRighted: false }
}

/** Of good ratings: very satisfied; at least satisfied; at least nearly so. */
const goodShares = [0.62, 0.88, 1]

function byEnd(a: ExampleCase, b: ExampleCase): number {
  return momentOf(a.finished) - momentOf(b.finished) || momentOf(a.accepted) - momentOf(b.accepted)
}

/** Open cases stand at the end of an export. */
function momentOf(moment: Moment | undefined): number {
  return moment ? moment.day * 1440 + moment.minutes : Number.MAX_SAFE_INTEGER
}

function withoutSurplus(cases: readonly ExampleCase[]): readonly ExampleCase[] {
  const counts = new Map<string, number>()
  return cases.filter(({ unit, finished }) => {
    if (!finished) return true
    const week = exampleWeek(finished.day)
    const most = unit.finishes.get(week)
    if (most === undefined) return true
    const key = `${unit.code} ${week}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return count <= most
  })
}

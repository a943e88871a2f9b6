import example from '../../../data/weekly-example/example.json'
import { dayNumber } from '../../domain/approvals/dayNumber'
import { randomFrom } from '../../domain/robustness/randomFrom'
import { exampleWeek, trendAt } from './exampleCases'
import {
  isCounty,
  unitsOfItem,
  type ExampleInputs,
  type ExampleItem,
  type ExampleUnit,
} from './exampleInputs'

interface ExampleFile {
  readonly name: string
  readonly text: string
}

const { list, words } = example

/** An item list for each month that the weeks begin or end in: what was there, and what had been made easier by then. */
export function itemListTexts(inputs: ExampleInputs): readonly ExampleFile[] {
  const [first, last] = [example.firstDay, example.exportedAt].map((date) => Number(date.slice(5, 7)))
  const year = Number(example.firstDay.slice(0, 4))
  return Array.from({ length: last! - first! + 1 }, (_, at) => {
    const month = first! + at
    const named = (text: string) => text.replace('{year}', String(year)).replace('{month}', String(month))
    const week = exampleWeek(dayNumber(`${year}-${String(month).padStart(2, '0')}-15`))
    const rows = [[named(list.title)], list.columns, ...rowsOf(inputs, week)]
    return { name: named(list.name), text: rows.map((row) => `${row.join(',')}\n`).join('') }
  })
}

/** The same draws for every month, so that what was made easier stays so. */
function rowsOf({ units, items }: ExampleInputs, week: number): readonly (readonly string[])[] {
  const random = randomFrom(example.seed + 200)
  return items.flatMap((item, at) =>
    unitsWith(item, units).map((unit) => rowOf(unit, item, at, week, [random(), random(), random()])),
  )
}

/** Counties have the steps of bundles that are done there, too. */
function unitsWith(item: ExampleItem, units: readonly ExampleUnit[]): readonly ExampleUnit[] {
  const chain = example.chains.find(({ id }) => id === item.chain)
  const own = unitsOfItem(item, units)
  return chain && chain.county > 0 ? [...own, ...units.filter(({ code }) => isCounty(code))] : own
}

function rowOf(
  unit: ExampleUnit,
  item: ExampleItem,
  at: number,
  week: number,
  [ease, visit, cut]: readonly [number, number, number],
): readonly string[] {
  const online = trendAt(unit.online, week)
  const depth = ease < 0.7 * online ? 3 : ease < 0.95 * online ? 2 : ease < 1.15 * online ? 1 : 0
  const visits = depth === 3 ? 0 : visit < 1.22 * online - 0.15 ? 1 : 2
  return [
    `SL-${unit.code}-${String(at + 1).padStart(3, '0')}`,
    item.name,
    item.kind,
    item.promised === undefined ? words.instantCase : words.promisedCase,
    unit.office,
    item.legal,
    item.legalUnit,
    ...promiseOf(item, cut > online),
    list.visits[visits]!,
    list.depths[depth]!,
    item.materials,
    item.steps,
  ]
}

/** Promised longer, by a third, until it was cut. */
function promiseOf({ promised }: ExampleItem, isUncut: boolean): readonly [string, string] {
  if (promised === undefined) return [words.instant, '']
  return [String(isUncut ? promised + Math.ceil(promised / 3) : promised), words.day]
}

import example from '../../../data/weekly-example/example.json'
import { isoDay } from '../../domain/approvals/dayNumber'
import type { ExampleCase } from './exampleCases'
import type { ExampleItem } from './exampleInputs'

const { log, words } = example

/** The cases as an office's system exports them: a title, what it covers, a header, a row a case. */
export function caseLogText(cases: readonly ExampleCase[]): string {
  const lastDay = example.exportedAt.slice(0, 10)
  const rows = [
    [log.title],
    [`${log.window}: ${example.firstDay} ${log.to} ${lastDay}`],
    [`${log.exported}: ${example.exportedAt}`],
    log.columns,
    ...cases.map(rowOf),
  ]
  return rows.map((row) => `${row.join(',')}\n`).join('')
}

function rowOf(one: ExampleCase, at: number): readonly string[] {
  const { unit, item, project, accepted, finished, state, isOnline, off, visits, rating, isRighted } = one
  const isBad = typeof rating === 'number' && rating > 2
  return [
    `SL${String(at + 1).padStart(8, '0')}`,
    project,
    item.name,
    unit.office,
    isOnline ? words.online : words.window,
    timeOf(accepted),
    finished ? timeOf(finished) : '',
    `${item.legal}${item.legalUnit}`,
    limitOf(item),
    item.promised === undefined ? words.instantCase : words.promisedCase,
    words[state],
    off ? `${item.special}(${spanOf(off)})` : '',
    String(visits),
    rating === 'default' ? words.byDefault : rating === 'none' ? '' : words.ratings[rating]!,
    isBad ? (isRighted ? words.righted : words.notRighted) : '',
  ]
}

function limitOf({ promised }: ExampleItem): string {
  return promised === undefined ? words.instant : `${promised}${words.day}`
}

function timeOf({ day, minutes }: ExampleCase['accepted']): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${isoDay(day)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

function spanOf(off: readonly [number, number]): string {
  return off.map((day) => isoDay(day).slice(5).split('-').map(Number).join('.')).join('—')
}

import type { PublishedCalendar } from '../domain/approvals/officeCalendar'
import { readWorkCalendar } from '../formats/workCalendar/readWorkCalendar'

let loading: Promise<PublishedCalendar> | undefined

/** The calendar that is shipped, in a chunk of its own: the page that counts no working days loads none. */
export function loadPublishedCalendar(): Promise<PublishedCalendar> {
  loading ??= load()
  return loading
}

async function load(): Promise<PublishedCalendar> {
  const { default: csv } = await import('../../data/working-days/china.csv?raw')
  const read = readWorkCalendar(csv)
  if (!read.ok) throw new Error('the shipped calendar cannot be read')
  // Every year has holidays, so the years that are published are those that have days here.
  const years = new Set(read.days.map(({ date }) => Number(date.slice(0, 4))))
  return { days: read.days, years: [...years] }
}

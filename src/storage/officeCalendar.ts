import * as v from 'valibot'
import type { CalendarDay } from '../domain/approvals/workCalendar'
import { noOfficeCalendar, type OfficeCalendar } from '../domain/approvals/officeCalendar'
import { isDay } from '../domain/periods/isoWeek'
import type { Database } from './openDatabase'
import { maybe, objectOf } from './schemaParts'
import { readSetting, writeSetting } from './settings'
import { stored, type Stored } from './storageFault'

const key = 'calendar.office'

const day = objectOf<CalendarDay>()({
  date: v.pipe(v.string(), v.check(isDay)),
  works: v.boolean(),
  name: maybe(v.string()),
})
const year = v.pipe(v.number(), v.safeInteger(), v.minValue(1900), v.maxValue(2999))
const schema = objectOf<OfficeCalendar>()({ days: v.array(day), completeYears: v.array(year) })

/** The office's own days; none where it never added any, or where a backup from elsewhere holds something else. */
export async function readOfficeCalendar(database: Database): Promise<Stored<OfficeCalendar>> {
  const read = await readSetting(database, key)
  if (!read.ok) return read
  const found = v.safeParse(schema, read.value)
  return stored(found.success ? found.output : noOfficeCalendar)
}

export function writeOfficeCalendar(database: Database, calendar: OfficeCalendar): Promise<Stored<void>> {
  const { days, completeYears } = calendar
  return writeSetting(database, key, { days: days.map((one) => ({ ...one })), completeYears })
}

import { readFileSync } from 'node:fs'
import { workCalendar } from '../../../../src/domain/approvals/workCalendar'
import { readWorkCalendar } from '../../../../src/formats/workCalendar/readWorkCalendar'

const read = readWorkCalendar(readFileSync('data/working-days/china.csv', 'utf8'))
if (!read.ok) throw new Error(JSON.stringify(read.faults))

/** The built-in days and years, as the app has them. */
export const chinaDays = read.days
export const chinaYears = Array.from({ length: 23 }, (_, at) => 2004 + at)
export const china = workCalendar(chinaDays, chinaYears)

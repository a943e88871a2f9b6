import type { CalendarDay } from '../../domain/approvals/workCalendar'
import { isDay } from '../../domain/periods/isoWeek'
import { csvRows } from '../dataPackage/csvRecords'

/** What keeps a calendar from being read: a row, counting from 1, and the text that is not understood. */
export interface CalendarFault {
  readonly row: number
  readonly column: 'date' | 'kind'
  readonly text: string
}

export type CalendarRead =
  | { readonly ok: true; readonly days: readonly CalendarDay[] }
  | { readonly ok: false; readonly faults: readonly CalendarFault[] }

const kinds: Readonly<Record<string, boolean>> = {
  holiday: false,
  workday: true,
  放假: false,
  休: false,
  休息日: false,
  节假日: false,
  上班: true,
  班: true,
  调休上班: true,
  工作日: true,
}

/**
 * Days that differ from their weekday (rule A1), out of a table of date, kind and name with a header row, as the
 * built-in calendar and an office's own have it. All rows are read, or none is.
 */
export function readWorkCalendar(csv: string): CalendarRead {
  const faults: CalendarFault[] = []
  const days = csvRows(csv)
    .slice(1)
    .flatMap(([dateText = '', kindText = '', name = ''], index): CalendarDay | [] => {
      const date = dateText.trim().replace(/^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/, isoFrom)
      const works = kinds[kindText.trim().toLowerCase()]
      const fault = (column: CalendarFault['column'], text: string) =>
        faults.push({ row: index + 2, column, text })
      if (!isDay(date)) fault('date', dateText)
      else if (works === undefined) fault('kind', kindText)
      else return { date, works, ...(name.trim() === '' ? {} : { name: name.trim() }) }
      return []
    })
  return faults.length > 0 ? { ok: false, faults } : { ok: true, days }
}

function isoFrom(_: string, year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

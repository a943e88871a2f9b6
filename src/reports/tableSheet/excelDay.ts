import { dayNumber } from '../../domain/approvals/dayNumber'
import { isDay } from '../../domain/periods/isoWeek'

/** Excel counts days from 1899-12-30, the leap day that 1900 did not have being one of them. */
const firstDay = dayNumber('1899-12-30')

/** A day (2026-11-20) as a sheet counts it; undefined for any other text, and before Excel's calendar is right. */
export function excelDay(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '1900-03-01' || !isDay(text)) return undefined
  return dayNumber(text) - firstDay
}

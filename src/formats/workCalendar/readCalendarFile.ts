import { readWorkCalendar, type CalendarFault } from './readWorkCalendar'
import type { CalendarDay } from '../../domain/approvals/workCalendar'

export type CalendarFileRead =
  | { readonly ok: true; readonly days: readonly CalendarDay[] }
  | { readonly ok: false; readonly reason?: 'notText' | 'empty'; readonly faults: readonly CalendarFault[] }

/** An office's calendar from a file, in UTF-8 or, as Excel saves Chinese, GB18030 (rule A1). */
export async function readCalendarFile(file: Blob): Promise<CalendarFileRead> {
  const text = decoded(await file.arrayBuffer())
  if (text === undefined) return { ok: false, reason: 'notText', faults: [] }
  const read = readWorkCalendar(text.replace(/\r\n?/g, '\n'))
  if (read.ok && read.days.length === 0) return { ok: false, reason: 'empty', faults: [] }
  return read
}

function decoded(bytes: ArrayBuffer): string | undefined {
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      return text.includes('\u0000') ? undefined : text
    } catch {
      // Not of this encoding.
    }
  return undefined
}

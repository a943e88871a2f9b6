import { dayNumber } from '../../domain/approvals/dayNumber'
import type { LogRows } from './logRows'
import { findCaseColumns, isPersonal, type CaseColumns, type CaseRole } from './caseColumns'
import type { CaseTable } from './caseCounter'
import type { CaseHints } from './caseLog'
import { readMoment } from './readMoment'

const dates = /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?/g

/** What a log's first rows say: its columns, what each row is, when it was exported and for which days. */
export function caseTableOf(head: LogRows, hints: CaseHints, departmentName?: string): CaseTable | undefined {
  const found = findCaseColumns(head)
  if (!found) return undefined
  const { headerRow, header } = found
  const columns = withHints(found.columns, hints)
  const used = new Set(Object.values(columns))
  const above = head.slice(0, headerRow - 1).map((cells) => cells.join(' ').normalize('NFKC'))
  const exportedAt = exportTime(above, head[headerRow], columns, hints)
  const window = windowOf(above)
  return {
    ...{ headerRow, header, columns },
    rows: hints.rows ?? (columns.project !== undefined && columns.item === undefined ? 'whole' : 'step'),
    dropped: header.filter((text, column) => !used.has(column) && isPersonal(text)),
    ...(exportedAt === undefined ? {} : { exportedAt }),
    ...(window ? { window } : {}),
    ...(departmentName === undefined ? {} : { departmentName }),
  }
}

function withHints(columns: CaseColumns, { columns: hinted = {} }: CaseHints): CaseColumns {
  const settled: Partial<Record<CaseRole, number>> = { ...columns }
  for (const [role, column] of Object.entries(hinted) as [CaseRole, number | null][])
    if (column === null) delete settled[role]
    else settled[role] = column
  return settled
}

function minutesOf(text: string, isWholeDay: boolean): number | undefined {
  const moment = readMoment(text)
  return moment && moment.day * 1440 + (moment.minutes ?? (isWholeDay ? 1439 : 0))
}

/** By the user, a line above the header (`导出时间：…`), or a column of its own. */
function exportTime(
  above: readonly string[],
  firstRow: readonly string[] | undefined,
  { exported }: CaseColumns,
  hints: CaseHints,
): number | undefined {
  if (hints.exported !== undefined) return dayNumber(hints.exported) * 1440 + 1439
  const line = above.find((text) => /导出|截至|截止|生成时间/.test(text))
  const said = line?.slice(line.search(/导出|截至|截止|生成时间/)).match(dates)?.[0]
  if (said !== undefined) return minutesOf(said, true)
  return exported === undefined ? undefined : minutesOf(firstRow?.[exported]?.trim() ?? '', true)
}

/** `办结时间：2026-11-13 至 2026-11-19` above the header. */
function windowOf(above: readonly string[]): CaseTable['window'] {
  for (const text of above.filter((line) => /办结|统计|期间|时间范围/.test(line))) {
    const [first, last] = (text.match(dates) ?? []).map((date) => readMoment(date)?.day)
    if (first !== undefined && last !== undefined && first <= last) return { first, last }
  }
  return undefined
}

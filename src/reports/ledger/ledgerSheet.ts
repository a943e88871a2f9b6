import { readTimeLimit } from '../../domain/ledger/readTimeLimit'
import type { Light, TimeLimit } from '../../domain/ledger/task'
import type { TaskState } from '../../domain/ledger/taskOn'
import { plainText } from '../csvText'
import type { CellLook, Sheet, SheetCell } from '../scoreSheet/sheetModel'
import { excelDay } from '../tableSheet/excelDay'

/** The columns of a ledger that is written, in their order. */
export const writtenColumns = [
  'number',
  'problem',
  'indicator',
  'points',
  'lost',
  'evidence',
  'measure',
  'overseer',
  'lead',
  'partners',
  'since',
  'limit',
  'light',
  'progress',
  'closed',
  'closedWhy',
  'closedBy',
] as const
export type WrittenColumn = (typeof writtenColumns)[number]

export interface LedgerSheetInput {
  readonly title: string
  /** As shown, the worst first. */
  readonly states: readonly TaskState[]
  readonly headers: Readonly<Record<WrittenColumn, string>>
  readonly lights: Readonly<Record<Light, string>>
  /** 长期坚持, and 否 for what is not done. */
  readonly standing: string
  readonly open: string
  readonly notes: readonly string[]
}

const widths: Readonly<Record<WrittenColumn, number>> = {
  ...{ number: 6, problem: 34, indicator: 20, points: 7, lost: 7, evidence: 26, measure: 34, overseer: 14 },
  ...{ lead: 16, partners: 18, since: 12, limit: 14, light: 10, progress: 30, closed: 12, closedWhy: 24 },
  closedBy: 14,
}

const looks: Readonly<Record<Light, CellLook>> = {
  ...{ green: 'green', yellow: 'yellow', red: 'red', standing: 'grey', done: 'green' },
}

/** A ledger as a sheet that is read back as the same tasks (rule L5). */
export function ledgerSheet(input: LedgerSheetInput): Sheet {
  const { title, states, headers, notes } = input
  return {
    name: plainText(title)
      .slice(0, 28)
      .replace(/[\\/?*[\]:]/g, ' '),
    rows: [
      [{ value: plainText(title), look: 'title' }],
      writtenColumns.map((column) => ({ value: headers[column], look: 'head' })),
      ...states.map((state, at) => {
        const cells = cellsOf(state, at + 1, input)
        return writtenColumns.map((column) => cells[column])
      }),
      ...(notes.length > 0 ? [[]] : []),
      ...notes.map((note): SheetCell[] => [plainText(note)]),
    ],
    widths: writtenColumns.map((column) => widths[column]),
    still: { rows: 2, columns: 2 },
  }
}

function cellsOf(
  state: TaskState,
  number: number,
  input: LedgerSheetInput,
): Record<WrittenColumn, SheetCell> {
  const { task, light, closedOn, progress, closing } = state
  return {
    number,
    problem: textCell(task.problem),
    indicator: textCell(task.indicator),
    points: task.points,
    lost: task.lost,
    evidence: textCell(task.evidence),
    measure: textCell(task.measure),
    overseer: textCell(task.overseer),
    lead: textCell(task.lead),
    partners: textCell(task.partners.join('\n')),
    since: dayCell(task.since),
    limit: limitCell(state.limit, task.since, input),
    light: { value: input.lights[light], look: looks[light] },
    progress: textCell(progress?.text),
    closed: closedOn === undefined ? input.open : dayCell(closedOn),
    closedWhy: textCell(closing?.why),
    closedBy: textCell(closing?.by),
  }
}

function textCell(text: string | undefined): SheetCell {
  return text === undefined || text === '' ? undefined : { value: plainText(text), look: 'text' }
}

function dayCell(day: string): SheetCell {
  const value = excelDay(day)
  return value === undefined ? day : { value, format: 'yyyy-mm-dd' }
}

/** As it was written where that still says the same day, a year having gone by. */
function limitCell(limit: TimeLimit, since: string, { standing }: LedgerSheetInput): SheetCell {
  if (limit.kind === 'standing') return standing
  if (limit.kind === 'text') return textCell(limit.text)
  const again = limit.text === undefined ? undefined : readTimeLimit(limit.text, since)
  return again?.kind === 'day' && again.day === limit.day ? textCell(limit.text) : dayCell(limit.day)
}

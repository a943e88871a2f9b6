import { readTimeLimit } from '../../domain/ledger/readTimeLimit'
import type { Light, TimeLimit } from '../../domain/ledger/task'
import type { TaskState } from '../../domain/ledger/taskOn'
import { ledgerColumnRoles, type LedgerColumn } from '../../formats/ledger/ledgerColumns'
import { plainText } from '../csvText'
import type { CellLook, Sheet, SheetCell } from '../scoreSheet/sheetModel'
import { excelDay } from '../tableSheet/excelDay'

export interface LedgerSheetInput {
  readonly title: string
  /** As shown, the worst first. */
  readonly states: readonly TaskState[]
  readonly headers: Readonly<Record<LedgerColumn, string>>
  readonly lights: Readonly<Record<Light, string>>
  /** 长期坚持, and 否 for what is not done. */
  readonly standing: string
  readonly open: string
  readonly notes: readonly string[]
}

const widths: Readonly<Record<LedgerColumn, number>> = {
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
      ledgerColumnRoles.map((column) => ({ value: headers[column], look: 'head' })),
      ...byProblem(states).flatMap((some, at) => linesOf(some, at + 1, input)),
      ...(notes.length > 0 ? [[]] : []),
      ...notes.map((note): SheetCell[] => [plainText(note)]),
    ],
    widths: ledgerColumnRoles.map((column) => widths[column]),
    still: { rows: 2, columns: 2 },
  }
}

/**
 * Tasks of one problem stand together, at the place of the first of them, where they are told apart by what is done or by
 * whom: else they would be read back as one.
 */
function byProblem(states: readonly TaskState[]): readonly (readonly TaskState[])[] {
  const found = new Map<string, TaskState[]>()
  for (const state of states) {
    const same = found.get(state.task.problem) ?? []
    found.set(state.task.problem, [...same, state])
  }
  return [...found.values()].flatMap((some) => {
    const ways = new Set(some.map(({ task: { measure, lead } }) => JSON.stringify([measure, lead])))
    return ways.size === some.length ? [some] : some.map((one) => [one])
  })
}

/** What is the same for all tasks of a problem is said once, merged down over their lines, as ledgers have it. */
function linesOf(states: readonly TaskState[], number: number, input: LedgerSheetInput): SheetCell[][] {
  const lines = states.map((state) => cellsOf(state, input))
  const [{ task: first }] = states as readonly [TaskState]
  const isAlike = states.every(({ task }) => task.indicator === first.indicator)
  const once: Partial<Record<LedgerColumn, string | number | undefined>> = {
    number,
    problem: plainText(first.problem),
    ...(isAlike && first.indicator ? { indicator: plainText(first.indicator) } : {}),
  }
  return lines.map((cells, line) =>
    ledgerColumnRoles.map((column) => {
      const value = once[column]
      if (value === undefined) return cells[column]
      return line === 0 ? { value, look: 'text', down: states.length } : undefined
    }),
  )
}

function cellsOf(state: TaskState, input: LedgerSheetInput): Partial<Record<LedgerColumn, SheetCell>> {
  const { task, light, closedOn, progress, closing } = state
  return {
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

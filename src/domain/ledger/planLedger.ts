import { foldName } from '../foldName'
import { addDays } from '../periods/isoWeek'
import type { LedgerRow } from './ledgerRow'
import { readTimeLimit } from './readTimeLimit'
import type { Task, TaskEvent, TaskFields, TimeLimit } from './task'
import { taskOn, type TaskState } from './taskOn'
import { withEvent } from './withEvent'

/** A kept task with its id. */
export interface KeptTask {
  readonly id: string
  readonly task: Task
}

export type LedgerField = keyof TaskFields | 'limit' | 'light' | 'progress' | 'closed'

/** What saving a file's row would do. */
export interface PlannedTask {
  readonly row: LedgerRow
  readonly kind: 'new' | 'changed' | 'same'
  readonly id?: string
  readonly task: Task
  readonly changes: readonly LedgerField[]
}

export interface LedgerPlan {
  readonly rows: readonly PlannedTask[]
  /** Kept tasks that the file does not have; they stay. */
  readonly absent: readonly KeptTask[]
}

export interface PlanSetting {
  /** ISO day on which what the file says is so. */
  readonly day: string
  /** Said of changes for which the file gives no reason. */
  readonly why: string
  readonly warning?: number
}

/**
 * A file's rows against the ledger (rule L5): the same problem, with the same measure or the same lead where there are
 * several, is the same task. A blank cell leaves what was there.
 */
export function planLedger(
  kept: readonly KeptTask[],
  rows: readonly LedgerRow[],
  setting: PlanSetting,
): LedgerPlan {
  const matched = matchRows(kept, rows, setting)
  const found = new Set(matched.values())
  return {
    rows: rows.map((row) => planRow(row, matched.get(row), setting)),
    absent: kept.filter((one) => !found.has(one)),
  }
}

type Keyed = Pick<TaskFields, 'problem' | 'measure' | 'lead'>

/** From strict to loose; each looks only at what the ones before left over. */
const keys: readonly ((of: Keyed) => string)[] = [
  ({ problem, measure = '', lead = '' }) => JSON.stringify([problem, measure, lead].map(foldName)),
  ({ problem, measure = '' }) => JSON.stringify([problem, measure].map(foldName)),
  ({ problem, lead = '' }) => JSON.stringify([problem, lead].map(foldName)),
  ({ problem }) => foldName(problem),
]

function matchRows(
  kept: readonly KeptTask[],
  rows: readonly LedgerRow[],
  { day }: PlanSetting,
): Map<LedgerRow, KeptTask> {
  const matched = new Map<LedgerRow, KeptTask>()
  const left = new Map(kept.map((one) => [one, (taskOn(one.task, day) ?? { task: one.task }).task]))
  for (const key of keys)
    for (const row of rows) {
      if (matched.has(row)) continue
      const wanted = key(row.fields)
      const [found] = [...left].find(([, task]) => key(task) === wanted) ?? []
      if (!found) continue
      matched.set(row, found)
      left.delete(found)
    }
  return matched
}

function planRow(row: LedgerRow, kept: KeptTask | undefined, setting: PlanSetting): PlannedTask {
  const before = kept?.task ?? newTask(row, setting.day)
  // One handed over later than the day that is looked at is taken as it was then.
  const day = before.since > setting.day ? before.since : setting.day
  const state = taskOn(before, day, setting.warning)!
  const events = eventsOf(row, state, { ...setting, day })
  const task = events.reduce(withEvent, before)
  if (!kept) return { row, kind: 'new', task, changes: [] }
  const changes = events.flatMap((event) => changedBy(event, state.task))
  return { row, kind: changes.length > 0 ? 'changed' : 'same', id: kept.id, task, changes }
}

function newTask(row: LedgerRow, day: string): Task {
  const said = row.since ?? day
  const closedOn = row.closed?.done ? row.closed.on : undefined
  const since = closedOn !== undefined && closedOn < said ? closedOn : said
  const limit = limitIn(row, since) ?? { kind: 'text', text: '' }
  return { ...row.fields, format: 1, limit, since, events: [] }
}

/** The most that a task is looked for to be late in a file that does not say since when it is. */
const halfYear = 183

/** Without a day of handing over, a month that was up to half a year ago is that one: 10月底前 seen in November is late. */
function limitIn({ limit: text = '', since: said }: LedgerRow, since: string): TimeLimit | undefined {
  const next = readTimeLimit(text, said ?? since)
  if (said !== undefined || text.includes('年') || next?.kind !== 'day') return next
  const last = readTimeLimit(text, addDays(since, -halfYear))
  return last?.kind === 'day' && last.day < since ? last : next
}

function eventsOf(row: LedgerRow, state: TaskState, { day, why }: PlanSetting): readonly TaskEvent[] {
  const { task, closedOn } = state
  const to = mergeFields(task, row.fields)
  const limit = limitIn(row, task.since)
  const isMoved = limit !== undefined && !isSameLimit(limit, state.limit)
  const { light, progress, closed } = row
  const isLit = light && closedOn === undefined && state.overdueDays === undefined
  return [
    ...(changedFields(task, to).length > 0 ? [{ kind: 'changed' as const, on: day, to }] : []),
    ...(isMoved ? [{ kind: 'limit' as const, on: day, limit, why }] : []),
    ...(isLit && light.light !== state.light && !isMoved
      ? [{ kind: 'light' as const, on: day, light: light.light, why: light.text }]
      : []),
    ...(progress !== undefined && progress !== state.progress?.text
      ? [{ kind: 'note' as const, on: day, text: progress }]
      : []),
    ...(closed?.done && closedOn === undefined ? [closing(closed, task.since, day)] : []),
    ...(closed?.done === false && closedOn !== undefined
      ? [{ kind: 'reopened' as const, on: day, why }]
      : []),
  ]
}

function closing(
  { on, text, by }: Extract<LedgerRow['closed'], { done: true }>,
  since: string,
  day: string,
): TaskEvent {
  const when = on === undefined || on > day || on < since ? day : on
  return { kind: 'closed', on: when, why: text, ...(by === undefined ? {} : { by }) }
}

function mergeFields(before: TaskFields, { partners, ...said }: TaskFields): TaskFields {
  const { problem, indicator, indicatorCode, entity, target, evidence } = before
  const { points, lost, measure, overseer, lead } = before
  const known = {
    ...{ indicator, indicatorCode, entity, target, evidence, points, lost, measure, overseer, lead },
    ...said,
  }
  const given = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined))
  return { problem, ...given, partners: partners.length > 0 ? partners : before.partners }
}

function changedFields(before: TaskFields, after: TaskFields): readonly (keyof TaskFields)[] {
  const fields = Object.keys(after) as (keyof TaskFields)[]
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
}

function isSameLimit(a: TimeLimit, b: TimeLimit): boolean {
  if (a.kind === 'day' && b.kind === 'day') return a.day === b.day
  return a.kind === 'text' && b.kind === 'text' ? a.text === b.text : a.kind === b.kind
}

function changedBy(event: TaskEvent, before: TaskFields): readonly LedgerField[] {
  switch (event.kind) {
    case 'changed':
      return changedFields(before, event.to)
    case 'note':
      return ['progress']
    case 'closed':
    case 'reopened':
      return ['closed']
    default:
      return [event.kind]
  }
}

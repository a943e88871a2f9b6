import { dayNumber } from '../approvals/dayNumber'
import type { Light, Task, TaskEvent, TaskFields, TimeLimit } from './task'

/** A task as it stood on a day. */
export interface TaskState {
  /** As it read on that day. */
  readonly task: Task
  /** The task as it is kept, with what came later. */
  readonly whole: Task
  readonly limit: TimeLimit
  readonly light: Light
  /** Days past the limit; undefined where it is none, or where the task is done. */
  readonly overdueDays: number | undefined
  readonly closedOn: string | undefined
  /** Why it is closed, and who said so. */
  readonly closing: Extract<TaskEvent, { kind: 'closed' }> | undefined
  /** The newest note up to the day. */
  readonly progress: Extract<TaskEvent, { kind: 'note' }> | undefined
}

/** Days before the limit from which a light is yellow. */
export const usualWarning = 7

/**
 * How a task stood at the end of a day, by what had happened by then (rule L2); undefined where it had not been handed over. A light
 * set by hand holds until the next event that changes it, but nobody's red is covered: past its limit a task is red.
 */
export function taskOn(task: Task, day: string, warning = usualWarning): TaskState | undefined {
  if (task.since > day) return undefined
  let { limit } = task
  let byHand: Light | undefined
  let closing: TaskState['closing']
  let progress: TaskState['progress']
  let fields: TaskFields = task
  for (const event of task.events) {
    if (event.on > day) continue
    if (event.kind === 'limit') [limit, byHand] = [event.limit, undefined]
    if (event.kind === 'light') byHand = event.light
    if (event.kind === 'closed') closing = event
    if (event.kind === 'reopened') closing = undefined
    if (event.kind === 'note') progress = event
    if (event.kind === 'changed') fields = event.to
  }
  const closedOn = closing?.on
  const left = limit.kind === 'day' ? dayNumber(limit.day) - dayNumber(day) : undefined
  const isLate = closedOn === undefined && left !== undefined && left < 0
  const { format, since, events } = task
  return {
    task: fields === task ? task : { ...fields, format, limit: task.limit, since, events },
    whole: task,
    limit,
    light: closedOn !== undefined ? 'done' : isLate ? 'red' : (byHand ?? lightOf(limit, left, warning)),
    overdueDays: isLate ? -left : undefined,
    closedOn,
    closing,
    progress,
  }
}

function lightOf({ kind }: TimeLimit, left: number | undefined, warning: number): Light {
  if (kind === 'standing') return 'standing'
  return left !== undefined && left <= warning ? 'yellow' : 'green'
}

import { dayNumber } from '../approvals/dayNumber'
import type { Light, Task, TaskEvent, TimeLimit } from './task'

/** A task as it stood on a day. */
export interface TaskState {
  readonly task: Task
  readonly limit: TimeLimit
  readonly light: Light
  /** Days past the limit; undefined where it is none, or where the task is done. */
  readonly overdueDays: number | undefined
  readonly closedOn: string | undefined
  /** The newest note up to the day. */
  readonly progress: Extract<TaskEvent, { kind: 'note' }> | undefined
}

/** Days before the limit from which a light is yellow. */
export const usualWarning = 7

/**
 * How a task stood at the end of a day, by what had happened by then; undefined where it had not been handed over. A light
 * set by hand holds until the next event that changes it, but nobody's red is covered: past its limit a task is red.
 */
export function taskOn(task: Task, day: string, warning = usualWarning): TaskState | undefined {
  if (task.since > day) return undefined
  let { limit } = task
  let byHand: Light | undefined
  let closedOn: string | undefined
  let progress: TaskState['progress']
  for (const event of task.events) {
    if (event.on > day) continue
    if (event.kind === 'limit') [limit, byHand] = [event.limit, undefined]
    if (event.kind === 'light') byHand = event.light
    if (event.kind === 'closed') closedOn = event.on
    if (event.kind === 'reopened') closedOn = undefined
    if (event.kind === 'note') progress = event
  }
  const left = limit.kind === 'day' ? dayNumber(limit.day) - dayNumber(day) : undefined
  const isLate = closedOn === undefined && left !== undefined && left < 0
  return {
    task,
    limit,
    light: closedOn !== undefined ? 'done' : isLate ? 'red' : (byHand ?? lightOf(limit, left, warning)),
    overdueDays: isLate ? -left : undefined,
    closedOn,
    progress,
  }
}

function lightOf({ kind }: TimeLimit, left: number | undefined, warning: number): Light {
  if (kind === 'standing') return 'standing'
  return left !== undefined && left <= warning ? 'yellow' : 'green'
}

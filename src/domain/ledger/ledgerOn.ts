import { taskOn, type TaskState } from './taskOn'
import type { Task } from './task'

/** The ledger at the end of a period: what an overview and a bulletin say of it. */
export interface LedgerSummary {
  /** Overdue first, by days; then by time limit; done ones last. */
  readonly states: readonly TaskState[]
  readonly open: number
  readonly closed: number
  readonly overdue: readonly TaskState[]
  /** Handed over, and closed, after the day before the period's first one. */
  readonly handedOver: readonly TaskState[]
  readonly newlyClosed: readonly TaskState[]
}

/**
 * The tasks of a ledger on a day (rule L4).
 *
 * @param from ISO day on which the period began.
 */
export function ledgerOn(tasks: readonly Task[], from: string, day: string, warning?: number): LedgerSummary {
  const states = tasks.flatMap((task) => taskOn(task, day, warning) ?? []).sort(compareStates)
  const closed = states.filter(({ closedOn }) => closedOn !== undefined)
  return {
    states,
    open: states.length - closed.length,
    closed: closed.length,
    overdue: states.filter(({ overdueDays }) => overdueDays !== undefined),
    handedOver: states.filter(({ task }) => task.since >= from),
    newlyClosed: closed.filter(({ closedOn }) => closedOn! >= from),
  }
}

function compareStates(a: TaskState, b: TaskState): number {
  const isDone = (state: TaskState) => Number(state.closedOn !== undefined)
  const limitOf = ({ limit }: TaskState) => (limit.kind === 'day' ? limit.day : '9999')
  if (isDone(a) !== isDone(b)) return isDone(a) - isDone(b)
  const later = (b.overdueDays ?? 0) - (a.overdueDays ?? 0)
  return later || (limitOf(a) < limitOf(b) ? -1 : limitOf(a) > limitOf(b) ? 1 : 0)
}

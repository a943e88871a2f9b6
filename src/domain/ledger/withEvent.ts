import type { Task, TaskEvent } from './task'

/** A task to which something happened; on one day, what is told later comes later. */
export function withEvent(task: Task, event: TaskEvent): Task {
  const before = task.events.filter(({ on }) => on <= event.on)
  const after = task.events.filter(({ on }) => on > event.on)
  return { ...task, events: [...before, event, ...after] }
}

/** By when a task is to be done: a day, as it was written, or for good (长期坚持). */
export type TimeLimit =
  | { readonly kind: 'day'; readonly day: string; readonly text?: string }
  | { readonly kind: 'standing' }
  /** Nothing that a day can be made of; shown as it was written. */
  | { readonly kind: 'text'; readonly text: string }

/** A light set by hand; without one it follows from the time limit. */
export type Light = 'green' | 'yellow' | 'red' | 'standing' | 'done'

/** What happened to a task, oldest first; nothing is ever taken out. Days are ISO. */
export type TaskEvent =
  | { readonly kind: 'note'; readonly on: string; readonly text: string }
  | {
      readonly kind: 'light'
      readonly on: string
      readonly light: Exclude<Light, 'done'>
      readonly why: string
    }
  | { readonly kind: 'limit'; readonly on: string; readonly limit: TimeLimit; readonly why: string }
  /** What it says from this day on, all of it. */
  | { readonly kind: 'changed'; readonly on: string; readonly to: TaskFields }
  /** 销号: why it may be closed, and the unit or post that said so. */
  | { readonly kind: 'closed'; readonly on: string; readonly why: string; readonly by?: string }
  | { readonly kind: 'reopened'; readonly on: string; readonly why: string }

/** What a line of the ledger says. Posts and units, never persons. */
export interface TaskFields {
  readonly problem: string
  /** 对应指标 as written, and its code where the dataset has it. */
  readonly indicator?: string
  readonly indicatorCode?: string
  /** Code of the entity whose figure it is. */
  readonly entity?: string
  /** The target that was missed, by its set's code and its own. */
  readonly target?: { readonly set: string; readonly code: string }
  /** The figure that it was handed over for, in words. */
  readonly evidence?: string
  /** 分值 and 失分. */
  readonly points?: number
  readonly lost?: number
  readonly measure?: string
  /** 分管领导, by post. */
  readonly overseer?: string
  readonly lead?: string
  readonly partners: readonly string[]
}

/** A shortfall that somebody has to put right: a line of the ledger (整改台账). */
export interface Task extends TaskFields {
  readonly format: 1
  readonly limit: TimeLimit
  /** ISO day on which it was handed over. */
  readonly since: string
  readonly events: readonly TaskEvent[]
}

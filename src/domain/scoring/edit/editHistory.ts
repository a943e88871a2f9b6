/** What was, is, and was taken back: whole values, which share all that did not change. */
export interface EditHistory<T> {
  readonly past: readonly T[]
  readonly present: T
  readonly future: readonly T[]
}

const stepsKept = 200

export function startHistory<T>(present: T): EditHistory<T> {
  return { past: [], present, future: [] }
}

/** A step on; none where nothing changed. */
export function recordStep<T>(history: EditHistory<T>, present: T): EditHistory<T> {
  if (present === history.present) return history
  return { past: [...history.past, history.present].slice(-stepsKept), present, future: [] }
}

/** The step before, if there is one. */
export function undoStep<T>({ past, present, future }: EditHistory<T>): EditHistory<T> | undefined {
  const before = past.at(-1)
  if (before === undefined) return undefined
  return { past: past.slice(0, -1), present: before, future: [present, ...future] }
}

/** The step that was taken back last, if no other was made since. */
export function redoStep<T>({ past, present, future }: EditHistory<T>): EditHistory<T> | undefined {
  const next = future[0]
  if (next === undefined) return undefined
  return { past: [...past, present], present: next, future: future.slice(1) }
}

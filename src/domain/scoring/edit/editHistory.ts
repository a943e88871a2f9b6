/** What was, is, and was taken back: whole values, which share all that did not change. */
export interface EditHistory<T> {
  readonly past: readonly T[]
  readonly present: T
  readonly future: readonly T[]
  /** What the last step changed: further steps on the same thing are one with it. */
  readonly topic?: string
}

const stepsKept = 200

export function startHistory<T>(present: T): EditHistory<T> {
  return { past: [], present, future: [] }
}

/** A step on; none where nothing changed. Steps with one topic in a row are undone together. */
export function recordStep<T>(history: EditHistory<T>, present: T, topic?: string): EditHistory<T> {
  if (present === history.present) return history
  const joins = topic !== undefined && topic === history.topic
  const past = joins ? history.past : [...history.past, history.present].slice(-stepsKept)
  return { past, present, future: [], ...(topic !== undefined && { topic }) }
}

/** Ends the last step: the next one is another, whatever its topic. */
export function closeStep<T>({ past, present, future }: EditHistory<T>): EditHistory<T> {
  return { past, present, future }
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

import type { Deduction, TimedCase } from '../../domain/approvals/caseDays'

interface Step {
  readonly timed: TimedCase
  readonly department: number
  readonly type: number
  readonly row: number
}

/** A 全流程: from the first acceptance to the last result, of the unit and type of its first step. */
export interface Whole {
  readonly timed: TimedCase
  /** Days taken off that are given as a number. */
  readonly deduction: number
  readonly department: number
  readonly type: number
  readonly firstRow: number
  readonly lastRow: number
}

/** Joins the steps of one project or bundle while a log is read (rule A2b); codes do not leave here. */
export class ProjectBook {
  readonly #wholes = new Map<string, Whole>()
  readonly #open = new Set<string>()

  add(code: string, step: Step) {
    if (code === '') return
    const before = this.#wholes.get(code)
    this.#wholes.set(code, before ? joined(before, step) : began(step))
  }

  /** A project with a step that goes on has not ended. */
  leaveOpen(code: string) {
    if (code !== '') this.#open.add(code)
  }

  *wholes(): Generator<Whole> {
    for (const [code, whole] of this.#wholes) if (!this.#open.has(code)) yield whole
  }
}

function spansOf(deduction: Deduction | undefined): Exclude<Deduction, number> {
  return typeof deduction === 'object' ? deduction : []
}

function numberOf(deduction: Deduction | undefined): number {
  return typeof deduction === 'number' ? deduction : 0
}

function began({ timed, department, type, row }: Step): Whole {
  const deduction = numberOf(timed.deduction)
  return {
    timed: { ...timed, deduction: spansOf(timed.deduction) },
    ...{ deduction, department, type, firstRow: row, lastRow: row },
  }
}

function joined(whole: Whole, { timed, department, type, row }: Step): Whole {
  const isEarlier = momentOf(timed.accepted) < momentOf(whole.timed.accepted)
  const isLater = momentOf(timed.finished) > momentOf(whole.timed.finished)
  return {
    timed: {
      accepted: isEarlier ? timed.accepted : whole.timed.accepted,
      finished: isLater ? timed.finished : whole.timed.finished,
      deduction: [...spansOf(whole.timed.deduction), ...spansOf(timed.deduction)],
    },
    deduction: whole.deduction + numberOf(timed.deduction),
    department: isEarlier ? department : whole.department,
    type: isEarlier ? type : whole.type,
    firstRow: Math.min(whole.firstRow, row),
    lastRow: Math.max(whole.lastRow, row),
  }
}

function momentOf({ day, minutes = 0 }: TimedCase['accepted']): number {
  return day * 1440 + minutes
}

import { readTimeLimit } from '../../domain/ledger/readTimeLimit'
import { postOnly } from '../../domain/ledger/postOnly'
import type { Task, TaskFields } from '../../domain/ledger/task'
import { unitsIn } from '../../domain/ledger/unitsIn'

/** A task as its form holds it. What no field shows comes along in `hidden`. */
export interface TaskDraft {
  readonly problem: string
  readonly indicator: string
  readonly points: number | undefined
  readonly lost: number | undefined
  readonly evidence: string
  readonly measure: string
  readonly overseer: string
  readonly lead: string
  readonly partners: string
  readonly since: string | undefined
  readonly limit: string
  readonly hidden: Pick<TaskFields, 'entity' | 'target'>
}

export function blankDraft(since: string): TaskDraft {
  return {
    ...{ problem: '', indicator: '', evidence: '', measure: '', overseer: '', lead: '', partners: '' },
    ...{ points: undefined, lost: undefined, since, limit: '', hidden: {} },
  }
}

export function draftOf(task: Task): TaskDraft {
  const { problem, points, lost, since, entity, target } = task
  const { indicator = '', evidence = '', measure = '', overseer = '', lead = '' } = task
  const hidden = { ...(entity === undefined ? {} : { entity }), ...(target ? { target } : {}) }
  const partners = task.partners.join('、')
  return {
    ...{ problem, indicator, evidence, measure, overseer, lead, partners },
    ...{ points, lost, since, limit: '', hidden },
  }
}

export type DraftIssue = 'problemMissing' | 'dayMissing' | 'nameLeftOut'

export function issuesOf({ problem, since, overseer }: TaskDraft): readonly DraftIssue[] {
  return [
    ...(problem.trim() === '' ? (['problemMissing'] as const) : []),
    ...(since === undefined ? (['dayMissing'] as const) : []),
    ...(overseer.trim() !== '' && postOnly(overseer) === '' ? (['nameLeftOut'] as const) : []),
  ]
}

/** @param codeOf the code of an indicator of the dataset, by its name. */
export function fieldsOf(draft: TaskDraft, codeOf: (name: string) => string | undefined): TaskFields {
  const said = {
    indicator: draft.indicator.trim() || undefined,
    indicatorCode: codeOf(draft.indicator.trim()),
    ...draft.hidden,
    evidence: draft.evidence.trim() || undefined,
    points: draft.points,
    lost: draft.lost,
    measure: draft.measure.trim() || undefined,
    overseer: postOnly(draft.overseer) || undefined,
    lead: draft.lead.trim() || undefined,
  }
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
  return { problem: draft.problem.trim(), ...given, partners: unitsIn(draft.partners) }
}

export function taskFrom(draft: TaskDraft, codeOf: (name: string) => string | undefined): Task {
  const since = draft.since!
  const limit = readTimeLimit(draft.limit, since) ?? { kind: 'text', text: '' }
  return { ...fieldsOf(draft, codeOf), format: 1, limit, since, events: [] }
}

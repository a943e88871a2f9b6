import * as v from 'valibot'
import type { Light, Task, TaskEvent, TaskFields, TimeLimit } from '../../domain/ledger/task'
import { maybe, oneOf, strictOf } from '../schemaParts'

const text = v.string()
const day = v.pipe(text, v.regex(/^\d{4}-\d{2}-\d{2}$/))
const number = v.pipe(v.number(), v.finite())

const fields = {
  problem: text,
  indicator: maybe(text),
  indicatorCode: maybe(text),
  entity: maybe(text),
  target: maybe(v.strictObject({ set: text, code: text })),
  evidence: maybe(text),
  points: maybe(number),
  lost: maybe(number),
  measure: maybe(text),
  overseer: maybe(text),
  lead: maybe(text),
  partners: v.array(text),
}

type LimitOf<K extends TimeLimit['kind']> = Extract<TimeLimit, { kind: K }>
const limit = v.variant('kind', [
  strictOf<LimitOf<'day'>>()({ kind: v.literal('day'), day, text: maybe(text) }),
  strictOf<LimitOf<'standing'>>()({ kind: v.literal('standing') }),
  strictOf<LimitOf<'text'>>()({ kind: v.literal('text'), text }),
])

type EventOf<K extends TaskEvent['kind']> = Extract<TaskEvent, { kind: K }>
const event = v.variant('kind', [
  strictOf<EventOf<'note'>>()({ kind: v.literal('note'), on: day, text }),
  strictOf<EventOf<'light'>>()({
    kind: v.literal('light'),
    on: day,
    light: oneOf<Exclude<Light, 'done'>>({ green: true, yellow: true, red: true, standing: true }),
    why: text,
  }),
  strictOf<EventOf<'limit'>>()({ kind: v.literal('limit'), on: day, limit, why: text }),
  strictOf<EventOf<'changed'>>()({
    kind: v.literal('changed'),
    on: day,
    to: strictOf<TaskFields>()(fields),
  }),
  strictOf<EventOf<'closed'>>()({ kind: v.literal('closed'), on: day, why: text, by: maybe(text) }),
  strictOf<EventOf<'reopened'>>()({ kind: v.literal('reopened'), on: day, why: text }),
])

const taskSchema = strictOf<Task>()({
  ...fields,
  format: v.literal(1),
  limit,
  since: day,
  events: v.array(event),
}) satisfies v.GenericSchema<unknown, Task>

/** The content of a task's document; undefined where it is not one, as a newer version may write it. */
export function readTask(content: unknown): Task | undefined {
  const parsed = v.safeParse(taskSchema, content)
  return parsed.success ? parsed.output : undefined
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldName } from '../../src/domain/foldName'
import { ledgerOn } from '../../src/domain/ledger/ledgerOn'
import { planLedger } from '../../src/domain/ledger/planLedger'
import type { Task, TaskEvent, TaskFields, TimeLimit } from '../../src/domain/ledger/task'
import { taskOn } from '../../src/domain/ledger/taskOn'
import { withEvent } from '../../src/domain/ledger/withEvent'
import { addDays } from '../../src/domain/periods/isoWeek'
import { readLedgerFile } from '../../src/formats/ledger/readLedgerFile'
import { ledgerSheet } from '../../src/reports/ledger/ledgerSheet'
import { writeWorkbook } from '../../src/reports/writeWorkbook'
import en from '../../src/words/messages/en/ledger'
import zh from '../../src/words/messages/zh/ledger'

/** W53 of 2026 ends on it. */
const day = '2027-01-03'
const setting = { day, why: '据文件' }

const sign = fc.constantFrom(...'甲乙丙丁Ab1 ，、；:()（）“”·-—%≤=@&<>"\n')
const text = fc.oneof(
  fc.constantFrom(
    '“多测合一”未应用',
    '=1+1',
    '@某处',
    '第一行\n第二行',
    '甲,乙;"丙"',
    '12',
    '0.5%',
    '注：不是注',
  ),
  fc.string({ minLength: 1, maxLength: 12, unit: sign }).filter((one) => /^\S([^]*\S)?$/.test(one)),
)
const unit = fc.constantFrom('市住建局', '市税务局', '各县区', 'Tax office')
const maybe = <K extends string, T>(key: K, of: fc.Arbitrary<T>) =>
  fc.option(of).map((value) => (value === null ? {} : { [key]: value }) as { [key in K]?: T })
const merged = (...parts: fc.Arbitrary<object>[]) =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all) as object)

const fields = merged(
  fc.record({ problem: text, partners: fc.uniqueArray(unit, { maxLength: 3 }) }),
  maybe('indicator', text),
  maybe('points', fc.double({ min: 0, max: 100, noNaN: true })),
  maybe(
    'lost',
    fc.integer({ min: 0, max: 40 }).map((tenths) => tenths / 10),
  ),
  maybe('measure', text),
  maybe('evidence', text),
  maybe('overseer', fc.constantFrom('分管副市长', '市政府秘书长', '市发改委主任')),
  maybe('lead', unit),
) as fc.Arbitrary<TaskFields>

const someDay = fc.integer({ min: -400, max: 0 }).map((days) => addDays(day, days))
const limit: fc.Arbitrary<TimeLimit> = fc.oneof(
  fc.integer({ min: -60, max: 200 }).map((days) => ({ kind: 'day' as const, day: addDays(day, days) })),
  fc.constant({ kind: 'standing' as const }),
  fc.constant({ kind: 'text' as const, text: '尽快' }),
  fc.constant({ kind: 'day' as const, day: '2027-01-31', text: '1月底前' }),
)
const event: fc.Arbitrary<TaskEvent> = fc.oneof(
  fc.record({ kind: fc.constant('note' as const), on: someDay, text }),
  fc.record({
    kind: fc.constant('light' as const),
    on: someDay,
    light: fc.constantFrom('green', 'yellow', 'red', 'standing'),
    why: text,
  }),
  fc.record({ kind: fc.constant('limit' as const), on: someDay, limit, why: text }),
  fc.record({ kind: fc.constant('closed' as const), on: someDay, why: text }),
  fc.record({ kind: fc.constant('reopened' as const), on: someDay, why: text }),
)
const task: fc.Arbitrary<Task> = fc
  .record({ fields, limit, since: someDay, events: fc.array(event, { maxLength: 5 }) })
  .map(({ fields: said, events, since, ...rest }) => {
    const first: Task = { ...said, ...rest, format: 1, since, events: [] }
    return events.filter(({ on }) => on >= since).reduce(withEvent, first)
  })

const wayOf = ({ measure = '', lead = '' }: TaskFields) => JSON.stringify([measure, lead].map(foldName))

/** The task with another problem, at all times. */
function ofProblem({ events, ...rest }: Task, problem: string): Task {
  return {
    ...{ ...rest, problem },
    events: events.map((one) => (one.kind === 'changed' ? { ...one, to: { ...one.to, problem } } : one)),
  }
}

function written(tasks: readonly Task[], { columns, lights, standing, open }: typeof zh.file) {
  const { states } = ledgerOn(tasks, day, day)
  const said = { title: '整改台账', headers: columns, lights, standing, open, notes: ['截至2027年1月3日'] }
  return writeWorkbook([ledgerSheet({ ...said, states })])
}

const shownOf = (one: Task) => {
  const { task: said, light, closedOn, progress, limit: until } = taskOn(one, day)!
  const { events: _, limit: __, since, ...rest } = said
  const left = until.kind === 'day' ? until.day : until
  const shown = { ...rest, since, light, closedOn, progress: progress?.text, left }
  // In any order, and without what is not said.
  return JSON.stringify(
    Object.entries(shown)
      .filter(([, value]) => value !== undefined)
      .sort(),
  )
}

describe('a ledger that is written and read back (L5)', () => {
  it.each([
    ['Chinese', zh.file],
    ['English', en.file],
  ])('changes nothing where it is there, and is the same where it is not: %s', async (_, words) => {
    await fc.assert(
      fc.asyncProperty(
        // Some of one problem, which are told apart by what is done and by whom.
        fc.uniqueArray(task, { minLength: 1, maxLength: 6, selector: ({ problem }) => foldName(problem) }),
        fc.uniqueArray(task, { maxLength: 4, selector: wayOf }),
        async (apart, alike) => {
          const [first] = apart as [Task]
          const same = alike.map((one) => ofProblem(one, first.problem))
          const tasks = [...apart, ...same.filter((one) => wayOf(one) !== wayOf(first))]
          const read = await readLedgerFile(await written(tasks, words))
          if (!read.ok) throw new Error(read.code)
          expect(read.issues).toEqual([])
          const kept = tasks.map((one, at) => ({ id: String(at), task: one }))
          const again = planLedger(kept, read.rows, setting)
          expect(again.rows.map(({ kind, changes }) => [kind, changes])).toEqual(
            tasks.map(() => ['same', []]),
          )
          const anew = planLedger([], read.rows, setting).rows.map(({ task: one }) => one)
          const sorted = (all: readonly Task[]) => all.map(shownOf).sort()
          expect(sorted(anew)).toEqual(sorted(tasks))
        },
      ),
      { numRuns: process.env['DUIBIAO_LONG'] ? 1000 : 25 },
    )
  })
})

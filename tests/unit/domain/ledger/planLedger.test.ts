import { describe, expect, it } from 'vitest'
import type { LedgerRow } from '../../../../src/domain/ledger/ledgerRow'
import { mayClose } from '../../../../src/domain/ledger/mayClose'
import { planLedger } from '../../../../src/domain/ledger/planLedger'
import { postOnly } from '../../../../src/domain/ledger/postOnly'
import type { Task } from '../../../../src/domain/ledger/task'
import { taskOn } from '../../../../src/domain/ledger/taskOn'
import { withEvent } from '../../../../src/domain/ledger/withEvent'

const setting = { day: '2026-11-22', why: '据台账文件更新' }

function taskOf(changes: Partial<Task> = {}): Task {
  return {
    ...{ format: 1, problem: '多测合一成果未应用', lead: '市住建局', partners: [], since: '2026-11-02' },
    limit: { kind: 'day', day: '2026-11-30', text: '11月底前' },
    events: [],
    ...changes,
  }
}

function rowOf(changes: Partial<LedgerRow> = {}, fields: Partial<LedgerRow['fields']> = {}): LedgerRow {
  return { row: 3, fields: { problem: '多测合一成果未应用', partners: [], ...fields }, ...changes }
}

function plannedOf(row: LedgerRow, task = taskOf()) {
  return planLedger([{ id: 'a', task }], [row], setting).rows[0]!
}

describe("a file's row against the ledger (L5)", () => {
  it('is the same task where it says nothing else, blank cells changing nothing', () => {
    expect(plannedOf(rowOf({ limit: '11月底前' }))).toMatchObject({ kind: 'same', id: 'a', changes: [] })
  })

  it.each<[string, LedgerRow, readonly string[]]>([
    ['another measure', rowOf({}, { measure: '改造系统' }), ['measure']],
    ['more partners', rowOf({}, { partners: ['各县区'] }), ['partners']],
    ['another limit', rowOf({ limit: '12月底前' }), ['limit']],
    ['another light', rowOf({ light: { light: 'yellow', text: '黄灯' } }), ['light']],
    ['progress', rowOf({ progress: '已报批' }), ['progress']],
    ['that it is done', rowOf({ closed: { done: true, text: '是' } }), ['closed']],
  ])('tells %s', (_, row, changes) => {
    const planned = plannedOf(row)
    expect(planned).toMatchObject({ kind: 'changed', changes })
    // Twice the same file changes nothing the second time.
    expect(plannedOf(row, planned.task).kind).toBe('same')
  })

  it('is new where its problem is, counts a month from its own day, and closes on the day it says', () => {
    const row = rowOf(
      {
        since: '2026-10-20',
        limit: '1月底前',
        closed: { done: true, on: '2026-11-09', text: '已上线', by: '市营商办' },
      },
      { problem: '另一个问题' },
    )
    const { rows, absent } = planLedger([{ id: 'a', task: taskOf() }], [row], setting)
    expect(rows[0]).toMatchObject({
      kind: 'new',
      task: {
        since: '2026-10-20',
        limit: { day: '2027-01-31' },
        events: [{ kind: 'closed', on: '2026-11-09', why: '已上线', by: '市营商办' }],
      },
    })
    expect(absent.map(({ id }) => id)).toEqual(['a'])
  })

  it.each([
    ['10月底前', '2026-10-31'],
    ['6月30日前', '2026-06-30'],
    ['1月底前', '2027-01-31'],
    ['4月底前', '2027-04-30'],
    ['年底前', '2026-12-31'],
    ['2026-03-01', '2026-03-01'],
  ])('takes %s of a file without days of handing over, read on 22 November, for %s', (limit, day) => {
    const row = rowOf({ limit }, { problem: '另一个问题' })
    const first = planLedger([], [row], setting).rows[0]!.task
    expect(first.limit).toMatchObject({ kind: 'day', day })
    const later = { ...setting, day: '2027-06-30' }
    expect(planLedger([{ id: 'a', task: first }], [row], later).rows[0]!.kind).toBe('same')
  })

  it('finds each of several measures of one problem', () => {
    const kept = ['改系统', '发文件'].map((measure) => ({ id: measure, task: taskOf({ measure }) }))
    const rows = [rowOf({}, { measure: '发文件' }), rowOf({}, { measure: '改系统' })]
    expect(planLedger(kept, rows, setting).rows.map(({ id, kind }) => [id, kind])).toEqual([
      ['发文件', 'same'],
      ['改系统', 'same'],
    ])
  })

  it("does not touch a task's past: what it said before the file it still says", () => {
    const { task } = plannedOf(rowOf({}, { lead: '市自然资源局' }))
    expect(taskOn(task, '2026-11-21')?.task.lead).toBe('市住建局')
    expect(taskOn(task, '2026-11-22')?.task.lead).toBe('市自然资源局')
  })

  it('leaves an overdue task red whatever light the file gives, and does not say so again and again', () => {
    const late = taskOf({ limit: { kind: 'day', day: '2026-11-10' } })
    const row = rowOf({ light: { light: 'green', text: '绿灯' } })
    expect(plannedOf(row, late).kind).toBe('same')
  })
})

describe('what happens to a task', () => {
  it('is kept in the order of its days', () => {
    const later = withEvent(taskOf(), { kind: 'note', on: '2026-11-20', text: '后' })
    const both = withEvent(later, { kind: 'note', on: '2026-11-10', text: '先' })
    expect(both.events.map(({ on }) => on)).toEqual(['2026-11-10', '2026-11-20'])
  })

  it.each([
    ['met', '', true],
    ['short', '', false],
    ['short', '省里已调整口径', true],
    [undefined, ' ', false],
  ] as const)('ends with a figure that is %s and the reason “%s”: %s (L3)', (status, why, may) => {
    expect(mayClose(status, why)).toBe(may)
  })
})

describe('a post (L5)', () => {
  it.each([
    ['分管副市长', '分管副市长'],
    ['副市长张三', '副市长'],
    ['张三 副市长', '副市长'],
    ['常务副市长（李四）', '常务副市长'],
    ['市发改委主任', '市发改委主任'],
    ['王小明', ''],
    ['王小明、市政府秘书长', '市政府秘书长'],
    ['市住建局', '市住建局'],
  ])('of “%s” is “%s”', (text, post) => {
    expect(postOnly(text)).toBe(post)
  })
})

import { describe, expect, it } from 'vitest'
import { ledgerOn } from '../../../../src/domain/ledger/ledgerOn'
import type { Task, TaskEvent } from '../../../../src/domain/ledger/task'
import { taskOn } from '../../../../src/domain/ledger/taskOn'

function taskOf(changes: Partial<Task> = {}): Task {
  return {
    ...{ format: 1, problem: '“多测合一”成果未应用', partners: [], since: '2026-11-02', events: [] },
    limit: { kind: 'day', day: '2026-11-30', text: '11月底前' },
    ...changes,
  }
}

const closed: TaskEvent = { kind: 'closed', on: '2026-11-20', why: '已达标' }

describe('a task on a day', () => {
  it.each([
    ['2026-11-22', 'green', undefined],
    ['2026-11-23', 'yellow', undefined],
    ['2026-11-30', 'yellow', undefined],
    ['2026-12-01', 'red', 1],
    ['2027-01-03', 'red', 34],
  ])('due on 30 November is on %s %s', (day, light, overdueDays) => {
    expect(taskOn(taskOf(), day)).toMatchObject({ light, overdueDays })
  })

  it('is not there before it was handed over', () => {
    expect(taskOn(taskOf(), '2026-11-01')).toBeUndefined()
  })

  it('for good is never late', () => {
    expect(taskOn(taskOf({ limit: { kind: 'standing' } }), '2036-01-01')).toMatchObject({ light: 'standing' })
  })

  it('shows as it was then, whatever came later', () => {
    const task = taskOf({ events: [{ kind: 'note', on: '2026-11-10', text: '已定方案' }, closed] })
    expect(taskOn(task, '2026-11-15')).toMatchObject({ light: 'green', progress: { text: '已定方案' } })
    expect(taskOn(task, '2026-12-15')).toMatchObject({ light: 'done', closedOn: '2026-11-20' })
  })

  it('keeps a light set by hand, but is red past its limit, and follows a limit put off', () => {
    const events: TaskEvent[] = [
      { kind: 'light', on: '2026-11-10', light: 'yellow', why: '进展偏慢' },
      { kind: 'limit', on: '2026-12-02', limit: { kind: 'day', day: '2026-12-31' }, why: '报批延期' },
    ]
    const task = taskOf({ events })
    expect(taskOn(task, '2026-11-12')?.light).toBe('yellow')
    expect(taskOn(task, '2026-12-01')?.light).toBe('red')
    expect(taskOn(task, '2026-12-02')).toMatchObject({ light: 'green', overdueDays: undefined })
  })

  it('that was closed too early can be opened again', () => {
    const task = taskOf({ events: [closed, { kind: 'reopened', on: '2026-12-03', why: '反弹' }] })
    expect(taskOn(task, '2026-12-04')).toMatchObject({ light: 'red', closedOn: undefined })
  })
})

describe('the ledger on a day', () => {
  const tasks = [
    taskOf({ problem: 'done', events: [closed] }),
    taskOf({ problem: 'later', limit: { kind: 'day', day: '2026-12-31' }, since: '2026-11-18' }),
    taskOf({ problem: 'late', limit: { kind: 'day', day: '2026-11-10' } }),
    taskOf({ problem: 'later still', limit: { kind: 'day', day: '2026-11-05' } }),
    taskOf({ problem: 'standing', limit: { kind: 'standing' } }),
    taskOf({ problem: 'next week', since: '2026-11-25' }),
  ]
  const ledger = ledgerOn(tasks, '2026-11-16', '2026-11-22')

  it('puts the longest overdue first and what is done last', () => {
    expect(ledger.states.map(({ task }) => task.problem)).toEqual([
      ...['later still', 'late', 'later', 'standing', 'done'],
    ])
  })

  it('counts what is open, closed, overdue, and what this period brought', () => {
    expect(ledger).toMatchObject({ open: 4, closed: 1 })
    expect(ledger.overdue.map(({ overdueDays }) => overdueDays)).toEqual([17, 12])
    expect(ledger.handedOver.map(({ task }) => task.problem)).toEqual(['later'])
    expect(ledger.newlyClosed.map(({ task }) => task.problem)).toEqual(['done'])
  })
})

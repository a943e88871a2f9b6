import { describe, expect, it } from 'vitest'
import type { Task } from '../../../src/domain/ledger/task'
import { readTask } from '../../../src/storage/ledger/taskSchema'

const on = '2026-11-20'
const task: Task = {
  ...{ format: 1, problem: '多测合一成果未应用', indicator: '办理建筑许可', indicatorCode: 'permit' },
  ...{ entity: 'city', target: { set: '354560', code: 'permit-park' }, evidence: '51个工作日' },
  ...{ points: 2.5, lost: 1, measure: '改造系统', overseer: '分管副市长', lead: '市住建局' },
  partners: ['各县区'],
  limit: { kind: 'day', day: '2026-11-30', text: '11月底前' },
  since: '2026-11-02',
  events: [
    { kind: 'note', on, text: '已报批' },
    { kind: 'light', on, light: 'yellow', why: '偏慢' },
    { kind: 'limit', on, limit: { kind: 'standing' }, why: '改为长期' },
    { kind: 'changed', on, to: { problem: '改写', partners: [] } },
    { kind: 'closed', on, why: '达标', by: '市营商办' },
    { kind: 'reopened', on, why: '反弹' },
  ],
}

describe('a kept task', () => {
  it('comes back whole', () => {
    expect(readTask(JSON.parse(JSON.stringify(task)))).toEqual(task)
  })

  it.each([
    ['a newer format', { ...task, format: 2 }],
    ['a field that is not known', { ...task, person: '某某' }],
    ['a kind of event that is not known', { ...task, events: [{ kind: 'moved', on }] }],
    ['a day that is none', { ...task, since: '11月' }],
    ['nothing', undefined],
  ])('of %s is not read', (_, content) => {
    expect(readTask(content)).toBeUndefined()
  })
})

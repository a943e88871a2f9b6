import { expect, it } from 'vitest'
import EventForm from '../../../src/components/ledger/EventForm.vue'
import type { Task } from '../../../src/domain/ledger/task'
import { taskOn } from '../../../src/domain/ledger/taskOn'
import { elementOf, mountInPage } from '../importing/mountInPage'

const task: Task = {
  ...{ format: 1, problem: '园区施工许可超时', partners: [], events: [], since: '2026-11-16' },
  limit: { kind: 'day', day: '2026-11-30' },
}

it('what happened to a task stays in its field until it is saved, as on a disk that is full', async () => {
  const answers = [false, true]
  const asked: unknown[] = []
  const add = (event: unknown) => {
    asked.push(event)
    return Promise.resolve(answers.shift()!)
  }
  const host = mountInPage(EventForm, { state: taskOn(task, '2026-11-20')!, day: '2026-11-20', add })
  const form = elementOf<HTMLFormElement>(host, 'task-event')
  const field = form.querySelector<HTMLTextAreaElement>('textarea')!
  field.value = '已约谈施工方，月底前完成。'
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.dispatchEvent(new Event('change', { bubbles: true }))
  const submit = () => form.dispatchEvent(new SubmitEvent('submit', { cancelable: true }))
  submit()
  await expect.poll(() => asked).toHaveLength(1)
  expect(field.value).toBe('已约谈施工方，月底前完成。')
  submit()
  await expect.poll(() => field.value).toBe('')
  expect(asked).toHaveLength(2)
})

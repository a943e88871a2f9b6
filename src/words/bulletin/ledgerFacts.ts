import type { FactFields } from '../../domain/bulletin/bulletinFacts'
import type { TaskState } from '../../domain/ledger/taskOn'
import { count, dayWords, fieldsOf, onPage, words } from './officialWords'

/** A time limit as ledgers have it: 11月底前, 11月30日, 长期坚持. */
export function limitWords({ limit }: Pick<TaskState, 'limit'>): string {
  if (limit.kind === 'standing') return '长期坚持'
  return limit.kind === 'day' ? (limit.text ?? dayWords(limit.day)) : limit.text
}

export function overdueItem(state: TaskState): FactFields {
  return fieldsOf({
    问题: words(state.task.problem),
    牵头单位: words(state.task.lead ?? '未明确'),
    时限: words(limitWords(state)),
    逾期天数: count(state.overdueDays ?? 0, onPage('ledger')),
  })
}

import type { TaskState } from '../../domain/ledger/taskOn'
import type { Selection } from '../../stores/selection'

/** What the page's status filter knows besides the lights: everything that is not done. */
export const ledgerLights = ['open', 'red', 'yellow', 'green', 'standing', 'done'] as const

/** Whether a task is asked for by who answers for it and how it stands. */
export function isAskedFor(
  { task, light }: TaskState,
  { lead, overseer, light: wanted }: Pick<Selection, 'lead' | 'overseer' | 'light'>,
): boolean {
  const isLit = wanted === undefined || wanted === light || (wanted === 'open' && light !== 'done')
  return (
    isLit &&
    (lead === undefined || task.lead === lead) &&
    (overseer === undefined || task.overseer === overseer)
  )
}

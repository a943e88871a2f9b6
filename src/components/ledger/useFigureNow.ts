import type { Task } from '../../domain/ledger/task'
import type { TargetStatus } from '../../domain/targets/judgeTarget'
import { useGaps } from '../../stores/gaps'
import { gapWords } from '../../words/gapWords'
import { useGapWords } from '../gaps/useGapWords'

export interface FigureNow {
  readonly status: TargetStatus
  readonly words: string
}

/** How the target that a task was made for stands in the shown period; undefined where that cannot be told. */
export function useFigureNow(): (task: Task) => FigureNow | undefined {
  const gaps = useGaps()
  const { speech } = useGapWords()
  return ({ target, entity }) => {
    const at = gaps.judged.findIndex(
      ({ record, target: one }) => record.code === target?.set && one.code === target?.code,
    )
    const judged = gaps.judged[at]
    if (!judged || entity === undefined) return undefined
    const inFocus = gaps.gaps.find(({ row }) => row.target === judged.target && row.entity.code === entity)
    const row = inFocus?.row ?? gaps.matrix.find((line) => line.entity.code === entity)?.cells[at]
    if (!row) return undefined
    const input = { row, indicator: judged.indicator, reason: undefined, points: undefined }
    const { name, actual, target: asked } = gapWords(input, speech.value)
    return { status: row.status, words: speech.value.t('ledger.figure', { name, actual, target: asked }) }
  }
}

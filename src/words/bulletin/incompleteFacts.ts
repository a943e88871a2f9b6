import type { Period } from '../../domain/periods/period'
import { isJustBefore } from '../../domain/periods/periodsBetween'
import type { GroupReview } from '../../domain/review/groupReview'
import type { CompareRefusal } from '../../domain/review/rankMoves'
import type { BulletinInput } from './bulletinInput'
import { groupName, periodWords } from './officialWords'

/** Why nothing is compared (rule W1). */
export const refusals: Readonly<Record<CompareRefusal, string>> = {
  scheme: '两期考评方案不同，位次不作升降比较。',
  measured: '两期有数据的指标大半不同，位次不作升降比较。',
  partial: '本期数据不全，位次不作升降比较。',
  kind: '所比时期长短不同，位次不作升降比较。',
  nobody: '两期没有共同参加排名的单位，位次不作升降比较。',
}

/** 2026年第46周没有得分; 2026年第44周至2026年第46周没有得分. */
export function skippedWords(periods: readonly Period[], input: Pick<BulletinInput, 'speech'>): string {
  const [first, last] = [periodWords(periods[0]!, input), periodWords(periods.at(-1)!, input)]
  return `${periods.length === 1 ? first : `${first}至${last}`}没有得分`
}

/** What movement is measured from: 上期 where it is the one before, else its name. */
export function comparedWords({
  period,
  against,
  ...input
}: Pick<BulletinInput, 'period' | 'against' | 'speech'>): string {
  if (!against) return ''
  return isJustBefore(against, period) ? '上期' : periodWords(against, input)
}

/** What the period lacks, in sentences; '' where it is whole (rule W1). */
export function incompleteWords(input: BulletinInput): string {
  const { groups, against } = input
  const skipped = groups.map(({ incomplete }) => incomplete.skipped).find(({ length }) => length > 0)
  const compared = against ? `，升降与${periodWords(against, input)}相比` : ''
  const said = skipped ? [`${skippedWords(skipped, input)}${compared}`] : []
  return [...said, ...groups.flatMap(groupWords)].map((sentence) => `${sentence}。`).join('')
}

function groupWords({ rules, incomplete, lines }: GroupReview): readonly string[] {
  const { unscored, unmeasured, isPartial } = incomplete
  const missing = [
    unscored.length > 0
      ? `有业务的${unscored.length + lines.length}个单位中${unscored.length}个没有得分`
      : '',
    unmeasured.length > 0 ? `比前几期少${unmeasured.length}项指标，得分按其余指标计算` : '',
  ].filter((words) => words !== '')
  if (missing.length === 0) return []
  const limit = isPartial ? '；本期只列已有得分的位次，不列方阵和名单' : ''
  return [`${groupName(rules)}${missing.join('，')}${limit}`]
}

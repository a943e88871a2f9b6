import type { JudgedGap } from '../../stores/gaps'

export const groupings = [
  'none',
  'indicator',
  'status',
  'lead',
  'overseer',
  'schedule',
  'deadline',
  'set',
] as const
export type GapGrouping = (typeof groupings)[number]

export interface GapGroup {
  /** What its gaps have in common; undefined where they have none of it. */
  readonly key: string | undefined
  readonly gaps: readonly JudgedGap[]
}

/** Gaps in groups, each in the order given; groups in the order of their worst, those without a key last. */
export function groupGaps(gaps: readonly JudgedGap[], by: GapGrouping): readonly GapGroup[] {
  const groups = new Map<string | undefined, JudgedGap[]>()
  for (const gap of gaps) {
    const key = keyOf(gap, by)
    const group = groups.get(key)
    if (group) group.push(gap)
    else groups.set(key, [gap])
  }
  return [...groups]
    .map(([key, found]) => ({ key, gaps: found }))
    .sort((a, b) => Number(a.key === undefined) - Number(b.key === undefined))
}

function keyOf({ judged, row, lead, overseer }: JudgedGap, by: GapGrouping): string | undefined {
  switch (by) {
    case 'none':
      return undefined
    case 'indicator':
      return judged.indicator?.parent
    case 'status':
      return row.status
    case 'lead':
      return lead
    case 'overseer':
      return overseer
    case 'schedule':
      return row.schedule && row.status !== 'met' ? (row.schedule.lead < 0 ? 'behind' : 'ahead') : undefined
    case 'deadline':
      return row.stage.deadline
    case 'set':
      return judged.record.code
  }
}

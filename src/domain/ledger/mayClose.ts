import type { TargetStatus } from '../targets/judgeTarget'

/** 销号 is for a figure that meets its target; anything else is closed with a reason only (rule L3). */
export function mayClose(status: TargetStatus | undefined, why: string): boolean {
  return status === 'met' || why.trim() !== ''
}

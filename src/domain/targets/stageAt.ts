import type { Target, TargetStage } from './target'

/**
 * The stage that counts on a day: the first whose deadline has not passed, else the last one, which is then
 * overdue (rule T1).
 */
export function stageAt({ stages }: Pick<Target, 'stages'>, day: string): TargetStage | undefined {
  return stages.find(({ deadline }) => deadline === undefined || deadline >= day) ?? stages.at(-1)
}

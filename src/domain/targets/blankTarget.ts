import type { Target, TargetSet } from './target'

/** A target to be filled in, under a code that the set does not have; its first stage has no value yet. */
export function blankTarget({ targets }: Pick<TargetSet, 'targets'>): Target {
  const taken = new Set(targets.map(({ code }) => code))
  let number = targets.length + 1
  while (taken.has(`T${number}`)) number++
  return {
    code: `T${number}`,
    indicator: '',
    measure: 'value',
    comparator: '≥',
    stages: [{ value: Number.NaN }],
    scope: {},
  }
}

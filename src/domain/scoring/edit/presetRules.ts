import type { Direction } from '../../catalogue/catalogue'
import type { ScoringRule } from '../scheme'

type Breakpoints = Extract<ScoringRule, { kind: 'breakpoints' }>

/** Scores as offices write them: in points of the indicator's full marks, which `full` says. */
export interface Points {
  readonly full: number
  readonly direction: Direction
}

/**
 * 阶梯 (rule S6): who reaches a step has its points, who reaches none has nothing.
 *
 * @example stepRule([[95, 1], [99, 1.5], [100, 2]], { full: 2, direction: 'higher' }) // 50, 75, 100
 */
export function stepRule(
  steps: readonly (readonly [value: number, points: number])[],
  { full }: Pick<Points, 'full'>,
): Breakpoints {
  const points = steps.map(([value, worth]) => [value, (100 * worth) / full] as const)
  return { kind: 'breakpoints', between: 'step', points: ascending(points) }
}

/**
 * 扣分，扣完为止 (rule S6): full marks up to what is allowed, then so many points off for each unit beyond it,
 * down to nothing.
 *
 * @example deductionRule({ allowed: 3, points: 0.5, per: 1 }, { full: 2, direction: 'lower' }) // 0 at 7
 */
export function deductionRule(
  { allowed, points, per }: { readonly allowed: number; readonly points: number; readonly per: number },
  { full, direction }: Points,
): Breakpoints {
  const reach = (full / points) * per
  const empty = direction === 'lower' ? allowed + reach : allowed - reach
  return {
    kind: 'breakpoints',
    between: 'linear',
    points: ascending([
      [allowed, 100],
      [empty, 0],
    ]),
  }
}

/** 达标满分 (rule S6): nothing short of the target, or in proportion from a starting value on. */
export function targetRule(target: number, from: number | undefined): Breakpoints {
  if (from === undefined) return { kind: 'breakpoints', between: 'step', points: [[target, 100]] }
  return {
    kind: 'breakpoints',
    between: 'linear',
    points: ascending([
      [from, 0],
      [target, 100],
    ]),
  }
}

/** 加减分 (rule S6): all points off at one end, none in the middle, all on at the other; the node is an extra one. */
export function bonusRule(ends: {
  readonly worst: number
  readonly even: number
  readonly best: number
}): Breakpoints {
  return {
    kind: 'breakpoints',
    between: 'linear',
    points: ascending([
      [ends.worst, -100],
      [ends.even, 0],
      [ends.best, 100],
    ]),
  }
}

function ascending(
  points: readonly (readonly [value: number, score: number])[],
): readonly (readonly [number, number])[] {
  return [...points].sort(([a], [b]) => a - b)
}

import type { Direction } from '../../catalogue/catalogue'
import type { ScoringRule } from '../scheme'
import type { Curve } from './curve'

type Breakpoints = Extract<ScoringRule, { kind: 'breakpoints' }>
type Point = Breakpoints['points'][number]

/**
 * Points `[value, score]` (rule S6). Linear: straight between them, and beyond the ends the end's score.
 * Step: the score of the best step that the value reaches; one that reaches none gets 0, or the worst step's
 * score where that is below 0.
 *
 * @example breakpoints({ kind: 'breakpoints', between: 'step', points: [[95, 50], [100, 100]] }, 'higher').scoreOf(99) // 50
 */
export function breakpoints({ between, points }: Breakpoints, direction: Direction): Curve {
  // From the worst value to the best, so that one search serves both directions.
  const ordered = direction === 'higher' ? points : [...points].reverse()
  const sign = direction === 'higher' ? 1 : -1
  return between === 'step' ? steps(ordered, sign) : lines(ordered, sign)
}

function steps(ordered: readonly Point[], sign: 1 | -1): Curve {
  const floor = Math.min(0, ordered[0]![1])
  return {
    scoreOf: (value) => {
      if (Number.isNaN(value)) return Number.NaN
      return ordered.findLast(([from]) => sign * from <= sign * value)?.[1] ?? floor
    },
    valueOf: (score) => (score > floor ? ordered.find(([, level]) => level >= score)?.[0] : undefined),
  }
}

function lines(ordered: readonly Point[], sign: 1 | -1): Curve {
  const first = ordered[0]!
  const last = ordered.at(-1)!
  return {
    scoreOf: (value) => {
      if (Number.isNaN(value)) return Number.NaN
      const to = ordered.findIndex(([at]) => sign * at >= sign * value)
      if (to === -1) return last[1]
      return to === 0 ? first[1] : between(ordered[to - 1]!, ordered[to]!, value)
    },
    valueOf: (score) => {
      if (score < first[1]) return undefined
      const to = ordered.findIndex(([, level]) => level >= score)
      if (to === -1) return undefined
      return to === 0 ? first[0] : flipped(ordered[to - 1]!, ordered[to]!, score)
    },
  }
}

function between([fromValue, fromScore]: Point, [toValue, toScore]: Point, value: number): number {
  const score = fromScore + ((value - fromValue) / (toValue - fromValue)) * (toScore - fromScore)
  // No rounding may carry it past the next point's, where the next piece begins.
  return Math.min(Math.max(fromScore, toScore), Math.max(Math.min(fromScore, toScore), score))
}

function flipped([fromValue, fromScore]: Point, [toValue, toScore]: Point, score: number): number {
  return between([fromScore, fromValue], [toScore, toValue], score)
}

import type { Direction } from '../../catalogue/catalogue'
import { countWorse } from './countWorse'
import type { Curve } from './curve'

/**
 * Rank as a score (rule S5): `1 + count(worse than mine)`, the Borda count, a number of places and not of 100.
 * Ties get the same. There is no worst value that reaches a place, so none is given.
 */
export function rankRule(present: Float64Array, direction: Direction): Curve {
  const worse = countWorse(present, direction)
  return {
    scoreOf: (value) => (Number.isNaN(value) ? Number.NaN : 1 + worse(value)),
    valueOf: () => undefined,
  }
}

/** A rule with its statistics worked out: what any single value scores, and the way back. */
export interface Curve {
  /** NaN for NaN. */
  readonly scoreOf: (value: number) => number
  /**
   * The worst value that scores at least so much; for the score that is held beyond an end, that end.
   * Undefined where no value scores it, or where values can't be told apart by it.
   */
  readonly valueOf: (score: number) => number | undefined
}

/** The straight line through two points `[value, score]` of different values. */
export function straightCurve(
  [fromValue, fromScore]: readonly [number, number],
  [toValue, toScore]: readonly [number, number],
): Curve {
  const range = toValue - fromValue
  const rise = toScore - fromScore
  return {
    scoreOf: (value) => fromScore + rise * ((value - fromValue) / range),
    valueOf: (score) => (rise === 0 ? undefined : fromValue + range * ((score - fromScore) / rise)),
  }
}

/** Scores of a curve cut at both ends. */
export function cutCurve({ scoreOf, valueOf }: Curve, low: number, high: number): Curve {
  return {
    scoreOf: (value) => Math.min(high, Math.max(low, scoreOf(value))),
    valueOf: (score) => (score < low || score > high ? undefined : valueOf(score)),
  }
}

/** The same score for every value: what a range of zero gives, and never NaN. */
export function flatCurve(level: number): Curve {
  return { scoreOf: (value) => (Number.isNaN(value) ? Number.NaN : level), valueOf: () => undefined }
}

/** Full marks for a value that reaches the target, none for one that does not. */
export function reachedCurve(target: number, lowerIsBetter: boolean): Curve {
  return {
    scoreOf: (value) => {
      if (Number.isNaN(value)) return Number.NaN
      return (lowerIsBetter ? value <= target : value >= target) ? 100 : 0
    },
    valueOf: (score) => (score > 0 && score <= 100 ? target : undefined),
  }
}

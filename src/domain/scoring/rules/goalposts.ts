import type { ScoringRule } from '../scheme'
import { flatCurve, type Curve } from './curve'

type Goalposts = Extract<ScoringRule, { kind: 'goalposts' }>

/**
 * Distance to the frontier (rule S1): `100·clip((worst − v)/(worst − best), 0, 1)^exponent`, as Doing Business
 * scores. Unclipped, a share below 0 is raised by its size and keeps its sign.
 *
 * @example goalposts({ kind: 'goalposts', best: 1, worst: 18 }).scoreOf(4) // 82.35…
 */
export function goalposts({ best, worst, exponent = 1, clip = true }: Goalposts): Curve {
  if (best === worst) return flatCurve(50)
  return {
    scoreOf: (value) => {
      const share = (worst - value) / (worst - best)
      // Added to 0, or a share of −0 would be shown with its sign.
      return 0 + 100 * signedPower(clip ? Math.min(1, Math.max(0, share)) : share, exponent)
    },
    valueOf: (score) => {
      if (clip && (score < 0 || score > 100)) return undefined
      return worst - signedPower(score / 100, 1 / exponent) * (worst - best)
    },
  }
}

function signedPower(share: number, exponent: number): number {
  return exponent === 1 ? share : Math.sign(share) * Math.abs(share) ** exponent
}

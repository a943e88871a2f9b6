import { columnStatistics } from './rules/columnStatistics'
import type { ScoringRule } from './scheme'

/** The values between which a rule tells apart, or that were seen where it compares with others; for a slider. */
export function ruleRange(
  rule: ScoringRule,
  values: Float64Array,
  counted: Uint8Array,
): readonly [number, number] {
  switch (rule.kind) {
    case 'goalposts':
      return [Math.min(rule.best, rule.worst), Math.max(rule.best, rule.worst)]
    case 'breakpoints':
      return [rule.points[0]![0], rule.points.at(-1)![0]]
    default: {
      const { least = 0, most = 0 } = columnStatistics(values, counted) ?? {}
      return [least, most]
    }
  }
}

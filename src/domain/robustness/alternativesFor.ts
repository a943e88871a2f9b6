import type { Combination, Scheme } from '../scoring/scheme'
import { ruleAlternatives, type MethodAlternatives } from './robustnessSettings'

/** The methods that would change something: all but those that the scheme keeps to throughout already. */
export function alternativesFor({ nodes, levels }: Scheme): MethodAlternatives {
  const rules = nodes.flatMap(({ measure, extra }) => (measure && !extra ? measure.rule.kind : []))
  const ways = [...levels, ...nodes.flatMap(({ combine }) => combine ?? [])]
  const unlike = <K extends keyof Combination>(key: K, values: readonly Combination[K][]) =>
    values.filter((value) => ways.some((way) => way[key] !== value))
  return {
    rules: ruleAlternatives.filter((kind) => rules.some((own) => own !== kind)),
    means: unlike('mean', ['arithmetic', 'geometric', 'harmonic']),
    // The weights that are given are the scheme's own, or of no meaning beside its method.
    weights: unlike('weights', ['equal', 'entropy', 'critic']),
    missing: unlike('missing', ['leaveOut', 'zero']),
  }
}

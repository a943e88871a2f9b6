import type { Indicator } from '../catalogue/catalogue'
import { hasData } from '../catalogue/hasData'
import type { Scheme, SchemeNode } from './scheme'

/**
 * The leaves that a dataset has no data for: of nobody, in no period (rule S7). They are scored like any other whose
 * values are missing, which their readers must be told.
 */
export function unmeasuredLeaves(
  { nodes }: Pick<Scheme, 'nodes'>,
  indicators: Iterable<Indicator>,
): readonly SchemeNode[] {
  const measured = new Set([...indicators].filter(hasData).map(({ code }) => code))
  return nodes.filter(
    ({ measure }) =>
      measure && ![measure.indicator, measure.per ?? measure.indicator].every((code) => measured.has(code)),
  )
}

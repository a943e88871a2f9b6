import type { Scored } from '../scoring/scored'

/**
 * Codes of the leaves of which somebody has a figure of its own, filled in ones aside.
 *
 * @param counted 1 for the rows that are looked at.
 */
export function measuredLeaves({ tree, nodes }: Scored, counted: Uint8Array): readonly string[] {
  return tree.leaves.flatMap(({ node }) => {
    const raw = nodes.get(node.code)?.stages?.raw
    return raw?.some((value, row) => counted[row] === 1 && !Number.isNaN(value)) ? [node.code] : []
  })
}

/** Whether more than half of the leaves are measured in both, so that the scores can be compared (rule W1). */
export function isSameMeasured(
  now: readonly string[] | undefined,
  then: readonly string[] | undefined,
): boolean {
  if (!now || !then) return true
  const shared = now.filter((code) => then.includes(code)).length
  const all = now.length + then.length - shared
  return shared === all || shared * 2 > all
}

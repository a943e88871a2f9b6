import type { SchemeTree } from '../scoring/schemeTree'
import type { RobustnessSettings } from './robustnessSettings'

/** The nodes whose weights a run varies, by their places in the scheme's order, ascending. */
export function variedNodes(
  { bottomUp }: SchemeTree,
  { depths, spread }: Pick<RobustnessSettings, 'depths' | 'spread'>,
): number[] {
  if (spread === 0) return []
  return bottomUp
    .filter(({ depth }) => depth > 0 && (depths?.includes(depth) ?? true))
    .map(({ at }) => at)
    .sort((a, b) => a - b)
}

/** One draw of what each weight is multiplied by: even between 1 − spread and 1 + spread (rule S9). */
export function drawFactors(
  factors: Float64Array,
  varied: readonly number[],
  spread: number,
  random: () => number,
): void {
  for (const at of varied) factors[at] = 1 + spread * (2 * random() - 1)
}

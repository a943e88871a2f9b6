import { roundDecimal } from '../scoring/roundDecimal'

/** A published share beside what its own counts give. */
export interface CheckedShare {
  readonly agrees: boolean
  /** Per cent, by the counts. */
  readonly percent: number
}

/**
 * Whether a share agrees with the counts it is published with (rule A3): rounded to as many decimals as it is stated
 * with. Undefined where there is nothing to divide by.
 *
 * @param stated per cent, as written: the decimals of `50.0` count.
 * @example checkShare('50.3', 331, 658) // { agrees: true, percent: 50.303… }
 */
export function checkShare(stated: string, numerator: number, denominator: number): CheckedShare | undefined {
  if (denominator === 0) return undefined
  const percent = (100 * numerator) / denominator
  const decimals = stated.split('.')[1]?.length ?? 0
  return { agrees: roundDecimal(percent, decimals) === Number(stated), percent }
}

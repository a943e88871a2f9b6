/** Beyond 1 and up to here a rate may be either: with such values around, low ones are low percentages. */
const leastPercent = 20

/**
 * Of the values of a rate those that stand on another scale than most, as 0.986 beside 98.6, and one of the others.
 * `sure` ones say % themselves. Undefined where all may be on one scale.
 */
export function mixedScale<T extends { readonly value: number }>(
  bare: readonly T[],
  sure: readonly T[] = [],
): { readonly odd: readonly T[]; readonly beside: number } | undefined {
  const shares = bare.filter(({ value }) => value > 0 && value <= 1)
  const percents = [...sure, ...bare.filter(({ value }) => value > 1)]
  const least = percents.reduce((low, { value }) => Math.min(low, value), Infinity)
  const isClear =
    percents.length > 0 &&
    least >= leastPercent &&
    shares.some(({ value }) => value < 1) &&
    shares.every(({ value }) => value * 100 >= least / 2)
  if (!isClear) return undefined
  const plain = bare.filter(({ value }) => value > 1)
  const areSharesFew = shares.length <= percents.length || plain.length === 0
  return areSharesFew
    ? { odd: shares, beside: percents[0]!.value }
    : { odd: plain, beside: shares.find(({ value }) => value < 1)!.value }
}

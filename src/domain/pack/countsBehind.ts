import { addsUp } from '../catalogue/continuedValue'
import type { Catalogue, Indicator } from '../catalogue/catalogue'
import { countCodeOf } from './smallCells'

/**
 * For every indicator with figures of its own, the codes of the counts that say of how many cases they are (rule W10):
 * of case logs the cases finished; of a ratio that is worked out the count below the line, both for it and for what
 * stands above it, or the ratio could be had again from the two.
 */
export function countsBehind({
  indicators,
}: Pick<Catalogue, 'indicators'>): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map(indicators.map((indicator) => [indicator.code, indicator]))
  const found = new Map<string, Set<string>>()
  const add = (code: string, count: string | undefined): void => {
    if (count === undefined || !known.has(count)) return
    found.set(code, (found.get(code) ?? new Set<string>()).add(count))
  }
  for (const indicator of indicators) {
    add(indicator.code, countCodeOf(indicator.code))
    const ratio = ratioOf(indicator)
    const below = ratio && known.get(ratio.denominator)
    // Items (事项) are of nobody.
    if (!ratio || !below || !addsUp(below) || isOfItems(below)) continue
    add(ratio.numerator, ratio.denominator)
    add(ratio.denominator, ratio.denominator)
  }
  return found
}

/** The counts that a figure is of, itself or by the ratio that it is. */
export function countCodesOf(
  indicator: Indicator,
  behind: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] {
  const below = ratioOf(indicator)?.denominator
  const codes = below === undefined ? [indicator.code] : [indicator.code, below]
  return [...new Set(codes.flatMap((code) => [...(behind.get(code) ?? [])]))]
}

function ratioOf({ formula }: Indicator): { numerator: string; denominator: string } | undefined {
  const isRatio =
    formula?.kind === 'ratio' || formula?.kind === 'ratioOfSums' || formula?.kind === 'rollupRatio'
  return isRatio ? formula : undefined
}

function isOfItems({ unit }: Indicator): boolean {
  return /项$|\bitems?$/i.test(unit?.zh ?? unit?.en ?? '')
}

/**
 * How an indicator is worked out from others, by their codes (rule D9). Kept in the catalogue beside the indicator,
 * and worked out when it is read: it can't disagree with its inputs.
 */
export type Formula =
  /** `scale × numerator / denominator`: 100 for per cent, 10,000 for 每万人. */
  | {
      readonly kind: 'ratio'
      readonly numerator: string
      readonly denominator: string
      readonly scale: number
    }
  /** The same, and for an aggregate without counts of its own the sums over its members, never a mean of ratios. */
  | {
      readonly kind: 'ratioOfSums'
      readonly numerator: string
      readonly denominator: string
      readonly scale: number
    }
  | { readonly kind: 'difference'; readonly minuend: string; readonly subtrahend: string }
  /** Per cent of the sum of all members, or of the named entity. */
  | { readonly kind: 'share'; readonly part: string; readonly of?: string }
  | {
      readonly kind: 'change'
      readonly indicator: string
      readonly against: ChangeBasis
      readonly as: 'difference' | 'percent'
    }
  /** Of every `to` what its parts, the periods of kind `from`, come to (rule W5). */
  | {
      readonly kind: 'rollup'
      readonly indicator: string
      readonly rule: RollupRule
      readonly from: PartKind
      readonly to: RollupPeriod
    }
  /** The same, of both counts, and `scale ×` their ratio: never a mean of ratios. */
  | {
      readonly kind: 'rollupRatio'
      readonly numerator: string
      readonly denominator: string
      readonly scale: number
      readonly from: PartKind
      readonly to: RollupPeriod
    }

export type RollupRule = 'sum' | 'mean' | 'last'
/** An issue (期) is a part where it is an office's own week: seven days that are known. */
export type PartKind = 'day' | 'week' | 'issue' | 'month' | 'quarter'
export type RollupPeriod = 'week' | 'month' | 'quarter' | 'year'
export type Rollup = Extract<Formula, { kind: 'rollup' | 'rollupRatio' }>

export function isRollup(formula: Formula): formula is Rollup {
  return formula.kind === 'rollup' || formula.kind === 'rollupRatio'
}

/** The period before, the same one a year ago, or the last one of the year before (较年初). */
export type ChangeBasis = 'previous' | 'lastYear' | 'yearStart'

/** Codes of the indicators that a formula reads. */
export function inputsOf(formula: Formula): readonly string[] {
  switch (formula.kind) {
    case 'ratio':
    case 'ratioOfSums':
    case 'rollupRatio':
      return [formula.numerator, formula.denominator]
    case 'difference':
      return [formula.minuend, formula.subtrahend]
    case 'share':
      return [formula.part]
    case 'change':
    case 'rollup':
      return [formula.indicator]
  }
}

/**
 * The codes that a formula comes back to itself through; undefined where there is no such way round.
 *
 * @param formulaOf the formula of a code, undefined for an indicator with values of its own.
 */
export function cycleOf(
  code: string,
  formulaOf: (code: string) => Formula | undefined,
): readonly string[] | undefined {
  const walk = (at: string, way: readonly string[]): readonly string[] | undefined => {
    const seen = way.indexOf(at)
    if (seen >= 0) return way.slice(seen)
    const formula = formulaOf(at)
    if (!formula) return undefined
    for (const input of inputsOf(formula)) {
      const found = walk(input, [...way, at])
      if (found) return found
    }
    return undefined
  }
  return walk(code, [])
}

/** The formula that an indicator is worked out by; undefined where it has values of its own, which go before it. */
export function formulaOf(
  indicator: { readonly panel?: string; readonly formula?: Formula } | undefined,
): Formula | undefined {
  return indicator?.panel === undefined ? indicator?.formula : undefined
}

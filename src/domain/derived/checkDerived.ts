import type { Catalogue, CataloguePeriod, Indicator } from '../catalogue/catalogue'
import { hasFigures } from '../catalogue/hasFigures'
import { cycleOf, formulaOf, inputsOf, isRollup, type Formula, type PartKind, type Rollup } from './formula'
import { isLonger, partsByPeriod } from './rollupParts'

/** What keeps an indicator from being worked out, as codes. */
export const derivedIssueCodes = [
  'noName',
  'noInput',
  'unknownInput', // params.indicator
  'inputWithoutFigures', // params.indicator
  'sameInput',
  'noScale',
  'unknownTotal', // params.entity
  'notLonger',
  'noParts', // part
  'cycle', // way: the codes that it comes back through
  'inUse', // way: the codes of those that read it
] as const

export type DerivedIssueCode = (typeof derivedIssueCodes)[number]

export interface DerivedIssue {
  readonly code: DerivedIssueCode
  readonly params?: Readonly<Record<string, string>>
  /** Codes of indicators, in order. */
  readonly way?: readonly string[]
  /** The kind of period that nothing is rolled up from. */
  readonly part?: PartKind
}

/** Whether an indicator can be worked out by its formula in a catalogue (rule D9): empty where it can. */
export function checkDerived(
  catalogue: Catalogue,
  indicator: Indicator,
  formula: Formula,
): readonly DerivedIssue[] {
  const known = new Map(catalogue.indicators.map((one) => [one.code, one]))
  const inputs = inputsOf(formula)
  if (inputs.some((code) => code === '')) return [...nameless(indicator), { code: 'noInput' }]
  const wrong = inputs.flatMap((code): DerivedIssue[] => {
    const found = known.get(code)
    if (!found && code !== indicator.code) return [{ code: 'unknownInput', params: { indicator: code } }]
    const isHeading = found !== undefined && !hasFigures(found)
    return isHeading ? [{ code: 'inputWithoutFigures', params: { indicator: code } }] : []
  })
  const way = cycleOf(indicator.code, (code) =>
    code === indicator.code ? formula : formulaOf(known.get(code)),
  )
  return [
    ...nameless(indicator),
    ...wrong,
    ...(way ? [{ code: 'cycle' as const, way }] : []),
    ...(new Set(inputs).size < inputs.length ? [{ code: 'sameInput' as const }] : []),
    ...checkRest(catalogue, formula),
  ]
}

function nameless({ names }: Indicator): readonly DerivedIssue[] {
  return names.zh || names.en ? [] : [{ code: 'noName' }]
}

function checkRest({ entities, periods }: Catalogue, formula: Formula): readonly DerivedIssue[] {
  if ('scale' in formula && !(Number.isFinite(formula.scale) && formula.scale !== 0))
    return [{ code: 'noScale' }]
  if (isRollup(formula)) return checkParts(periods, formula)
  if (formula.kind !== 'share' || formula.of === undefined) return []
  const { of } = formula
  return entities.some(({ code }) => code === of) ? [] : [{ code: 'unknownTotal', params: { entity: of } }]
}

function checkParts(periods: readonly CataloguePeriod[], formula: Rollup): readonly DerivedIssue[] {
  if (!isLonger(formula)) return [{ code: 'notLonger' }]
  return partsByPeriod(periods, formula).size > 0 ? [] : [{ code: 'noParts', part: formula.from }]
}

/** Why a derived indicator can't be taken away: others read it. */
export function checkRemoval({ indicators }: Catalogue, code: string): readonly DerivedIssue[] {
  const way = indicators
    .filter((one) => {
      const formula = formulaOf(one)
      return formula !== undefined && inputsOf(formula).includes(code)
    })
    .map((one) => one.code)
  return way.length > 0 ? [{ code: 'inUse', way }] : []
}

import { computed, reactive } from 'vue'
import type { Catalogue, Direction, Indicator } from '../../domain/catalogue/catalogue'
import { checkDerived } from '../../domain/derived/checkDerived'
import {
  inputsOf,
  type ChangeBasis,
  type Formula,
  type PartKind,
  type RollupPeriod,
  type RollupRule,
} from '../../domain/derived/formula'
import { namesOf } from '../../formats/namesOf'
import { derivedUnit } from '../../words/derivedUnit'

export interface DerivedFields {
  name: string
  kind: Formula['kind']
  first: string
  second: string
  scale: '1' | '100' | '10000'
  /** Code of the entity that has the total; blank for the sum of all members. */
  of: string
  against: ChangeBasis
  as: 'difference' | 'percent'
  rule: RollupRule
  from: PartKind
  to: RollupPeriod
  direction: Direction | 'unset'
}

/** The fields of the dialog, and the indicator that they describe. */
export function useDerivedForm(code: string, catalogue: () => Catalogue) {
  const fields = reactive<DerivedFields>({
    name: '',
    kind: 'ratioOfSums',
    first: '',
    second: '',
    scale: '100',
    of: '',
    against: 'previous',
    as: 'difference',
    rule: 'sum',
    from: 'week',
    to: 'month',
    direction: 'unset',
  })
  const formula = computed(() => formulaFrom(fields))
  const unit = computed(() =>
    derivedUnit(formula.value, (input) => catalogue().indicators.find((one) => one.code === input)),
  )
  const indicator = computed((): Indicator => {
    const { name, direction } = fields
    return {
      code,
      names: name.trim() === '' ? {} : namesOf(name.trim()),
      kind: 'value',
      formula: formula.value,
      ...(unit.value ? { unit: unit.value } : {}),
      ...(direction === 'unset' ? {} : { direction }),
    }
  })
  const isComplete = computed(() => inputsOf(formula.value).every((input) => input !== ''))
  const issues = computed(() => checkDerived(catalogue(), indicator.value, formula.value))
  return { fields, formula, unit, indicator, isComplete, issues }
}

function formulaFrom(fields: DerivedFields): Formula {
  const { kind, first, second, scale, of, against, as, rule, from, to } = fields
  switch (kind) {
    case 'ratio':
    case 'ratioOfSums':
      return { kind, numerator: first, denominator: second, scale: Number(scale) }
    case 'difference':
      return { kind, minuend: first, subtrahend: second }
    case 'share':
      return { kind, part: first, ...(of === '' ? {} : { of }) }
    case 'change':
      return { kind, indicator: first, against, as }
    case 'rollup':
      return { kind, indicator: first, rule, from, to }
    case 'rollupRatio':
      return { kind, numerator: first, denominator: second, scale: Number(scale), from, to }
  }
}

import { describe, expect, it } from 'vitest'
import { emptyCatalogue, type Catalogue, type Indicator } from '../../../../src/domain/catalogue/catalogue'
import { checkDerived, checkRemoval } from '../../../../src/domain/derived/checkDerived'
import type { Formula, PartKind, RollupPeriod } from '../../../../src/domain/derived/formula'

const ratio = (numerator: string, denominator: string, scale = 100): Formula => ({
  kind: 'ratio',
  numerator,
  denominator,
  scale,
})
const rollup = (from: PartKind, to: RollupPeriod): Formula => ({
  kind: 'rollup',
  indicator: 'a',
  rule: 'sum',
  from,
  to,
})
const indicator = (code: string, change: Partial<Indicator> = {}): Indicator => ({
  code,
  names: { zh: code },
  kind: 'value',
  ...change,
})
const catalogue: Catalogue = {
  ...emptyCatalogue,
  entities: [{ key: 0, code: '全市', names: {}, kind: 'aggregate' }],
  periods: [{ key: 0, period: { kind: 'week', year: 2026, week: 47 } }],
  indicators: [
    indicator('a', { panel: 'p/1' }),
    indicator('b', { panel: 'p/2' }),
    indicator('heading'),
    indicator('rate', { formula: ratio('a', 'b') }),
    indicator('ofRate', { formula: ratio('rate', 'b') }),
  ],
}
const check = (formula: Formula, code = 'new', names = { zh: '新' }) =>
  checkDerived(catalogue, indicator(code, { names }), formula)

describe('D9 a derived indicator', () => {
  it.each<[string, Formula]>([
    ['two counts', ratio('a', 'b')],
    ['another derived indicator', ratio('ofRate', 'rate')],
    ['the total of an aggregate', { kind: 'share', part: 'a', of: '全市' }],
    ['a rollup', rollup('week', 'month')],
    ['a change', { kind: 'change', indicator: 'rate', against: 'previous', as: 'percent' }],
  ])('can be worked out from %s', (_what, formula) => {
    expect(check(formula)).toEqual([])
  })

  it.each<[string, Formula, string]>([
    ['an input that is not chosen', ratio('a', ''), 'noInput'],
    ['an input that is not there', ratio('a', 'c'), 'unknownInput'],
    ['a heading', ratio('a', 'heading'), 'inputWithoutFigures'],
    ['the same indicator twice', ratio('a', 'a'), 'sameInput'],
    ['a factor of zero', ratio('a', 'b', 0), 'noScale'],
    ['a rollup to what is not longer', rollup('week', 'week'), 'notLonger'],
    ['a rollup from periods that are not there', rollup('day', 'month'), 'noParts'],
    ['a total that is not there', { kind: 'share', part: 'a', of: '全省' }, 'unknownTotal'],
  ])('refuses %s', (_what, formula, code) => {
    expect(check(formula).map((issue) => issue.code)).toEqual([code])
  })

  it('refuses to come back to itself, and says through what', () => {
    expect(check(ratio('ofRate', 'b'), 'rate')).toEqual([{ code: 'cycle', way: ['rate', 'ofRate'] }])
    expect(check(ratio('new', 'b'))).toEqual([{ code: 'cycle', way: ['new'] }])
  })

  it('has a name', () => {
    expect(checkDerived(catalogue, indicator('new', { names: {} }), ratio('a', 'b'))).toEqual([
      { code: 'noName' },
    ])
  })

  it('stays while another reads it', () => {
    expect(checkRemoval(catalogue, 'rate')).toEqual([{ code: 'inUse', way: ['ofRate'] }])
    expect(checkRemoval(catalogue, 'ofRate')).toEqual([])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyCatalogue, type Catalogue, type Entity } from '../../../../src/domain/catalogue/catalogue'
import { derivePanel, inputCells } from '../../../../src/domain/derived/derivePanel'
import { cycleOf, type Formula } from '../../../../src/domain/derived/formula'
import { panelOf, type PanelCell } from '../../../../src/domain/panel/panelOf'
import { noteAt } from '../../../../src/domain/panel/panelReading'
import type { Period } from '../../../../src/domain/periods/period'
import { cellsOf } from '../../../helpers/panelCells'

const week = (year: number, number: number): Period => ({ kind: 'week', year, week: number })
const entity = (key: number, change: Partial<Entity> = {}): Entity => ({
  key,
  code: `e${key}`,
  names: {},
  kind: 'member',
  ...change,
})
const city: Catalogue = {
  ...emptyCatalogue,
  entities: [
    entity(1, { groups: { kind: 'county' } }),
    entity(2, { groups: { kind: 'county' } }),
    entity(3, { groups: { kind: 'department' } }),
    entity(8, { kind: 'aggregate', groups: { kind: 'county' } }),
    entity(9, { kind: 'aggregate' }),
  ],
  periods: [week(2025, 51), week(2025, 52), week(2026, 1), week(2026, 2), week(2026, 52)].map(
    (period, key) => ({
      key,
      period,
    }),
  ),
}
/** Cells of period 0, by entity. */
const at0 = (...values: (number | undefined)[]): PanelCell[] =>
  values.flatMap((value, at) => (value === undefined ? [] : { entity: at + 1, period: 0, value }))
const derive = (formula: Formula, ...inputs: PanelCell[][]) =>
  cellsOf(derivePanel(city, formula, inputs.map(panelOf)))

const names = { numerator: 'a', denominator: 'b' }

describe('an indicator worked out from others (D9)', () => {
  it('is a ratio with its scale, and missing where either is', () => {
    const per = { kind: 'ratio', ...names, scale: 10_000 } as const
    expect(derive(per, at0(3, 4, undefined), at0(20_000, undefined, 5))).toEqual({ '1/0': 1.5 })
  })

  it('takes for an aggregate the sums of its members, not the mean of their ratios', () => {
    const rate = { kind: 'ratioOfSums', ...names, scale: 100 } as const
    // Counties: 1 of 2 and 90 of 100, so 91 of 102; the whole city: 91 + 0 of 102 + 8.
    expect(derive(rate, at0(1, 90, 0), at0(2, 100, 8))).toEqual({
      '1/0': 50,
      '2/0': 90,
      '3/0': 0,
      '8/0': (100 * 91) / 102,
      '9/0': (100 * 91) / 110,
    })
  })

  it('leaves a member that lacks one of the two counts out of both sums', () => {
    const rate = { kind: 'ratioOfSums', ...names, scale: 1 } as const
    expect(derive(rate, at0(1, 90), at0(2, undefined))).toEqual({ '1/0': 0.5, '8/0': 0.5, '9/0': 0.5 })
  })

  it('is a difference', () => {
    expect(derive({ kind: 'difference', minuend: 'a', subtrahend: 'b' }, at0(3, 1), at0(1, 4))).toEqual({
      '1/0': 2,
      '2/0': -3,
    })
  })

  it('is a share of all members, or of a named entity', () => {
    expect(derive({ kind: 'share', part: 'a' }, at0(1, 3))).toEqual({ '1/0': 25, '2/0': 75 })
    const cells = [...at0(1, 3), { entity: 9, period: 0, value: 8 }]
    expect(derive({ kind: 'share', part: 'a', of: 'e9' }, cells)).toEqual({
      '1/0': 12.5,
      '2/0': 37.5,
      '9/0': 100,
    })
  })

  it.each([
    ['previous', 'difference', { '1/1': 2, '1/2': -4, '1/3': 1 }],
    ['previous', 'percent', { '1/1': 20, '1/2': (100 * -4) / 12, '1/3': 12.5 }],
    ['yearStart', 'difference', { '1/2': -4, '1/3': -3, '1/4': 8 }],
    ['lastYear', 'difference', { '1/4': 8 }],
  ] as const)(
    'is a change since the %s period, as %s; no period is stepped over',
    (against, as, expected) => {
      // Weeks 2025-W51, W52, 2026-W01, W02 and W52.
      const values = [10, 12, 8, 9, 20].map((value, period) => ({ entity: 1, period, value }))
      expect(derive({ kind: 'change', indicator: 'a', against, as }, values)).toEqual(expected)
    },
  )

  it('keeps the reason of what is missing, and calls a division by zero not applicable', () => {
    const panel = derivePanel(city, { kind: 'ratio', ...names, scale: 1 }, [
      panelOf([...at0(1, 2), { entity: 3, period: 0, note: { reason: 'noData' } }]),
      panelOf(at0(0, 4, 5)),
    ])
    expect(cellsOf(panel)).toEqual({ '2/0': 0.5 })
    expect(noteAt(panel, 1, 0)).toEqual({ reason: 'notApplicable', text: '÷ 0' })
    expect(noteAt(panel, 3, 0)).toEqual({ reason: 'noData' })
  })

  it('names the cells that a value was worked out from', () => {
    const [, w52, w1] = city.periods
    expect(
      inputCells(city, { kind: 'change', indicator: 'a', against: 'previous', as: 'percent' }, w1!),
    ).toEqual([
      { code: 'a', period: w1 },
      { code: 'a', period: w52 },
    ])
  })

  it('finds a formula that comes back to itself', () => {
    const formulas: Record<string, Formula> = {
      a: { kind: 'difference', minuend: 'x', subtrahend: 'b' },
      b: { kind: 'share', part: 'c' },
      c: { kind: 'ratio', numerator: 'y', denominator: 'a', scale: 1 },
      d: { kind: 'share', part: 'x' },
    }
    expect(cycleOf('a', (code) => formulas[code])).toEqual(['a', 'b', 'c'])
    expect(cycleOf('d', (code) => formulas[code])).toBeUndefined()
  })

  it('never lies outside its members’ ratios, whatever the counts', () => {
    const counts = fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 50 })), {
      minLength: 3,
      maxLength: 3,
    })
    fc.assert(
      fc.property(counts, (pairs) => {
        const result = derive(
          { kind: 'ratioOfSums', ...names, scale: 1 },
          at0(...pairs.map(([a]) => a)),
          at0(...pairs.map(([, b]) => b)),
        )
        const ratios = pairs.map(([a, b]) => a / b)
        expect(result['9/0']).toBeGreaterThanOrEqual(Math.min(...ratios) - 1e-12)
        expect(result['9/0']).toBeLessThanOrEqual(Math.max(...ratios) + 1e-12)
      }),
    )
  })
})

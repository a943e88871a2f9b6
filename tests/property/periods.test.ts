import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePeriods } from '../../src/domain/periods/comparePeriods'
import { addDays, isoWeeksIn } from '../../src/domain/periods/isoWeek'
import { parsePeriod } from '../../src/domain/periods/parsePeriod'
import type { Period } from '../../src/domain/periods/period'
import { parsePeriodId, periodId } from '../../src/domain/periods/periodId'
import { predecessorOf, successorOf } from '../../src/domain/periods/periodSuccessor'

const year = fc.integer({ min: 1801, max: 2199 })
const date = fc.integer({ min: 0, max: 80_000 }).map((days) => addDays('1901-01-01', days))
const datedPeriod: fc.Arbitrary<Period> = fc.oneof(
  year.map((value): Period => ({ kind: 'year', year: value })),
  year.map((value): Period => ({ kind: 'year', year: value, edition: `DB${value}` })),
  fc
    .tuple(year, fc.integer({ min: 1, max: 4 }))
    .map(([value, quarter]): Period => ({ kind: 'quarter', year: value, quarter })),
  fc
    .tuple(year, fc.integer({ min: 1, max: 12 }))
    .map(([value, month]): Period => ({ kind: 'month', year: value, month })),
  fc
    .tuple(year, fc.nat(52))
    .map(([value, week]): Period => ({ kind: 'week', year: value, week: (week % isoWeeksIn(value)) + 1 })),
  date.map((value): Period => ({ kind: 'day', date: value })),
)
const period: fc.Arbitrary<Period> = fc.oneof(
  { weight: 5, arbitrary: datedPeriod },
  fc
    .record(
      { number: fc.integer({ min: 1, max: 999 }), first: date, last: date, year },
      { requiredKeys: ['number'] },
    )
    .map((issue): Period => ({ kind: 'issue', ...issue })),
)

describe('D3 properties of periods', () => {
  it('an id names its period and no other', () => {
    fc.assert(
      fc.property(period, period, (a, b) => {
        expect(parsePeriodId(periodId(a))).toStrictEqual(a)
        expect(periodId(a) === periodId(b)).toBe(comparePeriods(a, b) === 0)
      }),
    )
  })

  it('the order is total: antisymmetric and transitive', () => {
    fc.assert(
      fc.property(period, period, period, (a, b, c) => {
        expect(comparePeriods(a, b) + comparePeriods(b, a)).toBe(0)
        const [first, second, third] = [a, b, c].sort(comparePeriods)
        expect(comparePeriods(first!, second!)).toBeLessThanOrEqual(0)
        expect(comparePeriods(second!, third!)).toBeLessThanOrEqual(0)
        expect(comparePeriods(first!, third!)).toBeLessThanOrEqual(0)
      }),
    )
  })

  it('a successor is later, and the predecessor leads back', () => {
    fc.assert(
      fc.property(datedPeriod, (a) => {
        const next = successorOf(a)
        expect(comparePeriods(a, next)).toBe(-1)
        expect(predecessorOf(next)).toStrictEqual(a)
      }),
    )
  })

  it('what a plain id spells, parsePeriod reads the same', () => {
    fc.assert(
      fc.property(datedPeriod, (a) => {
        fc.pre(!(a.kind === 'year' && a.edition !== undefined))
        expect(parsePeriod(periodId(a))).toStrictEqual(a)
      }),
    )
  })

  it('no text makes parsing throw', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        parsePeriod(text)
        parsePeriodId(text)
        parsePeriodId(`issue-${text}`)
        parsePeriodId(`2018@${text}`)
      }),
    )
  })
})

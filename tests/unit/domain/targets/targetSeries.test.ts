import { describe, expect, it } from 'vitest'
import { lastDayOf } from '../../../../src/domain/periods/lastDayOf'
import type { Period } from '../../../../src/domain/periods/period'
import { targetSeries } from '../../../../src/domain/targets/targetSeries'
import type { Target } from '../../../../src/domain/targets/target'
import { scoredOf } from '../scoring/smallSchemes'
import { cityAndDepartments, targetDataOf, targetOf, weeksFrom } from './smallTargets'

const periods = weeksFrom(40, 3)
const [city, x, y] = cityAndDepartments
const values = {
  A: [
    [50, 51, 52],
    [60, 70, 80],
    [65, 65, undefined],
    [10, 90, 70],
  ],
}
const valuesOf = (target: Partial<Target>, data = targetDataOf(values, periods)) => {
  const series = targetSeries(targetOf(target), data)
  return (entity: typeof city) => series(entity!).map(({ value }) => value)
}

describe('what a target is held against (T2)', () => {
  it('is the value, without the periods that have none (D5)', () => {
    expect(valuesOf({})(y)).toEqual([65, 65])
  })

  it('is the rank among the members, in which an aggregate has none (D1, S4)', () => {
    const ranks = valuesOf({ measure: 'rank', comparator: '≤' })
    expect([ranks(x), ranks(y), ranks(city)]).toEqual([[2, 2, 1], [1, 3], []])
  })

  it('is the rank as published where there is one (D8)', () => {
    const published = { ...values, R: [[], [9, undefined, 7]] }
    const data = targetDataOf(published, periods, { R: { kind: 'rank', ranksOf: 'A' } })
    expect(valuesOf({ measure: 'rank' }, data)(x)).toEqual([9, 2, 7])
    expect(valuesOf({ measure: 'rank', indicator: 'R' }, data)(x)).toEqual([9, 7])
  })

  it('is the tier by thirds, and the places gained since the baseline', () => {
    expect(valuesOf({ measure: 'tier' })(y)).toEqual([1, 3])
    const baseline = { date: '2026-01-01', value: 5 }
    expect(valuesOf({ measure: 'rise', baseline })(x)).toEqual([3, 3, 4])
    expect(valuesOf({ measure: 'rise' })(x)).toEqual([])
  })

  it('is a milestone, done from the day on that it was ticked off, or by its indicator', () => {
    const byHand = { measure: 'milestone', indicator: '', doneOn: '2026-10-11' } as const
    expect(valuesOf(byHand)(city)).toEqual([0, 1, 1])
    expect(valuesOf({ ...byHand, doneOn: '2026-10-12' })(city)).toEqual([0, 0, 1])
    expect(valuesOf({ measure: 'milestone' })(x)).toEqual([60, 70, 80])
  })

  it('is a score, rank or tier of a node of the scheme', () => {
    const scored = scoredOf([{ code: 'N' }, { code: 'L', parent: 'N' }], { L: [1, 80, 90, 30] })
    const data = targetDataOf(values, periods, {}, new Map([[1, scored]]))
    const rows = [1, 2, 3, 4].map((key) => ({ ...x!, key: key - 1 }))
    const of = (measure: Target['measure']) =>
      rows.map((entity) => valuesOf({ indicator: 'N', measure }, data)(entity))
    expect(of('score')).toEqual([[1], [80], [90], [30]])
    expect(of('rank')).toEqual([[4], [2], [1], [3]])
    expect(of('tier')).toEqual([[3], [2], [1], [3]])
  })
})

describe('the last day of a period (D3)', () => {
  it.each<[Period, string | undefined]>([
    [{ kind: 'year', year: 2026 }, '2026-12-31'],
    [{ kind: 'quarter', year: 2026, quarter: 1 }, '2026-03-31'],
    [{ kind: 'quarter', year: 2026, quarter: 4 }, '2026-12-31'],
    [{ kind: 'month', year: 2024, month: 2 }, '2024-02-29'],
    [{ kind: 'month', year: 2026, month: 12 }, '2026-12-31'],
    [{ kind: 'week', year: 2026, week: 53 }, '2027-01-03'],
    [{ kind: 'day', date: '2026-11-19' }, '2026-11-19'],
    [{ kind: 'issue', number: 12, year: 2026, first: '11-13', last: '11-19' }, '2026-11-19'],
    [{ kind: 'issue', number: 12, first: '2026-11-13', last: '2026-11-19' }, '2026-11-19'],
    [{ kind: 'issue', number: 12, last: '11-19' }, undefined],
    [{ kind: 'issue', number: 12 }, undefined],
  ])('of %o is %s', (period, day) => {
    expect(lastDayOf(period)).toBe(day)
  })
})

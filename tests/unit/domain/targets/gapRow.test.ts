import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CataloguePeriod } from '../../../../src/domain/catalogue/catalogue'
import { packedPanel } from '../../../../src/domain/pack/packedPanel'
import { gapRow, type Counts, type GapRow } from '../../../../src/domain/targets/gapRow'
import type { Target } from '../../../../src/domain/targets/target'
import { targetSeries } from '../../../../src/domain/targets/targetSeries'
import { cityAndDepartments, targetDataOf, targetOf, weeksFrom } from './smallTargets'

const [city] = cityAndDepartments

/** A row of the whole city in the last of the weeks from 40 on. */
function rowOf(target: Partial<Target>, values: readonly (number | undefined)[], counts?: Counts): GapRow {
  const periods = weeksFrom(40, values.length)
  const whole = targetOf(target)
  const series = targetSeries(whole, targetDataOf({ A: [values] }, periods))(city!)
  return gapRow(whole, city!, series, periods.at(-1)!, counts && (() => counts))!
}

describe('an entity held against a target (T1, T2, T3)', () => {
  it('has its gap, status, share of the target and what is still to convert', () => {
    const row = rowOf({ stages: [{ value: 70 }] }, [40, 50.3], { numerator: 331, denominator: 658 })
    // 70 − 50.3 = 19.7 short; a tenth of the way from 40 to 70 is 3; 461 of 658 are 70.06 %.
    expect(row.status).toBe('short')
    expect(row.gap).toBeCloseTo(-19.7, 12)
    expect(row.attained).toBeCloseTo((50.3 / 70) * 100, 12)
    expect(row.toConvert).toBe(130)
  })

  it('is judged against the stage of the period, and later stages do not count yet', () => {
    const stages = [
      { value: 80, deadline: '2026-10-04' },
      { value: 90, deadline: '2026-12-31' },
    ]
    expect(rowOf({ stages }, [81]).status).toBe('met')
    const later = rowOf({ stages }, [81, 82])
    expect([later.stage.value, later.status, later.isOverdue]).toEqual([90, 'short', false])
    expect(rowOf({ stages: stages.slice(0, 1) }, [70, 70]).isOverdue).toBe(true)
  })

  it("is judged by a stage's own comparator (T1)", () => {
    const stages = [
      { value: 70, deadline: '2026-10-04' },
      { value: 100, comparator: '=' as const },
    ]
    expect(rowOf({ comparator: '>', stages }, [70]).status).toBe('near')
    expect(rowOf({ comparator: '>', stages }, [70, 100]).status).toBe('met')
  })

  it('has no status and no gap where the period has no value, but keeps the values before (D5)', () => {
    const row = rowOf({}, [70, 72, undefined])
    expect(row).toMatchObject({ status: 'noData', actual: undefined, gap: undefined })
    expect(row.values.map(({ value }) => value)).toEqual([70, 72])
  })

  it('takes the newest value up to the day where another kind of period is measured', () => {
    const periods: readonly CataloguePeriod[] = [
      { key: 0, period: { kind: 'month', year: 2026, month: 8 } },
      { key: 1, period: { kind: 'month', year: 2026, month: 9 } },
      { key: 2, period: { kind: 'week', year: 2026, week: 40 } },
      { key: 3, period: { kind: 'month', year: 2026, month: 10 } },
    ]
    const series = targetSeries(targetOf(), targetDataOf({ A: [[60, 65, undefined, 99]] }, periods))(city!)
    const row = gapRow(targetOf(), city!, series, periods[2]!)!
    expect(row.actual).toMatchObject({ value: 65, date: '2026-09-30' })
    expect(row.values).toHaveLength(2)
  })

  it('W10 takes no month in the place of a week whose figure was left out of a pack', () => {
    const periods: readonly CataloguePeriod[] = [
      { key: 0, period: { kind: 'week', year: 2026, week: 39 } },
      { key: 1, period: { kind: 'month', year: 2026, month: 9 } },
      { key: 2, period: { kind: 'week', year: 2026, week: 40 } },
    ]
    const { panels, ...data } = targetDataOf({ A: [[90, 65, 70]] }, periods)
    const { panel } = packedPanel(
      panels.get('A')!,
      () => true,
      (_, period) => period !== 1,
    )
    const series = targetSeries(targetOf(), { ...data, panels: new Map([['A', panel]]) })(city!)
    expect(gapRow(targetOf(), city!, series, periods[2]!)).toMatchObject({
      ...{ actual: undefined, status: 'noData', values: [] },
    })
  })

  it('sets the schedule, pace and projection side by side', () => {
    // Weeks 40 to 44 end on 4 October to 1 November; from 60 to 96 at the deadline, 12 weeks after the first, 3 a week.
    const row = rowOf({ stages: [{ value: 96, deadline: '2026-12-27' }] }, [60, 62, 64, 66, 68])
    expect(row.schedule!.expected).toBeCloseTo(72, 12)
    expect(row.schedule!.lead).toBeCloseTo(-4, 12)
    // 28 points in 8 weeks, against 2 a week so far: 14 more weeks after 1 November.
    expect(row.pace).toEqual({ needed: 3.5, sofar: 2, over: 4, periodsLeft: 8 })
    expect(row.projection).toEqual({ kind: 'date', date: '2027-02-07', points: 5 })
  })

  it('goes through the stages before on the way to a later one', () => {
    const stages = [
      { value: 70, deadline: '2026-10-11' },
      { value: 100, deadline: '2026-10-25' },
    ]
    // From 60 to 70 in the first week, then 15 a week.
    const row = rowOf({ stages }, [60, 70, 80])
    expect(row.schedule!.expected).toBeCloseTo(85, 12)
    expect(row.schedule!.lead).toBeCloseTo(-5, 12)
  })

  it('is ahead of or behind an exact target from the side that it began on', () => {
    const at = { stages: [{ value: 100, deadline: '2026-10-25' }], comparator: '=' } as const
    expect(rowOf(at, [70, 82]).schedule!.lead).toBeCloseTo(2, 12)
    expect(rowOf(at, [130, 118]).schedule!.lead).toBeCloseTo(2, 12)
    expect(rowOf(at, [70, 82]).gap).toBe(-18)
  })

  it('counts the pace over weeks without a gap only', () => {
    expect(rowOf({}, [10, undefined, 30, 34]).pace).toMatchObject({ sofar: 4, over: 1 })
  })

  it('has no schedule on its first day, without a deadline, or after a baseline past it', () => {
    expect(rowOf({ stages: [{ value: 80, deadline: '2026-12-31' }] }, [60]).schedule).toBeUndefined()
    expect(rowOf({}, [60, 70]).schedule).toBeUndefined()
    const baseline = { date: '2027-01-01', value: 50 }
    expect(
      rowOf({ baseline, stages: [{ value: 80, deadline: '2026-12-31' }] }, [60, 70]).schedule,
    ).toBeUndefined()
  })

  it('says the same of an indicator and of its mirror, with the comparator turned round (T2, T3)', () => {
    const values = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 12 })
    fc.assert(
      fc.property(values, (up) => {
        const deadline = '2026-12-27'
        const above = rowOf({ stages: [{ value: 80, deadline }] }, up)
        const mirrored = up.map((value) => -value)
        const below = rowOf({ comparator: '≤', stages: [{ value: -80, deadline }] }, mirrored)
        expect([below.status, below.gap! + 0]).toEqual([above.status, above.gap! + 0])
        expect(below.projection).toEqual(above.projection)
        expect(below.schedule?.lead ?? 0).toBeCloseTo(above.schedule?.lead ?? 0, 9)
      }),
    )
  })
})

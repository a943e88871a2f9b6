import { describe, expect, it } from 'vitest'
import { addDays } from '../../../../src/domain/periods/isoWeek'
import { countToConvert, gapTo, judgeTarget, meets } from '../../../../src/domain/targets/judgeTarget'
import { projectTarget, type Projection } from '../../../../src/domain/targets/projection'
import { expectedOn, leadOn, paceOf } from '../../../../src/domain/targets/schedule'
import { stageAt } from '../../../../src/domain/targets/stageAt'
import type { Comparator, Target } from '../../../../src/domain/targets/target'

describe('a target (T1, T2)', () => {
  it.each<[Comparator, number, number, number, boolean]>([
    ['≤', 3, 2.5, 0.5, true],
    ['≤', 3, 3, 0, true],
    ['≤', 3, 4, -1, false],
    ['<', 3, 3, 0, false],
    ['≥', 80, 80, 0, true],
    ['>', 70, 70, 0, false],
    ['>', 70, 70.01, 70.01 - 70, true],
    ['=', 100, 100, 0, true],
    ['=', 100, 101, -1, false],
  ])('%s %d: %d is %d beyond it, met: %s', (comparator, target, actual, gap, met) => {
    expect(gapTo(comparator, target, actual) + 0).toBe(gap)
    expect(meets(comparator, target, actual)).toBe(met)
  })

  it.each<[string, Pick<Target, 'comparator' | 'near'>, number | undefined, number | undefined, string]>([
    ['met', { comparator: '≥' }, 80, 60, 'met'],
    ['near: a tenth of the 20 points at the start is left', { comparator: '≥' }, 78, 60, 'near'],
    ['short of that', { comparator: '≥' }, 77.9, 60, 'short'],
    ['near by its own tolerance', { comparator: '≥', near: { units: 5 } }, 75, undefined, 'near'],
    ['short without a start to measure by', { comparator: '≥' }, 79.9, undefined, 'short'],
    ['unknown', { comparator: '≥' }, undefined, 60, 'noData'],
    ['near on the way down', { comparator: '≤' }, 82, 100, 'near'],
  ])('80 is %s', (_, target, actual, start, status) => {
    expect(judgeTarget(target, 80, actual, start)).toBe(status)
  })

  it.each<['≥' | '>', number, number, number, number]>([
    ['≥', 70, 331, 658, 130],
    ['≥', 80, 331, 658, 196],
    ['≥', 70, 7, 10, 0],
    ['>', 70, 7, 10, 1],
    ['≥', 70, 600, 658, 0],
    ['≥', 0, 0, 0, 0],
  ])(
    'a share %s %d %% of %d in %d leaves %d to convert',
    (comparator, share, numerator, denominator, left) => {
      expect(countToConvert(comparator, share, numerator, denominator)).toBe(left)
    },
  )

  it.each([
    ['2026-06-30', 80],
    ['2026-12-31', 80],
    ['2027-01-01', 90],
    ['2029-01-01', 90],
  ])('has on %s the stage of %d', (day, value) => {
    const stages = [
      { value: 80, deadline: '2026-12-31' },
      { value: 90, deadline: '2027-12-31' },
    ]
    expect(stageAt({ stages }, day)?.value).toBe(value)
  })
})

describe('the schedule (T3)', () => {
  const path = [
    { date: '2026-01-01', value: 60 },
    { date: '2026-12-27', value: 96 },
  ]

  it.each([
    ['2025-12-01', 60],
    ['2026-01-01', 60],
    ['2026-06-30', 78],
    ['2026-12-27', 96],
    ['2027-02-01', 96],
  ])('expects on %s %d', (date, value) => {
    expect(expectedOn(path, date)).toBeCloseTo(value, 12)
  })

  it('says how far ahead or behind, whichever way the indicator runs', () => {
    expect(leadOn('≥', path, { date: '2026-06-30', value: 73.4 })).toBeCloseTo(-4.6, 12)
    const down = path.map(({ date, value }) => ({ date, value: -value }))
    expect(leadOn('≤', down, { date: '2026-06-30', value: -80 })).toBeCloseTo(2, 12)
    expect(leadOn('≥', path.slice(1), { date: '2026-06-30', value: 1 })).toBeUndefined()
  })

  it('sets the pace that is needed beside the pace so far', () => {
    expect(paceOf([60, 62, 63, 66], 80, 7, 2)).toEqual({ needed: 2, sofar: 2 })
    expect(paceOf([60], 80, 0, 4)).toEqual({ needed: undefined, sofar: undefined })
  })
})

describe('a projection (T3)', () => {
  const weekly = (...values: number[]) =>
    values.map((value, at) => ({ date: addDays('2026-10-01', 7 * at), value }))

  it.each<[string, Comparator, number, number[], Projection]>([
    // Two a week: 74 on the 22nd, so 80 three weeks later.
    ['a straight rise', '≥', 80, [68, 70, 72, 74], { kind: 'date', date: '2026-11-12', points: 4 }],
    ['a straight fall', '≤', 5, [14, 12, 10, 8], { kind: 'date', date: '2026-11-02', points: 4 }],
    // The median slope of [68, 70, 95, 74, 76] is 2 a week: one jump does not bend it.
    ['a rise with one jump', '≥', 80, [68, 70, 95, 74, 76], { kind: 'date', date: '2026-11-12', points: 5 }],
    ['the target reached', '≥', 70, [68, 70, 72, 74], { kind: 'none', why: 'met' }],
    ['three values', '≥', 80, [68, 70, 72], { kind: 'none', why: 'tooFew' }],
    ['no movement', '≥', 80, [70, 70, 70, 70], { kind: 'none', why: 'notMoving' }],
    ['a fall away from it', '≥', 80, [74, 72, 70, 68], { kind: 'none', why: 'away' }],
    ['a crawl', '≥', 80, [60, 60.01, 60.02, 60.03], { kind: 'none', why: 'tooFar' }],
    ['up and down', '≥', 80, [70, 77, 69, 78, 68, 78], { kind: 'none', why: 'erratic' }],
    // Slopes of 72, 69, 73, 70, 71 go both ways: that is no trend, not one away from the target.
    ['up and down about a level', '≤', 60, [72, 69, 73, 70, 71], { kind: 'none', why: 'erratic' }],
    ['no value', '≥', 80, [], { kind: 'none', why: 'tooFew' }],
  ])('of %s', (_, comparator, target, values, projection) => {
    expect(projectTarget(comparator, target, weekly(...values))).toEqual(projection)
  })
})

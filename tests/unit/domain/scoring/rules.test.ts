import { describe, expect, it } from 'vitest'
import type { Direction } from '../../../../src/domain/catalogue/catalogue'
import { applyRule, curveOf, invertRule } from '../../../../src/domain/scoring/rules/applyRule'
import type { ScoringRule } from '../../../../src/domain/scoring/scheme'

const missing = Number.NaN

function contextOf(direction: Direction, values: readonly number[], counted?: readonly number[]) {
  return { direction, counted: Uint8Array.from(counted ?? values.map(() => 1)), referenceRow: 0 }
}

function score(rule: ScoringRule, direction: Direction, values: readonly number[], counted?: number[]) {
  return [...applyRule(rule, Float64Array.from(values), contextOf(direction, values, counted))]
}

const tax = { kind: 'goalposts', best: 26.1, worst: 84, exponent: 0.8 } as const
const halved = { kind: 'goalposts', best: 100, worst: 0, exponent: 2, clip: false } as const
const onTime = {
  kind: 'breakpoints',
  between: 'step',
  points: [
    [95, 1],
    [99, 1.5],
    [100, 2],
  ],
} as const
const withinDays = {
  kind: 'breakpoints',
  between: 'step',
  points: [
    [3, 100],
    [5, 60],
    [10, 30],
  ],
} as const
// 每超1天扣5分，扣完为止: 20 points for 3 days, none from 7 on.
const deducted = {
  kind: 'breakpoints',
  between: 'linear',
  points: [
    [3, 20],
    [7, 0],
  ],
} as const
const penalty = {
  kind: 'breakpoints',
  between: 'step',
  points: [
    [0, 0],
    [5, -5],
  ],
} as const

describe('rules with ends of their own', () => {
  it.each<[string, ScoringRule, Direction, number[], number[]]>([
    [
      'S1 goalposts, a low value best',
      { kind: 'goalposts', best: 0, worst: 200 },
      'lower',
      [0, 50, 300],
      [100, 75, 0],
    ],
    [
      'S1 goalposts, a high value best',
      { kind: 'goalposts', best: 12, worst: 0 },
      'higher',
      [-1, 3, 12, 13],
      [0, 25, 100, 100],
    ],
    ['S1 goalposts unclipped', { ...halved, exponent: 1 }, 'higher', [-50, 150], [-50, 150]],
    [
      'S1 an exponent keeps the sign of what is not clipped',
      halved,
      'higher',
      [-50, 50, 150],
      [-25, 25, 225],
    ],
    [
      'S1 goalposts that are the same give the middle',
      { kind: 'goalposts', best: 5, worst: 5 },
      'higher',
      [1, 5, missing],
      [50, 50, missing],
    ],
    ['S6 steps, higher better', onTime, 'higher', [94.9, 95, 98.9, 99, 100, 101], [0, 1, 1, 1.5, 2, 2]],
    ['S6 steps, lower better', withinDays, 'lower', [1, 3, 3.1, 5, 10, 10.1], [100, 100, 60, 60, 30, 0]],
    ['S6 the floor under steps below zero is the lowest', penalty, 'lower', [0, 3, 9], [0, -5, -5]],
    ['S6 a deduction ends at nothing left', deducted, 'lower', [2, 3, 4, 7, 30], [20, 20, 15, 0, 0]],
    [
      'S6 full marks for a target reached',
      { kind: 'breakpoints', between: 'step', points: [[90, 100]] },
      'higher',
      [89.99, 90],
      [0, 100],
    ],
    [
      'S5 attainment, higher better',
      { kind: 'attainment', target: 80 },
      'higher',
      [-8, 0, 60, 80, 90],
      [0, 0, 75, 100, 100],
    ],
    [
      'S5 attainment, lower better',
      { kind: 'attainment', target: 3, cap: 120 },
      'lower',
      [4, 3, 2.5, 1, 0, -1],
      [75, 100, 120, 120, 120, 120],
    ],
    [
      'S5 a target of none is reached or not',
      { kind: 'attainment', target: 0 },
      'lower',
      [0, 1, missing],
      [100, 0, missing],
    ],
  ])('%s', (_, rule, direction, values, expected) => {
    expect(score(rule, direction, values)).toEqual(expected)
  })

  it('S1 a tax of 56 % of profit has 100·((84 − 56)/57.9)^0.8 = 55.9 points', () => {
    // ln 28 − ln 57.9 = 3.332205 − 4.058717 = −0.726512; × 0.8 = −0.581210; e to that is 0.559221.
    expect(score(tax, 'lower', [56])[0]).toBeCloseTo(55.9221, 3)
  })
})

describe('rules that compare', () => {
  // Mean 5, squares 9 + 1 + 1 + 9 = 20 over 3: deviation √(20/3).
  const values = [2, 4, 6, 8]
  const unit = Math.sqrt(20 / 3)

  it.each<[string, ScoringRule, number[], number[]]>([
    ['min–max', { kind: 'minMax', low: 1, high: 100 }, [1, 34, 67, 100], [100, 67, 34, 1]],
    ['efficacy', { kind: 'efficacy', spread: 30, base: 60 }, [60, 70, 80, 90], [90, 80, 70, 60]],
    ['rank', { kind: 'rank' }, [1, 2, 3, 4], [4, 3, 2, 1]],
    ['percentile rank', { kind: 'percentileRank' }, [0, 100 / 3, 200 / 3, 100], [100, 200 / 3, 100 / 3, 0]],
    [
      'distance to the best',
      { kind: 'distanceToMax' },
      [0, 100 / 3, 200 / 3, 100],
      [100, 200 / 3, 100 / 3, 0],
    ],
    [
      'distance to a target',
      { kind: 'distanceToTarget', target: 5, capped: false },
      [0, 200 / 3, 400 / 3, 200],
      [200, 400 / 3, 200 / 3, 0],
    ],
    [
      'distance to a target, capped',
      { kind: 'distanceToTarget', target: 5, capped: true },
      [0, 200 / 3, 100, 100],
      [100, 100, 200 / 3, 0],
    ],
    [
      'z-score',
      { kind: 'zScore', mean: 50, deviation: 10 },
      [50 - 30 / unit, 50 - 10 / unit, 50 + 10 / unit, 50 + 30 / unit],
      [50 + 30 / unit, 50 + 10 / unit, 50 - 10 / unit, 50 - 30 / unit],
    ],
  ])('S5 %s, both ways', (_, rule, higher, lower) => {
    for (const [direction, expected] of [
      ['higher', higher],
      ['lower', lower],
    ] as const)
      score(rule, direction, values).forEach((got, row) => expect(got).toBeCloseTo(expected[row]!, 10))
  })

  it('S5 ties have the same rank and percentile', () => {
    expect(score({ kind: 'rank' }, 'higher', [5, 7, 7, 9])).toEqual([1, 2, 2, 4])
    expect(score({ kind: 'percentileRank' }, 'lower', [5, 7, 7, 9, 9])).toEqual([100, 50, 50, 0, 0])
  })

  it('S5 the distance to an entity is to its value', () => {
    const rule = { kind: 'distanceToReference', entity: 'A', capped: true } as const
    expect(score(rule, 'higher', [6, 2, 4, 10])).toEqual([100, 0, 50, 100])
    expect(score(rule, 'higher', [missing, 2, 4])).toEqual([missing, missing, missing])
  })

  it.each<[ScoringRule, number]>([
    [{ kind: 'minMax', low: 0, high: 100 }, 50],
    [{ kind: 'efficacy', spread: 40, base: 60 }, 80],
    [{ kind: 'distanceToMax' }, 50],
    [{ kind: 'zScore', mean: 60, deviation: 10 }, 60],
    [{ kind: 'distanceToTarget', target: 0.1, capped: true }, 100],
    // To a target above them there is a distance, and nobody has come any of it.
    [{ kind: 'distanceToTarget', target: 0.2, capped: false }, 0],
  ])('S5 one value for all is never a division by zero: %j', (rule, expected) => {
    expect(score(rule, 'higher', [0.1, 0.1, 0.1])).toEqual([expected, expected, expected])
  })

  it('S5 one alone has the middle percentile', () => {
    expect(score({ kind: 'percentileRank' }, 'higher', [7])).toEqual([50])
  })

  it('S5 rows that are not counted are scored by the numbers of those that are', () => {
    const counted = [1, 1, 0, 0]
    expect(score({ kind: 'minMax', low: 0, high: 100 }, 'higher', [0, 10, 5, 20], counted)).toEqual([
      0, 100, 50, 200,
    ])
    expect(score({ kind: 'percentileRank' }, 'higher', [0, 10, 5, 20], counted)).toEqual([0, 100, 100, 100])
    expect(score({ kind: 'rank' }, 'lower', [0, 10, 5, 20], counted)).toEqual([2, 1, 2, 1])
  })

  it('D5 without anybody counted there is nothing to compare with', () => {
    expect(score({ kind: 'distanceToMax' }, 'higher', [3, missing], [0, 1])).toEqual([missing, missing])
  })
})

describe('one value by a rule', () => {
  const values = Float64Array.of(2, 4, 6, 8)

  it('scores a value that nobody has, by the column as it stands', () => {
    const curve = curveOf({ kind: 'minMax', low: 0, high: 100 }, values, contextOf('higher', [...values]))
    expect([curve(5), curve(11), curve(missing)]).toEqual([50, 150, missing])
  })

  it.each<[string, ScoringRule, Direction, number, number | undefined]>([
    ['goalposts', { kind: 'goalposts', best: 1, worst: 11 }, 'lower', 80, 3],
    ['goalposts beyond the best', { kind: 'goalposts', best: 1, worst: 11 }, 'lower', 101, undefined],
    ['goalposts with an exponent', { ...halved, clip: true }, 'higher', 25, 50],
    ['goalposts unclipped', halved, 'higher', -25, -50],
    ['goalposts that are the same', { kind: 'goalposts', best: 5, worst: 5 }, 'higher', 50, undefined],
    ['a line', deducted, 'lower', 15, 4],
    ['the end of a line', deducted, 'lower', 20, 3],
    ['a line never so high', deducted, 'lower', 21, undefined],
    ['a step: the next one up', onTime, 'higher', 1.2, 99],
    ['a step, lower better', withinDays, 'lower', 61, 3],
    ['what those below every step have', onTime, 'higher', 0, undefined],
    ['a step never so high', onTime, 'higher', 3, undefined],
    ['attainment', { kind: 'attainment', target: 80 }, 'higher', 75, 60],
    ['attainment, lower better', { kind: 'attainment', target: 3 }, 'lower', 75, 4],
    ['attainment over its cap', { kind: 'attainment', target: 3 }, 'lower', 101, undefined],
    ['min–max', { kind: 'minMax', low: 0, high: 100 }, 'higher', 50, 5],
    ['min–max, lower better', { kind: 'minMax', low: 0, high: 100 }, 'lower', 75, 3.5],
    ['a z-score', { kind: 'zScore', mean: 50, deviation: 10 }, 'lower', 50, 5],
    ['the best', { kind: 'distanceToMax' }, 'higher', 100, 8],
    ['a target', { kind: 'distanceToTarget', target: 5, capped: true }, 'higher', 50, 3.5],
    [
      'more than a capped target',
      { kind: 'distanceToTarget', target: 5, capped: true },
      'higher',
      101,
      undefined,
    ],
    ['a target all have reached', { kind: 'distanceToTarget', target: 1, capped: true }, 'higher', 100, 1],
    ['efficacy', { kind: 'efficacy', spread: 40, base: 60 }, 'higher', 80, 5],
    ['a rank', { kind: 'rank' }, 'higher', 3, undefined],
  ])('S10 the value for a score: %s', (_, rule, direction, wanted, expected) => {
    const got = invertRule(rule, values, contextOf(direction, [...values]), wanted)
    if (expected === undefined) expect(got).toBeUndefined()
    else expect(got).toBeCloseTo(expected, 10)
  })
})

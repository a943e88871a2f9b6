import { describe, expect, it } from 'vitest'
import { curvePoints } from '../../../../src/domain/scoring/edit/curvePoints'
import { recordStep, redoStep, startHistory, undoStep } from '../../../../src/domain/scoring/edit/editHistory'
import {
  bonusRule,
  deductionRule,
  stepRule,
  targetRule,
} from '../../../../src/domain/scoring/edit/presetRules'
import { rankShifts } from '../../../../src/domain/scoring/edit/rankShifts'
import { startRule } from '../../../../src/domain/scoring/edit/startRule'
import { applyRule } from '../../../../src/domain/scoring/rules/applyRule'
import type { Direction } from '../../../../src/domain/catalogue/catalogue'
import type { ScoringRule } from '../../../../src/domain/scoring/scheme'

function scoresOf(rule: ScoringRule, direction: Direction, values: readonly number[]): number[] {
  const counted = new Uint8Array(values.length).fill(1)
  return [...applyRule(rule, Float64Array.from(values), { direction, counted, referenceRow: -1 })]
}

describe('rules as offices write them (S6)', () => {
  it('阶梯: 95% 得 1 分、99% 得 1.5 分、100% 得 2 分, of 2 points', () => {
    const rule = stepRule(
      [
        [100, 2],
        [95, 1],
        [99, 1.5],
      ],
      { full: 2 },
    )
    expect(scoresOf(rule, 'higher', [94.9, 95, 98.9, 99, 100])).toEqual([0, 50, 50, 75, 100])
  })

  it('扣分: 3 days are allowed, each day more costs 0.5 of 2 points, 扣完为止', () => {
    const rule = deductionRule({ allowed: 3, points: 0.5, per: 1 }, { full: 2, direction: 'lower' })
    expect(scoresOf(rule, 'lower', [1, 3, 4, 6, 7, 20])).toEqual([100, 100, 75, 25, 0, 0])
  })

  it('扣分 where higher is better: each 2 below 90 costs 1 of 5 points', () => {
    const rule = deductionRule({ allowed: 90, points: 1, per: 2 }, { full: 5, direction: 'higher' })
    expect(scoresOf(rule, 'higher', [95, 90, 88, 80, 70])).toEqual([100, 100, 80, 0, 0])
  })

  it('达标满分, nothing short of it', () => {
    expect(scoresOf(targetRule(80, undefined), 'higher', [79.9, 80, 90])).toEqual([0, 100, 100])
    expect(scoresOf(targetRule(5, undefined), 'lower', [5, 5.1])).toEqual([100, 0])
  })

  it('达标满分, in proportion from a starting value', () => {
    expect(scoresOf(targetRule(80, 60), 'higher', [50, 60, 70, 80])).toEqual([0, 0, 50, 100])
  })

  it('加减分: all off at one end, all on at the other', () => {
    const rule = bonusRule({ worst: 10, even: 6, best: 4 })
    expect(scoresOf(rule, 'lower', [12, 10, 8, 6, 5, 4, 1])).toEqual([-100, -100, -50, 0, 50, 100, 100])
  })
})

describe('a rule to begin with', () => {
  it.each([
    ['higher', { kind: 'goalposts', best: 9, worst: 2 }],
    ['lower', { kind: 'goalposts', best: 2, worst: 9 }],
  ] as const)('has its ends at what was seen, where %s is better', (direction, rule) => {
    expect(startRule('goalposts', direction, { least: 2, most: 9 })).toEqual(rule)
  })

  it.each(['higher', 'lower'] as const)(
    'gives the best 100 by breakpoints where %s is better',
    (direction) => {
      const rule = startRule('breakpoints', direction, { least: 2, most: 9 })
      const scores = scoresOf(rule, direction, [2, 9])
      expect(scores).toEqual(direction === 'higher' ? [0, 100] : [100, 0])
    },
  )
})

describe('a rule’s curve', () => {
  it('shows a step where it is', () => {
    const rule = stepRule([[5, 100]], { full: 100 })
    const points = curvePoints(rule, (value) => (value >= 5 ? 100 : 0), 0, 10)
    const [before, after] = [points.findLast(([value]) => value < 5)!, points.find(([value]) => value >= 5)!]
    expect([before[1], after[1]]).toEqual([0, 100])
    expect(after[0] - before[0]).toBeLessThan(1e-4)
  })

  it('is nothing over no range', () => {
    expect(curvePoints({ kind: 'rank' }, () => 1, 3, 3)).toEqual([])
  })
})

describe('taking back', () => {
  it('goes back and forth, and forgets what was taken back once another step is made', () => {
    const two = recordStep(recordStep(startHistory('a'), 'b'), 'c')
    const back = undoStep(two)!
    expect(back.present).toBe('b')
    expect(redoStep(back)!.present).toBe('c')
    expect(redoStep(recordStep(back, 'd'))).toBeUndefined()
    expect(undoStep(undoStep(back)!)).toBeUndefined()
  })

  it('has no step where nothing changed', () => {
    const history = startHistory('a')
    expect(recordStep(history, 'a')).toBe(history)
  })
})

describe('ranks under two schemes', () => {
  const ranked = (...items: string[]) =>
    items.map((item, at) => ({ item, value: -at, rank: at + 1, tied: false }))

  it('have the largest shift first, and who is ranked in one alone last', () => {
    const shifts = rankShifts(ranked('a', 'b', 'c', 'gone'), ranked('c', 'a', 'b', 'new'))
    expect(shifts.map(({ item, gain }) => [item, gain])).toEqual([
      ['c', 2],
      ['a', -1],
      ['b', -1],
      ['new', undefined],
      ['gone', undefined],
    ])
  })
})

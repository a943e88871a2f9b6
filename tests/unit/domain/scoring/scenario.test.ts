import { describe, expect, it } from 'vitest'
import { compareScored } from '../../../../src/domain/scoring/compareScored'
import { ruleRange } from '../../../../src/domain/scoring/ruleRange'
import { applyScenario, changeValue, changeWeight, noChanges } from '../../../../src/domain/scoring/scenario'
import { scoredNode } from '../../../../src/domain/scoring/scored'
import { scoreScheme } from '../../../../src/domain/scoring/scoreScheme'
import { dataOf, schemeOf } from './smallSchemes'

const scheme = schemeOf([
  { code: 'ALL' },
  { code: 'X', parent: 'ALL', weight: 1 },
  { code: 'Y', parent: 'ALL', weight: 1 },
])
const data = dataOf({ X: [80, 60, 40], Y: [40, 50, undefined] })
const indexOf = (changes = noChanges) => {
  const applied = applyScenario(scheme, data, changes)
  return [...scoredNode(scoreScheme(applied.scheme, applied.data), 'ALL').scores]
}

describe('a scenario (S10)', () => {
  it('without changes is what is', () => {
    expect(indexOf()).toEqual([60, 55, 40])
  })

  it('changes values and weights together, and a value where there was none', () => {
    const supposed = changeValue(changeValue(noChanges, 'B', 'X', 90), 'C', 'Y', 100)
    expect(indexOf(supposed)).toEqual([60, 70, 70])
    // X counts three times as much as Y.
    expect(indexOf(changeWeight(supposed, 'X', 3))).toEqual([70, 80, 55])
  })

  it('leaves data and scheme as they are (D5)', () => {
    indexOf(changeWeight(changeValue(noChanges, 'B', 'X', 90), 'X', 3))
    expect(data.columns.get('X')!.values[1]).toBe(60)
    expect(scheme.nodes[1]!.weight).toBe(1)
  })

  it('takes the last of two changes of the same, and takes changes back', () => {
    const twice = changeValue(changeValue(noChanges, 'B', 'X', 90), 'B', 'X', 100)
    expect(twice.values).toEqual([{ entity: 'B', indicator: 'X', value: 100 }])
    expect(changeValue(twice, 'B', 'X', undefined)).toEqual(noChanges)
    expect(changeWeight(changeWeight(noChanges, 'X', 3), 'X', undefined)).toEqual(noChanges)
  })

  it('lets changes of what is not there be', () => {
    const stray = changeWeight(changeValue(noChanges, 'Z', 'X', 1), 'nowhere', 5)
    expect(indexOf(changeValue(stray, 'A', 'nothing', 1))).toEqual([60, 55, 40])
  })

  it('stands side by side with what is, in the order of ranks as they are', () => {
    const applied = applyScenario(scheme, data, changeValue(noChanges, 'C', 'X', 100))
    const rows = compareScored(scoreScheme(scheme, data), scoreScheme(applied.scheme, applied.data), 'ALL')
    expect(rows.map(({ entity, now, then }) => [entity.code, now.rank, then.rank, then.score])).toEqual([
      ['A', 1, 2, 60],
      ['B', 2, 3, 55],
      ['C', 3, 1, 100],
    ])
  })
})

describe('the range of a slider', () => {
  it.each([
    ['goalposts', { kind: 'goalposts', best: 1, worst: 18 }, [1, 18]],
    [
      'breakpoints',
      {
        kind: 'breakpoints',
        between: 'step',
        points: [
          [95, 1],
          [100, 2],
        ],
      },
      [95, 100],
    ],
    ['what was seen', { kind: 'minMax', low: 0, high: 100 }, [2, 7]],
  ] as const)('is that of %s', (_what, rule, range) => {
    expect(ruleRange(rule, Float64Array.of(7, 2, Number.NaN, 99), Uint8Array.of(1, 1, 1, 0))).toEqual(range)
  })
})

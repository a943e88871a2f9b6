import { describe, expect, it } from 'vitest'
import { scoreScheme } from '../../../../src/domain/scoring/scoreScheme'
import { treeOf } from '../../../../src/domain/scoring/schemeTree'
import { lossesOf } from '../../../../src/domain/scoring/why/lossesOf'
import { gapRow, type GapRow } from '../../../../src/domain/targets/gapRow'
import { pointsLostBy, responsibleFor } from '../../../../src/domain/targets/responsible'
import { targetSeries } from '../../../../src/domain/targets/targetSeries'
import { worstBy, worstFirst } from '../../../../src/domain/targets/worstFirst'
import { dataOf, schemeOf } from '../scoring/smallSchemes'
import { cityAndDepartments, targetDataOf, targetOf, weeksFrom } from './smallTargets'

const periods = weeksFrom(40, 1)

/** At least 100, near within 5 units. */
function rowWith(code: string, value: number | undefined, target = 100): GapRow {
  const whole = targetOf({ code, stages: [{ value: target }], near: { units: 5 } })
  const series = targetSeries(whole, targetDataOf({ A: [[value]] }, periods))(cityAndDepartments[0]!)
  return gapRow(whole, cityAndDepartments[0]!, series, periods[0]!)!
}

describe('the worst first (T2)', () => {
  // 20 of 200 is a tenth, 15 of 100 more than that.
  const rows = [
    rowWith('met', 120),
    rowWith('none', undefined),
    rowWith('near', 96),
    rowWith('tenth', 180, 200),
    rowWith('more', 85),
  ]
  const codes = (pointsOf: (row: GapRow) => number | undefined) =>
    worstFirst(rows, pointsOf).map(({ target }) => target.code)

  it('is by the share of the target while the scheme does not count every shortfall', () => {
    expect(codes(() => undefined)).toEqual(['more', 'tenth', 'near', 'none', 'met'])
    const some = ({ target }: GapRow) => (target.code === 'tenth' ? 9 : undefined)
    expect(codes(some)).toEqual(['more', 'tenth', 'near', 'none', 'met'])
    expect(worstBy(rows, some)).toBe('share')
  })

  it('is by points lost where it does, short before near all the same', () => {
    const points = new Map([
      ['near', 9],
      ['tenth', 3],
      ['more', 2],
    ])
    const pointsOf = ({ target }: GapRow) => points.get(target.code)
    expect(codes(pointsOf)).toEqual(['tenth', 'more', 'near', 'none', 'met'])
    expect(worstBy(rows, pointsOf)).toBe('points')
  })
})

describe('who answers for a target, and what it costs (T4, S10)', () => {
  const scheme = schemeOf([
    { code: 'N', lead: '市营商办', overseer: '常务副市长' },
    { code: 'L1', parent: 'N', lead: '市住建局', measure: { indicator: 'A' } },
    { code: 'L2', parent: 'N', measure: { indicator: 'A' } },
    { code: 'L3', parent: 'N', measure: { indicator: 'B' } },
  ])
  const tree = treeOf(scheme)
  const losses = lossesOf(scoreScheme(scheme, dataOf({ A: [40], B: [70] })), 0)

  it('is the target itself, then its leaf, then what stands above', () => {
    expect(responsibleFor(targetOf(), tree)).toEqual({ lead: '市住建局', overseer: '常务副市长' })
    expect(responsibleFor(targetOf({ lead: '市数据局' }), tree).lead).toBe('市数据局')
    expect(responsibleFor(targetOf({ indicator: 'N' }), tree).lead).toBe('市营商办')
    expect(responsibleFor(targetOf(), undefined)).toEqual({ lead: undefined, overseer: undefined })
  })

  it('is the points of all leaves on its indicator', () => {
    // Three leaves of a third each: twice 60/3 for A, 30/3 for B.
    expect(pointsLostBy(targetOf(), tree, losses)).toBeCloseTo(40, 12)
    expect(pointsLostBy(targetOf({ indicator: 'B' }), tree, losses)).toBeCloseTo(10, 12)
    expect(pointsLostBy(targetOf({ indicator: 'C' }), tree, losses)).toBeUndefined()
    expect(pointsLostBy(targetOf({ indicator: '' }), tree, losses)).toBeUndefined()
  })
})

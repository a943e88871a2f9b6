import { describe, expect, it } from 'vitest'
import type { Entity } from '../../../../src/domain/catalogue/catalogue'
import { denominate } from '../../../../src/domain/scoring/stages/denominate'
import { imputeColumn } from '../../../../src/domain/scoring/stages/imputeColumn'
import { shapeOf } from '../../../../src/domain/scoring/stages/shapeOf'
import { treatColumn } from '../../../../src/domain/scoring/stages/treatColumn'

const missing = Number.NaN

function entitiesOf(groups: readonly (string | undefined)[]): Entity[] {
  return groups.map((kind, key) => ({
    key,
    code: String(key),
    names: {},
    kind: 'member',
    ...(kind && { groups: { kind } }),
  }))
}

describe('dividing a column by another', () => {
  it('D5 is missing where either is, or where there is nothing to divide by', () => {
    const by = Float64Array.of(2, 0, missing, 4)
    expect([...denominate(Float64Array.of(6, 6, 6, missing), by)]).toEqual([3, missing, missing, missing])
    expect([...denominate(Float64Array.of(6), undefined)]).toEqual([missing])
  })
})

describe('filling in what is missing', () => {
  const entities = entitiesOf(['county', 'county', 'city', 'county', undefined, 'city'])
  const values = Float64Array.of(1, 3, 20, missing, missing, missing)
  const everyone = new Uint8Array(6).fill(1)

  it.each([
    ['mean', undefined, [1, 3, 20, 8, 8, 8]],
    ['median', undefined, [1, 3, 20, 3, 3, 3]],
    ['mean', 'kind', [1, 3, 20, 2, missing, 20]],
    ['median', 'size', [1, 3, 20, missing, missing, missing]],
  ] as const)('D5 by the %s, within %s', (by, grouping, expected) => {
    const filled = imputeColumn(values, { by, ...(grouping && { grouping }) }, entities, everyone)
    expect([...filled]).toEqual(expected)
  })

  it('D5 neither fills those that are not counted nor takes from them', () => {
    const counted = Uint8Array.of(1, 1, 0, 1, 0, 0)
    expect([...imputeColumn(values, { by: 'mean' }, entities, counted)]).toEqual([
      1,
      3,
      20,
      2,
      missing,
      missing,
    ])
  })

  it('D5 leaves a column without any value missing', () => {
    const none = new Float64Array(6).fill(missing)
    expect([...imputeColumn(none, { by: 'median' }, entities, everyone)]).toEqual([...none])
  })
})

describe('the shape of a column', () => {
  it('is the sample skew and the sample excess kurtosis', () => {
    // 1, 2, 3, 4, 10: mean 4, sums of powers of −3 −2 −1 0 6: 50, 180, 1394.
    // g1 = 36/10^1.5 = 1.138420, × √20/3 = 1.697056; g2 = 278.8/100 − 3 = −0.212, 4/(3·2)·(6·−0.212 + 6) = 3.152
    const { skew, kurtosis } = shapeOf(Float64Array.of(1, 2, 3, 4, 10))
    expect(skew).toBeCloseTo(1.697056, 6)
    expect(kurtosis).toBeCloseTo(3.152, 10)
  })

  it.each([[[]], [[1]], [[1, 2]], [[4, 4, 4, 4, 4]]])('is not defined for %j', (values) => {
    const { skew, kurtosis } = shapeOf(Float64Array.from(values))
    expect([skew, kurtosis]).toEqual([missing, missing])
  })
})

describe('pulling outliers in', () => {
  const limits = { skew: 2, kurtosis: 3.5, most: 5 }
  const calm = [1, 2, 3, 4, 5, 6, 7, 8, 9]
  const treat = (values: readonly number[], treatment = limits, counted = values.map(() => 1)) => [
    ...treatColumn(Float64Array.from(values), treatment, Uint8Array.from(counted)),
  ]

  it('leaves a column alone that has none', () => {
    expect(treat([...calm, missing])).toEqual([...calm, missing])
  })

  it('gives a high one the next value, where the others are', () => {
    expect(treat([...calm, 1000])).toEqual([...calm, 9])
  })

  it('gives a low one the next value', () => {
    expect(treat([-1000, ...calm])).toEqual([1, ...calm])
  })

  it('pulls those that share a place together, as one', () => {
    const values = [...calm, ...calm, ...calm, 1000, 1000]
    expect(treat(values, { ...limits, most: 1 })).toEqual([...calm, ...calm, ...calm, 9, 9])
  })

  it('stops after so many times, whatever is left', () => {
    const values = [...calm, ...calm, ...calm, 900, 1000]
    expect(treat(values, { ...limits, most: 1 })).toEqual([...calm, ...calm, ...calm, 900, 900])
    expect(treat(values, { ...limits, most: 0 })).toEqual(values)
  })

  it('goes on only while skew and kurtosis are both over', () => {
    expect(treat([...calm, 1000], { ...limits, kurtosis: 1000 })).toEqual([...calm, 1000])
    expect(treat([...calm, 1000], { ...limits, skew: 1000 })).toEqual([...calm, 1000])
  })

  it('goes by the counted rows, and cuts the others where they were cut', () => {
    expect(treat([...calm, 1000, 2000, -50], limits, [...calm.map(() => 1), 1, 0, 0])).toEqual([
      ...calm,
      9,
      9,
      -50,
    ])
  })

  it.each([[[]], [[5, 5, 5, 5, 5]], [[1, 2, 900]]])('has nothing to go by in %j', (values) => {
    expect(treat(values)).toEqual(values)
  })
})

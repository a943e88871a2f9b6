import { describe, expect, it } from 'vitest'
import { distributionOf } from '../../../src/domain/statistics/distributionOf'

describe('a distribution', () => {
  it('counts every value once, the largest too', () => {
    const bins = distributionOf([0, 1, 2, 3, 99.9, 100])!.bins
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(6)
    expect(bins.at(-1)!.to).toBeGreaterThanOrEqual(100)
  })

  it('has the mean and the median of an even count by hand', () => {
    expect(distributionOf([1, 2, 3, 10])).toMatchObject({
      mean: 4,
      median: 2.5,
      minimum: 1,
      maximum: 10,
      count: 4,
    })
  })

  it('is one bin where all values are the same, and nothing where there are none', () => {
    expect(distributionOf([5, 5])!.bins).toEqual([{ from: 5, to: 5, count: 2 }])
    expect(distributionOf([])).toBeUndefined()
  })
})

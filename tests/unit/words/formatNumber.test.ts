import { describe, expect, it } from 'vitest'
import { formatNumber, medianDecimals } from '../../../src/words/formatNumber'

describe('a number for reading', () => {
  it.each<[value: number, decimals: number | undefined, shown: string]>([
    [-0, undefined, '0'],
    [-0, 1, '0.0'],
    [-0.04, 1, '0.0'],
    [-0.06, 1, '-0.1'],
    [-3, undefined, '-3'],
    [-0.0123, undefined, '-0.0123'],
    // In decimal, as by hand.
    [1.005, 2, '1.01'],
    [12_345.6, undefined, '12,346'],
  ])('of %s with %s decimals is %s: what is shown as nothing has no sign', (value, decimals, shown) => {
    expect(formatNumber(value, 'zh-CN', decimals)).toBe(shown)
    expect(formatNumber(value, 'en', decimals)).toBe(shown)
  })
})

describe('the median of figures as they are shown', () => {
  it.each<[what: string, median: number, decimals: number, shown: string]>([
    ['84 and 85', 84.5, 0, '84.5'],
    ['84 and 86', 85, 0, '85'],
    ['-1 and 0', -0.5, 0, '-0.5'],
    ['84.3 and 84.4', 84.35, 1, '84.35'],
    ['figures of many digits', 84.347, 1, '84.3'],
  ])('of %s is not rounded to one of them', (_what, median, decimals, shown) => {
    expect(formatNumber(median, 'zh-CN', medianDecimals(median, decimals))).toBe(shown)
  })
})

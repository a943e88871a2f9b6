import { describe, expect, it } from 'vitest'
import { formatNumber } from '../../../src/words/formatNumber'

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

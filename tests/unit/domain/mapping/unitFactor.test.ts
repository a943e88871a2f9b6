import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaled, unitFactor } from '../../../../src/domain/mapping/unitFactor'

describe('units of a file and of the dataset (D10)', () => {
  it.each([
    ['元', '元', 1],
    ['万元', '元', 1e4],
    ['元', '万元', 1e-4],
    ['亿元', '万元', 1e4],
    ['千元', '万元', 0.1],
    ['比率', '%', 100],
    ['％', '%', 1],
    ['percent', '%', 1],
    ['分钟', '小时', 1 / 60],
    ['小时', '分钟', 60],
    ['个工作日', '工作日', 1],
    ['万件', '件', 1e4],
    ['万人次', '人', 1e4],
  ])('%s → %s is a factor of %d', (from, to, factor) => expect(unitFactor(from, to)).toBe(factor))

  it.each([
    ['工作日', '天'],
    ['天', '个工作日'],
    ['小时', '天'],
    ['件', '%'],
    ['元', '美元'],
    ['万元', '万户'],
  ])('%s and %s have none', (from, to) => expect(unitFactor(from, to)).toBe('refused'))
})

describe('figures in another unit (D10)', () => {
  it.each([
    [1.1, 1e4, 11000],
    [0.07, 100, 7],
    [0.986, 100, 98.6],
    [-3.5, 1e4, -35000],
    [12345.6, 1e-4, 1.23456],
    [1e-7, 1e4, 0.001],
    [90, 1 / 60, 1.5],
    [0, 1e4, 0],
  ])('%d × %d is exactly %d', (value, factor, expected) => expect(scaled(value, factor)).toBe(expected))

  it('is what the shifted decimal text says, bit for bit', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }), (digits, places) => {
        const value = Number(`${digits}e-${places}`)
        expect(Object.is(scaled(value, 1e4), Number(`${digits}e${4 - places}`))).toBe(true)
        expect(Object.is(scaled(value, 1e-4), Number(`${digits}e${-4 - places}`))).toBe(true)
      }),
    )
  })
})

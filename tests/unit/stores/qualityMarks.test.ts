import { describe, expect, it } from 'vitest'
import { usualQualitySettings } from '../../../src/domain/quality/qualitySettings'
import { isInRange, keptQualityJson, readKeptQuality } from '../../../src/stores/qualityMarks'

const kept = {
  settings: { ...usualQualitySettings, jump: 3.5, smallBase: 20 },
  marks: { 'jump|R|3|7': { state: '51 92', note: '属实', at: 1 } },
}

describe('what is kept of a quality page', () => {
  it('comes back as it was', () => {
    expect(readKeptQuality(keptQualityJson(kept))).toEqual(kept)
  })

  it.each([
    ['nothing', undefined],
    ['a list', [1, 2]],
    ['bounds out of range', { settings: { jump: 1, periods: 2.5, stale: '2', listed: null } }],
    ['marks that are none', { marks: { a: 1, b: { state: 's', note: 2, at: 3 } } }],
  ])('is the usual of %s', (_, json) => {
    expect(readKeptQuality(json)).toEqual({ settings: usualQualitySettings, marks: {} })
  })

  it.each([
    ['jump', 2, true],
    ['jump', 6.5, true],
    ['periods', 6.5, false],
    ['periods', 61, false],
    ['stale', Number.NaN, false],
  ] as const)('lets %s be %d: %s', (name, value, expected) => {
    expect(isInRange(name, value)).toBe(expected)
  })
})

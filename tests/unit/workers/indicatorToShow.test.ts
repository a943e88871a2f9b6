import { describe, expect, it } from 'vitest'
import {
  emptyCatalogue,
  type Catalogue,
  type Indicator,
  type IndicatorKind,
} from '../../../src/domain/catalogue/catalogue'
import { indicatorToShow } from '../../../src/workers/indicatorToShow'

function shown(...indicators: [code: string, kind: IndicatorKind, cells: number, latest?: number][]) {
  const catalogue: Catalogue = {
    ...emptyCatalogue,
    periods: [0, 1].map((key) => ({ key, period: { kind: 'year', year: 2020 + key } })),
    indicators: indicators.map(([code, kind, , latest = 0]) => ({ code, kind, names: {}, latest })),
  }
  return indicatorToShow(
    catalogue,
    indicators.map(([code, , cells]) => ({ code, cells })),
  )
}

describe('the indicator to look at after an import', () => {
  it('is a score before a value and a value before a rank', () => {
    expect(shown(['R', 'rank', 900], ['V', 'value', 90], ['S', 'score', 9])).toBe('S')
    expect(shown(['R', 'rank', 900], ['V', 'value', 90])).toBe('V')
  })

  it('is the newest of the scores, and of those the first of the file, whatever has more cells', () => {
    expect(shown(['Old', 'score', 900, 0], ['Overall', 'score', 9, 1], ['Part', 'score', 90, 1])).toBe(
      'Overall',
    )
  })

  it('is the one with the most cells among equals, the first of the file where they tie', () => {
    expect(shown(['A', 'value', 1], ['B', 'value', 30], ['C', 'value', 30])).toBe('B')
  })

  it('is what is worked out from imported counts before the counts themselves (D9)', () => {
    const counts = ['A', 'B'].map((code) => ({ code, kind: 'value' as const, names: {} }))
    const share = (code: string, denominator: string): Indicator => ({
      code,
      kind: 'value',
      names: {},
      formula: { kind: 'ratioOfSums', numerator: 'A', denominator, scale: 100 },
    })
    const catalogue = { ...emptyCatalogue, indicators: [...counts, share('A/C', 'C'), share('A/B', 'B')] }
    const imported = counts.map(({ code }) => ({ code, cells: 9 }))
    expect(indicatorToShow(catalogue, imported)).toBe('A/B')
  })

  it('is none where nothing has a cell', () => {
    expect(shown(['A', 'value', 0])).toBeUndefined()
  })
})

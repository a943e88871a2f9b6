import { describe, expect, it } from 'vitest'
import type { Indicator } from '../../../src/domain/catalogue/catalogue'
import { indicatorTree } from '../../../src/domain/catalogue/indicatorTree'

function indicator(code: string, parent?: string): Indicator {
  return { code, names: { en: code }, kind: 'value', ...(parent === undefined ? {} : { parent }) }
}

function laid(indicators: readonly Indicator[]): string[] {
  return indicatorTree(indicators).map(({ indicator: { code }, level }) => `${level} ${code}`)
}

describe('the tree of indicators (D2)', () => {
  it('has children under their parents, in the order of the catalogue', () => {
    const flat = [
      indicator('b1', 'b'),
      indicator('a'),
      indicator('b'),
      indicator('a1', 'a'),
      indicator('a11', 'a1'),
    ]
    expect(laid(flat)).toEqual(['0 a', '1 a1', '2 a11', '0 b', '1 b1'])
  })

  it('takes an unknown parent for none', () => {
    expect(laid([indicator('a', 'gone')])).toEqual(['0 a'])
  })

  it('loses nobody in a circle, and shows nobody twice', () => {
    expect(laid([indicator('a', 'b'), indicator('b', 'a'), indicator('c', 'c')])).toEqual([
      '0 a',
      '1 b',
      '0 c',
    ])
  })
})

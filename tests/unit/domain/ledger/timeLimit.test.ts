import { describe, expect, it } from 'vitest'
import { readTimeLimit } from '../../../../src/domain/ledger/readTimeLimit'

describe('a time limit of the ledger', () => {
  it.each([
    ['2026-11-30', '2026-11-30'],
    ['2026.9.5', '2026-09-05'],
    ['2026年2月', '2026-02-28'],
    ['2028年2月底前', '2028-02-29'],
    ['11月底前', '2026-11-30'],
    ['１２月底前', '2026-12-31'],
    ['12月15日前', '2026-12-15'],
    ['1月底前', '2027-01-31'],
    ['四季度', '2026-12-31'],
    ['2027年1季度末', '2027-03-31'],
    ['年底前', '2026-12-31'],
    ['2027年底前', '2027-12-31'],
  ])('%s is %s, seen from November 2026', (text, day) => {
    expect(readTimeLimit(text, '2026-11-13')).toMatchObject({ kind: 'day', day })
  })

  it.each(['长期坚持', '持续推进', '常态化'])('%s has no end', (text) => {
    expect(readTimeLimit(text, '2026-11-13')).toEqual({ kind: 'standing' })
  })

  it.each(['尽快', '2026-13-01', '2月30日', '13月底前', '5'])('%s is kept as it was written', (text) => {
    expect(readTimeLimit(text, '2026-11-13')).toEqual({ kind: 'text', text })
  })

  it('is none of blank text', () => {
    expect(readTimeLimit(' 　', '2026-11-13')).toBeUndefined()
  })
})

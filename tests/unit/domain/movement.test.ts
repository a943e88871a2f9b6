import { describe, expect, it } from 'vitest'
import { publishedMovements, recomputedMovements } from '../../../src/domain/ranking/movement'

describe('W1 movement', () => {
  it('counts a rise as positive', () => {
    const { byKey } = recomputedMovements(
      new Map([
        ['a', 9],
        ['b', 5],
      ]),
      new Map([
        ['a', 1],
        ['b', 2],
      ]),
      'higher',
    )
    expect(byKey.get('a')).toEqual({ from: 2, to: 1, change: 1 })
    expect(byKey.get('b')).toEqual({ from: 1, to: 2, change: -1 })
  })

  it('compares only those who have a value in both periods, and names who entered and left', () => {
    const now = new Map([
      ['new', 10],
      ['a', 9],
      ['b', 5],
    ])
    const then = new Map([
      ['gone', 10],
      ['a', 2],
      ['b', 1],
    ])
    const moved = recomputedMovements(now, then, 'higher')
    expect(moved.byKey.get('a')).toEqual({ from: 1, to: 1, change: 0 })
    expect(moved.byKey.has('new')).toBe(false)
    expect(moved.entered).toEqual(['new'])
    expect(moved.left).toEqual(['gone'])
  })

  it('takes published ranks as they are (D8)', () => {
    const moved = publishedMovements(new Map([['CHN', 31]]), new Map([['CHN', 46]]))
    expect(moved.basis).toBe('published')
    expect(moved.byKey.get('CHN')).toEqual({ from: 46, to: 31, change: 15 })
  })
})

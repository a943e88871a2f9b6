import { describe, expect, it } from 'vitest'
import { cellsBetween, isBetween, moveByKey, moveByTab } from '../../../../src/components/edits/gridMoves'

const shape = { rows: 30, columns: 4, page: 10 }
const at = (row: number, column: number) => ({ row, column })

describe('keys in a grid', () => {
  it.each<[key: string, ctrl: boolean, to: ReturnType<typeof at>]>([
    ['ArrowDown', false, at(6, 1)],
    ['ArrowUp', false, at(4, 1)],
    ['ArrowLeft', false, at(5, 0)],
    ['ArrowRight', true, at(5, 3)],
    ['ArrowDown', true, at(29, 1)],
    ['PageDown', false, at(15, 1)],
    ['PageUp', false, at(0, 1)],
    ['Home', false, at(5, 0)],
    ['Home', true, at(0, 0)],
    ['End', true, at(29, 3)],
  ])('%s (Ctrl %s)', (key, ctrlKey, to) => {
    expect(moveByKey(at(5, 1), { key, ctrlKey, metaKey: false }, shape)).toEqual(to)
  })

  it('that are none of a grid lead nowhere', () => {
    expect(moveByKey(at(5, 1), { key: 'x', ctrlKey: false, metaKey: false }, shape)).toBeUndefined()
  })

  it('Tab goes on in the next row, and out at the ends', () => {
    expect(moveByTab(at(5, 3), false, shape)).toEqual(at(6, 0))
    expect(moveByTab(at(5, 0), true, shape)).toEqual(at(4, 3))
    expect(moveByTab(at(29, 3), false, shape)).toBeUndefined()
    expect(moveByTab(at(0, 0), true, shape)).toBeUndefined()
  })
})

describe('what is selected', () => {
  it('is every cell between two corners, row by row, whichever comes first', () => {
    expect(cellsBetween(at(2, 1), at(1, 0))).toEqual([
      [at(1, 0), at(1, 1)],
      [at(2, 0), at(2, 1)],
    ])
    expect(isBetween(at(1, 1), at(2, 1), at(1, 0))).toBe(true)
    expect(isBetween(at(3, 1), at(2, 1), at(1, 0))).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { NumberColumn } from '../../../src/formats/numberColumn'

const block = 1 << 18

describe('a growing column of numbers', () => {
  it.each([0, 1, 1024, 1025, block - 1, block, block + 1, 3 * block])(
    'gives back all of %i numbers in order',
    (count) => {
      const column = new NumberColumn(Uint32Array)
      for (let index = 0; index < count; index++) column.push(index)
      expect(column.length).toBe(count)
      const whole = column.finish()
      expect(whole.length).toBe(count)
      expect(whole.every((value, index) => value === index)).toBe(true)
    },
  )

  it('takes back numbers over the edge of a block', () => {
    const column = new NumberColumn(Float64Array)
    for (let index = 0; index < block + 2; index++) column.push(index)
    for (let index = 0; index < 3; index++) column.pop()
    column.push(7)
    expect(column.length).toBe(block)
    expect(column.finish().at(-1)).toBe(7)
  })
})

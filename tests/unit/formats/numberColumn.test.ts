import { describe, expect, it } from 'vitest'
import { numberAt } from '../../../src/domain/facts/numberBlocks'
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

  it('takes many at once, over the edges of blocks too, and gives them out in blocks', () => {
    const column = new NumberColumn(Float64Array)
    const many = Float64Array.from({ length: 1000 }, (_, at) => at)
    for (let time = 0; time < 300; time++) column.append(many, 999)
    const numbers = column.finishBlocks()
    expect(numbers.length).toBe(300 * 999)
    expect(numbers.blocks.map(({ length }) => length)).toEqual([block, 300 * 999 - block])
    const wrong = Array.from({ length: numbers.length }, (_, at) => at).filter(
      (at) => numberAt(numbers, at) !== at % 999,
    )
    expect(wrong).toEqual([])
  })
})

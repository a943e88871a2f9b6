import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textWidth } from '../../../../src/charts/textWidth'
import { fitSize } from '../../../../src/components/present/fitSize'
import { largestOf, rowRoom } from '../../../../src/components/present/rowRoom'

describe('the size of a text in its room', () => {
  // Ten Chinese characters are ten times as wide as they are high.
  it.each([
    ['the most where there is room', '一二三四五六七八九十', { width: 40, lines: 1, most: 3, least: 1 }, 3],
    [
      'smaller where it would be too wide',
      '一二三四五六七八九十',
      { width: 20, lines: 1, most: 3, least: 1 },
      2,
    ],
    [
      'the least where it fits at none',
      '一二三四五六七八九十',
      { width: 5, lines: 1, most: 3, least: 1.4 },
      1.4,
    ],
    ['over two lines', '一二三四五六七八九十', { width: 20, lines: 2, most: 3.8, least: 1 }, 3.8],
  ])('is %s', (_what, text, room, size) => {
    expect(fitSize(text, room)).toBe(size)
  })

  it('keeps a name of forty characters on one line of half a screen', () => {
    const name = '某某省某某自治州某某新区经济技术开发区管理委员会行政审批服务和营商环境建设局（大'
    expect([...name]).toHaveLength(40)
    const size = fitSize(name, { width: 52, lines: 1, most: 2.1, least: 1.3 })
    expect(size).toBe(1.3)
    expect(textWidth(name, 1) * size).toBeLessThanOrEqual(52)
  })

  it('is never over the room but at its least', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 10, max: 60 }), (text, width) => {
        const size = fitSize(text, { width, lines: 1, most: 4, least: 1 })
        expect(size === 1 || (textWidth(text, 100) / 100) * size <= width + 1e-9).toBe(true)
      }),
    )
  })
})

describe('the room of a name in a row', () => {
  it.each([
    ['雨花区', 1, 2.4],
    ['某某新区经济技术开发区管委会', 1, 1.5],
    ['某某省某某自治州某某新区经济技术开发区管理委员会行政审批服务和营商环境建设局（大', 2, 1],
  ])('has all of %s on the screen', (name, lines, size) => {
    const room = rowRoom(name, 21)
    expect([room.lines, fitSize(name, room)]).toEqual([lines, size])
    expect(textWidth(name, 1) * size).toBeLessThanOrEqual(21 * lines)
  })
})

describe('the largest name of a page', () => {
  it.each([
    ['all are short', ['雨花区', '开福区'], 2.4],
    ['one is 1.5', ['雨花区', '某某新区经济技术开发区管委会'], 2],
    [
      'one takes two lines of 1',
      ['雨花区', '某某省某某自治州某某新区经济技术开发区管理委员会行政审批服务和营商环境建设局（大'],
      1.4,
    ],
    ['nobody is on it', [], 2.4],
  ])('is at most a third larger than the smallest: %s', (_what, names, size) => {
    expect(largestOf(names, 21)).toBe(size)
  })
})

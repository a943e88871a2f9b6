import { describe, expect, it } from 'vitest'
import { formatBytes } from '../../../src/words/formatBytes'
import { formatLarge } from '../../../src/words/formatLarge'

describe('sizes', () => {
  it.each([
    [0, '0 byte'],
    [552, '552 byte'],
    [2048, '2 kB'],
    [3_460_301, '3.3 MB'],
    [12 * 1024 ** 2, '12 MB'],
    [5000 * 1024 ** 3, '5,000 GB'],
  ])('%d bytes are said as %s', (bytes, said) => {
    expect(formatBytes(bytes, 'en')).toBe(said)
  })
})

describe('large counts', () => {
  it('are said in the reader’s own steps', () => {
    expect(formatLarge(366_401, 'zh-CN')).toBe('36.6万')
    expect(formatLarge(366_401, 'en')).toBe('366K')
    expect(formatLarge(8, 'zh-CN')).toBe('8')
  })
})

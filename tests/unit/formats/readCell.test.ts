import { describe, expect, it } from 'vitest'
import { readCell } from '../../../src/formats/cells/readCell'

describe('D5 readCell reads numbers', () => {
  it.each([
    ['0', 0],
    ['12', 12],
    ['-3.25', -3.25],
    ['.5', 0.5],
    ['8.0', 8],
    ['+4', 4],
    ['1e3', 1000],
    ['6472.50202920407', 6472.50202920407],
    ['45.00000000000001', 45.00000000000001],
    ['18572571195.5786', 18572571195.5786],
    ['0.1', 0.1],
    ['1.7E-5', 0.000017],
  ])('%s as a value without a note', (text, value) => {
    const cell = readCell(text)
    expect(cell?.value).toBe(value)
    expect(cell?.note?.reason).toBeUndefined()
  })

  it('keeps 45.00000000000001 apart from 45, with nothing more to say', () => {
    expect(readCell('45.00000000000001')).toStrictEqual({ value: 45.00000000000001 })
    expect(readCell('45.00000000000001')?.value).not.toBe(45)
  })

  it.each([
    ['1,234.5', 1234.5, 'thousandsSeparator'],
    ['-12,345,678', -12345678, 'thousandsSeparator'],
    ['９２．３', 92.3, 'fullWidthDigits'],
    ['$1,234', 1234, 'thousandsSeparator'],
    ['-US$ 1,234.50', -1234.5, 'thousandsSeparator'],
    ['1 234 567', 1234567, 'thousandsSeparator'],
    ['1\u00a0234.5', 1234.5, 'thousandsSeparator'],
    ['1\u202f234', 1234, 'thousandsSeparator'],
  ] as const)('%s as a value that keeps its text and tells of the spelling', (text, value, oddity) => {
    expect(readCell(text)).toStrictEqual({ value, note: { text }, oddity })
  })

  it.each([
    ['85.3%', 85.3, '%'],
    ['2.00%', 2, '%'],
    ['62.7 %', 62.7, '%'],
    ['120元', 120, '元'],
  ])('%s as a value that keeps its text and names its unit', (text, value, unit) => {
    expect(readCell(text)).toStrictEqual({ value, note: { text }, unit })
  })

  it.each([
    ['$5', 5],
    ['¥5.5', 5.5],
    ['1.23015E+11', 123015000000],
    ['100.00000000000000001', 100],
    ['−1.5', -1.5],
  ])('%s as a value that keeps its text', (text, value) => {
    expect(readCell(text)).toStrictEqual({ value, note: { text } })
  })

  it.each([
    ['<0.1', 0.1, '<'],
    ['≥99', 99, '≥'],
    ['>=99', 99, '≥'],
    ['约5', 5, '≈'],
  ] as const)('%s as a bound', (text, value, bound) => {
    expect(readCell(text)).toStrictEqual({ value, note: { bound, text } })
  })

  it('takes spaces and NBSP around a number away', () => {
    expect(readCell('\u00a0 12.5 ')?.value).toBe(12.5)
  })
})

describe('D5 readCell says why there is no value', () => {
  it.each([
    ['..', 'noData'],
    ['NA', 'noData'],
    ['N/A', 'noData'],
    ['n/a', 'noData'],
    ['#N/A', 'noData'],
    ['/', 'notApplicable'],
    ['—', 'notApplicable'],
    ['——', 'notApplicable'],
    ['无', 'notApplicable'],
    ['无诉求', 'notApplicable'],
    ['No VAT', 'notApplicable'],
    ['No VAT refund per case study scenario', 'noPractice'],
    ['No corporate income tax', 'notApplicable'],
    ['No Practice', 'noPractice'],
    ['no practice', 'noPractice'],
    ['$', 'unparseable'],
    ['%', 'unparseable'],
    ['$1,23', 'unparseable'],
    ['62,7', 'unparseable'],
    ['12,34', 'unparseable'],
    ['1.2.3', 'unparseable'],
    ['1e999', 'unparseable'],
    ['Infinity', 'unparseable'],
    ['0x10', 'unparseable'],
    ['<img src=x onerror=alert(1)>', 'unparseable'],
    ['__proto__', 'unparseable'],
    ['constructor', 'unparseable'],
    ['倒数第3', 'unparseable'],
    ['第22/21', 'unparseable'],
  ] as const)('%s is %s and keeps its text', (text, reason) => {
    expect(readCell(text)).toStrictEqual({ note: { reason, text } })
  })

  it.each(['', ' ', '\u00a0', '\t'])('a blank cell %j is absent: nothing at all, never zero', (text) => {
    expect(readCell(text)).toBeUndefined()
  })
})

describe('D6 readCell reads ranks without a value', () => {
  it.each([
    ['第3名', { rank: 3 }],
    ['第3', { rank: 3 }],
    ['并列5', { rank: 5 }],
    ['并列第5名', { rank: 5 }],
    ['第19/21', { rank: 19, of: 21 }],
    ['第19（21）', { rank: 19, of: 21 }],
    ['倒数第3（21市州）', { rank: 19, of: 21 }],
    ['倒数第1（21）', { rank: 21, of: 21 }],
  ])('%s', (text, rank) => {
    expect(readCell(text)).toStrictEqual({ note: { rank, text } })
  })

  it('takes 19/21 and 3名 for ranks only in a column of ranks: elsewhere they may be a fraction, or three people', () => {
    expect(readCell('19/21', { isRank: true })?.note?.rank).toEqual({ rank: 19, of: 21 })
    expect(readCell('3名', { isRank: true })?.note?.rank).toEqual({ rank: 3 })
    expect(readCell('3名')?.note?.reason).toBe('unparseable')
  })
})

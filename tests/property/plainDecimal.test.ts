import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PlainDecimal } from '../../src/formats/lines/plainDecimal'

/** The whole text as a decimal; NaN where its digits stop before its end. */
function read(text: string): number {
  const decimal = new PlainDecimal()
  const value = decimal.read(new TextEncoder().encode(text), 0, text.length)
  return decimal.end === text.length ? value : Number.NaN
}

/** Either what `Number` says, to the last bit, or left to be read as text. */
function agrees(text: string): boolean {
  const value = read(text)
  return Number.isNaN(value) || Object.is(value, Number(text))
}

describe('plain decimals read from bytes', () => {
  it('are the double that Number gives, bit for bit (D4)', () => {
    const digits = fc.stringMatching(/^\d{1,17}$/)
    const decimal = fc.tuple(fc.boolean(), digits, fc.nat({ max: 17 })).map(([negative, text, at]) => {
      const cut = Math.min(at, text.length)
      return `${negative ? '-' : ''}${text.slice(0, cut)}${cut < text.length ? '.' : ''}${text.slice(cut)}`
    })
    fc.assert(
      fc.property(decimal, (text) => agrees(text)),
      { numRuns: 20_000 },
    )
  })

  it('take what JavaScript writes for a double as that double, nearly always without the text', () => {
    let left = 0
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => {
        const text = String(value)
        if (Number.isNaN(read(text)) && !text.includes('e')) left++
        return agrees(text)
      }),
      { numRuns: 20_000 },
    )
    expect(left).toBeLessThan(2_000)
  })

  it('are right next to the middle between two doubles', () => {
    for (let whole = 9007199254740993n; whole < 9007199254742993n; whole += 2n)
      for (const decimals of [0, 1, 5, 12, 16]) {
        const text = String(whole)
        const cut = text.length - decimals
        expect(agrees(decimals === 0 ? text : `${text.slice(0, cut)}.${text.slice(cut)}`)).toBe(true)
      }
  })

  it.each(['', '-', '.', '-.', '1e5', '+1', '1.2.3', ' 1', '1,5', '123456789012345678'])(
    'leave %j to be read as text',
    (text) => {
      expect(read(text)).toBeNaN()
    },
  )

  it.each([
    ['0', 0],
    ['-0', -0],
    ['.5', 0.5],
    ['5.', 5],
    ['45.00000000000001', 45.00000000000001],
    ['0.00000000000000000001', 1e-20],
  ])('read %s', (text, value) => {
    expect(Object.is(read(text), value)).toBe(true)
  })
})

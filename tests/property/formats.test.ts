import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCell } from '../../src/formats/cells/readCell'
import { readShortDecimal } from '../../src/formats/cells/readNumber'
import { CsvRows } from '../../src/formats/csv/csvRows'
import { decodeStream } from '../../src/formats/decode/decodeStream'

const cut = (length: number) =>
  fc.uniqueArray(fc.nat(length), { maxLength: 8 }).map((at) => at.sort((a, b) => a - b))

function pieces<T extends string | Uint8Array>(whole: T, at: readonly number[]): T[] {
  return [...at, whole.length].map((end, index) => whole.slice(index === 0 ? 0 : at[index - 1], end) as T)
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) || cell === '' ? `"${cell.replaceAll('"', '""')}"` : cell
}

describe('properties of numbers (D4)', () => {
  it('a short decimal is read as Number reads it, bit for bit', () => {
    const decimal = fc
      .tuple(fc.boolean(), fc.nat(999_999_999), fc.option(fc.nat(999_999), { nil: undefined }))
      .map(
        ([negative, whole, part]) => `${negative ? '-' : ''}${whole}${part === undefined ? '' : `.${part}`}`,
      )
    fc.assert(
      fc.property(decimal, (text) => {
        expect(readShortDecimal(text)).toBe(Number(text))
      }),
    )
  })

  it('every double comes back from its own text', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(readCell(String(value))?.value).toBe(Object.is(value, -0) ? 0 : value)
      }),
    )
  })

  it('a number reads as Number reads it, in whatever dress', () => {
    const dresses: readonly ((text: string) => string)[] = [
      (text) => ` ${text}\u00a0`,
      (text) => `${text}%`,
      (text) => `${text}个工作日`,
      (text) => `${text}①`,
      (text) => `${text} [1]`,
      (text) => text.replace(/[\d.]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
      (text) => (text.startsWith('-') ? `（${text.slice(1)}）` : text),
    ]
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999, max: 999_999_999 }),
        fc.nat(6),
        fc.constantFrom(...dresses),
        (whole, decimals, dress) => {
          const text = (whole / 10 ** decimals).toFixed(decimals)
          expect(readCell(dress(text))?.value).toBe(Number(text) + 0)
          expect(readCell(`${text}万`)?.value).toBe(Number(`${text}e4`) + 0)
        },
      ),
    )
  })

  it('what was read, written plainly or in thousands, reads the same again', () => {
    const pieces = fc.constantFrom(
      ...'0123456789.,-+%％()（） /①*万亿元件个工作日月天第名并列倒数≤≥约不超过以上同比增长↓无',
    )
    const thousands = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 20 })
    fc.assert(
      fc.property(fc.string({ unit: pieces, maxLength: 8 }), (text) => {
        const value = readCell(text)?.value
        if (value === undefined) return
        expect(readCell(String(value))?.value).toBe(value + 0)
        if (Math.abs(value) < 1e15) expect(readCell(thousands.format(value + 0))?.value).toBe(value + 0)
      }),
      { numRuns: 2000 },
    )
  })

  it('no text makes a cell throw or be a number that it is not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const cell = readCell(text)
        if (cell?.value !== undefined) expect(Number.isFinite(cell.value)).toBe(true)
        if (cell === undefined) expect(text.replace(/[\s\u200b\u2060]/g, '')).toBe('')
      }),
    )
  })
})

describe('properties of streams', () => {
  it('chunk edges never change the text', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', ',', '\r', '\n', '北', 'é', '😀', '"') })
    await fc.assert(
      fc.asyncProperty(
        text.chain((whole) => {
          const bytes = new TextEncoder().encode(whole)
          return fc.tuple(fc.constant(whole), fc.constant(bytes), cut(bytes.length))
        }),
        async ([whole, bytes, at]) => {
          async function* slices() {
            yield* pieces(bytes, at)
          }
          let decoded = ''
          for await (const chunk of decodeStream(slices(), 'utf-8')) decoded += chunk.ok ? chunk.text : '✗'
          expect(decoded).toBe(whole.replace(/\r\n?/g, '\n'))
        },
      ),
    )
  })

  it('rows are the same however the text is cut, and count from 1', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', ',', '"', '\n', ' ', '北') })
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(
        table.chain((rows) => {
          const text = `x,y,z\n${rows.map((cells) => cells.map(quoted).join(',')).join('\n')}\n`
          return fc.tuple(fc.constant(rows), fc.constant(text), cut(text.length))
        }),
        ([rows, text, at]) => {
          const seen: string[][] = []
          const numbers: number[] = []
          const reader = new CsvRows((cells, row) => {
            seen.push(cells)
            numbers.push(row)
          }, 1_000_000)
          const [first, ...rest] = pieces(
            text,
            at.filter((place) => place > 6),
          )
          for (const piece of [first!, ...rest]) expect(reader.push(piece)).toBeUndefined()
          expect(reader.finish()).toBeUndefined()
          expect(seen).toEqual([['x', 'y', 'z'], ...rows])
          expect(numbers).toEqual(seen.map((_, index) => index + 1))
        },
      ),
    )
  })
})

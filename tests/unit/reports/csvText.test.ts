import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { csvText } from '../../../src/reports/csvText'
import { fileName } from '../../../src/reports/fileName'

describe('CSV text', () => {
  it('begins with a byte order mark, has CRLF, and leaves a missing value empty (D5)', () => {
    expect(
      csvText([
        ['名称', '2020'],
        ['中国', 0],
        ['日本', undefined],
      ]),
    ).toBe('\ufeff名称,2020\r\n中国,0\r\n日本,\r\n')
  })

  it('writes numbers with every digit and never as text', () => {
    expect(csvText([[77.90368, -0.1, 45.00000000000001, 1e-7]])).toBe(
      '\ufeff77.90368,-0.1,45.00000000000001,1e-7\r\n',
    )
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠x'])(
    'neutralises the text %j',
    (text) => {
      const [[cell]] = Papa.parse<[string]>(csvText([[text]]).slice(1)).data as [[string]]
      expect(cell).toBe(`'${text}`)
    },
  )

  it('gives a name that the page isolates as it is, and neutralises it too', () => {
    expect(csvText([['\u2068ישראל\u2069', '\u2068=ישראל\u2069']])).toBe("\ufeffישראל,'=ישראל\r\n")
  })

  it('never lets a text begin like a formula, and gives every other text back as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 5 }), (texts) => {
        const parsed = Papa.parse<string[]>(csvText([texts]).slice(1), { newline: '\r\n', delimiter: ',' })
        const cells = parsed.data[0]!
        for (const [at, cell] of cells.entries()) {
          expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
          expect([texts[at], `'${texts[at]}`]).toContain(cell)
        }
      }),
    )
  })

  it('gives every number back bit for bit (D4)', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const text = csvText([[number]])
          .slice(1)
          .trim()
        expect(Number(text) === number).toBe(true)
      }),
    )
  })
})

describe('a file name', () => {
  it.each([
    [['开办企业得分', '2020'], '开办企业得分 2020.csv'],
    [['a/b\\c:d*e?f"g<h>i|j'], 'a b c d e f g h i j.csv'],
    [['../../etc/passwd'], 'etc passwd.csv'],
    [['.hidden'], 'hidden.csv'],
    [['CON'], '_CON.csv'],
    [['\u202egnp'], 'gnp.csv'],
    [[''], '_.csv'],
  ])('of %j is safe', (parts, name) => {
    expect(fileName(parts, 'csv')).toBe(name)
  })

  it('is never too long for a disk', () => {
    expect(fileName(['指'.repeat(300)], 'csv').length).toBeLessThan(90)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clipboardRows, clipboardText } from '../../../src/formats/clipboardRows'
import { readTyped } from '../../../src/formats/cells/readTyped'
import '../../helpers/propertyRuns'

describe('a block from a spreadsheet', () => {
  it.each<[what: string, text: string, rows: readonly (readonly string[])[]]>([
    ['one cell', '85.3%', [['85.3%']]],
    [
      'rows and columns',
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['commas, which divide nothing', '1,234\n5,678', [['1,234'], ['5,678']]],
    ['a blank line, which is a row', '1\n\n3', [['1'], [''], ['3']]],
    ['blank cells at the ends', '\t2\t\n', [['', '2', '']]],
    ['a tab and a line end in quotes', '"a\tb"\t"c\nd"', [['a\tb', 'c\nd']]],
    ['quotes in quotes', '"说“好”""的""人"\t1', [['说“好”"的"人', '1']]],
    ['a quote that closes nothing', '5" 管\t"abc\t1', [['5" 管', '"abc', '1']]],
    ['quotes that end early', '"a"b\t1', [['"a"b', '1']]],
    ['nothing', '', [['']]],
  ])('has %s', (_, text, rows) => {
    expect(clipboardRows(text)).toEqual(rows)
  })

  it('comes back as it was copied', () => {
    // What no quotes are put around must not begin with one, as in a spreadsheet's own clipboard.
    const cell = fc.string({ unit: fc.constantFrom('1', '，', '"', '\t', '\n', ' ', ',') })
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1 }), (rows) => {
        expect(clipboardRows(clipboardText(rows))).toEqual(rows)
      }),
    )
  })
})

describe('what is typed into a cell (D5, D6)', () => {
  it.each<[text: string, cell: ReturnType<typeof readTyped>]>([
    ['85.3%', { value: 85.3, note: { text: '85.3%' } }],
    ['1,234', { value: 1234, note: { text: '1,234' } }],
    ['≤5', { value: 5, note: { bound: '≤', text: '≤5' } }],
    ['—', { note: { reason: 'notApplicable', text: '—' } }],
    ['无业务', { note: { reason: 'notApplicable', text: '无业务' } }],
    ['第3名', { note: { rank: { rank: 3 }, text: '第3名' } }],
    ['  ', {}],
    ['abc', undefined],
    ['达标', undefined],
  ])('%s', (text, cell) => {
    expect(readTyped(text, {})).toEqual(cell)
  })

  it('is refused in another unit than the column has', () => {
    expect(readTyped('3件', { unit: '天' })).toBeUndefined()
    expect(readTyped('3天', { unit: '天' })).toMatchObject({ value: 3 })
  })
})

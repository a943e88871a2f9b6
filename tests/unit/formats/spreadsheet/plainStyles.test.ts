import { describe, expect, it } from 'vitest'
import { plainStyles } from '../../../../src/formats/spreadsheet/plainStyles'
import { factLines } from '../factRows'
import { bookOf, bytesOf, readBook, withPart } from './madeWorkbooks'

const percent = { t: 'n' as const, v: 0.853, z: '0.0%' }
const book = bookOf({
  Sheet1: [
    ['地区', '2024年'],
    ['甲县', percent],
  ],
})
const styles = 'xl/styles.xml'

describe('styles are read for their number formats alone', () => {
  it.each([
    ['no fills', '<styleSheet><cellXfs/></styleSheet>'],
    ['fills', '<styleSheet><fills count="1"><fill><patternFill/></fill></fills></styleSheet>'],
    ['empty fills and a prefix', '<x:styleSheet xmlns:x="a"><x:fills count="0"/></x:styleSheet>'],
  ])('one fill stands for %s', (_, text) => {
    expect(plainStyles(text).match(/<(?:\w+:)?fill\b/g)).toEqual(['<fill'])
  })

  it('no cell has a fill of its own', () => {
    const text = '<styleSheet><cellXfs><xf numFmtId="10" fillId="3"/></cellXfs></styleSheet>'
    expect(plainStyles(text)).toContain('<xf numFmtId="10" />')
  })

  it('a percentage stays one, whatever its fill', async () => {
    const filled = withPart(bytesOf(book), styles, (text) => text.replaceAll('fillId="0"', 'fillId="77"'))
    const [result] = await readBook(filled)
    expect(factLines(result!.tables[0]!)).toEqual([expect.stringContaining('2024 = 85.3')])
  })

  it('a workbook may come without styles', async () => {
    const bare = withPart(bytesOf(book), '[Content_Types].xml', (text) =>
      text.replace(/<Override PartName="\/xl\/styles.xml"[^>]*>/, ''),
    )
    const [result] = await readBook(withPart(bare, styles, () => ''))
    expect(factLines(result!.tables[0]!)).toEqual([expect.stringContaining('2024 = 0.853')])
  })
})

import { describe, expect, it } from 'vitest'
import { sniffShape } from '../../../src/formats/csv/sniffShape'
import { factLines } from './factRows'
import { readText } from './readText'

const lines = [
  'Country Name,Country Code,Series Name,Series Code,2018 [YR2018],2019 [YR2019]',
  '"Korea, Rep.",KOR,"Days, all",A.B,1,2',
  'China,CHN,"Days, all",A.B,,3',
]
const wrap = (line: string) => `"${line.replaceAll('"', '""')}"`
const facts = ['KOR | A.B | 2018 = 1', 'KOR | A.B | 2019 = 2', 'CHN | A.B | 2019 = 3']

describe('whole lines wrapped in quotes are read as lines', () => {
  it.each([
    ['none', lines],
    ['all', lines.map(wrap)],
    ['all, with commas behind', lines.map((line) => `${wrap(line)},,,`)],
    ['the header alone', [wrap(lines[0]!), ...lines.slice(1)]],
    ['the first row alone', [lines[0]!, wrap(lines[1]!), lines[2]!]],
    ['all but the header', [lines[0]!, ...lines.slice(1).map(wrap)]],
    ['all, divided by tabs', lines.map((line) => wrap(line.replace(/,(?! )/g, '\t')))],
  ])('%s', async (_, given) => {
    const { tables, issues } = await readText(given.join('\r\n'))
    expect(factLines(tables[0]!)).toEqual(facts)
    expect(issues).toEqual([])
  })

  it('a row of a table whose only text is a name with a comma is no wrapped line', async () => {
    const { tables } = await readText('Scores\nCity,2018,2019\n"A, B",,\n"C, D",1,2\n')
    expect(tables[0]!.entities.map(({ code }) => code)).toEqual(['A, B', 'C, D'])
  })
})

describe('the shape of a text', () => {
  it.each([
    ['a,b\n1,2', { delimiter: ',', width: 2, wrapped: false }],
    ['a;b\n1,5;2', { delimiter: ';', width: 2, wrapped: false }],
    ['a\tb\n"1\t2"\t2', { delimiter: '\t', width: 2, wrapped: false }],
    ['"a;b"\n"1;2"', { delimiter: ';', width: 2, wrapped: true }],
    ['"a, b"\n1', { delimiter: ',', width: 1, wrapped: false }],
    ['', { delimiter: ',', width: 1, wrapped: false }],
  ])('%j', (text, shape) => {
    expect(sniffShape(text)).toEqual(shape)
  })
})

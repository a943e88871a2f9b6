import { existsSync, readFileSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBothWays } from '../unit/formats/readBothWays'

const folder = '../shared/reference/world-bank-files'

const usual = fc.constantFrom(
  '',
  '1',
  '-2.5',
  '0.1',
  '8.0',
  '6472.50202920407',
  '9007199254740993',
  '0.30000000000000004',
)
const unusual = fc.constantFrom(
  '..',
  'N/A',
  '1,234',
  '９２',
  ' 3 ',
  'a"b',
  '12345678901234567890',
  '1e5',
  '—',
  'é',
  '98.6%',
  '3.5万元',
  '3个工作日',
  '12.3①',
  '(234)',
  '9 87',
  '达标',
  '≤5',
  '第3名',
)
const lineBreaks = fc.constantFrom('x\ny', 'x\ry', 'x"y')
const cell = fc.oneof(
  { weight: 2000, arbitrary: usual },
  { weight: 200, arbitrary: unusual },
  { weight: 1, arbitrary: lineBreaks },
)
const name = fc.constantFrom('China', 'Côte d’Ivoire', 'Korea, Rep.', '', '注：', '__proto__')
const line = fc.record({
  name,
  code: fc.constantFrom('CHN', 'CIV', '', 'KOR'),
  indicator: fc.constantFrom('A.B', 'C.D', ''),
  cells: fc.array(cell, { minLength: 2, maxLength: 5 }),
  quoting: fc.constantFrom('all', 'needed', 'whole'),
})

type Line = typeof line extends fc.Arbitrary<infer T> ? T : never

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

function written({ name: entity, code, indicator, cells, quoting }: Line): string {
  const all = [entity, code, indicator && `Name ${indicator}`, indicator, ...cells]
  const needed = all.map((text) => (/[",\n\r]/.test(text) ? quoted(text) : text)).join(',')
  if (quoting === 'all') return all.map(quoted).join(',')
  return quoting === 'whole' ? quoted(needed) : needed
}

/** A run has 600 fields on average: the long test reads over a million. */
const runs = process.env['DUIBIAO_LONG'] ? 2000 : 150
const fewestFields = 500

describe('reading a wide table from its bytes gives what reading its text gives', () => {
  it('on any lines, line breaks and slices', { timeout: 600_000 }, async () => {
    let fields = 0
    const file = fc.record({
      lines: fc.array(line, { minLength: 70, maxLength: 90 }),
      lineBreak: fc.constantFrom('\n', '\r\n'),
      end: fc.constantFrom('', '\n', '\n\n', '"open'),
      mark: fc.constantFrom('', '\ufeff'),
      sliceBytes: fc.integer({ min: 50, max: 3000 }),
    })
    await fc.assert(
      fc.asyncProperty(file, async ({ lines, lineBreak, end, mark, sliceBytes }) => {
        const header = 'Country Name,Country Code,Indicator Name,Indicator Code,2018,2019,2020'
        const text = mark + [header, ...lines.map(written)].join(lineBreak) + end
        const both = await readBothWays(new TextEncoder().encode(text), sliceBytes)
        expect(both.lines).toEqual(both.text)
        fields += lines.reduce((sum, { cells }) => sum + 4 + cells.length, 0)
      }),
      { numRuns: runs },
    )
    expect(fields).toBeGreaterThanOrEqual(runs * fewestFields)
  })

  it.each([
    ['a second table', '\nTitle\nCountry Name,Country Code,Series Name,Series Code,2018\n', 2],
    ['a header that comes again', 'Country Name,Country Code,Indicator Name,Indicator Code,2018,2019\n', 1],
    ['a remark', '\nAs of 2019, in days\n', 1],
    ['a section’s title', '\nPart 2:,,,,,\n', 1],
  ])('where %s comes after many lines', async (_, between, tables) => {
    const row = 'China,CHN,Name,A.B,1,2\n'
    const header = 'Country Name,Country Code,Indicator Name,Indicator Code,2018,2019\n'
    const text = header + row.repeat(80) + between + row.repeat(80)
    const both = await readBothWays(new TextEncoder().encode(text))
    expect(both.text.read?.tables).toHaveLength(tables)
    expect(both.lines).toEqual(both.text)
  })

  it('where a line is not UTF-8', async () => {
    const rows = Array.from({ length: 80 }, () => 'China,CHN,Name,A.B,1,2')
    const text = [
      'Country Name,Country Code,Indicator Name,Indicator Code,2018,2019',
      ...rows,
      'C?te,CIV,Name,A.B,3,4',
    ].join('\n')
    const bytes = new TextEncoder().encode(text)
    bytes[bytes.indexOf(63)] = 0xf4
    const both = await readBothWays(bytes)
    expect(both.lines.encoding).toBe('windows-1252')
    expect(both.lines).toEqual(both.text)
  })

  it.skipIf(!existsSync(folder))(`on every file of ${folder} (skipped where it is missing)`, async () => {
    for (const file of readdirSync(folder).filter((other) => other.endsWith('.csv'))) {
      const both = await readBothWays(new Uint8Array(readFileSync(`${folder}/${file}`)), 100_000)
      expect(both.lines, file).toEqual(both.text)
    }
  })
})

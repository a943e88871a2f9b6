import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { csvRows } from '../../src/formats/dataPackage/csvRecords'
import { readKnownEconomies } from './builtInData'

const { economies, groupings } = await readKnownEconomies()
const byCode = new Map(economies.map((economy) => [economy.code, economy]))
const reference = '../shared/reference/world-bank-files'

describe('the table of economies', () => {
  it('knows 218 economies and 49 aggregates (D1)', () => {
    expect(economies.filter(({ kind }) => kind === 'member')).toHaveLength(218)
    expect(economies.filter(({ kind }) => kind === 'aggregate')).toHaveLength(49)
    expect(byCode.size).toBe(economies.length)
  })

  it.each([
    ['HKG', 'Hong Kong SAR, China', '中国香港'],
    ['MAC', 'Macao SAR, China', '中国澳门'],
    ['TWN', 'Taiwan, China', '中国台湾'],
    ['PSE', 'West Bank and Gaza', '约旦河西岸和加沙'],
    ['XKX', 'Kosovo', '科索沃'],
    ['COD', 'Congo, Dem. Rep.', '刚果（金）'],
    ['WLD', 'World', '世界'],
    ['EAS', 'East Asia & Pacific', '东亚与太平洋'],
    ['UMC', 'Upper middle income', '中等偏上收入'],
  ])('calls %s “%s” and “%s”', (code, en, zh) => {
    expect(byCode.get(code)?.names).toEqual({ zh, en })
  })

  it('has every name in both languages, and no name or alias of two owners', () => {
    const owner = new Map<string, string>()
    for (const { code, names, aliases = [] } of economies) {
      expect(names.zh).toMatch(/\p{Script=Han}/u)
      expect(names.en).toMatch(/^[^\p{Script=Han}\u00A0]+$/u)
      for (const name of [code, names.zh!, names.en!, ...aliases]) {
        expect(owner.get(name) ?? code, name).toBe(code)
        owner.set(name, code)
      }
    }
    for (const [name, code] of Object.entries({
      Taiwan: 'TWN',
      香港: 'HKG',
      ROM: 'ROU',
      KSV: 'XKX',
      Turkey: 'TUR',
    }))
      expect(owner.get(name)).toBe(code)
  })

  it('groups members by a known region, and by income where the World Bank does', () => {
    const known = new Map(groupings.map(({ id, groups }) => [id, groups.map((group) => group.id)]))
    for (const { code, kind, groups } of economies) {
      if (kind === 'aggregate') expect(groups).toBeUndefined()
      else expect(known.get('region')).toContain(groups?.['region'])
      if (kind === 'member' && code !== 'VEN') expect(known.get('income')).toContain(groups?.['income'])
    }
  })
})

describe.skipIf(!existsSync(reference))(
  'the World Bank files (skipped where the reference folder is missing)',
  () => {
    it.each([
      ['API_EG.ELC.ACCS.ZS_DS2_en_csv_v2_123.csv', 266],
      ['API_IC.BUS.EASE.XQ_DS2_lf_preamble.csv', 264],
      ['API_IC.REG.DURS_crlf_preamble.csv', 264],
      ['API_NY.GDP.PCAP.CD_header_only.csv', 264],
    ])('names of %s are all known under their code', async (file, count) => {
      const rows = csvRows(await readFile(`${reference}/${file}`, 'utf8'))
      const header = rows.findIndex(([first]) => first === 'Country Name')
      const named = rows.slice(header + 1).map(([name = '', code = '']) => ({ name: name.trim(), code }))
      expect(named).toHaveLength(count)
      const strange = named.filter(({ name, code }) => {
        const economy = byCode.get(code)
        return economy?.names.en !== name && !economy?.aliases?.includes(name)
      })
      expect(strange).toEqual([])
    })
  },
)

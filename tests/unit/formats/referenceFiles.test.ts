import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFiles } from '../../../src/formats/readFiles'
import { factAt } from './factRows'

const folder = '../shared/reference'

async function read(...paths: string[]) {
  return readFiles(
    paths.map((path) => new File([readFileSync(`${folder}/${path}`)], path.split('/').at(-1)!)),
    {},
  )
}

describe.skipIf(!existsSync(folder))(`real files (skipped where ${folder} is missing)`, () => {
  it.each([
    ['API_IC.REG.DURS_crlf_preamble.csv', 264, 1, 60, 3740],
    ['API_IC.REG.PROC_crlf_preamble.csv', 264, 1, 60, 3740],
    ['API_IC.BUS.EASE.XQ_DS2_lf_preamble.csv', 264, 1, 58, 189],
    ['API_NY.GDP.PCAP.CD_header_only.csv', 264, 1, 61, 12369],
    ['API_EG.ELC.ACCS.ZS_DS2_en_csv_v2_123.csv', 266, 1, 64, 7611],
    ['API_CHN_DS2_en_csv_v2_4670670.csv', 1, 1442, 62, 34961],
  ])('%s', async (name, entities, indicators, periods, values) => {
    const [result] = await read(`world-bank-files/${name}`)
    expect(result).toMatchObject({
      layout: 'worldBankApi',
      encoding: 'utf-8',
      counts: { entities, indicators, periods, values },
    })
    expect(result!.issues.filter(({ code }) => code !== 'editionYear')).toEqual([])
  })

  it.each([
    ['API_IC.REG.DURS_crlf_preamble.csv', 'CHN', 'IC.REG.DURS', '2018', 8.5],
    ['API_IC.BUS.EASE.XQ_DS2_lf_preamble.csv', 'CHN', 'IC.BUS.EASE.XQ', '2017', 78],
    ['API_NY.GDP.PCAP.CD_header_only.csv', 'ABW', 'NY.GDP.PCAP.CD', '1986', 6472.50202920407],
    ['databank_wide_footer.csv', 'AFG', 'FX.OWN.TOTL.ZS', '2017', 14.8933122000757],
  ])('%s: %s %s %s', async (name, entity, indicator, period, value) => {
    const [result] = await read(`world-bank-files/${name}`)
    expect(factAt(result!.tables[0]!, entity, indicator, period)?.value).toBe(value)
  })

  it('D1 metadata read beside its data file tells 48 aggregates from 217 economies', async () => {
    const suffix = 'API_EG.ELC.ACCS.ZS_DS2_en_csv_v2_123.csv'
    const [data] = await read(
      ...['', 'Metadata_Country_', 'Metadata_Indicator_'].map((kind) => `world-bank-files/${kind}${suffix}`),
    )
    const kinds = data!.tables[0]!.entities.map(
      ({ kind, groups }) => `${kind}${groups ? ' in a region' : ''}`,
    )
    const count = (kind: string) => kinds.filter((other) => other === kind).length
    expect([count('member in a region'), count('aggregate'), count('member')]).toEqual([217, 48, 1])
    expect(data!.context.groupings.map(({ groups }) => groups.length)).toEqual([7, 4])
    expect(data!.context.definitions[0]!.text.en).toMatch(/^Access to electricity is the percentage/)
  })

  it('windows-1252 DataBank: Côte d’Ivoire is spelt right', async () => {
    const [result] = await read('world-bank-files/databank_doing_business_cp1252.csv')
    expect(result!.encoding).toBe('windows-1252')
    expect(result!.counts).toMatchObject({ rows: 4800, entities: 192, indicators: 25, values: 31269 })
    expect(result!.tables[0]!.entities.find(({ code }) => code === 'CIV')?.names.en).toBe("Côte d'Ivoire")
  })

  it('the Doing Business history: 3,606 rows, China 31st in 2020, No VAT in Afghanistan', async () => {
    const [result] = await read('doing-business/db2004_2020_complete.csv')
    expect(result).toMatchObject({
      layout: 'doingBusinessHistory',
      counts: { rows: 3606, entities: 213, indicators: 194, periods: 17 },
    })
    const [table] = result!.tables
    expect(factAt(table!, 'CHN', 'Ease of doing business rank', '2020')?.value).toBe(31)
    expect(factAt(table!, 'CHN', 'Getting electricity: Time (days)', '2020')?.value).toBe(32)
    expect(table!.entities.filter(({ kind }) => kind === 'component')).toHaveLength(22)
    const refund = 'Paying taxes: Time to comply with VAT refund (hours) (DB17-20 methodology)'
    expect(factAt(table!, 'AFG', refund, '2020')?.note).toEqual({ reason: 'notApplicable', text: 'No VAT' })
    expect(result!.issues).toEqual([])
  })

  it('national statistics in GB18030: regions of one indicator, and indicators of the nation', async () => {
    const [regions, nation] = await read(
      'china-files/分省年度数据_gb18030.csv',
      'china-files/企业法人单位数_gb18030.csv',
    )
    expect(regions).toMatchObject({
      encoding: 'gb18030',
      layout: 'nationalStatistics',
      counts: { entities: 31, periods: 19, values: 589 },
    })
    expect(factAt(regions!.tables[0]!, '北京市', '地区生产总值(亿元)', '2024')).toMatchObject({
      value: 49670.2,
      row: 5,
      column: 2,
    })
    expect(nation).toMatchObject({
      layout: 'nationalStatistics',
      counts: { entities: 1, indicators: 11, values: 88 },
    })
    expect(factAt(nation!.tables[0]!, '全国', '企业法人单位数(个)', '2014')).toMatchObject({
      value: 10617154,
      row: 4,
      column: 9,
    })
  })

  it('workbooks are named as such, whatever they contain', async () => {
    const results = await read('world-bank-files/databank_extract.xlsx', 'china-files/主要城市年度数据.xls')
    expect(results.map(({ issues }) => issues[0])).toMatchObject([
      { code: 'notText', params: { kind: 'office' } },
      { code: 'notText', params: { kind: 'ole' } },
    ])
  })
})

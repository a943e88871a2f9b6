import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFiles } from '../../src/formats/readFiles'
import { factAt } from '../unit/formats/factRows'
import { readKnownEconomies } from './builtInData'

const folder = '../shared/reference'
const folders = ['world-bank-files', 'other-files', 'china-files', 'doing-business']

async function read(...paths: string[]) {
  return readFiles(
    paths.map((path) => new File([readFileSync(`${folder}/${path}`)], path.split('/').at(-1)!)),
    await readKnownEconomies(),
  )
}

// Rows, keys, years, figures and marks were counted with another program's CSV reader; the cells were looked up by hand.
type Counts = readonly [
  rows: number,
  entities: number,
  indicators: number,
  periods: number,
  values: number,
  missing: number,
]
interface Cell {
  readonly at: readonly [entity: string, indicator: string, period: string]
  readonly is: number | string
  /** Row and column. */
  readonly place: readonly [number, number]
}
interface Told {
  readonly layout: string
  readonly encoding?: string
  readonly counts: Counts
  readonly issues?: readonly string[]
  readonly cells: readonly Cell[]
}

const preamble = { layout: 'worldBankApi', issues: ['editionYear'] }
const files: Readonly<Record<string, Told>> = {
  'world-bank-files/API_CHN_DS2_en_csv_v2_4670670.csv': {
    ...preamble,
    counts: [1442, 1, 1442, 62, 34961, 0],
    cells: [
      { at: ['CHN', 'NY.GDP.MKTP.CD', '2021'], is: 17734062645371.4, place: [454, 66] },
      { at: ['CHN', 'NY.GDP.MKTP.CD', '1960'], is: 59716467625.3148, place: [454, 5] },
    ],
  },
  'world-bank-files/API_EG.ELC.ACCS.ZS_DS2_en_csv_v2_123.csv': {
    layout: 'worldBankApi',
    counts: [266, 266, 1, 64, 7611, 0],
    cells: [{ at: ['CHN', 'EG.ELC.ACCS.ZS', '2022'], is: 100, place: [46, 67] }],
  },
  'world-bank-files/API_IC.BUS.EASE.XQ_DS2_lf_preamble.csv': {
    ...preamble,
    counts: [264, 264, 1, 58, 189, 0],
    cells: [{ at: ['CHN', 'IC.BUS.EASE.XQ', '2017'], is: 78, place: [44, 62] }],
  },
  'world-bank-files/API_IC.REG.DURS_crlf_preamble.csv': {
    ...preamble,
    counts: [264, 264, 1, 60, 3740, 0],
    cells: [{ at: ['CHN', 'IC.REG.DURS', '2018'], is: 8.5, place: [44, 63] }],
  },
  'world-bank-files/API_IC.REG.PROC_crlf_preamble.csv': {
    ...preamble,
    counts: [264, 264, 1, 60, 3740, 0],
    cells: [{ at: ['CHN', 'IC.REG.PROC', '2019'], is: 4, place: [44, 64] }],
  },
  'world-bank-files/API_NY.GDP.PCAP.CD_header_only.csv': {
    layout: 'worldBankApi',
    counts: [264, 264, 1, 61, 12369, 0],
    cells: [{ at: ['ABW', 'NY.GDP.PCAP.CD', '1986'], is: 6472.50202920407, place: [2, 31] }],
  },
  'world-bank-files/Metadata_Country_API_EG.ELC.ACCS.ZS_DS2_en_csv_v2_123.csv': {
    layout: 'worldBankCountryMetadata',
    counts: [265, 265, 0, 0, 0, 0],
    issues: ['metadataWithoutData'],
    cells: [],
  },
  'world-bank-files/Metadata_Indicator_API_EG.ELC.ACCS.ZS_DS2_en_csv_v2_123.csv': {
    layout: 'worldBankIndicatorMetadata',
    counts: [1, 0, 1, 0, 0, 0],
    issues: ['metadataWithoutData'],
    cells: [],
  },
  'world-bank-files/databank_doing_business_cp1252.csv': {
    layout: 'dataBankWide',
    encoding: 'windows-1252',
    counts: [4800, 192, 25, 10, 31269, 16731],
    issues: ['guessedEncoding'],
    cells: [
      { at: ['CIV', 'ENF.CONT.COEN.COST.ZS', '2020'], is: 41.7, place: [1050, 14] },
      { at: ['CHN', 'IC.CNST.PRMT.DFRN.DB0615', '2011'], is: 'noData', place: [877, 5] },
    ],
  },
  'world-bank-files/databank_series_in_columns.csv': {
    layout: 'dataBankSeries',
    counts: [5136, 214, 36, 24, 178230, 6666],
    cells: [
      { at: ['CHN', 'CC.EST', '2022'], is: 0.0159702487289906, place: [4995, 5] },
      { at: ['AIA', 'CC.EST', '1996'], is: 'noData', place: [2, 5] },
    ],
  },
  'world-bank-files/databank_wide_footer.csv': {
    layout: 'dataBankWide',
    counts: [3990, 266, 15, 10, 27110, 12790],
    cells: [
      { at: ['AFG', 'FX.OWN.TOTL.ZS', '2017'], is: 14.8933122000757, place: [2, 7] },
      { at: ['CHN', 'NY.GDP.PCAP.CD', '2024'], is: 13303.1481543868, place: [693, 14] },
    ],
  },
  'world-bank-files/tcdata360_scrambled_years.csv': {
    layout: 'tcdata360',
    counts: [6175, 213, 39, 62, 125537, 257313],
    cells: [
      { at: ['ZWE', '529', '2014'], is: 1.619521145, place: [6176, 3] },
      { at: ['CHN', '289', '2005'], is: 'noData', place: [1137, 7] },
      { at: ['CHN', '289', '2012'], is: 0.9, place: [1137, 13] },
    ],
  },
  'other-files/bready_2024_pillars.csv': {
    layout: 'bready',
    counts: [54, 54, 3, 1, 162, 0],
    issues: ['editionByEconomies'],
    cells: [
      { at: ['ROU', 'Pillar 2', '2024'], is: 63.18999862670898, place: [42, 4] },
      { at: ['SGP', 'Pillar 3', '2024'], is: 87.33000183105469, place: [47, 5] },
      { at: ['HIC', 'Pillar 1', '2024'], is: 67.42, place: [20, 3] },
    ],
  },
  'other-files/sdmx_csv_v1.csv': {
    layout: 'sdmxCsv',
    counts: [1000, 1, 42, 28, 360, 640],
    cells: [
      { at: ['5J', 'BIS_DER.U.A.B.A.1E.A.HKD.TO1.A.A.3.C', '2004'], is: 14206.490766, place: [4, 21] },
      { at: ['5J', 'BIS_DER.U.A.B.A.1E.A.HKD.TO1.A.A.3.C', '2002'], is: 'noData', place: [2, 21] },
    ],
  },
  'china-files/企业法人单位数_gb18030.csv': {
    layout: 'nationalStatistics',
    encoding: 'gb18030',
    counts: [11, 1, 11, 8, 88, 0],
    issues: ['decodedAs'],
    cells: [{ at: ['全国', '企业法人单位数(个)', '2022'], is: 32828734, place: [4, 2] }],
  },
  'china-files/分省年度数据_gb18030.csv': {
    layout: 'nationalStatistics',
    encoding: 'gb18030',
    counts: [31, 31, 1, 19, 589, 0],
    issues: ['decodedAs'],
    cells: [{ at: ['北京市', '地区生产总值(亿元)', '2024'], is: 49670.2, place: [5, 2] }],
  },
  'doing-business/db2004_2020_complete.csv': {
    layout: 'doingBusinessHistory',
    counts: [3606, 213, 194, 17, 366211, 4291],
    cells: [{ at: ['CHN', 'Getting electricity: Time (days)', '2020'], is: 32, place: [596, 48] }],
  },
  'doing-business/db2019_starting_a_business_raw_and_scores.csv': {
    layout: 'doingBusinessHistory',
    counts: [213, 213, 15, 1, 3195, 0],
    cells: [
      { at: ['CHN', 'Time - Men (days)', '2019'], is: 8.55, place: [40, 9] },
      { at: ['CHN-Shanghai', 'Score-Starting a business', '2019'], is: 93.26883000000001, place: [42, 6] },
    ],
  },
}

/** Tables without any period: weights and goalposts of the Doing Business method, not figures of a year. */
const parameters = ['doing-business/city_weights.csv', 'doing-business/frontier.csv']

describe.skipIf(!existsSync(folder))(`real files (skipped where ${folder} is missing)`, () => {
  it('every CSV there is has its counts here', () => {
    const found = folders.flatMap((name) =>
      readdirSync(`${folder}/${name}`)
        .filter((file) => file.endsWith('.csv'))
        .map((file) => `${name}/${file}`),
    )
    expect(found.sort()).toEqual([...Object.keys(files), ...parameters].sort())
  })

  it.each(Object.entries(files))('%s is read without a question', async (path, told) => {
    const [result] = await read(path)
    const [rows, entities, indicators, periods, values, missing] = told.counts
    expect(result).toMatchObject({
      layout: told.layout,
      encoding: told.encoding ?? 'utf-8',
      counts: { rows, entities, indicators, periods, values, missing },
      needs: [],
    })
    expect([...new Set(result!.issues.map(({ code }) => code))]).toEqual(told.issues ?? [])
    for (const { at, is, place } of told.cells) {
      const cell = factAt(result!.tables[0]!, ...at)
      expect([at, cell?.value ?? cell?.note?.reason, cell?.row, cell?.column]).toEqual([at, is, ...place])
    }
  })

  it('tables without a period are never given one', async () => {
    const results = await read(...parameters)
    expect(results.flatMap(({ tables }) => tables)).toEqual([])
  })

  it('D1 metadata read beside its data file tells 48 aggregates from 217 economies', async () => {
    const suffix = 'API_EG.ELC.ACCS.ZS_DS2_en_csv_v2_123.csv'
    const [data] = await read(
      ...['', 'Metadata_Country_', 'Metadata_Indicator_'].map((kind) => `world-bank-files/${kind}${suffix}`),
    )
    const entities = data!.tables[0]!.entities
    const count = (kind: string, inRegion: boolean) =>
      entities.filter((entity) => entity.kind === kind && Boolean(entity.groups?.['region']) === inRegion)
        .length
    expect([count('member', true), count('aggregate', false)]).toEqual([217, 49])
    expect(data!.context.definitions[0]!.text.en).toMatch(/^Access to electricity is the percentage/)
  })

  it('D1 aggregates are told without metadata, by what is known of their codes', async () => {
    const [plain, bready] = await read(
      'world-bank-files/databank_wide_footer.csv',
      'other-files/bready_2024_pillars.csv',
    )
    const aggregates = (result: typeof plain) =>
      result!.tables[0]!.entities.filter(({ kind }) => kind === 'aggregate').map(({ code }) => code)
    expect(aggregates(plain)).toHaveLength(49)
    expect(aggregates(bready)).toEqual(['HIC', 'LIC', 'LMC', 'UMC'])
  })

  it('names in other encodings are spelt right', async () => {
    const results = await readFiles(
      [new File([readFileSync(`${folder}/world-bank-files/databank_doing_business_cp1252.csv`)], 'x.csv')],
      {},
    )
    const ivory = results[0]!.tables[0]!.entities.find(({ code }) => code === 'CIV')
    expect(ivory?.names.en).toBe("Côte d'Ivoire")
  })

  it('D5 No VAT is not applicable, and keeps its text', async () => {
    const [result] = await read('doing-business/db2004_2020_complete.csv')
    const refund = 'Paying taxes: Time to comply with VAT refund (hours) (DB17-20 methodology)'
    expect(factAt(result!.tables[0]!, 'AFG', refund, '2020')?.note).toEqual({
      reason: 'notApplicable',
      text: 'No VAT',
    })
    expect(result!.tables[0]!.entities.filter(({ kind }) => kind === 'component')).toHaveLength(22)
  })
})

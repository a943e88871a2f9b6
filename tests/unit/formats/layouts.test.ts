import { describe, expect, it } from 'vitest'
import { numbersOf } from '../../helpers/factTables'
import type { FactEntity } from '../../../src/domain/facts/factTable'
import { codesOf, readText } from './readText'
import { factAt, factLines } from './factRows'

const economies: readonly FactEntity[] = [
  {
    code: 'CHN',
    names: { zh: '中国', en: 'China' },
    kind: 'member',
    groups: { region: 'EAS', income: 'UMC' },
  },
  { code: 'WLD', names: { zh: '世界', en: 'World' }, kind: 'aggregate' },
  { code: 'ROU', names: { zh: '罗马尼亚', en: 'Romania' }, kind: 'member', aliases: ['ROM'] },
  {
    code: 'CHN-Beijing',
    names: { zh: '北京', en: 'Beijing' },
    kind: 'component',
    partOf: 'CHN',
    aliases: ['北京市'],
  },
]
const groupings = [
  {
    id: 'region',
    names: { zh: '地区', en: 'Region' },
    groups: [{ id: 'EAS', names: { en: 'East Asia & Pacific' } }],
  },
]
const apiRows = [
  '"Country Name","Country Code","Indicator Name","Indicator Code","2018","2019",',
  '"China","CHN","Time required to start a business (days)","IC.REG.DURS","8.6","",',
  '"World","WLD","Time required to start a business (days)","IC.REG.DURS","..","19.5",',
]
const preamble = [
  '"Data Source","World Development Indicators",',
  '',
  '"Last Updated Date","2019-10-28",',
  '',
]
const apiFacts = [
  'CHN | IC.REG.DURS | 2018 = 8.6',
  'WLD | IC.REG.DURS | 2018 = noData',
  'WLD | IC.REG.DURS | 2019 = 19.5',
]

describe('World Bank API files', () => {
  it.each([
    ['with preamble and CRLF', [...preamble, ...apiRows].join('\r\n')],
    ['with preamble, LF and a last line break', `${[...preamble, ...apiRows].join('\n')}\n`],
    ['with a byte order mark', `\ufeff${[...preamble, ...apiRows].join('\n')}`],
    ['without preamble', apiRows.join('\n')],
    ['without trailing commas', apiRows.map((row) => row.replace(/,$/, '')).join('\n')],
    ['without quotes', apiRows.join('\n').replaceAll('"', '')],
    ['with [YR2018] headers', apiRows.join('\n').replace('"2018"', '"2018 [YR2018]"')],
    [
      'with one line wrapped in quotes',
      apiRows.join('\n').replace(/^"World.*$/m, (row) => `"${row.replaceAll('"', '""')}"`),
    ],
  ])('are read the same %s', async (_, text) => {
    const result = await readText(text, { economies })
    expect(result.layout).toBe('worldBankApi')
    expect(factLines(result.tables[0]!)).toEqual(apiFacts)
    expect(codesOf(result)).toEqual(['editionYear'])
  })

  it('D7 give every cell its row and column', async () => {
    const { tables, seen } = await readText([...preamble, ...apiRows].join('\n'))
    expect(seen?.headerRow).toBe(5)
    expect(factAt(tables[0]!, 'WLD', 'IC.REG.DURS', '2019')).toMatchObject({ row: 7, column: 6 })
  })

  it('D1 know aggregates, Chinese names and groups from the economies given, and give the groupings used', async () => {
    const { tables, context } = await readText(apiRows.join('\n'), { economies, groupings })
    const [china, world] = tables[0]!.entities
    expect(china).toMatchObject({
      names: { zh: '中国', en: 'China' },
      kind: 'member',
      groups: { region: 'EAS' },
    })
    expect(world).toMatchObject({ kind: 'aggregate' })
    expect(context.groupings.map(({ id }) => id)).toEqual(['region', 'income'])
  })

  it('name their source and the date it was updated', async () => {
    const { context } = await readText([...preamble, ...apiRows].join('\n'))
    expect(context.source).toEqual({
      title: { zh: '世界发展指标', en: 'World Development Indicators' },
      vintage: { zh: '2019-10-28', en: '2019-10-28' },
    })
  })

  it('say that a Doing Business year is the edition before, and that fewer days are better', async () => {
    const { tables, issues } = await readText(apiRows.join('\n'))
    expect(tables[0]!.indicators[0]).toMatchObject({ direction: 'lower', unit: { en: 'days' } })
    expect(issues[0]).toMatchObject({ code: 'editionYear', params: { indicator: 'IC.REG.DURS' } })
  })

  it('make the ease of doing business a rank, better when lower', async () => {
    const text = apiRows.join('\n').replaceAll('IC.REG.DURS', 'IC.BUS.EASE.XQ')
    expect((await readText(text)).tables[0]!.indicators[0]).toMatchObject({
      kind: 'rank',
      direction: 'lower',
    })
  })

  it('turn an old code into the one used today', async () => {
    const { tables } = await readText(apiRows.join('\n').replaceAll('CHN', 'ROM'), { economies })
    expect(tables[0]!.entities[0]).toMatchObject({ code: 'ROU', aliases: ['ROM', 'China'] })
  })
})

describe('the Doing Business history', () => {
  const header =
    'code,Year,Economy,Region,Income group,Ease of doing business rank,Ease of doing business score (DB17-20 methodology),' +
    'Rank-Getting electricity,Score-Getting electricity,Time (days)...9,Score-Time (days)...10,' +
    'Rank-Registering property,Score-Registering property,Time (days)...13,Score-Time (days)...14'
  const text = [
    header,
    'CHIN,2020,China,East Asia & Pacific,Upper middle income,31,77.9,12,95.4,32,90,28,81,9,95.7',
    'CHN,2020,\u00a0China Shanghai,East Asia & Pacific,Upper middle income,,,,,32,90,,,9,No Practice',
    'BRA_Rio,2020,Brazil Rio de Janeiro,Latin America & Caribbean,Upper middle income,,,,,1,1,,,1,N/A',
  ].join('\n')

  it('tells two topics of one header apart', async () => {
    const { layout, tables } = await readText(text)
    expect(layout).toBe('doingBusinessHistory')
    expect(factAt(tables[0]!, 'CHN', 'Getting electricity: Time (days)', '2020')?.value).toBe(32)
    expect(factAt(tables[0]!, 'CHN', 'Registering property: Time (days)', '2020')).toMatchObject({
      value: 9,
      row: 2,
      column: 14,
    })
  })

  it('D1 makes CHIN the economy and CHN its city Shanghai', async () => {
    const { tables } = await readText(text)
    expect(tables[0]!.entities).toMatchObject([
      { code: 'CHN', kind: 'member' },
      { code: 'CHN-Shanghai', kind: 'component', partOf: 'CHN', names: { en: 'China Shanghai' } },
      { code: 'BRA-RioDeJaneiro', kind: 'component', partOf: 'BRA' },
    ])
  })

  it('makes ranks and scores of what the headers call so', async () => {
    const { tables } = await readText(text)
    const of = (code: string) => tables[0]!.indicators.find((indicator) => indicator.code === code)
    expect(of('Rank-Getting electricity')).toMatchObject({
      kind: 'rank',
      direction: 'lower',
      ranksOf: 'Score-Getting electricity',
    })
    expect(of('Ease of doing business rank')?.ranksOf).toBe(
      'Ease of doing business score (DB17-20 methodology)',
    )
    expect(of('Getting electricity: Score-Time (days)')).toMatchObject({ kind: 'score', direction: 'higher' })
    expect(of('Getting electricity: Time (days)')).toMatchObject({
      kind: 'value',
      direction: 'lower',
      unit: { en: 'days' },
    })
  })

  it('D5 keeps No Practice and N/A apart', async () => {
    const { tables } = await readText(text)
    const score = 'Registering property: Score-Time (days)'
    expect(factAt(tables[0]!, 'CHN-Shanghai', score, '2020')?.note?.reason).toBe('noPractice')
    expect(factAt(tables[0]!, 'BRA-RioDeJaneiro', score, '2020')?.note?.reason).toBe('noData')
  })
})

describe('exports of the National Bureau of Statistics', () => {
  it('are read as regions of one indicator, years newest first, unit out of the name', async () => {
    const text =
      '数据库：分省年度数据\n指标：公路里程(万公里)\n时间：最近2年\n地区,2021年,2020年\n甲省,2.5,2.4\n乙省,,1\n\n注：示例。\n数据来源：示例局\n'
    const { layout, tables, context, issues } = await readText(text)
    expect(layout).toBe('nationalStatistics')
    expect(factLines(tables[0]!)).toEqual([
      '甲省 | 公路里程(万公里) | 2021 = 2.5',
      '甲省 | 公路里程(万公里) | 2020 = 2.4',
      '乙省 | 公路里程(万公里) | 2020 = 1',
    ])
    expect(tables[0]!.indicators[0]).toMatchObject({ names: { zh: '公路里程' }, unit: { zh: '万公里' } })
    expect(context.source?.title).toEqual({ zh: '分省年度数据' })
    expect(issues).toEqual([])
  })

  it('are read as indicators of the nation, which is an aggregate', async () => {
    const text =
      '数据库：年度数据\n时间：最近2年\n指标,2021年,2020年\n法人单位数(个),5,4\n从业人员(万人),7,6\n'
    const { tables } = await readText(text)
    expect(tables[0]!.entities).toMatchObject([{ code: '全国', kind: 'aggregate' }])
    expect(factLines(tables[0]!)[3]).toBe('全国 | 从业人员(万人) | 2020 = 6')
  })
})

describe('plain tables', () => {
  const facts = ['北岭市 | 得分 | 2024 = 81.5', '南川市 | 得分 | 2024 = 79']
  it.each([
    ['wide, entity × period', '得分\n城市,2024年\n北岭市,81.5\n南川市,79', 'widePeriods'],
    [
      'entity × indicator with a year in the title',
      '2024年营商环境评价\n城市,得分\n北岭市,81.5\n南川市,79',
      'entityByIndicator',
    ],
    [
      'entity × indicator with a column of years',
      '年份,城市,得分\n2024,北岭市,81.5\n2024,南川市,79',
      'entityByIndicator',
    ],
    ['long, Chinese headers', '指标,年份,地区,数值\n得分,2024,北岭市,81.5\n得分,2024,南川市,79', 'longTable'],
    [
      'long, English headers in another order',
      'Value,Entity,Period,Indicator\n81.5,北岭市,2024,得分\n79,南川市,2024,得分',
      'longTable',
    ],
    [
      'long, divided by tabs',
      '地区\t年份\t指标\t数值\n北岭市\t2024\t得分\t81.5\n南川市\t2024\t得分\t79',
      'longTable',
    ],
    [
      'long, divided by semicolons',
      '地区;年份;指标;数值\n北岭市;2024;得分;81.5\n南川市;2024;得分;79',
      'longTable',
    ],
  ])('%s', async (_, text, layout) => {
    const result = await readText(text)
    expect(result.layout).toBe(layout)
    expect(result.needs).toEqual([])
    expect(factLines(result.tables[0]!)).toEqual(facts)
    expect(result.issues).toEqual([])
  })

  it('a table with neither column nor title of periods asks for one, and is read once it is told', async () => {
    const text = 'Economy,EconomyCode,Pillar 1,Pillar 2\nChina,CHN,81.5,70\nRomania,ROM,79,60'
    const asked = await readText(text, { economies })
    expect(asked.needs).toEqual(['period'])
    expect(asked.tables).toEqual([])
    expect(codesOf(asked)).toEqual([])
    const hints = new Map([['数据.csv', { period: { kind: 'year', year: 2024 } as const }]])
    const told = await readText(text, { economies, hints })
    expect(told.needs).toEqual([])
    expect(factLines(told.tables[0]!)[0]).toBe('CHN | Pillar 1 | 2024 = 81.5')
    expect(factLines(told.tables[0]!)[3]).toBe('ROU | Pillar 2 | 2024 = 60')
  })

  it('a wide table without a title asks for the indicator, and takes the file’s name until then', async () => {
    const text = '城市,2023,2024\n北岭市,1,2\n'
    const asked = await readText(text, {}, '公路里程.csv')
    expect(asked.needs).toEqual(['indicator'])
    expect(asked.tables[0]!.indicators[0]!.code).toBe('公路里程')
    const hints = new Map([['公路里程.csv', { indicatorName: '铁路里程(公里)' }]])
    const told = await readText(text, { hints }, '公路里程.csv')
    expect(told.needs).toEqual([])
    expect(told.tables[0]!.indicators[0]).toMatchObject({ names: { zh: '铁路里程' }, unit: { zh: '公里' } })
  })

  it('D6 a column of ranks holds ranks without values, and totals are aggregates', async () => {
    const text = '2024年\n单位,得分,全省排名\n甲县,90,3/21\n乙县,无诉求,倒数第3（21市州）\n合计,88,\n'
    const { tables } = await readText(text)
    expect(factAt(tables[0]!, '甲县', '全省排名', '2024')?.note?.rank).toEqual({ rank: 3, of: 21 })
    expect(factAt(tables[0]!, '乙县', '全省排名', '2024')?.note?.rank).toEqual({ rank: 19, of: 21 })
    expect(factAt(tables[0]!, '乙县', '得分', '2024')?.note?.reason).toBe('notApplicable')
    expect(tables[0]!.indicators[1]).toMatchObject({ kind: 'rank', direction: 'lower' })
    expect(tables[0]!.entities[2]).toMatchObject({ code: '合计', kind: 'aggregate' })
  })

  it('a city of a Chinese table is not the city that the World Bank scores', async () => {
    const { tables } = await readText('得分\n城市,2024年\n北京,1\n北京市,2', { economies })
    expect(tables[0]!.entities.map(({ code, kind }) => [code, kind])).toEqual([
      ['北京', 'member'],
      ['北京市', 'member'],
    ])
  })

  it('columns of periods may be in any order, weeks and issues too', async () => {
    const { tables } = await readText('受理件数\n部门,第12期（11月13日—11月19日）,第2期,2026-W47\n甲局,1,2,3')
    expect(factLines(tables[0]!)).toEqual([
      '甲局 | 受理件数 | issue-12~~11-13~11-19 = 1',
      '甲局 | 受理件数 | issue-2~~~ = 2',
      '甲局 | 受理件数 | 2026-W47 = 3',
    ])
  })

  it('names from files are only names: __proto__, constructor and markup', async () => {
    const text = '得分\n城市,2024年\n__proto__,1\nconstructor,2\n<img src=x onerror=alert(1)>,3\ntoString,4'
    const { tables } = await readText(text, { economies })
    expect(tables[0]!.entities.map(({ code }) => code)).toEqual([
      '__proto__',
      'constructor',
      '<img src=x onerror=alert(1)>',
      'toString',
    ])
    expect(numbersOf(tables[0]!.cellValue)).toEqual([1, 2, 3, 4])
    expect(Object.prototype).not.toHaveProperty('polluted')
  })

  it('spaces and NBSP before names are taken away, so that both spellings are one entity', async () => {
    const { tables } = await readText('得分\n城市,2023,2024\n\u00a0北岭市,1,\n北岭市 ,,2')
    expect(tables[0]!.entities.map(({ code }) => code)).toEqual(['北岭市'])
  })
})

import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readFiles } from '../../../src/formats/readFiles'
import { codesOf, readText } from './readText'
import { factAt, factLines } from './factRows'

const footer = [',,,', ',,,', 'Data from database: Doing Business,,,', 'Last Updated: 08/18/2021,,,'].join(
  '\n',
)
const dataBankFacts = ['CHN | A.B | 2015 = 1', 'CHN | A.B | 2016 = noData', 'FRA | A.B | 2016 = 4']

describe('DataBank extracts', () => {
  it.each([
    [
      'with time in columns',
      'dataBankWide',
      'Country Name,Country Code,Series Name,Series Code,2015 [YR2015],2016 [YR2016]\n' +
        'China,CHN,Days (days),A.B,1,..\nFrance,FRA,Days (days),A.B,,4\n',
    ],
    [
      'with series before countries',
      'dataBankWide',
      'Series Name,Series Code,Country Name,Country Code,2015 [YR2015],2016 [YR2016]\n' +
        'Days (days),A.B,China,CHN,1,..\nDays (days),A.B,France,FRA,,4\n',
    ],
    [
      'with a row a figure',
      'dataBankLong',
      'Country Name,Country Code,Series Name,Series Code,Time,Time Code,Value\n' +
        'China,CHN,Days (days),A.B,2015,YR2015,1\nChina,CHN,Days (days),A.B,2016,YR2016,..\n' +
        'France,FRA,Days (days),A.B,2016,YR2016,4\n',
    ],
    [
      'with series in columns',
      'dataBankSeries',
      'Time,Time Code,Country Name,Country Code,Days (days) [A.B]\n' +
        '2015,YR2015,China,CHN,1\n2016,YR2016,China,CHN,..\n2016,YR2016,France,FRA,4\n',
    ],
    [
      'with series in columns, divided by tabs',
      'dataBankSeries',
      'Country Name\tCountry Code\tTime\tDays (days) [A.B]\n' +
        'China\tCHN\t2015 [YR2015]\t1\nChina\tCHN\t2016 [YR2016]\t..\nFrance\tFRA\t2016 [YR2016]\t4\n',
    ],
  ])('%s, their footer naming the source', async (_, layout, text) => {
    const result = await readText(text + (text.includes('\t') ? footer.replaceAll(',', '\t') : footer))
    expect(result.layout).toBe(layout)
    expect(factLines(result.tables[0]!)).toEqual(dataBankFacts)
    expect(result.tables[0]!.indicators[0]).toMatchObject({
      names: { en: 'Days (days)' },
      unit: { en: 'days' },
    })
    expect(result.context.source).toEqual({
      title: { en: 'Doing Business', zh: '营商环境报告' },
      vintage: { zh: '08/18/2021', en: '08/18/2021' },
    })
    expect([result.needs, result.issues]).toEqual([[], []])
  })

  it('keep a further dimension in the series’ code and name', async () => {
    const { tables } = await readText(
      'Country Name,Country Code,Counterpart-Area Name,Counterpart-Area Code,Series Name,Series Code,2015 [YR2015]\n' +
        'China,CHN,World,WLD,Debt,D.B,1\nChina,CHN,Austria,001,Debt,D.B,2\n',
    )
    expect(factLines(tables[0]!)).toEqual(['CHN | D.B|WLD | 2015 = 1', 'CHN | D.B|001 | 2015 = 2'])
    expect(tables[0]!.indicators[1]!.names).toEqual({ en: 'Debt · Austria' })
  })

  it('do not shift the years of Doing Business series: DataBank names them by their edition', async () => {
    const result = await readText(
      'Country Name,Country Code,Series Name,Series Code,2015 [YR2015]\nChina,CHN,Days,IC.REG.DURS,1\n',
    )
    expect(codesOf(result)).toEqual([])
  })
})

describe('TCdata360 and Data360 tables', () => {
  it('with years in any order, NA and ISO codes', async () => {
    const result = await readText(
      '"id","2008","iso3","1960","2007"\n289,NA,"CHN",7,62.6\n289,1,"FRA",NA,NA\n',
    )
    expect(result.layout).toBe('tcdata360')
    expect(factLines(result.tables[0]!)).toEqual([
      'CHN | 289 | 2008 = noData',
      'CHN | 289 | 1960 = 7',
      'CHN | 289 | 2007 = 62.6',
      'FRA | 289 | 2008 = 1',
      'FRA | 289 | 1960 = noData',
      'FRA | 289 | 2007 = noData',
    ])
    expect([result.needs, result.issues]).toEqual([[], []])
  })

  it('with a sub-indicator, which is part of the series unless it is the plain value', async () => {
    const { tables } = await readText(
      'Country ISO3,Country Name,Indicator Id,Indicator,Subindicator Type,2016,2017\n' +
        'CHN,China,51,Time to export (hours),Value,26,21\nCHN,China,51,Time to export (hours),Rank,,97\n',
    )
    expect(factLines(tables[0]!)).toEqual([
      'CHN | 51 | 2016 = 26',
      'CHN | 51 | 2017 = 21',
      'CHN | 51|Rank | 2017 = 97',
    ])
    expect(tables[0]!.indicators).toMatchObject([
      { names: { en: 'Time to export (hours)' }, unit: { en: 'hours' } },
      { names: { en: 'Time to export (hours) · Rank' }, kind: 'rank', direction: 'lower' },
    ])
  })

  it('with attributes and partners', async () => {
    const { tables } = await readText(
      'Economy ISO3,Economy Name,Indicator ID,Indicator,Attribute 1,Attribute 2,Attribute 3,Partner,2013\n' +
        'DEU,Germany,FH.1,Freedom,Score,,,Not Applicable,94\n',
    )
    expect(factLines(tables[0]!)).toEqual(['DEU | FH.1|Score | 2013 = 94'])
  })
})

it('a column that numbers the rows is no indicator', async () => {
  const { layout } = await readText('Scores\nid,iso3,2018,2019\n1,CHN,1,2\n2,FRA,3,4\n')
  expect(layout).toBe('widePeriods')
})

describe('SDMX-CSV', () => {
  const facts = ['CHN | POP.F | 2019 = 7', 'CHN | POP.F | 2020 = noData', 'CHN | POP | 2020 = 15']
  it.each([
    [
      '1.0',
      'DATAFLOW,FREQ,REF_AREA,INDICATOR,SEX,TIME_PERIOD,OBS_VALUE,OBS_STATUS\n' +
        'WB:X(1.0),A,CHN,POP,F,2019,7,A\nWB:X(1.0),A,CHN,POP,F,2020,,M\nWB:X(1.0),A,CHN,POP,_T,2020,15,A\n',
    ],
    [
      '2.0',
      'STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,SERIES,SEX,TIME_PERIOD,OBS_STATUS,OBS_VALUE\n' +
        'dataflow,WB:X(1.0),I,A,CHN,POP,F,2019,A,7\ndataflow,WB:X(1.0),I,A,CHN,POP,F,2020,O,NaN\n' +
        'dataflow,WB:X(1.0),I,A,CHN,POP,_T,2020,A,15\n',
    ],
    [
      '2.0 with names in the same cell, divided by semicolons',
      'STRUCTURE;STRUCTURE_ID;ACTION;FREQ:Frequency;REF_AREA:Area;INDICATOR:Indicator;SEX:Sex;TIME_PERIOD:Time;OBS_VALUE:Value;OBS_STATUS:Status\n' +
        'dataflow;WB:X(1.0): X;I;A: Annual;CHN: China;POP: Population;F: Female;2019;7;A: Normal\n' +
        'dataflow;WB:X(1.0): X;I;A: Annual;CHN: China;POP: Population;F: Female;2020;;M: Missing\n' +
        'dataflow;WB:X(1.0): X;I;A: Annual;CHN: China;POP: Population;_T: Total;2020;15;A: Normal\n',
    ],
    [
      '2.0 with names in columns of their own',
      'STRUCTURE,STRUCTURE_ID,ACTION,FREQ,FREQ_LABEL,REF_AREA,REF_AREA_LABEL,INDICATOR,INDICATOR_LABEL,SEX,SEX_LABEL,TIME_PERIOD,OBS_VALUE,OBS_STATUS\n' +
        'dataflow,WB:X(1.0),I,A,Annual,CHN,China,POP,Population,F,Female,2019,7,A\n' +
        'dataflow,WB:X(1.0),I,A,Annual,CHN,China,POP,Population,F,Female,2020,,M\n' +
        'dataflow,WB:X(1.0),I,A,Annual,CHN,China,POP,Population,_T,Total,2020,15,A\n',
    ],
  ])('%s: dimensions that are broken down become part of the indicator', async (_, text) => {
    const result = await readText(text)
    expect(result.layout).toBe('sdmxCsv')
    expect(factLines(result.tables[0]!)).toEqual(facts)
    expect([result.needs, result.issues]).toEqual([[], []])
  })

  it('names series, units and areas as the file does', async () => {
    const { tables } = await readText(
      'DATAFLOW,REF_AREA,Reference area,INDICATOR,Indicator,UNIT_MEASURE,Unit of measure,TIME_PERIOD,OBS_VALUE,UNIT_MULT\n' +
        'WB:X(1.0),CHN,China,POP,Population,PS,Persons,2019,7,6\n',
    )
    expect(tables[0]!.indicators).toEqual([
      { code: 'POP.PS', names: { en: 'Population · Persons' }, unit: { en: 'Persons ×10^6' } },
    ])
    expect(tables[0]!.entities[0]!.names.en).toBe('China')
  })

  it('D3 quarters and months are periods of their own', async () => {
    const { tables } = await readText(
      'DATAFLOW,FREQ,REF_AREA,MEASURE,TIME_PERIOD,OBS_VALUE\nX:Y(1.0),Q,CHN,M,2020-Q1,1\nX:Y(1.0),M,CHN,M,2020-02,2\n',
    )
    expect(factLines(tables[0]!)).toEqual(['CHN | M | 2020-Q1 = 1', 'CHN | M | 2020-02 = 2'])
  })

  it('without an area asks whose the figures are, and is read under the file’s name until then', async () => {
    const text = 'DATAFLOW,FREQ,CUR,TIME_PERIOD,OBS_VALUE\nB:FX(1.0),A,EUR,2020,1.1\nB:FX(1.0),A,USD,2020,1\n'
    const asked = await readText(text)
    expect(asked.needs).toEqual(['entity'])
    const told = await readText(text, { hints: new Map([['数据.csv', { entityName: '中国' }]]) })
    expect(told.needs).toEqual([])
    expect(factLines(told.tables[0]!)).toEqual(['中国 | FX.EUR | 2020 = 1.1', '中国 | FX.USD | 2020 = 1'])
  })

  it('Data360’s wide files have the same dimensions and a column for each year', async () => {
    const result = await readText(
      'FREQ,FREQ_LABEL,REF_AREA,REF_AREA_LABEL,INDICATOR,INDICATOR_LABEL,SEX,SEX_LABEL,DATABASE_ID,2019,2020\n' +
        'A,Annual,CHN,China,POP,Population,F,Female,WDI,7,\nA,Annual,CHN,China,POP,Population,_T,Total,WDI,,15\n',
    )
    expect(result.layout).toBe('sdmxWide')
    expect(factLines(result.tables[0]!)).toEqual(['CHN | POP.F | 2019 = 7', 'CHN | POP | 2020 = 15'])
  })
})

describe('B-READY tables', () => {
  it('pillars in columns with the edition in one: scores, higher is better, groups of economies aside (D1)', async () => {
    const result = await readText(
      'Economy,Economy Code,Edition,Pillar I: Regulatory Framework,Pillar II: Public Services,Pillar III: Operational Efficiency\n' +
        'Chad,TCD,2024,61.1,23.5,48\nHigh income,High income,2024,67.4,52.7,66\n',
    )
    const [table] = result.tables
    expect(result.layout).toBe('bready')
    expect(result.needs).toEqual([])
    expect(factAt(table!, 'TCD', 'Pillar 2', '2024')).toMatchObject({ value: 23.5, row: 2, column: 5 })
    expect(table!.indicators[2]).toMatchObject({ kind: 'score', direction: 'higher', unit: { zh: '分' } })
    expect(table!.entities.map(({ kind }) => kind)).toEqual(['member', 'aggregate'])
  })

  it('a row for each economy and topic: a score for each topic and pillar', async () => {
    const { tables } = await readText(
      'B-READY 2024\nEconomy,Code,Topic,Pillar 1,Pillar 2,Pillar 3\n' +
        'Chad,TCD,Business Entry,61,23,48\nChad,TCD,Labor,50,,40\n',
    )
    expect(factLines(tables[0]!)).toEqual([
      'TCD | Business Entry: Pillar 1 | 2024 = 61',
      'TCD | Business Entry: Pillar 2 | 2024 = 23',
      'TCD | Business Entry: Pillar 3 | 2024 = 48',
      'TCD | Labor: Pillar 1 | 2024 = 50',
      'TCD | Labor: Pillar 3 | 2024 = 40',
    ])
    expect(factAt(tables[0]!, 'TCD', 'Labor: Pillar 3', '2024')).toMatchObject({ row: 4, column: 6 })
    expect(tables[0]!.indicators[0]!.names.zh).toBe('企业准入：支柱1 监管框架')
  })

  it('topics in columns', async () => {
    const { layout, tables } = await readText(
      'B-READY 2024\nEconomy,Code,Business Entry,Utility Services,Taxation,Labor,Market Competition\nChad,TCD,61,23,48,5,6\n',
    )
    expect(layout).toBe('bready')
    expect(factLines(tables[0]!)[2]).toBe('TCD | Taxation | 2024 = 48')
  })

  it('pillars of another index are no B-READY', async () => {
    const { layout } = await readText('2024\nEconomy,Code,Pillar 1,Pillar 2,Pillar 12\nChad,TCD,61,23,48\n')
    expect(layout).toBe('entityByIndicator')
  })

  it('without any period is known by its economies only where they are the whole first edition', async () => {
    const one = await readText('Economy,Code,Pillar 1,Pillar 2\nChad,TCD,61,23\nGhana,GHA,2,3\n')
    expect([one.needs, one.tables]).toEqual([['period'], []])
  })
})

describe('the World Development Indicators in bulk', () => {
  const files = {
    'WDICSV.csv':
      'Country Name,Country Code,Indicator Name,Indicator Code,2019,2020,\n' +
      '"Korea, Rep.",KOR,Deaths,H.D,1,,\nWorld,WLD,Deaths,H.D,,2,\nWorld,WLD,Money,E.M,3,,\n',
    'WDICountry.csv':
      'Country Code,Short Name,Table Name,Long Name,Special Notes,Region,Income Group,Latest population census,\n' +
      'KOR,Korea,"Korea, Rep.",Republic of Korea,,East Asia & Pacific,High income,2020,\nWLD,World,World,World,,,,,\n',
    'WDISeries.csv':
      'Series Code,Topic,Indicator Name,Short definition,Long definition,Unit of measure,Source,\n' +
      'H.D,Health: Mortality,Deaths,,How many died.,persons,A bureau,\nE.M,Economy,Money,,How much.,,,\n',
    'WDIfootnote.csv': 'CountryCode,SeriesCode,Year,DESCRIPTION,\nKOR,H.D,YR2019,Estimated.,\n',
    'WDIcountry-series.csv': 'CountryCode,SeriesCode,DESCRIPTION,\nKOR,H.D,A source.,\n',
    'WDIseries-time.csv': 'SeriesCode,Year,DESCRIPTION,\nH.D,YR2019,A break.,\n',
  }
  const layouts = [
    'worldBankApi',
    'worldBankCountryMetadata',
    'worldBankIndicatorMetadata',
    'worldBankNotesMetadata',
    'worldBankNotesMetadata',
    'worldBankNotesMetadata',
  ]
  const loose = Object.entries(files).map(([name, text]) => new File([text], name))
  const packed = zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const)),
  )

  it.each([
    ['as downloaded', [new File([new Uint8Array(packed)], 'WDI_CSV.zip')]],
    ['file by file', loose],
  ])('%s: D1 aggregates, units, definitions, and topics as headings', async (_, given) => {
    const results = await readFiles(given, {})
    expect(results.map(({ layout }) => layout)).toEqual(layouts)
    expect(results.flatMap(codesOf)).toEqual([])
    const { tables, context } = results[0]!
    expect(factLines(tables[0]!)).toEqual([
      'KOR | H.D | 2019 = 1',
      'WLD | H.D | 2020 = 2',
      'WLD | E.M | 2019 = 3',
    ])
    expect(tables[0]!.entities.map(({ code, kind }) => [code, kind])).toEqual([
      ['KOR', 'member'],
      ['WLD', 'aggregate'],
    ])
    expect(tables[0]!.indicators).toEqual([
      { code: 'H.D', names: { en: 'Deaths' }, unit: { en: 'persons' }, parent: 'topic:Health: Mortality' },
      { code: 'E.M', names: { en: 'Money' }, parent: 'topic:Economy' },
      { code: 'topic:Health', names: { en: 'Health' } },
      { code: 'topic:Health: Mortality', names: { en: 'Mortality' }, parent: 'topic:Health' },
      { code: 'topic:Economy', names: { en: 'Economy' } },
    ])
    expect(context.definitions.map(({ text }) => text.en)).toEqual(['How many died.', 'How much.'])
  })

  it('DataBank’s metadata files are known by their columns too', async () => {
    const results = await readFiles(
      [
        new File(
          ['Code,Long Name,Income Group,Region,Lending category\nKOR,Korea,High income,East Asia,IBRD\n'],
          'a',
        ),
        new File(
          ['Code,License Type,Indicator Name,Long definition,Topic\nA.B,CC,Days,How long.,Trade\n'],
          'b',
        ),
      ],
      {},
    )
    expect(results.map(({ layout }) => layout)).toEqual(layouts.slice(1, 3))
  })

  it('a table of figures with regions and income groups is data, not metadata', async () => {
    const { layout } = await readText(
      'Country Code,Country Name,Region,Income Group,2019,2020\nKOR,Korea,East Asia,High income,1,2\n',
    )
    expect(layout).toBe('widePeriods')
  })
})

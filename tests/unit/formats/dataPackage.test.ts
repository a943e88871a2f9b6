import { describe, expect, it } from 'vitest'
import { numbersOf } from '../../helpers/factTables'
import { readDataPackage } from '../../../src/formats/dataPackage/readDataPackage'
import { readEconomies } from '../../../src/formats/dataPackage/readEconomies'

const files: Record<string, string> = {
  'economies.csv':
    'code,kind,en,zh,partOf,region,aliases\n' +
    'CHN,member,China,中国,,EAS,"China, mainland|CHIN"\n' +
    'CHN-Shanghai,component,Shanghai,上海,CHN,EAS,\n',
  'groupings.csv':
    'dimension,dimensionEn,dimensionZh,id,en,zh,order\n' +
    'region,Region,地区,SAS,South Asia,南亚,2\n' +
    'region,Region,地区,EAS,East Asia,东亚,1\n',
  'indicators.csv':
    'code,kind,en,zh,unitEn,unitZh,direction,decimals,parent,ranksOf,methodology,definitionEn,definitionZh,source\n' +
    'S,score,Score,得分,points,分,higher,1,,,DB17–20,How near.,有多近。,\n' +
    'R,rank,Rank,排名,place,位,lower,0,S,S,,As published.,公布时。,The edition\n',
  'all.csv': 'economy,year,S,R\nCHN-Shanghai,2019,No Practice,\nCHN,2019,73.95071,46\nCHN,2020,.5,31\n',
}
const descriptor = {
  title: 'Package',
  titleZh: '数据包',
  sources: [{ title: 'Source', path: 'https://example.org' }],
  licenses: [{ name: 'CC-BY-4.0' }],
  vintage: { en: 'As published', zh: '公布版' },
  revisedOnEdition: '2020',
  edition: 'DB',
  resources: [
    { name: 'economies', path: 'economies.csv', role: 'economies' },
    { name: 'groupings', path: 'groupings.csv', role: 'groupings' },
    { name: 'indicators', path: 'indicators.csv', role: 'indicators' },
    { name: 'all', path: 'all.csv', role: 'observations' },
  ],
}

function readWith(changes: Record<string, string>, described: unknown = descriptor) {
  return readDataPackage(described, async (path) => {
    const text = { ...files, ...changes }[path]
    if (text === undefined) throw new Error(`no ${path}`)
    return text
  })
}

async function readWhole() {
  const outcome = await readWith({})
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues))
  return outcome.value
}

describe('a data package of our own layout', () => {
  it('gives each cell its indicator, entity, period, row and column (D7)', async () => {
    const [table] = (await readWhole()).tables
    expect(table?.indicators.map(({ code }) => code)).toEqual(['S', 'R'])
    expect([...table!.runIndicator]).toEqual([0, 0, 1, 0, 1])
    expect(Array.from(table!.runEntity, (entity) => table!.entities[entity]?.code)).toEqual([
      'CHN-Shanghai',
      'CHN',
      'CHN',
      'CHN',
      'CHN',
    ])
    expect([...table!.runRow]).toEqual([2, 3, 3, 4, 4])
    expect([...table!.runStarts]).toEqual([0, 1, 2, 3, 4, 5])
    expect([...table!.columns]).toEqual([3, 4])
    expect(numbersOf(table!.cellValue)).toEqual([NaN, 73.95071, 46, 0.5, 31])
  })

  it('lists a blank cell not at all, and notes why another has no number (D5)', async () => {
    const [table] = (await readWhole()).tables
    expect(table?.cellValue).toHaveLength(5)
    expect([...table!.notes]).toEqual([[0, { reason: 'noPractice', text: 'No Practice' }]])
  })

  it('names the year by its edition (D3)', async () => {
    const [table] = (await readWhole()).tables
    expect(numbersOf(table!.cellPeriod).map((period) => table!.periods[period])).toContainEqual({
      kind: 'year',
      year: 2020,
      edition: 'DB2020',
    })
  })

  it('reads entities with aliases, groups and parts (D1), and where they were first seen', async () => {
    const [table] = (await readWhole()).tables
    expect(table?.entities).toEqual([
      {
        code: 'CHN-Shanghai',
        names: { zh: '上海', en: 'Shanghai' },
        kind: 'component',
        partOf: 'CHN',
        groups: { region: 'EAS' },
        seenAt: 2,
      },
      {
        code: 'CHN',
        names: { zh: '中国', en: 'China' },
        kind: 'member',
        aliases: ['China, mainland', 'CHIN'],
        groups: { region: 'EAS' },
        seenAt: 3,
      },
    ])
  })

  it('reads groups in their order, definitions (D2) and the vintage of the source (D8)', async () => {
    const { groupings, definitions, source } = (await readWhole()).context
    expect(groupings[0]?.groups.map(({ id }) => id)).toEqual(['EAS', 'SAS'])
    expect(definitions).toEqual([
      {
        code: 'S',
        text: { zh: '有多近。', en: 'How near.' },
        methodology: { zh: 'DB17–20 方法', en: 'DB17–20 methodology' },
      },
      { code: 'R', text: { zh: '公布时。', en: 'As published.' }, source: 'The edition' },
    ])
    expect(source).toEqual({
      title: { en: 'Package', zh: '数据包' },
      licence: 'CC-BY-4.0',
      url: 'https://example.org',
      vintage: { en: 'As published', zh: '公布版' },
      revisedOnEdition: '2020',
    })
  })

  it('reads only the observations asked for', async () => {
    const resources = [...descriptor.resources, { name: 'more', path: 'more.csv', role: 'observations' }]
    const outcome = await readDataPackage({ ...descriptor, resources }, async (path) => files[path]!, {
      only: ['all'],
    })
    expect(outcome.ok && outcome.value.tables.map(({ file }) => file)).toEqual(['all.csv'])
  })

  it.each([
    ['an unknown indicator', { 'all.csv': 'economy,year,X\nCHN,2020,1\n' }, 1],
    ['other key columns', { 'all.csv': 'year,economy,S\nCHN,2020,1\n' }, 1],
    ['an empty file', { 'all.csv': '' }, 1],
    ['an unknown economy', { 'all.csv': 'economy,year,S\nCHN,2020,1\nXYZ,2020,1\n' }, 3],
    ['a year that is none', { 'all.csv': 'economy,year,S\nCHN,20,1\n' }, 2],
    ['a row of another width', { 'all.csv': 'economy,year,S\nCHN,2020\n' }, 2],
  ])('says file and row of %s', async (_, changes, row) => {
    expect(await readWith(changes as Record<string, string>)).toEqual({
      ok: false,
      issues: [{ code: 'unknownLayout', at: { file: 'all.csv', row } }],
    })
  })

  it.each([
    undefined,
    7,
    [],
    {},
    { resources: [] },
    { resources: [{ name: 'a', path: 'a.csv', role: 'b' }] },
  ])('refuses %j as a descriptor', async (value) => {
    expect(await readWith({}, value ?? null)).toEqual({
      ok: false,
      issues: [{ code: 'unknownLayout', at: { file: 'datapackage.json' } }],
    })
  })

  it('says which file could not be read', async () => {
    const outcome = await readDataPackage(descriptor, async (path) => {
      if (path === 'all.csv') throw new Error('offline')
      return files[path]!
    })
    expect(outcome).toEqual({ ok: false, issues: [{ code: 'unreadable', at: { file: 'all.csv' } }] })
  })
})

describe('the table of economies', () => {
  it('reads economies and groups from its two texts', () => {
    const { economies, groupings } = readEconomies(files['economies.csv']!, files['groupings.csv']!)
    expect(economies.map(({ code }) => code)).toEqual(['CHN', 'CHN-Shanghai'])
    expect(groupings).toHaveLength(1)
  })
})

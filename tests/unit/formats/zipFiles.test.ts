import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readFiles } from '../../../src/formats/readFiles'
import type { ReadOptions } from '../../../src/formats/readResult'
import { factLines } from './factRows'
import { codesOf } from './readText'

const members = {
  'API_X.csv':
    'Country Name,Country Code,Indicator Name,Indicator Code,2019\nChina,CHN,Days (days),X.Y,8.6\nWorld,WLD,Days (days),X.Y,9',
  'Metadata_Country_X.csv':
    'Country Code,Region,IncomeGroup,SpecialNotes,TableName\nCHN,East Asia & Pacific,Upper middle income,"a note,\nof two lines",China\nWLD,,,,World',
  'Metadata_Indicator_X.csv':
    'INDICATOR_CODE,INDICATOR_NAME,SOURCE_NOTE,SOURCE_ORGANIZATION\nX.Y,Days (days),"How many\ndays it takes.",A bureau',
}

function zipOf(files: Readonly<Record<string, string>>, level: 0 | 6 = 6): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const)
  return new Uint8Array(zipSync(Object.fromEntries(entries), { level }))
}

function read(content: Uint8Array<ArrayBuffer>, options: ReadOptions = {}) {
  return readFiles([new File([content], '下载.zip')], options)
}

describe('a World Bank .zip as downloaded', () => {
  it.each([
    ['deflated', 6],
    ['stored', 0],
  ] as const)('%s is read member by member, each by its content', async (_, level) => {
    const results = await read(zipOf(members, level))
    expect(results.map(({ file, layout }) => [file, layout])).toEqual([
      ['下载.zip › API_X.csv', 'worldBankApi'],
      ['下载.zip › Metadata_Country_X.csv', 'worldBankCountryMetadata'],
      ['下载.zip › Metadata_Indicator_X.csv', 'worldBankIndicatorMetadata'],
    ])
    expect(factLines(results[0]!.tables[0]!)).toEqual(['CHN | X.Y | 2019 = 8.6', 'WLD | X.Y | 2019 = 9'])
  })

  it('D1 names do not matter, and metadata gives aggregates, groups and definitions', async () => {
    const renamed = {
      '1.txt': members['Metadata_Country_X.csv'],
      '2': members['Metadata_Indicator_X.csv'],
      '3.dat': members['API_X.csv'],
    }
    const results = await read(zipOf(renamed))
    const { tables, context } = results[2]!
    expect(tables[0]!.entities).toMatchObject([
      {
        code: 'CHN',
        kind: 'member',
        groups: { region: 'East Asia & Pacific', income: 'Upper middle income' },
      },
      { code: 'WLD', kind: 'aggregate' },
    ])
    expect(context.groupings.map(({ id, groups }) => [id, groups.length])).toEqual([
      ['region', 1],
      ['income', 1],
    ])
    expect(context.definitions).toEqual([
      { code: 'X.Y', text: { en: 'How many\ndays it takes.' }, source: 'A bureau' },
    ])
    expect(results.flatMap(codesOf)).toEqual([])
  })

  it('the same from files dropped side by side', async () => {
    const files = Object.entries(members).map(([name, text]) => new File([text], name))
    const results = await readFiles(files, {})
    expect(results[0]!.tables[0]!.entities[1]).toMatchObject({ code: 'WLD', kind: 'aggregate' })
  })

  it('metadata alone is warned of', async () => {
    const [result] = await readFiles([new File([members['Metadata_Country_X.csv']], 'm.csv')], {})
    expect(codesOf(result!)).toEqual(['metadataWithoutData'])
  })
})

describe('zips that can’t be read', () => {
  const whole = zipOf(members)

  it.each([
    ['cut off at the end', whole.slice(0, -30)],
    ['cut off in the middle', whole.slice(0, whole.length >> 1)],
    ['cut off after its first bytes', whole.slice(0, 6)],
  ])('%s', async (_, content) => {
    const results = await read(content)
    expect(results.flatMap(codesOf)).toEqual(['truncatedZip'])
  })

  it('damaged inside a member: that member fails, the others are read', async () => {
    const damaged = whole.slice()
    damaged.fill(0xff, 60, 90)
    const results = await read(damaged)
    expect(codesOf(results[0]!)).toEqual(['truncatedZip'])
    expect(results[0]!.tables).toEqual([])
    expect(results[1]!.layout).toBe('worldBankCountryMetadata')
  })

  it('encrypted', async () => {
    const encrypted = whole.slice()
    const directory = encrypted.findIndex(
      (_, at) => encrypted[at] === 0x50 && encrypted[at + 1] === 0x4b && encrypted[at + 2] === 1,
    )
    encrypted[directory + 8]! |= 1
    expect((await read(encrypted)).flatMap(codesOf)).toEqual(['encryptedZip'])
  })

  it('a document in disguise', async () => {
    const workbook = zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<workbook/>' })
    const [result] = await read(workbook)
    expect(result!.issues).toMatchObject([{ code: 'notText', params: { kind: 'office' } }])
  })

  it('too many members, too large when unpacked, or without any table', async () => {
    expect((await read(whole, { limits: { zipEntries: 2 } })).flatMap(codesOf)).toEqual(['zipTooManyEntries'])
    const bomb = zipOf({ 'a.csv': 'a,2019\nb,1\n'.repeat(200_000) })
    expect((await read(bomb, { limits: { zipMegabytes: 1 } })).flatMap(codesOf)).toEqual(['zipTooLarge'])
    expect((await read(zipOf({ 'readme.txt': 'hello' })))[0]!.issues).toMatchObject([
      { code: 'zipWithoutTable' },
    ])
  })

  it('a member that unpacks to more than it says is not read on', async () => {
    const bomb = zipOf({ 'a.csv': 'a,2019\nb,1\n'.repeat(500_000) })
    const directory = bomb.findLastIndex(
      (_, at) => bomb[at] === 0x50 && bomb[at + 1] === 0x4b && bomb[at + 2] === 1,
    )
    bomb.set([0x10, 0, 0, 0], directory + 24)
    expect((await read(bomb)).flatMap(codesOf)).toContain('truncatedZip')
  })
})

import { describe, expect, it } from 'vitest'
import type { FactEntity, FactIndicator } from '../../src/domain/facts/factTable'
import type { Cell } from '../../src/domain/missing'
import { rankEntities } from '../../src/domain/ranking/rankEntities'
import { numbersOf } from '../helpers/factTables'
import { dataText, readDoingBusiness } from './builtInData'

const { tables, context } = await readDoingBusiness()
const indicators = new Map<string, FactIndicator>()
const entities = new Map<string, FactEntity>()
const cells = new Map<string, Cell>()
for (const table of tables) {
  for (const indicator of table.indicators) indicators.set(indicator.code, indicator)
  for (const entity of table.entities) entities.set(entity.code, entity)
  const periods = numbersOf(table.cellPeriod)
  numbersOf(table.cellValue).forEach((value, cell) => {
    const period = table.periods[periods[cell]!]!
    const year = period.kind === 'year' ? period.year : Number.NaN
    const note = table.notes.get(cell)
    const key = [
      table.entities[table.runEntity[cell]!]!.code,
      table.indicators[table.runIndicator[cell]!]!.code,
    ]
    cells.set([...key, year].join(' '), { ...(Number.isNaN(value) ? {} : { value }), ...(note && { note }) })
  })
}
const members = [...entities.values()].filter(({ kind }) => kind === 'member').map(({ code }) => code)
const valueOf = (economy: string, indicator: string, year: number) =>
  cells.get(`${economy} ${indicator} ${year}`)?.value

/** Ranks of the members, by economy, as recomputed from the scores of a year. */
function recomputed(score: string, year: number): Map<string, number> {
  const scores = members.map((code) => [code, valueOf(code, score, year)] as const)
  return new Map(rankEntities(scores, 'higher').map(({ item, rank }) => [item, rank]))
}

describe('the built-in Doing Business package', () => {
  it('holds 190 members, 22 cities of 11 economies, and one economy outside the rankings (D1)', () => {
    const kinds = [...entities.values()].map(({ kind }) => kind)
    expect(members).toHaveLength(190)
    expect(kinds.filter((kind) => kind === 'component')).toHaveLength(22)
    expect([...entities.values()].filter(({ kind }) => kind === 'unranked').map(({ code }) => code)).toEqual([
      'LIE',
    ])
    expect(kinds.filter((kind) => kind === 'aggregate')).toHaveLength(0)
  })

  it('holds 194 indicators and every cell of the source, and the 190 ranks added to them', () => {
    expect(indicators.size).toBe(194)
    expect(context.definitions).toHaveLength(194)
    // 370,502 cells in the source; 189 ranks of DB2018 and China's of DB2019.
    expect(cells.size).toBe(370_502 + 189 + 1)
    const missing = [...cells.values()].filter(({ value }) => value === undefined)
    expect(missing.map(({ note }) => note?.reason).sort()).toEqual([
      ...Array.from({ length: 274 + 658 }, () => 'noData'),
      ...Array.from({ length: 1899 + 604 }, () => 'noPractice'),
      ...Array.from({ length: 676 + 180 }, () => 'notApplicable'),
    ])
  })

  it('parts of economies are cities of members', () => {
    const parts = [...entities.values()].filter(({ kind }) => kind === 'component')
    expect(parts.every(({ partOf }) => partOf && members.includes(partOf))).toBe(true)
    expect(entities.get('CHN')?.names).toEqual({ zh: '中国', en: 'China' })
    expect(entities.get('CHN-Shanghai')?.names.zh).toBe('上海（中国）')
    expect(valueOf('CHN', 'DB.OVERALL.1720', 2020)).not.toBe(valueOf('CHN-Shanghai', 'DB.OVERALL.1720', 2020))
  })

  it.each([
    ['CHN', 'DB.OVERALL.1720', 2020, 77.93130000000001],
    ['NZL', 'DB.OVERALL.1720', 2020, 86.76465],
    ['SGP', 'DB.OVERALL.RANK', 2020, 2],
    ['SOM', 'DB.OVERALL.RANK', 2020, 190],
    ['CHN', 'DB.SB', 2020, 94.0921],
    ['CHN', 'DB.SB.PROC.MEN', 2020, 3.55],
    ['AFG', 'DB.SB.TIME.MEN.SCORE', 2005, 91.45729],
    ['AFG', 'DB.GC.1520', 2016, 45.00000000000001],
    ['AFG', 'DB.RI.FRAMEWORK.CREDITORS', 2004, 1],
  ])('holds %s %s %d as published: %d (D4)', (economy, indicator, year, value) => {
    expect(valueOf(economy, indicator, year)).toBe(value)
  })

  it('keeps No Practice as a reason beside the score of zero that it got (D5)', () => {
    expect(cells.get('AFG DB.RI.RECOVERY.TIME 2005')).toEqual({
      note: { reason: 'noPractice', text: 'No Practice' },
    })
    expect(valueOf('AFG', 'DB.RI.RECOVERY.SCORE', 2005)).toBe(0)
  })

  it('keeps the first screen small: the overall scores are the first table, under 80 kB', async () => {
    expect(tables[0]?.file).toBe('observations/overall.csv')
    expect((await dataText('doing-business/observations/overall.csv')).length).toBeLessThan(80_000)
  })
})

describe('published and recomputed ranks', () => {
  const ranked = [...indicators.values()].flatMap(({ code, ranksOf }) => (ranksOf ? [[code, ranksOf]] : []))

  it('are eleven rankings', () => {
    expect(ranked).toHaveLength(11)
  })

  it.each(ranked)('%s of 2020 agrees 190/190 with the ranks of %s (S4)', (rank, score) => {
    const ranks = recomputed(score!, 2020)
    const published = members.map((code) => [code, valueOf(code, rank!, 2020)])
    expect(published.filter(([, place]) => place !== undefined)).toHaveLength(190)
    expect(published.filter(([code, place]) => ranks.get(code as string) !== place)).toEqual([])
  })

  it.each([
    [2018, 78, 84],
    [2019, 46, 44],
    [2020, 31, 31],
  ])('China of %d was published %d and is recomputed %d (D8)', (year, published, again) => {
    expect(valueOf('CHN', 'DB.OVERALL.RANK', year)).toBe(published)
    expect(recomputed('DB.OVERALL.1720', year).get('CHN')).toBe(again)
  })

  it('of other years are not invented: 189 for 2018, one for 2019, 190 for 2020 (D8)', () => {
    const years = [2017, 2018, 2019, 2020].map(
      (year) =>
        [...entities.keys()].filter((code) => valueOf(code, 'DB.OVERALL.RANK', year) !== undefined).length,
    )
    expect(years).toEqual([0, 189, 1, 190])
  })

  it('leave aggregates, cities and the unranked out (D1)', () => {
    const others = [...entities.values()].filter(({ kind }) => kind !== 'member')
    expect(others.filter(({ code }) => valueOf(code, 'DB.OVERALL.RANK', 2020) !== undefined)).toEqual([])
  })
})

describe('the words of the package', () => {
  it.each([...indicators.values()].map((indicator) => [indicator.code, indicator] as const))(
    '%s has names, unit, direction and definition in both languages (D2)',
    (code, { names, unit, direction, parent, decimals }) => {
      const definition = context.definitions.find((each) => each.code === code)
      for (const text of [names, unit, definition?.text]) {
        expect(text?.zh).toMatch(/[\p{Script=Han}%0-9]/u)
        expect(text?.en).toMatch(/^[^\p{Script=Han}]+$/u)
      }
      expect(direction).toBeDefined()
      expect(decimals).toBeDefined()
      if (parent !== undefined) expect(indicators.has(parent)).toBe(true)
    },
  )

  it('every economy and group has a name in both languages', () => {
    const groups = context.groupings.flatMap((grouping) => [grouping, ...grouping.groups])
    for (const { names } of [...entities.values(), ...groups]) {
      expect(names.zh).toMatch(/\p{Script=Han}/u)
      expect(names.en).toMatch(/^[^\p{Script=Han}\u00A0]+$/u)
    }
  })

  it('every economy is in a known region and income group', () => {
    const known = new Map(context.groupings.map(({ id, groups }) => [id, groups.map((group) => group.id)]))
    for (const { groups } of entities.values())
      for (const id of ['region', 'income']) expect(known.get(id)).toContain(groups?.[id])
  })

  it('methodologies stay separate, and their names say so', () => {
    expect(indicators.get('DB.OVERALL.1720')?.names.zh).toBe('营商便利度得分（DB17–20 方法）')
    const names = [...indicators.values()].flatMap(({ names: { zh, en } }) => [zh, en])
    expect(new Set(names).size).toBe(2 * indicators.size)
  })

  it('no alias is the code, name or alias of another economy', () => {
    const owner = new Map<string, string>()
    for (const { code, names, aliases = [] } of entities.values())
      for (const name of [code, names.zh!, names.en!, ...aliases]) {
        expect(owner.get(name) ?? code, name).toBe(code)
        owner.set(name, code)
      }
    expect(owner.get('CHIN')).toBe('CHN')
    expect(owner.get('Taiwan')).toBe('TWN')
  })

  it('says source, licence, vintage and that the series has ended (D8)', () => {
    expect(context.source).toMatchObject({
      licence: 'CC-BY-4.0',
      vintage: { zh: '2019 年公布版' },
      revisedOnEdition: '2020',
    })
    expect(context.source?.notice?.zh).toContain('2021 年停办')
    expect(context.source?.notice?.en).toContain('discontinued in 2021')
  })
})

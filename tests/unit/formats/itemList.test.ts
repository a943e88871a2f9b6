import { describe, expect, it } from 'vitest'
import { emptyCatalogue } from '../../../src/domain/catalogue/catalogue'
import { reconcileCatalogue } from '../../../src/domain/catalogue/reconcileCatalogue'
import { usualItemRules } from '../../../src/domain/approvals/itemRules'
import { derivePanel } from '../../../src/domain/derived/derivePanel'
import { formulaOf, inputsOf } from '../../../src/domain/derived/formula'
import { assemblePanels } from '../../../src/domain/panel/assemblePanels'
import type { Panel } from '../../../src/domain/panel/panel'
import { valueAt } from '../../../src/domain/panel/panelReading'
import {
  readBeforeAndNow,
  readInstant,
  readOnlineLevel,
  readVisits,
} from '../../../src/formats/items/readItemFields'
import { readLimit } from '../../../src/formats/items/readLimit'
import type { FileHints, ReadFileResult } from '../../../src/formats/readResult'
import { factRows } from './factRows'
import { codesOf, readText } from './readText'

const header =
  '事项编码,事项名称,类型,实施主体,法定时限,单位,承诺时限,单位,到现场次数,网办深度,材料(原/现),办理环节(原/现),年办件量'
const title = '示例市政务服务事项清单（2026年11月13日）,,,,,,,,,,,,'
const rows = [
  "'000123450,抵押登记,行政确认,市自然资源局,30,自然日,1,工作日,不超过1次,四级,6/4,5/3,900",
  "'000123451,商品房预售许可,行政许可,市住建局,20工作日,,7,工作日,2,三级,8/8,6/4,50",
  "'000123452,临时占道许可,行政许可,市住建局,1,个月,当场,,0,四级,3/1,4/4,40",
  "'000123453,档案查询,公共服务,市住建局,无,,当场,,一次,二级,2/2,1/1,10",
]
const list = [title, header, ...rows].join('\n')
const counted = (result: ReadFileResult, entity: string) =>
  Object.fromEntries(
    factRows(result.tables[0]!)
      .filter((row) => row.entity === entity)
      .map(({ indicator, value }) => [indicator.replace('items.', ''), value]),
  )
const read = (text: string, hints?: FileHints) =>
  readText(text, hints ? { hints: new Map([['数据.csv', hints]]) } : {})

/** Every share of every entity, worked out as the catalogue's formulas say. */
function sharesOf(result: ReadFileResult) {
  const { catalogue, keys } = reconcileCatalogue(emptyCatalogue, result.tables, [result.context])
  const panels = new Map<string, Panel>()
  const inputs = result.tables.map((table, at) => ({ table, keys: keys[at]!, importId: 'i', file: 0 }))
  for (const { indicator, panel } of assemblePanels(inputs)) panels.set(indicator, panel)
  return (entity: string, code: string) => {
    const formula = formulaOf(catalogue.indicators.find((indicator) => indicator.code === `items.${code}`))!
    const found = derivePanel(
      catalogue,
      formula,
      inputsOf(formula).map((input) => panels.get(input)!),
    )
    return valueAt(found, catalogue.entities.find((one) => one.code === entity)!.key, 0)
  }
}

describe('an item list', () => {
  it('A3 is counted by department and as a whole, for the day in its title', async () => {
    const result = await read(list)
    expect(result.layout).toBe('itemList')
    expect(result.needs).toEqual([])
    expect(codesOf(result)).toEqual([])
    expect(result.tables[0]!.periods).toEqual([{ kind: 'day', date: '2026-11-13' }])
    // 20 working days and a month of 22 by law, 7 and 0 promised; the query has no limit by law and is in neither sum.
    expect(counted(result, '市住建局')).toEqual({
      items: 3,
      visitsStated: 3,
      atMostOnce: 2,
      noVisit: 1,
      visits: 3,
      onlineStated: 3,
      online: 2,
      whollyOnline: 1,
      kindStated: 3,
      instant: 2,
      statutoryDays: 42,
      promisedDays: 7,
      daysSaved: 35,
      materialsBefore: 13,
      materialsNow: 11,
      materialsSaved: 2,
      stepsBefore: 11,
      stepsNow: 9,
      stepsSaved: 2,
    })
    expect(counted(result, '全市')).toMatchObject({ items: 4, atMostOnce: 3, visits: 4 })
  })

  it('A3 has each share from its own counts, and the whole from sums', async () => {
    const share = sharesOf(await read(list))
    expect(share('市住建局', 'onceShare')).toBeCloseTo(200 / 3, 10)
    expect(share('市自然资源局', 'onceShare')).toBe(100)
    // The mean of the two departments would be 83.3 %.
    expect(share('全市', 'onceShare')).toBe(75)
    expect(share('市住建局', 'daysCut')).toBeCloseTo((100 * 35) / 42, 10)
    expect(share('市住建局', 'meanVisits')).toBe(1)
    expect(share('市住建局', 'materialsCut')).toBeCloseTo(200 / 13, 10)
  })

  it('A3 of one department knows the whole by its members only', async () => {
    const result = await read([title, header, ...rows.slice(1)].join('\n'))
    expect(counted(result, '全市')).toEqual({})
    expect(sharesOf(result)('全市', 'onceShare')).toBeCloseTo(200 / 3, 10)
  })

  it('A4 is counted by the rules that the office gives', async () => {
    const itemRules = {
      ...usualItemRules,
      basis: 'cases' as const,
      exempt: ['档案查询'],
      workingDaysPerMonth: 21,
      onlineFrom: 4 as const,
    }
    const result = await read(list, { itemRules })
    expect(counted(result, '市住建局')).toMatchObject({
      'itemCases.items': 90,
      'itemCases.atMostOnce': 40,
      'itemCases.online': 40,
      statutoryDays: 41,
    })
    const names = new Map(result.tables[0]!.indicators.map((one) => [one.code, one.names.zh]))
    expect(names.get('itemCases.onceShare')).toBe('最多跑一次率（按办件量）')
    expect(names.get('items.daysCut')).toBe('承诺时限压缩比')
    expect(result.context.definitions.find(({ code }) => code === 'items.daysCut')?.text.zh).toContain(
      '1个月计21个',
    )
    expect(result.context.definitions[0]?.text.zh).toContain('白名单1项不计')
  })

  it.each([
    ['the day', list.replace('（2026年11月13日）', ''), {}, ['period']],
    ['the department', list.replace('实施主体', '备注'), {}, ['entity']],
    ['nothing once told', list.replace('实施主体', '备注'), { entityName: '市住建局' }, []],
  ])('asks for %s', async (_what, text, hints, needs) => {
    const result = await read(text, hints)
    expect(result.needs).toEqual(needs)
    expect(result.tables).toHaveLength(needs.length === 0 ? 1 : 0)
  })

  it('tells of every cell that it does not understand, and keeps the item without it', async () => {
    const wrong = rows[1]!.replace('20工作日', '尽快').replace(',2,三级', ',若干,五星')
    const result = await read([title, header, rows[0], wrong, rows[2]].join('\n'))
    expect(result.issues.map(({ code, at, params }) => [code, at.row, at.column, params?.['text']])).toEqual([
      ['itemCell', 4, 5, '尽快'],
      ['itemCell', 4, 9, '若干'],
      ['itemCell', 4, 10, '五星'],
    ])
    expect(counted(result, '市住建局')).toMatchObject({
      items: 2,
      visitsStated: 1,
      onlineStated: 1,
      statutoryDays: 22,
    })
  })

  it('says which rows it does not count', async () => {
    const total = '合计,5,,,,,,,,,,,'
    const nameless = ',,,市住建局,1,工作日,1,工作日,1,四级,1/1,1/1,1'
    const result = await read([title, header, ...rows, rows[1], nameless, total].join('\n'))
    expect(result.issues.map(({ code, at }) => [code, at.row])).toEqual([
      ['itemTwice', 7],
      ['emptyEntity', 8],
      ['itemTotal', 9],
    ])
    expect(counted(result, '市住建局')['items']).toBe(3)
  })

  it('keeps items apart whose codes a spreadsheet made floats of', async () => {
    const floats = rows.slice(1).map((row) => row.replace(/^'\d+/, '4.50405E+17'))
    const result = await read([title, header, rows[0], ...floats].join('\n'))
    expect(counted(result, '市住建局')['items']).toBe(3)
    expect(codesOf(result)).toEqual([])
  })

  it.each([
    ['331/658=50.3%', []],
    ['最多跑一次占比 331/658，即 50.3%', []],
    ['共658项，其中最多跑一次331项，占50.3%', []],
    ['压缩 127/383，占32%', ['shareDisagrees']],
    ['压缩 116/383，占32%', ['shareDisagrees']],
    ['共383项，压减127项，占33.2%', []],
  ])('A3 checks a published share against its own counts: %s', async (note, codes) => {
    const result = await read([list, `注：${note.replaceAll(',', '，')},,,,,,,,,,,,`].join('\n'))
    expect(codesOf(result)).toEqual(codes)
  })

  it.each([
    ['法定时限（工作日）', '20'],
    ['法定办结时限', '20'],
    ['法定时限（自然日）', '28'],
  ])('knows the limits under %s, and the unit in it', async (name, amount) => {
    const text = `（2026年11月）\n事项名称,部门,${name},承诺办结时限,跑动次数（次）,申请材料数（原/现）,办理环节（前/后）\n`
    const result = await read(`${text}预售许可,市住建局,${amount},7,1,6/4,5/3`)
    expect(counted(result, '市住建局')).toMatchObject({
      statutoryDays: 20,
      promisedDays: 7,
      atMostOnce: 1,
      materialsSaved: 2,
      stepsSaved: 2,
    })
  })

  it('is no case log and no table of figures', async () => {
    const log =
      '办件编号,事项名称,实施部门,受理时间,办结时间,法定时限,承诺时限\n1,a,b,2026-11-13,2026-11-16,20,7'
    expect((await read(log)).layout).not.toBe('itemList')
    expect((await read('部门,事项名称,到现场次数\n市住建局,a,1')).layout).not.toBe('itemList')
  })

  it('keeps no name of an item', async () => {
    const { tables, context } = await read(list)
    expect(JSON.stringify([tables, context])).not.toContain('抵押登记')
  })
})

describe('A4 limits as lists write them', () => {
  it.each([
    ['30', '自然日', 'calendarDay', 30],
    ['20工作日', '', 'workingDay', 20],
    ['20个工作日', '自然日', 'workingDay', 20],
    ['3个月', '', 'month', 3],
    ['１年', '', 'year', 1],
    ['7', '', 'workingDay', 7],
    ['15日内', '', 'calendarDay', 15],
    ['不超过5个工作日', '', 'workingDay', 5],
  ])('%s %s', (text, beside, unit, amount) => {
    expect(readLimit(text, beside)).toEqual({ kind: 'span', unit, amount })
  })

  it.each([
    ['当场', { kind: 'instant' }],
    ['即办', { kind: 'instant' }],
    ['无', { kind: 'none' }],
    ['尽快', undefined],
    ['5光年', undefined],
  ])('%s', (text, limit) => {
    expect(readLimit(text, '')).toEqual(limit)
  })
})

describe('fields of an item', () => {
  it.each([
    [readVisits, '不超过1次', 1],
    [readVisits, '一次', 1],
    [readVisits, '0', 0],
    [readVisits, '两次', 2],
    [readVisits, '零跑动', 0],
    [readVisits, '若干', undefined],
    [readOnlineLevel, '四级', 4],
    [readOnlineLevel, 'Ⅳ级', 4],
    [readOnlineLevel, '全程网办', 4],
    [readOnlineLevel, '不可网办', 0],
    [readOnlineLevel, '五星', undefined],
    [readBeforeAndNow, '6/4', { before: 6, now: 4 }],
    [readBeforeAndNow, '4', undefined],
    [readInstant, '即办件', true],
    [readInstant, '承诺件', false],
    [readInstant, '其他', undefined],
  ] as const)('%o reads %s', (read, text, value) => {
    expect(read(text)).toEqual(value)
  })
})

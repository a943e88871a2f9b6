import { describe, expect, it } from 'vitest'
import { findTables } from '../../../../src/formats/tables/findTables'
import { handMadeSheet, rowsOf } from './handMadeSheet'

function saidOf(text: string, isEntity?: (name: string) => boolean) {
  const sheet = handMadeSheet(rowsOf(text))
  const [table] = findTables(sheet, isEntity ? { isEntity } : {})
  const { entity, indicator, period, unit } = table!.parts
  return { entity, indicator, period, unit }
}

const body = `
地区|受理量|办结量
甲县|11|10
乙县|12|12
`.trim()

const months = `
地区|2026年9月|2026年10月
甲县|11|10
乙县|12|12
`.trim()

const own = `
指标|2026年9月|2026年10月
受理量|11|10
办结量|12|12
`.trim()

describe('what holds for a table as a whole', () => {
  it.each([
    ['2026年10月各县区情况', { kind: 'month', year: 2026, month: 10 }],
    ['2026年第47周各县区情况', { kind: 'week', year: 2026, week: 47 }],
    ['各县区情况（2025年度）', { kind: 'year', year: 2025 }],
    ['2026年第三季度各县区情况', { kind: 'quarter', year: 2026, quarter: 3 }],
    ['各县区情况（2026年11月13日—2026年11月19日）', { kind: 'week', year: 2026, week: 47 }],
  ])('its period, in its title: %s', (title, is) => {
    expect(saidOf(`\n${title}\n${body}\n`).period).toEqual({ is, in: 'title' })
  })

  it.each([
    '各县区情况（11月13日—11月19日）',
    '2026年1—10月各县区情况',
    '2025年至2026年各县区情况',
    '填报日期：2026年11月20日',
  ])(
    'and none where a title names days of no year, a span that is no period, two, or the day it was filled in: %s',
    (title) => {
      expect(saidOf(`\n${title}\n${body}\n`).period).toBeUndefined()
    },
  )

  it('its period in the lines under the title', () => {
    expect(saidOf(`\n办件情况\n报告期：2026年10月||单位：件\n${body}\n`)).toEqual({
      entity: undefined,
      indicator: undefined,
      period: { is: { kind: 'month', year: 2026, month: 10 }, in: 'about' },
      unit: { is: '件', in: 'about' },
    })
  })

  it.each([
    ['单位：万元', '万元'],
    ['（单位：件、%）', '件、%'],
    ['填报单位（盖章）：　单位：件、%', '件、%'],
    ['填报单位：市住建局　计量单位：工作日', '工作日'],
  ])('its unit: %s', (line, is) => {
    expect(saidOf(`\n办件情况\n${line}\n${body}\n`).unit).toEqual({ is, in: 'about' })
  })

  it('its unit, in brackets behind the title', () => {
    expect(saidOf(`\n各县区财政收入（单位：万元）\n${body}\n`).unit).toEqual({ is: '万元', in: 'title' })
  })

  it('no unit where 单位 is an office', () => {
    expect(saidOf(`\n办件情况\n单位：市住建局\n${body}\n`).unit).toBeUndefined()
  })

  it.each([
    ['各县区企业开办平均用时（单位：工作日）', '各县区企业开办平均用时'],
    ['附件2：2026年财政收入情况表', '财政收入'],
    ['表3-1 财政收入', '财政收入'],
  ])('its indicator where nothing else names one: %s', (title, is) => {
    expect(saidOf(`\n${title}\n${months}\n`).indicator).toEqual({ is, in: 'title' })
  })

  it('its indicator in the corner over the names', () => {
    expect(saidOf(`\n${months.replace('地区', '财政收入（万元）')}\n`).indicator).toEqual({
      is: '财政收入',
      in: 'title',
    })
  })

  it.each([
    ['填报单位：市住建局', '市住建局', 'about'],
    ['甲县2026年政务服务情况', '甲县', 'title'],
    ['表2 甲县政务服务情况', '甲县', 'title'],
  ] as const)('its entity where nothing else names one: %s', (line, is, place) => {
    expect(saidOf(`\n${line}\n${own}\n`).entity).toEqual({ is, in: place })
  })

  it.each(['全市政务服务情况', '各县区政务服务情况', '政务服务情况'])(
    'and none where a title names a scope or nothing: %s',
    (title) => {
      expect(saidOf(`\n${title}\n${own}\n`).entity).toBeUndefined()
    },
  )

  it('knows names of entities that look like nothing by asking', () => {
    const text = `\n指标|阿尔法|贝塔\n受理|11|10\n办结|12|12\n`
    const isEntity = (name: string) => name === '阿尔法' || name === '贝塔'
    const [table] = findTables(handMadeSheet(rowsOf(text)), { isEntity })
    expect(table!.parts.headers).toEqual([{ row: 1, holds: 'entity' }])
    expect(findTables(handMadeSheet(rowsOf(text)))[0]!.parts.headers).toEqual([
      { row: 1, holds: 'indicator' },
    ])
  })
})

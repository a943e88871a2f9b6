import { describe, expect, it } from 'vitest'
import { casePanels, wholeCity } from '../../src/domain/approvals/casePanels'
import { mergeCubes } from '../../src/domain/approvals/mergeCubes'
import { readLog } from '../unit/formats/caseLog/countLog'

/*
 * Thirty cases about the Spring Festival of 2026: Saturday 14 February is worked, 15–23 February are off, Saturday
 * 28 February is worked. Working days, numbered by hand:
 *   2.2=1 2.3=2 2.4=3 2.5=4 2.6=5 | 2.9=6 2.10=7 2.11=8 2.12=9 2.13=10 2.14=11 | 2.24=12 2.25=13 2.26=14 2.27=15
 *   2.28=16 | 3.2=17
 * A span is the difference of two numbers. Behind each case: span, approval days, and how it stands to its limit.
 */
const log = `政务服务办件明细,,,,,,,,,,,
导出时间：2026-03-02 18:00,,,,,,,,,,,
办件编号,事项名称,实施部门,申请人,电话,受理时间,办结时间,承诺时限,特别程序,状态,评价,差评整改
4.50405E+17,建筑工程施工许可证核发,市住建局,张三丰,13900001111,2026-02-02 09:00:00,2026-02-09 10:00:00,5工作日,,已办结,非常满意,
4.50405E+17,建筑工程施工许可证核发,市住建局,张三丰,13900001111,2026/2/9,2026/2/14,7,无,已办结,满意,
4.50405E+17,建筑工程施工许可证核发,市住建局,张三丰,13900001111,2026.2.13,2026.2.24,3,/,已办结,系统默认好评,
4.50405E+17,建筑工程施工许可证核发,市住建局,张三丰,13900001111,2026年2月14日,2026年2月24日,即办,,已办结,不满意,是
4.50405E+17,建筑工程施工许可证核发,市住建局,张三丰,13900001111,20260206,20260228,10工作日,专家评审(2.11—2.13),已办结,,
4.50405E+17,建筑工程施工许可证核发,市住建局,张三丰,13900001111,2026-02-06,2026-02-28,9,专家评审(2.14—2.24),已办结,,
4.50405E+17,建筑工程施工许可证核发,市住建局,张三丰,13900001111,2026-02-06,2026-02-27,5,4,已办结,,
4.50405E+17,建筑工程施工许可证核发,市住建局,张三丰,13900001111,2026-02-24 09:00,2026-02-24 09:30,即办,,已办结,,
4.50405E+17,建筑工程施工许可证核发,市住建局,张三丰,13900001111,2026-02-28,46083.5,1,,已办结,,
4.50405E+17,建筑工程施工许可证核发,市住建局,张三丰,13900001111,2026-02-10,2026-02-10,1,,已办结,,
4.50405E+17,不动产抵押登记,市资规局,李四光,13900002222,2026-02-09,2026-02-10,1个月,,已办结,,
4.50405E+17,不动产抵押登记,市资规局,李四光,13900002222,2026-02-09,2026-02-11,3,,已办结,,
4.50405E+17,不动产抵押登记,市资规局,李四光,13900002222,2026-02-10,2026-02-14,3,,已办结,,
4.50405E+17,不动产抵押登记,市资规局,李四光,13900002222,2026-02-11,2026-02-24,30自然日,,已办结,,
4.50405E+17,不动产抵押登记,市资规局,李四光,13900002222,2026-02-11,2026-02-25,12自然日,,已办结,,
4.50405E+17,不动产抵押登记,市资规局,李四光,13900002222,2026-02-12,2026-02-26,无,,已办结,,
4.50405E+17,不动产抵押登记,市资规局,李四光,13900002222,2026-02-12,2026-02-12,当场,,已办结,,
4.50405E+17,不动产抵押登记,市资规局,李四光,13900002222,2026-02-13,2026-02-28,6,,已办结,,
4.50405E+17,不动产抵押登记,市资规局,李四光,13900002222,2026-02-10,2026-02-12,6,,退件,,
4.50405E+17,不动产抵押登记,市资规局,李四光,13900002222,2026-02-13,2026-02-25,6,,撤回,,
4.50405E+17,不动产抵押登记,市资规局,李四光,13900002222,2026-02-24,,10,,在办,,
4.50405E+17,建筑工程施工许可证核发,市住建局,张三丰,13900001111,2026-02-14,2026-02-13,5,,已办结,,
4.50405E+17,建筑工程施工许可证核发,市住建局,张三丰,13900001111,二月十日,2026-02-13,5,,已办结,,
4.50405E+17,建筑工程施工许可证核发,市住建局,张三丰,13900001111,2026-02-10,2027-02-13,5,,已办结,,
4.50405E+17,建筑工程施工许可证核发,市住建局,张三丰,13900001111,2026-02-02,,5,,在办,,
4.50405E+17,不动产抵押登记,市资规局,李四光,13900002222,2026-02-24,2026-02-25,1,,已办结,,
4.50405E+17,不动产抵押登记,市资规局,李四光,13900002222,2026-02-24,2026-02-26,1,,已办结,,
4.50405E+17,不动产抵押登记,市资规局,李四光,13900002222,2026-02-25,2026-02-26,2,,已办结,,
4.50405E+17,不动产抵押登记,市资规局,李四光,13900002222,2026-02-25,2026-02-28,2工作日,,已办结,,
4.50405E+17,不动产抵押登记,市资规局,李四光,13900002222,2026-02-26,2026-02-27,1,,已办结,,
`

const [housing, land] = [7, 9]

async function figures() {
  const { cases } = await readLog(log, { today: '2026-03-03' })
  const cube = mergeCubes(undefined, [{ cube: cases!.cube, departments: Uint32Array.of(housing, land) }])
  const panels = new Map(casePanels(cube).map(({ indicator, cells }) => [indicator.code, cells]))
  return (code: string, entity: number, period: string): number | undefined =>
    panels.get(`cases.step.${code}`)?.find((cell) => cell.entity === entity && cell.period === period)?.value
}

describe('a log of thirty cases over the Spring Festival (A2, A4)', () => {
  it('says what it read, and which rows it left out', async () => {
    const { cases, issues, layout, preview, caseTable } = await readLog(log, { today: '2026-03-03' })
    expect(layout).toBe('caseLog')
    expect(preview).toEqual([])
    expect(caseTable?.dropped).toEqual(['办件编号', '申请人', '电话'])
    expect(cases?.departments).toEqual(['市住建局', '市资规局'])
    expect(cases?.counts).toEqual({
      ...{ rows: 30, finished: 23, open: 2, returned: 2, broken: 3, untimed: 0, wholes: 0 },
    })
    expect(issues.map(({ code, at }) => [code, at.row, at.column])).toEqual([
      ['caseEndsBeforeItBegins', 25, 7],
      ['caseDateUnread', 26, 6],
      ['caseInFuture', 27, 7],
    ])
    expect(JSON.stringify([cases, issues, caseTable])).not.toMatch(/4\.50405|张三丰|李四光|1390000/)
  })

  // Housing, week 9: cases 3–8; spans 2 1 11 11 10 0, approval days 2 1 8 9 6 0.
  // Land, week 9: cases 14 15 16 18 26–30; spans 4 5 5 6 1 2 1 3 1.
  it.each<[string, number, string, number | undefined]>([
    ['all.finished', housing, '2026-W07', 3],
    ['all.finished', housing, '2026-W09', 6],
    ['all.finished', housing, '2026-W10', 1],
    ['all.finished', land, '2026-W07', 4],
    ['all.finished', land, '2026-W09', 9],
    ['all.finished', wholeCity, '2026-W09', 15],
    ['all.finished', wholeCity, '2026-02', 22],
    ['all.finished', wholeCity, '2026-03', 1],
    ['all.finished', wholeCity, '2026-Q1', 23],
    ['all.finished', land, '2026-W10', 0],
    // The week of the holidays.
    ['all.finished', wholeCity, '2026-W08', 0],
    ['all.finished', land, '2026-W08', 0],
    ['all.spanMean', land, '2026-W08', undefined],
    ['property.finished', housing, '2026-W09', undefined],
    ['all.spanMean', housing, '2026-W07', 10 / 3],
    ['all.spanMean', housing, '2026-W09', 35 / 6],
    ['all.spanMedian', housing, '2026-W09', 6],
    ['all.spanP90', housing, '2026-W09', 11],
    ['all.approvalMean', housing, '2026-W09', 26 / 6],
    ['all.approvalMedian', housing, '2026-W09', 4],
    ['all.approvalP90', housing, '2026-W09', 8.5],
    ['all.spanMean', land, '2026-W09', 28 / 9],
    ['all.spanMedian', land, '2026-W09', 3],
    ['all.spanP90', land, '2026-W09', 5.2],
    ['all.spanMean', wholeCity, '2026-W09', 63 / 15],
    ['all.spanMean', housing, '2026-02', 5],
    ['all.spanMean', wholeCity, '2026-02', 80 / 22],
    ['all.spanMean', wholeCity, '2026-Q1', 81 / 23],
    ['all.spanMean', land, '2026-W10', undefined],
    // In time: 3 5 6 8 of six; 14 18 26 28 30 of the eight with a limit.
    ['all.onTimeRate', housing, '2026-W09', (100 * 4) / 6],
    ['all.onTimeRate', land, '2026-W09', 62.5],
    ['all.onTimeRate', wholeCity, '2026-W09', (100 * 9) / 14],
    ['all.earlyRate', housing, '2026-W09', (100 * 2) / 6],
    ['all.earlyRate', land, '2026-W09', 25],
    ['all.returned', land, '2026-W07', 1],
    ['all.returned', land, '2026-W09', 1],
    // Rated by people: cases 1 and 2 well, 4 badly; 3 by the system.
    ['all.activeRate', housing, '2026-W09', 100 / 6],
    ['all.goodRate', housing, '2026-W07', 100],
    ['all.goodRate', housing, '2026-02', (100 * 2) / 3],
    ['all.rightedRate', housing, '2026-W09', 100],
    ['all.defaulted', housing, '2026-W09', 1],
    ['permit.finished', wholeCity, '2026-Q1', 10],
    ['property.finished', wholeCity, '2026-Q1', 13],
    ['property.finished', land, '2026-W09', 9],
    // On 2 March case 21 is at 5 of 10 days, case 25 at 16 of 5.
    ['all.open', wholeCity, '2026-W10', 2],
    ['all.overdue', housing, '2026-W10', 1],
    ['all.overdue', land, '2026-W10', 0],
  ])('%s of %i in %s is %s', async (code, entity, period, expected) => {
    const found = (await figures())(code, entity, period)
    if (expected === undefined) expect(found).toBeUndefined()
    else expect(found).toBeCloseTo(expected, 10)
  })
})

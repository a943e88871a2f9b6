import { describe, expect, it } from 'vitest'
import { casePanels, wholeCity } from '../../src/domain/approvals/casePanels'
import { mergeCubes } from '../../src/domain/approvals/mergeCubes'
import { readCase } from '../corpus/readCase'
import type { BookType, SheetCase } from '../corpus/sheetCase'
import { writeCase } from '../corpus/writeCase'
import { factRows } from '../unit/formats/factRows'

/** The shapes whose rows are counted and not kept: 办件明细, 事项清单, 工程全流程 (rules A2, A2b, A3). */
async function read(sheet: string, as: BookType) {
  const one: SheetCase = { title: '', sheets: { Sheet1: sheet }, facts: [] }
  const { results } = await readCase(await writeCase(one, as), {})
  expect(results).toHaveLength(1)
  return results[0]!
}

async function figuresOf(sheet: string, as: BookType) {
  const { cases, issues } = await read(sheet, as)
  if (!cases) throw new Error(JSON.stringify(issues))
  const departments = Uint32Array.from(cases.departments, (_, at) => at + 1)
  const cube = mergeCubes(undefined, [{ cube: cases.cube, departments }])
  const panels = new Map(casePanels(cube).map(({ indicator, cells }) => [indicator.code, cells]))
  return {
    counts: cases.counts,
    departments: cases.departments,
    at: (code: string, entity: number, period: string) =>
      panels.get(`cases.${code}`)?.find((cell) => cell.entity === entity && cell.period === period)?.value,
  }
}

// 46345.6 is 14:24 on 19 November 2026, a Thursday: Monday to Thursday are 4 working days, 3 of which the experts took.
const log = `
办件编号|事项名称|实施部门|申请人|证件号|电话|申请时间|受理时间|办结时间|法定时限|承诺时限|类型|状态|特别程序|跑动次数|评价
'4.50405E+17|商品房预售许可|示例市住建局|某某置业|9145…|139****0000|2026/11/12 21:40|2026-11-13 09:02:11|46345.6|20工作日|7|承诺件|已办结|专家评审(11.16—11.18)|0|系统默认好评
'4.50405E+17|抵押登记|示例市自然资源局|某某|4501…|139****0001|2026-11-16|2026-11-16|2026-11-18|30自然日|1|承诺件|已办结|/|1|非常满意
'4.50405E+17|抵押登记|示例市自然资源局|某某|4501…|139****0002|2026-11-17|2026-11-17||30自然日|1|承诺件|在办|/|0|`

// From 4 August to 17 November 2026 there are 76 weekdays; 25 September and 1, 2, 5, 6 and 7 October are off, 20 September
// and 10 October are worked: 72, of which 29 are taken off.
const projects = `
项目代码|项目|类型|立项受理|施工许可核发|跨度|扣除|审批用时|超时环节|责任单位
2511-450000-04-01-000001|标准厂房二期|园区|2026.8.3|2026.11.17|72|29|43|/|市住建局`

const items = `
示例市政务服务事项清单（2026年11月13日）|<|<|<|<|<|<|<|<|<|<
事项编码|事项名称|类型|实施主体|法定时限|单位|承诺时限|单位|到现场次数|网办深度|材料(原/现)
'000123450|抵押登记|行政确认|市自然资源局|30|自然日|1|工作日|不超过1次|四级|6/4
'000123451|商品房预售许可|行政许可|市住建局|20|工作日|7|工作日|2|三级|8/8
'000123452|档案查询|公共服务|市住建局|无||当场||0|四级|1/1`

describe('sheets whose rows are counted', () => {
  it.each<BookType>(['gb18030', 'xlsx', 'xls', 'html', 'utf16'])(
    'A2 shape 3, cases one by one (%s)',
    async (as) => {
      const { counts, departments, at } = await figuresOf(log, as)
      expect(counts).toMatchObject({ rows: 3, finished: 2, open: 1, broken: 0 })
      expect(departments).toEqual(['示例市住建局', '示例市自然资源局'])
      expect(at('step.all.spanMean', 1, '2026-W47')).toBe(4)
      expect(at('step.all.approvalMean', 1, '2026-W47')).toBe(1)
      expect(at('step.all.spanMean', 2, '2026-W47')).toBe(2)
      expect(at('step.all.finished', wholeCity, '2026-W47')).toBe(2)
      // The first is within its 7 days; the second took 2 and had 1.
      expect(at('step.all.onTimeRate', wholeCity, '2026-W47')).toBe(50)
      // What the system rates by itself is no rating.
      expect(at('step.all.activeRate', wholeCity, '2026-W47')).toBe(50)
    },
  )

  it.each<BookType>(['xlsx', 'xls', 'gb18030'])('A2b shape 5, projects from end to end (%s)', async (as) => {
    const { counts, at } = await figuresOf(projects, as)
    expect(counts).toMatchObject({ rows: 1, finished: 1, broken: 0 })
    expect(at('whole.all.spanMean', 1, '2026-11')).toBe(72)
    expect(at('whole.all.approvalMean', 1, '2026-11')).toBe(43)
  })

  it.each<BookType>(['xlsx', 'xls', 'html', 'gb18030'])(
    'A3 shape 4, items with what was promised (%s)',
    async (as) => {
      const { layout, tables, needs } = await read(items, as)
      expect([layout, needs]).toEqual(['itemList', []])
      const counted = (entity: string) =>
        Object.fromEntries(
          factRows(tables[0]!)
            .filter((fact) => fact.entity === entity)
            .map(({ indicator, value }) => [indicator.replace('items.', ''), value]),
        )
      expect(counted('市住建局')).toMatchObject({
        ...{ items: 2, visitsStated: 2, atMostOnce: 1, noVisit: 1, whollyOnline: 1, instant: 1 },
        ...{ statutoryDays: 20, promisedDays: 7, materialsBefore: 9, materialsNow: 9 },
      })
      expect(counted('市自然资源局')).toMatchObject({
        items: 1,
        atMostOnce: 1,
        promisedDays: 1,
        materialsSaved: 2,
      })
      expect(counted('全市')).toMatchObject({ items: 3, atMostOnce: 2 })
    },
  )
})

import { factsOf } from '../factsOf'
import type { SheetCase } from '../sheetCase'

const many = Array.from({ length: 200 }, (_, at) => at + 1)

/** Several tables, hidden parts, and what lies about a sheet. */
export const places: readonly SheetCase[] = [
  {
    title: 'two tables under each other, each with a title and a header of its own',
    as: ['xlsx', 'xls', 'gb18030'],
    sheets: {
      Sheet1: `
表1 2026年10月部门办件情况|<|<
部门|受理量|办结量
市发改委|11|10
市教育局|12|12

表2 2026年10月县区得分|<|<
地区|得分|排名
甲县|87.4|2
乙县|91.25|1`,
    },
    facts: [
      ...factsOf({ period: '2026-10' }, '| B 受理量 | C 办结量\n3 市发改委 | 11 | 10\n4 市教育局 | 12 | 12'),
      ...factsOf({ period: '2026-10' }, '| B 得分 | C 排名\n8 甲县 | 87.4 | 2\n9 乙县 | 91.25 | 1'),
    ],
  },
  {
    title: 'two tables beside each other, of different length',
    as: ['xlsx', 'html'],
    sheets: {
      Sheet1: `
2026年10月排名情况|<|<|<|<|<|<
地区|得分|排名||部门|得分|排名
甲县|87.4|2||市发改委|95|1
乙县|91.25|1||市教育局|90|3
丙区|80|3||市科技局|92|2
||||市民政局|88|4`,
    },
    facts: [
      ...factsOf(
        { period: '2026-10' },
        '| B 得分 | C 排名\n3 甲县 | 87.4 | 2\n4 乙县 | 91.25 | 1\n5 丙区 | 80 | 3',
      ),
      ...factsOf(
        { period: '2026-10' },
        '| F 得分 | G 排名\n3 市发改委 | 95 | 1\n4 市教育局 | 90 | 3\n5 市科技局 | 92 | 2\n6 市民政局 | 88 | 4',
      ),
    ],
  },
  {
    title: 'one table folded into two columns, divided by nothing but the header once more',
    sheets: {
      Sheet1: `
2026年10月部门得分排名|<|<|<|<|<
排名|部门|得分|排名|部门|得分
1|市发改委|95|4|市民政局|88
2|市科技局|92|5|市司法局|87.5
3|市教育局|90|6|市财政局|85`,
    },
    facts: [
      ...factsOf(
        { period: '2026-10' },
        '| A 排名 | C 得分\n3 市发改委 | 1 | 95\n4 市科技局 | 2 | 92\n5 市教育局 | 3 | 90',
      ),
      ...factsOf(
        { period: '2026-10' },
        '| D 排名 | F 得分\n3 市民政局 | 4 | 88\n4 市司法局 | 5 | 87.5\n5 市财政局 | 6 | 85',
      ),
    ],
  },
  {
    title: 'a hidden column and a hidden sheet, offered and not silently taken',
    as: ['xlsx', 'xls'],
    sheets: {
      公开: {
        hiddenColumns: [3],
        grid: `
2026年10月办件情况|<|<|<
部门|受理量|内部核减|办结量
市发改委|11|2|10
市教育局|12|1|12`,
      },
      底稿: {
        isHidden: true,
        grid: `
2026年10月办件情况|<
部门|受理量
市发改委|99
市教育局|98`,
      },
    },
    facts: factsOf(
      { sheet: '公开', period: '2026-10' },
      '| B 受理量 | D 办结量\n3 市发改委 | 11 | 10\n4 市教育局 | 12 | 12',
    ),
    told: ['hiddenSheet', 'hiddenColumns'],
  },
  {
    title: 'a stray cell far away, and a size that the file states wrong',
    sheets: {
      Sheet1: {
        statedRange: 'A1:B2',
        grid: `
2026年10月办件情况|<|<${'|'.repeat(60)}
部门|受理量|办结量
市发改委|11|10
市教育局|12|12${'\n'.repeat(400)}
${'|'.repeat(70)}x`,
      },
    },
    facts: factsOf(
      { period: '2026-10' },
      '| B 受理量 | C 办结量\n3 市发改委 | 11 | 10\n4 市教育局 | 12 | 12',
    ),
  },
  {
    title: 'a cover, an empty sheet and one of explanations around the figures',
    as: ['xlsx', 'xls'],
    sheets: {
      封面: `
示例市营商环境监测月报
（内部资料）
示例市优化营商环境工作专班办公室`,
      说明: `
填报说明
1.受理量：本期受理的全部办件。
2.办结量：本期办结的全部办件。`,
      数据: `
2026年10月办件情况|<|<
部门|受理量|办结量
市发改委|11|10
市教育局|12|12`,
    },
    facts: factsOf(
      { sheet: '数据', period: '2026-10' },
      '| B 受理量 | C 办结量\n3 市发改委 | 11 | 10\n4 市教育局 | 12 | 12',
    ),
  },
  {
    title: 'two hundred departments',
    as: ['xlsx', 'xls5', 'gb18030'],
    sheets: {
      Sheet1: [
        '2026年10月办件情况|<|<|<',
        '序号|单位|受理量|办结量',
        ...many.map((at) => `${at}|第${at}街道办事处|${at * 3}|${at * 3 - 1}`),
        `合计|<|${3 * 20_100}|${3 * 20_100 - 200}`,
      ].join('\n'),
    },
    facts: factsOf(
      { period: '2026-10' },
      [
        '| C 受理量 | D 办结量',
        ...many.map((at) => `${at + 2} 第${at}街道办事处 | ${at * 3} | ${at * 3 - 1}`),
        '203 Σ合计 | 60300 | 60100',
      ].join('\n'),
    ),
  },
  {
    title: 'departments beside counties in one table, sections over each',
    as: ['xlsx', 'gb18030'],
    sheets: {
      Sheet1: `
2026年10月得分|||
序号|单位|得分|位次
（一）市直部门|||
1|市发改委|95|1
2|市教育局|90|2
（二）县（市、区）|||
1|甲县|87.4|2
2|乙县|91.25|1`,
    },
    facts: factsOf(
      { period: '2026-10' },
      `
| C 得分 | D 位次
4 市发改委 | 95 | 1
5 市教育局 | 90 | 2
7 甲县 | 87.4 | 2
8 乙县 | 91.25 | 1`,
    ),
  },
  {
    title: 'indicators of two levels down, the upper one merged',
    as: ['xlsx', 'xls', 'html'],
    sheets: {
      Sheet1: `
2026年10月县区指标得分表|<|<|<
一级指标|二级指标|甲县|乙县
开办企业|环节数|9.5|9
^|平均用时|8.5|10
获得电力|环节数|10|10
^|接电费用|7|6.5`,
    },
    facts: factsOf(
      { period: '2026-10', down: 'indicator', across: 'entity' },
      `
| C 甲县 | D 乙县
3 开办企业 / 环节数 | 9.5 | 9
4 开办企业 / 平均用时 | 8.5 | 10
5 获得电力 / 环节数 | 10 | 10
6 获得电力 / 接电费用 | 7 | 6.5`,
    ),
  },
  {
    title: 'this week, last week and the change between',
    as: ['xlsx', 'html'],
    sheets: {
      Sheet1: `
2026年第47周受理情况|<|<|<
部门|本周受理量|上周受理量|环比
市发改委|11|10|↑10%
市教育局|12|12|持平
市科技局|9|12|↓25%`,
    },
    facts: factsOf(
      { period: '2026-W47' },
      '| B 本周受理量 | C 上周受理量\n3 市发改委 | 11 | 10\n4 市教育局 | 12 | 12\n5 市科技局 | 9 | 12',
    ),
  },
  {
    title: 'a department merged down over its indicators',
    as: ['xlsx', 'xls'],
    sheets: {
      Sheet1: `
重点指标完成情况（2026年10月）|<|<|<|<
责任单位|指标|单位|目标值|实际值
市住建局|施工许可用时|工作日|≤45|41.5
^|联合验收率|%|≥90|93.2
市税务局|纳税次数|次|≤6|6
^|电子税务局办理率|%|≥98|99.1`,
    },
    facts: factsOf(
      { period: '2026-10', down: 'entity@indicator' },
      `
| D | E
3 市住建局 @ 施工许可用时 / 目标值 [工作日] | ≤45 |
3 市住建局 @ 施工许可用时 [工作日] | | 41.5
4 市住建局 @ 联合验收率 / 目标值 [%] | ≥90 |
4 市住建局 @ 联合验收率 [%] | | 93.2
5 市税务局 @ 纳税次数 / 目标值 [次] | ≤6 |
5 市税务局 @ 纳税次数 [次] | | 6
6 市税务局 @ 电子税务局办理率 / 目标值 [%] | ≥98 |
6 市税务局 @ 电子税务局办理率 [%] | | 99.1`,
    ),
  },
]

import { factsOf } from '../factsOf'
import type { SheetCase } from '../sheetCase'

const several = Array.from({ length: 12 }, (_, at) => at)

/** Sheets as they come from offices that nobody told how to write them. */
export const fromOffices: readonly SheetCase[] = [
  {
    title: 'three lines of title, none of them merged, in the middle of the sheet',
    as: ['xlsx', 'xls5', 'gb18030'],
    sheets: {
      Sheet1: `
附件2|||
||示例市政务服务情况统计表|
||（2026年10月）|
部门|受理量|办结量|退件
市发改委|11|10|1
市教育局|12|12|0`,
    },
    facts: factsOf(
      { period: '2026-10' },
      '| B 受理量 | C 办结量 | D 退件\n5 市发改委 | 11 | 10 | 1\n6 市教育局 | 12 | 12 | 0',
    ),
  },
  {
    title: 'a corner of two words',
    as: ['xlsx', 'html'],
    sheets: {
      Sheet1: `
2026年10月办件情况|<|<
　　　指标⏎部门|受理量|办结量
市发改委|11|10
市教育局|12|12`,
    },
    facts: factsOf(
      { period: '2026-10' },
      '| B 受理量 | C 办结量\n3 市发改委 | 11 | 10\n4 市教育局 | 12 | 12',
    ),
  },
  {
    title: 'a month beside the sum since January, each with its change on the year',
    as: ['xlsx', 'xls'],
    sheets: {
      Sheet1: `
2026年10月主要经济指标|<|<|<|<
地区|10月|<|1-10月|<
^|新设企业（户）|同比（%）|新设企业（户）|同比（%）
甲县|86|12.5|900|8.1
乙县|54|-3.2|610|1.5`,
    },
    facts: factsOf(
      { period: '2026-10' },
      `
| B 新设企业 [户] | C 同比 [%]
4 甲县 | 86 | 12.5
5 乙县 | 54 | -3.2`,
    ),
    told: ['unknownPeriod'],
  },
  {
    title: 'subtotals among the columns of a group',
    as: ['xlsx', 'html'],
    sheets: {
      Sheet1: `
2026年10月办件渠道情况|<|<|<|<|<
部门|线上|<|<|线下|合计
^|网站|移动端|小计|^|^
市发改委|5|4|9|2|11
市教育局|3|3|6|6|12`,
    },
    facts: factsOf(
      { period: '2026-10' },
      `
| B 线上 / 网站 | C 线上 / 移动端 | D 线上 / 小计 | E 线下 | F 合计
4 市发改委 | 5 | 4 | 9 | 2 | 11
5 市教育局 | 3 | 3 | 6 | 6 | 12`,
    ),
  },
  {
    title: 'a group’s name in its first row alone, not merged',
    as: ['xlsx', 'xls5', 'gb18030'],
    sheets: {
      Sheet1: `
2026年10月县区办件|||
组别|地区|受理量|办结量
县（市）|甲县|11|10
|乙县|12|12
|丁市|7|7
功能区|高新区|13|11
|经开区|5|5`,
    },
    facts: factsOf(
      { period: '2026-10' },
      `
| C 受理量 | D 办结量
3 甲县 | 11 | 10
4 乙县 | 12 | 12
5 丁市 | 7 | 7
6 高新区 | 13 | 11
7 经开区 | 5 | 5`,
    ),
  },
  {
    title: 'a department’s name in the first row of its indicators alone, not merged',
    as: ['xlsx', 'utf8'],
    sheets: {
      Sheet1: `
2026年10月重点指标|||
责任单位|指标|计量单位|完成值
市住建局|施工许可用时|工作日|41.5
|联合验收率|%|93.2
市税务局|纳税次数|次|6
|电子税务局办理率|%|99.1`,
    },
    facts: factsOf(
      { period: '2026-10', down: 'entity@indicator' },
      `
| D
3 市住建局 @ 施工许可用时 [工作日] | 41.5
4 市住建局 @ 联合验收率 [%] | 93.2
5 市税务局 @ 纳税次数 [次] | 6
6 市税务局 @ 电子税务局办理率 [%] | 99.1`,
    ),
  },
  {
    title: 'ordinals under a header without a word',
    as: ['xlsx', 'gb18030'],
    sheets: {
      Sheet1: `
2026年10月办件情况|||
|部门|受理量|办结量
1|市发改委|11|10
2|市教育局|12|12
3|市科技局|13|11`,
    },
    facts: factsOf(
      { period: '2026-10' },
      '| C 受理量 | D 办结量\n3 市发改委 | 11 | 10\n4 市教育局 | 12 | 12\n5 市科技局 | 13 | 11',
    ),
  },
  {
    title: 'two months in the title: it has to be asked which one it is',
    sheets: {
      Sheet1: `
2026年9月至2026年10月县区得分|<|<
地区|得分|排名
甲县|87.4|2
乙县|91.25|1`,
    },
    facts: factsOf({ period: '2026-10' }, '| B 得分 | C 排名\n3 甲县 | 87.4 | 2\n4 乙县 | 91.25 | 1'),
    asks: { need: 'period', answer: '2026-10' },
  },
  {
    title: 'days in the header, the year in the title',
    as: ['xlsx', 'html'],
    sheets: {
      Sheet1: `
2026年11月各县区每日受理量|<|<|<
地区|11月13日|11月14日|11月15日
甲县|15|3|2
乙县|20|4|0`,
    },
    facts: factsOf(
      { across: 'period', indicator: '各县区每日受理量' },
      '| B 2026-11-13 | C 2026-11-14 | D 2026-11-15\n3 甲县 | 15 | 3 | 2\n4 乙县 | 20 | 4 | 0',
    ),
  },
  {
    title: 'a form of one department: what is asked, and its figure',
    as: ['xlsx', 'xls', 'gb18030'],
    sheets: {
      Sheet1: `
政务服务月报表||
填报单位：市气象局||报告期：2026年10月
指标|单位|数值
受理量|件|31
办结量|件|30
按时办结率|%|100`,
    },
    facts: factsOf(
      { period: '2026-10', entity: '市气象局', down: 'indicator' },
      '| C\n4 受理量 [件] | 31\n5 办结量 [件] | 30\n6 按时办结率 [%] | 100',
    ),
  },
  {
    title: 'a workbook with a sheet for each month of the year in its name',
    file: '2026年政务服务月报',
    as: ['xlsx', 'xls'],
    sheets: Object.fromEntries(
      several.map((at) => [
        `${at + 1}月`,
        `
办件情况|<|<
部门|受理量|办结量
市发改委|${11 + at}|${10 + at}
市教育局|${12 + at}|${12 + at}`,
      ]),
    ),
    facts: several.flatMap((at) =>
      factsOf(
        { sheet: `${at + 1}月`, period: `2026-${String(at + 1).padStart(2, '0')}` },
        `
| B 受理量 | C 办结量
3 市发改委 | ${11 + at} | ${10 + at}
4 市教育局 | ${12 + at} | ${12 + at}`,
      ),
    ),
  },
  {
    title: 'figures with something behind them that is no unit',
    as: ['xlsx', 'gb18030'],
    sheets: {
      Sheet1: `
2026年10月考核情况|||
地区|得分|用时|排名
甲县|92.8（+0.5）|2天3小时|1↑
乙县|91|1.5|2
丙区|90.5|0.5-1|3
丁市|88|2|4`,
    },
    facts: factsOf(
      { period: '2026-10' },
      `
| B 得分 | C 用时 | D 排名
3 甲县 | ? | ? | ?
4 乙县 | 91 | 1.5 | 2
5 丙区 | 90.5 | ? | 3
6 丁市 | 88 | 2 | 4`,
    ),
    told: ['unparseableCell@B3', 'unparseableCell@C3', 'unparseableCell@C5'],
  },
  {
    title: 'indicators numbered in their names',
    as: ['xlsx', 'utf8'],
    sheets: {
      Sheet1: `
2026年10月主要指标||||
序号|指标|单位|甲县|乙县
1|1.受理量|件|150|200
2|2.办结率|%|99|98.5`,
    },
    facts: factsOf(
      { period: '2026-10', down: 'indicator', across: 'entity' },
      '| D 甲县 | E 乙县\n3 1.受理量 [件] | 150 | 200\n4 2.办结率 [%] | 99 | 98.5',
    ),
  },
  {
    title: 'English headers over Chinese departments',
    as: ['xlsx', 'utf8'],
    sheets: {
      Sheet1: `
Department|Year|Cases|On-time rate (%)
市发改委|2025|110|98.5
市教育局|2025|120|100`,
    },
    facts: factsOf(
      { period: '2025' },
      '| C Cases | D On-time rate (%)\n2 市发改委 | 110 | 98.5\n3 市教育局 | 120 | 100',
    ),
  },
  {
    title: 'a letter without a table',
    sheets: {
      Sheet1: `
关于报送2026年10月数据的函
各县（市、区）人民政府，市直各部门：
请于11月5日前报送数据。
联系人：某某`,
    },
    facts: [],
  },
  {
    title: 'a line for whoever fills it in, between title and header',
    as: ['xlsx', 'html', 'gb18030'],
    sheets: {
      Sheet1: `
2026年10月办件情况||
（此表由市行政审批局填报，每月5日前报送）||
部门|受理量|办结量
市发改委|11|10
市教育局|12|12`,
    },
    facts: factsOf(
      { period: '2026-10' },
      '| B 受理量 | C 办结量\n4 市发改委 | 11 | 10\n5 市教育局 | 12 | 12',
    ),
  },
  {
    title: 'twenty columns under five headings',
    sheets: {
      Sheet1: [
        `2026年10月县区评价结果${'|<'.repeat(20)}`,
        `县区|${['企业开办', '获得电力', '纳税服务', '政务服务', '招标投标'].map((name) => `${name}|<|<|<`).join('|')}`,
        `^|${several
          .slice(0, 5)
          .flatMap(() => ['得分', '排名', '用时（天）', '好评率（%）'])
          .join('|')}`,
        `甲县|${several
          .slice(0, 5)
          .map((at) => `${80 + at}|2|${at + 1}.5|99.${at}`)
          .join('|')}`,
        `乙县|${several
          .slice(0, 5)
          .map((at) => `${90 + at}|1|${at + 2}|98.${at}`)
          .join('|')}`,
      ].join('\n'),
    },
    facts: factsOf(
      { period: '2026-10' },
      `
| B 企业开办 / 得分 | C 企业开办 / 排名 | D 企业开办 / 用时 [天] | E 企业开办 / 好评率 [%] | R 招标投标 / 得分 | S 招标投标 / 排名 | T 招标投标 / 用时 [天] | U 招标投标 / 好评率 [%] | F 获得电力 / 得分 | G 获得电力 / 排名 | H 获得电力 / 用时 [天] | I 获得电力 / 好评率 [%] | J 纳税服务 / 得分 | K 纳税服务 / 排名 | L 纳税服务 / 用时 [天] | M 纳税服务 / 好评率 [%] | N 政务服务 / 得分 | O 政务服务 / 排名 | P 政务服务 / 用时 [天] | Q 政务服务 / 好评率 [%]
4 甲县 | 80 | 2 | 1.5 | 99 | 84 | 2 | 5.5 | 99.4 | 81 | 2 | 2.5 | 99.1 | 82 | 2 | 3.5 | 99.2 | 83 | 2 | 4.5 | 99.3
5 乙县 | 90 | 1 | 2 | 98 | 94 | 1 | 6 | 98.4 | 91 | 1 | 3 | 98.1 | 92 | 1 | 4 | 98.2 | 93 | 1 | 5 | 98.3`,
    ),
  },
  {
    title: 'three tables under each other, one of them across',
    as: ['xlsx', 'gb18030'],
    sheets: {
      Sheet1: `
示例市2026年10月营商环境监测|||
一、部门办件||||
部门|受理量|办结量|退件
市发改委|11|10|1
市教育局|12|12|0
||||
二、县区得分||||
地区|得分|排名|
甲县|87.4|2|
乙县|91.25|1|
||||
三、主要指标||||
指标|单位|甲县|乙县
新设企业|户|86|54
办结率|%|99|98.5`,
    },
    facts: [
      ...factsOf(
        { period: '2026-10' },
        '| B 受理量 | C 办结量 | D 退件\n4 市发改委 | 11 | 10 | 1\n5 市教育局 | 12 | 12 | 0',
      ),
      ...factsOf({ period: '2026-10' }, '| B 得分 | C 排名\n9 甲县 | 87.4 | 2\n10 乙县 | 91.25 | 1'),
      ...factsOf(
        { period: '2026-10', down: 'indicator', across: 'entity' },
        '| C 甲县 | D 乙县\n14 新设企业 [户] | 86 | 54\n15 办结率 [%] | 99 | 98.5',
      ),
    ],
  },
  {
    title: 'plus signs, minus signs of every width, and nothing but a blank',
    as: ['xlsx', 'utf8'],
    sheets: {
      Sheet1: `
2026年10月加减分情况|||
地区|加分|减分|净得分
甲县|'+1.5|'－0.5|'+1
乙县|'＋2|'−1|1
丙区|0|\u00a0|0
丁市|'+0.25|'-0.25|0`,
    },
    facts: factsOf(
      { period: '2026-10' },
      `
| B 加分 | C 减分 | D 净得分
3 甲县 | 1.5 | -0.5 | 1
4 乙县 | 2 | -1 | 1
5 丙区 | 0 | | 0
6 丁市 | 0.25 | -0.25 | 0`,
    ),
  },
  {
    title: 'departments that share a name with an office of a county',
    as: ['xlsx', 'html'],
    sheets: {
      Sheet1: `
2026年10月各级税务部门办件|<|<
单位|受理量|办结量
市税务局|51|50
甲县税务局|12|12
乙县税务局|13|11
市税务局稽查局|3|3`,
    },
    facts: factsOf(
      { period: '2026-10' },
      '| B 受理量 | C 办结量\n3 市税务局 | 51 | 50\n4 甲县税务局 | 12 | 12\n5 乙县税务局 | 13 | 11\n6 市税务局稽查局 | 3 | 3',
    ),
  },
  {
    title: 'the total above the names, in a row of its own under the header',
    as: ['xlsx', 'xls'],
    sheets: {
      Sheet1: `
2026年10月办件情况|<|<|<
序号|部门|受理量|办结量
|全市合计|36|33
1|市发改委|11|10
2|市教育局|12|12
3|市科技局|13|11`,
    },
    facts: factsOf(
      { period: '2026-10' },
      '| C 受理量 | D 办结量\n3 Σ全市合计 | 36 | 33\n4 市发改委 | 11 | 10\n5 市教育局 | 12 | 12\n6 市科技局 | 13 | 11',
    ),
  },
  {
    title: 'a figure over two departments, and rows of last year under the departments',
    as: ['xlsx', 'xls'],
    sheets: {
      Sheet1: `
2026年10月办件情况|<|<
部门|受理量|办结量
市发改委|11|10
市教育局|^|12
市科技局|7|7
上年同期|20|19
同比|15%|15.8%`,
    },
    facts: factsOf(
      { period: '2026-10' },
      `
| B 受理量 | C 办结量
3 市发改委 | 11 | 10
4 市教育局 | | 12
5 市科技局 | 7 | 7`,
    ),
    told: ['mergedFigure@B3'],
  },
]

import { factsOf } from '../factsOf'
import type { SheetCase } from '../sheetCase'

/** Sums, means and groups among the rows. */
export const totals: readonly SheetCase[] = [
  {
    title: 'the total first',
    as: ['xlsx', 'gb18030'],
    sheets: {
      Sheet1: `
2026年10月办件情况|<|<
部门|受理量|办结量
合计|36|33
市发改委|11|10
市教育局|12|12
市科技局|13|11`,
    },
    facts: factsOf(
      { period: '2026-10' },
      '| B 受理量 | C 办结量\n3 Σ合计 | 36 | 33\n4 市发改委 | 11 | 10\n5 市教育局 | 12 | 12\n6 市科技局 | 13 | 11',
    ),
  },
  {
    title: 'a total that is not the sum of its parts',
    as: ['xlsx', 'xls'],
    sheets: {
      Sheet1: `
2026年10月办件情况|<|<
部门|受理量|办结量
市发改委|11|10
市教育局|12|12
市科技局|13|11
合 计|36|43`,
    },
    facts: factsOf(
      { period: '2026-10' },
      '| B 受理量 | C 办结量\n3 市发改委 | 11 | 10\n4 市教育局 | 12 | 12\n5 市科技局 | 13 | 11\n6 Σ合计 | 36 | 43',
    ),
  },
  {
    title: 'a total that leaves out a hidden row',
    sheets: {
      Sheet1: {
        hiddenRows: [4],
        grid: `
2026年10月办件情况|<|<
部门|受理量|办结量
市发改委|11|10
市教育局|12|12
市科技局|13|11
合计|24|21`,
      },
    },
    facts: factsOf(
      { period: '2026-10' },
      '| B 受理量 | C 办结量\n3 市发改委 | 11 | 10\n5 市科技局 | 13 | 11\n6 Σ合计 | 24 | 21',
    ),
    told: ['hiddenRows@4'],
  },
  {
    title: 'sections with a subtotal each, and a total of all',
    as: ['xlsx', 'xls', 'html'],
    sheets: {
      Sheet1: `
2026年10月县区得分与办件|<|<|<
序号|地区|受理量|办结量
一、县（市、区）|<|<|<
1|甲县|11|10
2|乙县|12|12
小计|<|23|22
二、功能区|<|<|<
1|高新区|13|11
2|经开区|5|5
小计|<|18|16
总计|<|41|38`,
    },
    facts: factsOf(
      { period: '2026-10' },
      `
| C 受理量 | D 办结量
4 甲县 | 11 | 10
5 乙县 | 12 | 12
6 Σ县（市、区）小计 | 23 | 22
8 高新区 | 13 | 11
9 经开区 | 5 | 5
10 Σ功能区小计 | 18 | 16
11 Σ总计 | 41 | 38`,
    ),
  },
  {
    title: 'a group merged down beside the names, a subtotal in each',
    as: ['xlsx', 'xls', 'html'],
    sheets: {
      Sheet1: `
2026年10月县区办件|<|<|<
组别|地区|受理量|办结量
县（市）|甲县|11|10
^|乙县|12|12
^|丁市|7|7
功能区|高新区|13|11
^|经开区|5|5`,
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
    title: 'a mean at the end',
    as: ['xlsx', 'utf16'],
    sheets: {
      Sheet1: `
2026年10月县区得分|<|<
地区|得分|办结率（%）
甲县|80|99
乙县|91|97
丙区|90|98
平均|87|98`,
    },
    facts: factsOf(
      { period: '2026-10' },
      `
| B 得分 | C 办结率 [%]
3 甲县 | 80 | 99
4 乙县 | 91 | 97
5 丙区 | 90 | 98
6 Σ平均 | 87 | 98`,
    ),
  },
  {
    title: 'a column of totals over the months',
    as: ['xlsx', 'html'],
    sheets: {
      Sheet1: `
2026年各县区受理量|<|<|<
地区|2026年9月|2026年10月|合计
甲县|150|120|270
乙县|200|180|380
合计|350|300|650`,
    },
    facts: factsOf(
      { across: 'period', indicator: '各县区受理量' },
      '| B 2026-09 | C 2026-10\n3 甲县 | 150 | 120\n4 乙县 | 200 | 180\n5 Σ合计 | 350 | 300',
    ),
  },
  {
    title: 'a column of totals over the departments',
    sheets: {
      Sheet1: `
2026年10月主要指标|<|<|<|<
指标|单位|市发改委|市教育局|合计
受理量|件|11|12|23
办结量|件|10|12|22`,
    },
    facts: factsOf(
      { period: '2026-10', down: 'indicator', across: 'entity' },
      '| C 市发改委 | D 市教育局 | E Σ合计\n3 受理量 [件] | 11 | 12 | 23\n4 办结量 [件] | 10 | 12 | 22',
    ),
  },
  {
    title: 'the city, and the counties within it as 其中',
    as: ['xlsx', 'xls5'],
    sheets: {
      Sheet1: `
2026年10月受理情况|<|<
地区|受理量|办结量
全市|36|33
其中：甲县|11|10
　　　乙县|12|12
　　　丙区|13|11`,
    },
    facts: factsOf(
      { period: '2026-10' },
      '| B 受理量 | C 办结量\n3 Σ全市 | 36 | 33\n4 甲县 | 11 | 10\n5 乙县 | 12 | 12\n6 丙区 | 13 | 11',
    ),
  },
  {
    title: 'a total merged over ordinal and name, with spaces in the word',
    as: ['xlsx', 'xls', 'html', 'wef'],
    sheets: {
      Sheet1: `
2026年10月办件情况|<|<|<
序号|部门|受理量|办结量
1|市发改委|11|10
2|市教育局|12|12
总　　计|<|23|22
说明：以系统导出数为准。|<|<|<`,
    },
    facts: factsOf(
      { period: '2026-10' },
      '| C 受理量 | D 办结量\n3 市发改委 | 11 | 10\n4 市教育局 | 12 | 12\n5 Σ总计 | 23 | 22',
    ),
  },
  {
    title: 'ranks that do not follow from the scores beside them',
    sheets: {
      Sheet1: `
2026年10月县区得分|<|<
地区|得分|排名
甲县|87.4|3
乙县|91.25|1
丙区|80|2`,
    },
    facts: factsOf(
      { period: '2026-10' },
      '| B 得分 | C 排名\n3 甲县 | 87.4 | 3\n4 乙县 | 91.25 | 1\n5 丙区 | 80 | 2',
    ),
  },
  {
    title: 'a share that its counts do not give',
    sheets: {
      Sheet1: `
2026年10月办件情况|<|<|<
部门|应办结|按时办结|按时办结率（%）
市发改委|40|38|95
市教育局|50|49|98
市科技局|25|24|96
市民政局|80|60|85
市司法局|20|20|100`,
    },
    facts: factsOf(
      { period: '2026-10' },
      `
| B 应办结 | C 按时办结 | D 按时办结率 [%]
3 市发改委 | 40 | 38 | 95
4 市教育局 | 50 | 49 | 98
5 市科技局 | 25 | 24 | 96
6 市民政局 | 80 | 60 | 85
7 市司法局 | 20 | 20 | 100`,
    ),
    told: ['shareDisagrees@D6'],
  },
  {
    title: 'one department twice, with different figures',
    sheets: {
      Sheet1: `
2026年10月办件情况|<|<
部门|受理量|办结量
市发改委|11|10
市教育局|12|12
市发改委|11|9`,
    },
    facts: factsOf(
      { period: '2026-10' },
      '| B 受理量 | C 办结量\n3 市发改委 | 11 | 10\n4 市教育局 | 12 | 12\n5 市发改委 | 11 | 9',
    ),
  },
]

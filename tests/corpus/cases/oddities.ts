import { factsOf } from '../factsOf'
import type { SheetCase } from '../sheetCase'

/** What is met now and then, and misread easily. */
export const oddities: readonly SheetCase[] = [
  {
    title: 'days down, one county in the title',
    as: ['xlsx', 'xls'],
    sheets: {
      Sheet1: `
甲县每日办件情况|<|<
日期|受理量|办结量
@2026-11-02|31|30
@2026-11-03|28|28
@2026-11-04|35|31`,
    },
    facts: factsOf(
      { entity: '甲县', down: 'period' },
      '| B 受理量 | C 办结量\n3 2026-11-02 | 31 | 30\n4 2026-11-03 | 28 | 28\n5 2026-11-04 | 35 | 31',
    ),
  },
  {
    title: 'months down without a year, counties across, the indicator in the title',
    as: ['xlsx', 'html', 'gb18030'],
    sheets: {
      Sheet1: `
2026年各县区受理量（件）|<|<|<
月份|甲县|乙县|丙区
8月|150|200|100
9月|120|180|101
10月|90|155|57`,
    },
    facts: factsOf(
      { down: 'period', across: 'entity', indicator: '各县区受理量' },
      '| B 甲县 | C 乙县 | D 丙区\n3 2026-08 | 150 | 200 | 100\n4 2026-09 | 120 | 180 | 101\n5 2026-10 | 90 | 155 | 57',
    ),
  },
  {
    title: 'years as bare numbers in the header',
    as: ['xlsx', 'xls5', 'utf8'],
    sheets: {
      Sheet1: `
各县区经营主体总量（户）|<|<|<
地区|2023|2024|2025
甲县|15000|15600|16020
乙县|2010|2090|2150`,
    },
    facts: factsOf(
      { across: 'period', indicator: '各县区经营主体总量' },
      '| B 2023 | C 2024 | D 2025\n3 甲县 | 15000 | 15600 | 16020\n4 乙县 | 2010 | 2090 | 2150',
    ),
  },
  {
    title: 'months beside sums since January, which are no period',
    as: ['xlsx', 'gb18030'],
    sheets: {
      Sheet1: `
各县区受理量（件）|<|<|<
地区|2026年9月|2026年10月|2026年1-10月
甲县|150|120|1270
乙县|200|180|1980`,
    },
    facts: factsOf(
      { across: 'period', indicator: '各县区受理量' },
      '| B 2026-09 | C 2026-10\n3 甲县 | 150 | 120\n4 乙县 | 200 | 180',
    ),
    told: ['unknownPeriod'],
  },
  {
    title: 'quarters without a year in the header',
    as: ['xlsx'],
    sheets: {
      Sheet1: `
2026年各县区营商环境得分|<|<|<
地区|一季度|二季度|三季度
甲县|85.1|86|87.4
乙县|90|90.5|91.25`,
    },
    facts: factsOf(
      { across: 'period', indicator: '各县区营商环境得分' },
      '| B 2026-Q1 | C 2026-Q2 | D 2026-Q3\n3 甲县 | 85.1 | 86 | 87.4\n4 乙县 | 90 | 90.5 | 91.25',
    ),
  },
  {
    title: 'half a year in the title, which is no period: it has to be asked',
    sheets: {
      Sheet1: `
2026年上半年县区得分|<|<
地区|得分|排名
甲县|87.4|2
乙县|91.25|1`,
    },
    facts: factsOf({ period: '2026-Q2' }, '| B 得分 | C 排名\n3 甲县 | 87.4 | 2\n4 乙县 | 91.25 | 1'),
    asks: { need: 'period', answer: '2026-Q2' },
  },
  {
    title: 'days without a year in the title: they have to be asked',
    file: '政务服务办件周报表',
    as: ['xlsx', 'gb18030'],
    sheets: {
      Sheet1: `
政务服务办件周报表（11月13日—11月19日）|<|<
部门|受理量|办结量
市发改委|11|10
市教育局|12|12`,
    },
    facts: factsOf(
      { period: '2026-W47' },
      '| B 受理量 | C 办结量\n3 市发改委 | 11 | 10\n4 市教育局 | 12 | 12',
    ),
    asks: { need: 'period', answer: '2026-W47' },
  },
  {
    title: 'full marks in brackets, and a row of full marks that is nobody’s',
    as: ['xlsx', 'html'],
    sheets: {
      Sheet1: `
2026年10月县区考核得分|<|<|<
地区|企业开办（10分）|获得电力（15分）|总分
满分|10|15|25
甲县|9.5|13|22.5
乙县|8|14.5|22.5`,
    },
    facts: factsOf(
      { period: '2026-10' },
      '| B 企业开办 | C 获得电力 | D 总分\n4 甲县 | 9.5 | 13 | 22.5\n5 乙县 | 8 | 14.5 | 22.5',
    ),
  },
  {
    title: 'the highest, the lowest and the mean under the counties',
    as: ['xlsx', 'utf8'],
    sheets: {
      Sheet1: `
2026年10月县区得分|<|<
地区|得分|办结率（%）
甲县|80|99
乙县|91|97
丙区|90|98
平均值|87|98
最高值|91|99
最低值|80|97`,
    },
    facts: factsOf(
      { period: '2026-10' },
      `
| B 得分 | C 办结率 [%]
3 甲县 | 80 | 99
4 乙县 | 91 | 97
5 丙区 | 90 | 98
6 Σ平均值 | 87 | 98
7 Σ最高值 | 91 | 99
8 Σ最低值 | 80 | 97`,
    ),
  },
  {
    title: 'names spread out by spaces, and header words too',
    as: ['xlsx', 'xls', 'gb18030'],
    sheets: {
      Sheet1: `
2026年10月办件情况|<|<
部　门|受 理 量|办 结 量
市 发 改 委|11|10
市教育局|12|12
甲　县|7|7`,
    },
    facts: factsOf(
      { period: '2026-10' },
      '| B 受理量 | C 办结量\n3 市发改委 | 11 | 10\n4 市教育局 | 12 | 12\n5 甲县 | 7 | 7',
    ),
  },
  {
    title: 'department names written downwards in the header',
    as: ['xlsx', 'html'],
    sheets: {
      Sheet1: `
2026年10月主要指标|<|<|<
指标|市⏎发⏎改⏎委|市⏎教⏎育⏎局|市⏎科⏎技⏎局
受理量（件）|11|12|13
办结量（件）|10|12|11`,
    },
    facts: factsOf(
      { period: '2026-10', down: 'indicator', across: 'entity' },
      '| B 市发改委 | C 市教育局 | D 市科技局\n3 受理量 [件] | 11 | 12 | 13\n4 办结量 [件] | 10 | 12 | 11',
    ),
  },
  {
    title: 'a corner without a word',
    as: ['xlsx', 'utf8'],
    sheets: {
      Sheet1: `
2026年10月办件情况|<|<
|受理量|办结量
市发改委|11|10
市教育局|12|12
市科技局|13|11`,
    },
    facts: factsOf(
      { period: '2026-10' },
      '| B 受理量 | C 办结量\n3 市发改委 | 11 | 10\n4 市教育局 | 12 | 12\n5 市科技局 | 13 | 11',
    ),
  },
  {
    title: 'the upper heading once over each column instead of merged',
    as: ['xlsx', 'xls5', 'gb18030'],
    sheets: {
      Sheet1: `
2026年10月县区评价结果||||
县区|企业开办|企业开办|获得电力|获得电力
县区|得分|排名|得分|排名
甲县|91.5|2|88.2|3
乙县|94|1|90.6|1
丙区|90.1|3|89.9|2`,
    },
    facts: factsOf(
      { period: '2026-10' },
      `
| B 企业开办 / 得分 | C 企业开办 / 排名 | D 获得电力 / 得分 | E 获得电力 / 排名
4 甲县 | 91.5 | 2 | 88.2 | 3
5 乙县 | 94 | 1 | 90.6 | 1
6 丙区 | 90.1 | 3 | 89.9 | 2`,
    ),
  },
  {
    title: 'the unit alone in the last column over the header',
    as: ['xlsx', 'html'],
    sheets: {
      Sheet1: `
2026年10月信贷情况|<|<
||单位：万元
地区|贷款余额|新增贷款
甲县|1500|120
乙县|880|56.5`,
    },
    facts: factsOf(
      { period: '2026-10', unit: '万元' },
      '| B 贷款余额 | C 新增贷款\n4 甲县 | 1500 | 120\n5 乙县 | 880 | 56.5',
    ),
  },
  {
    title: 'what is within an indicator, indented under it',
    as: ['xlsx', 'xls'],
    sheets: {
      Sheet1: `
2026年10月办件情况|<|<|<
指标|单位|甲县|乙县
受理量|件|150|200
　其中：网上受理|件|100|180
　　　　窗口受理|件|50|20
办结率|%|99|98.5`,
    },
    facts: factsOf(
      { period: '2026-10', down: 'indicator', across: 'entity' },
      `
| C 甲县 | D 乙县
3 受理量 [件] | 150 | 200
4 其中：网上受理 [件] | 100 | 180
5 窗口受理 [件] | 50 | 20
6 办结率 [%] | 99 | 98.5`,
    ),
  },
  {
    title: 'a total without a word, in a column of ordinals',
    sheets: {
      Sheet1: `
2026年10月办件情况|<|<|<
序号|部门|受理量|办结量
1|市发改委|11|10
2|市教育局|12|12
合计||23|22
||23|22`,
    },
    facts: factsOf(
      { period: '2026-10' },
      '| C 受理量 | D 办结量\n3 市发改委 | 11 | 10\n4 市教育局 | 12 | 12\n5 Σ合计 | 23 | 22',
    ),
  },
  {
    title: 'a remark in the middle of the table',
    as: ['xlsx', 'gb18030'],
    sheets: {
      Sheet1: `
2026年10月办件情况||
部门|受理量|办结量
市发改委|11|10
市教育局|12|12
注：以下单位不参加排名||
市气象局|1|1
市地震局|0|0`,
    },
    facts: factsOf(
      { period: '2026-10' },
      `
| B 受理量 | C 办结量
3 市发改委 | 11 | 10
4 市教育局 | 12 | 12
6 市气象局 | 1 | 1
7 市地震局 | 0 | 0`,
    ),
  },
  {
    title: 'a row that numbers the columns under the header',
    as: ['xlsx', 'xls'],
    sheets: {
      Sheet1: `
2026年10月办件情况|<|<|<
部门|受理量|办结量|按时办结率（%）
甲|1|2|3=2/1
市发改委|11|10|90.91
市教育局|12|12|100`,
    },
    facts: factsOf(
      { period: '2026-10' },
      '| B 受理量 | C 办结量 | D 按时办结率 [%]\n4 市发改委 | 11 | 10 | 90.91\n5 市教育局 | 12 | 12 | 100',
    ),
  },
  {
    title: 'companies and streets as what is measured',
    as: ['xlsx', 'utf8'],
    sheets: {
      Sheet1: `
2026年10月公用事业服务情况|<|<
单位|报装件|平均用时（工作日）
示例供电公司|120|2.5
示例水务集团|86|3
城关街道|14|1.5`,
    },
    facts: factsOf(
      { period: '2026-10' },
      '| B 报装件 | C 平均用时 [工作日]\n3 示例供电公司 | 120 | 2.5\n4 示例水务集团 | 86 | 3\n5 城关街道 | 14 | 1.5',
    ),
  },
  {
    title: 'a header whose middle column has no word',
    sheets: {
      Sheet1: `
2026年10月办件情况|<|<|<
部门|受理量||办结量
市发改委|11|√|10
市教育局|12|√|12`,
    },
    facts: factsOf(
      { period: '2026-10' },
      '| B 受理量 | D 办结量\n3 市发改委 | 11 | 10\n4 市教育局 | 12 | 12',
    ),
  },
]

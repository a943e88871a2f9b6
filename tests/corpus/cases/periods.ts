import { factsOf } from '../factsOf'
import type { SheetCase } from '../sheetCase'

/** Where periods stand. */
export const periods: readonly SheetCase[] = [
  {
    title: 'months in the header, the indicator in the title',
    as: ['xlsx', 'xls', 'gb18030'],
    sheets: {
      Sheet1: `
各县区企业开办平均用时（单位：工作日）|<|<|<
地区|2026年8月|2026年9月|2026年10月
甲县|1.5|1.2|0.9
乙县|2|1.8|1.5
丙区|1|1|0.5`,
    },
    facts: factsOf(
      { across: 'period', indicator: '各县区企业开办平均用时', unit: '工作日' },
      `
| B 2026-08 | C 2026-09 | D 2026-10
3 甲县 | 1.5 | 1.2 | 0.9
4 乙县 | 2 | 1.8 | 1.5
5 丙区 | 1 | 1 | 0.5`,
    ),
  },
  {
    title: 'months without a year in the header, the year in the title',
    as: ['xlsx', 'utf8'],
    sheets: {
      Sheet1: `
2026年各县区受理量（件）|<|<|<
地区|8月|9月|10月
甲县|150|120|90
乙县|200|180|155
丙区|100|101|57`,
    },
    facts: factsOf(
      { across: 'period', indicator: '各县区受理量' },
      `
| B 2026-08 | C 2026-09 | D 2026-10
3 甲县 | 150 | 120 | 90
4 乙县 | 200 | 180 | 155
5 丙区 | 100 | 101 | 57`,
    ),
  },
  {
    title: 'the year over the months',
    as: ['xlsx', 'html'],
    sheets: {
      Sheet1: `
各县区受理量（件）|<|<|<|<
地区|2025年|<|2026年|<
^|9月|10月|9月|10月
甲县|150|120|90|77
乙县|200|180|155|140
丙区|100|101|57|58`,
    },
    facts: factsOf(
      { across: 'period', indicator: '各县区受理量' },
      `
| B 2025-09 | C 2025-10 | D 2026-09 | E 2026-10
4 甲县 | 150 | 120 | 90 | 77
5 乙县 | 200 | 180 | 155 | 140
6 丙区 | 100 | 101 | 57 | 58`,
    ),
  },
  {
    title: 'periods under each indicator',
    as: ['xlsx', 'xls', 'html'],
    sheets: {
      Sheet1: `
县区办件情况|<|<|<|<
县区|受理量（件）|<|办结率（%）|<
^|2026年9月|2026年10月|2026年9月|2026年10月
甲县|510|498|99.1|99.4
乙县|320|344|97|98.25
丙区|801|790|100|100`,
    },
    facts: factsOf(
      { across: 'indicator@period' },
      `
| B 受理量 @ 2026-09 [件] | C 受理量 @ 2026-10 [件] | D 办结率 @ 2026-09 [%] | E 办结率 @ 2026-10 [%]
4 甲县 | 510 | 498 | 99.1 | 99.4
5 乙县 | 320 | 344 | 97 | 98.25
6 丙区 | 801 | 790 | 100 | 100`,
    ),
  },
  {
    title: 'indicators under each period',
    as: ['xlsx', 'html'],
    sheets: {
      Sheet1: `
县区办件情况|<|<|<|<
县区|2026年第46周|<|2026年第47周|<
^|受理量|超期件|受理量|超期件
甲县|110|2|98|0
乙县|120|0|144|1
丙区|201|5|190|4`,
    },
    facts: factsOf(
      { across: 'indicator@period' },
      `
| B 受理量 @ 2026-W46 | C 超期件 @ 2026-W46 | D 受理量 @ 2026-W47 | E 超期件 @ 2026-W47
4 甲县 | 110 | 2 | 98 | 0
5 乙县 | 120 | 0 | 144 | 1
6 丙区 | 201 | 5 | 190 | 4`,
    ),
  },
  {
    title: 'a sheet a month, by the sheets’ names',
    as: ['xlsx', 'xls'],
    sheets: {
      '2026年9月': `
办件情况|<|<
部门|受理量|办结量
市发改委|11|10
市教育局|12|12`,
      '2026年10月': `
办件情况|<|<
部门|受理量|办结量
市发改委|15|14
市教育局|16|16`,
    },
    facts: [
      ...factsOf(
        { sheet: '2026年9月', period: '2026-09' },
        `
| B 受理量 | C 办结量
3 市发改委 | 11 | 10
4 市教育局 | 12 | 12`,
      ),
      ...factsOf(
        { sheet: '2026年10月', period: '2026-10' },
        `
| B 受理量 | C 办结量
3 市发改委 | 15 | 14
4 市教育局 | 16 | 16`,
      ),
    ],
  },
  {
    title: 'a sheet a week without a year, the year in the file’s name',
    file: '2026年县区受理情况',
    sheets: {
      '45周': `
县区|受理量|超期件
甲县|110|2
乙县|120|0`,
      第46周: `
县区|受理量|超期件
甲县|98|0
乙县|144|1`,
    },
    facts: [
      ...factsOf(
        { sheet: '45周', period: '2026-W45' },
        '| B 受理量 | C 超期件\n2 甲县 | 110 | 2\n3 乙县 | 120 | 0',
      ),
      ...factsOf(
        { sheet: '第46周', period: '2026-W46' },
        '| B 受理量 | C 超期件\n2 甲县 | 98 | 0\n3 乙县 | 144 | 1',
      ),
    ],
  },
  {
    title: 'a sheet a week, and no year anywhere: it has to be asked',
    file: '县区受理情况',
    sheets: {
      '45周': `
县区|受理量|超期件
甲县|110|2
乙县|120|0`,
    },
    facts: factsOf(
      { sheet: '45周', period: '2026-W45' },
      '| B 受理量 | C 超期件\n2 甲县 | 110 | 2\n3 乙县 | 120 | 0',
    ),
    asks: { need: 'period', answer: '2026-W45' },
  },
  {
    title: 'a period in the file’s name alone',
    file: '县区得分（2026年10月）',
    as: ['xlsx', 'xls5'],
    sheets: {
      Sheet1: `
县区得分情况|<|<
县区|得分|排名
甲县|87.4|2
乙县|91.25|1`,
    },
    facts: factsOf({ period: '2026-10' }, '| B 得分 | C 排名\n3 甲县 | 87.4 | 2\n4 乙县 | 91.25 | 1'),
  },
  {
    title: 'a period nowhere: it has to be asked',
    as: ['xlsx', 'gb18030'],
    sheets: {
      Sheet1: `
县区得分情况|<|<
县区|得分|排名
甲县|87.4|2
乙县|91.25|1`,
    },
    facts: factsOf({ period: '2026-10' }, '| B 得分 | C 排名\n3 甲县 | 87.4 | 2\n4 乙县 | 91.25 | 1'),
    asks: { need: 'period', answer: '2026-10' },
  },
  {
    title: 'two sheets of two counties, indicators down and months across',
    as: ['xlsx', 'xls'],
    sheets: {
      甲县: `
营商环境主要指标|<|<|<
指标|单位|2026年9月|2026年10月
受理量|件|510|498
办结率|%|99.1|99.4`,
      乙县: `
营商环境主要指标|<|<|<
指标|单位|2026年9月|2026年10月
受理量|件|320|344
办结率|%|97|98.25`,
    },
    facts: [
      ...factsOf(
        { sheet: '甲县', entity: '甲县', down: 'indicator', across: 'period' },
        `
| C 2026-09 | D 2026-10
3 受理量 [件] | 510 | 498
4 办结率 [%] | 99.1 | 99.4`,
      ),
      ...factsOf(
        { sheet: '乙县', entity: '乙县', down: 'indicator', across: 'period' },
        `
| C 2026-09 | D 2026-10
3 受理量 [件] | 320 | 344
4 办结率 [%] | 97 | 98.25`,
      ),
    ],
  },
  {
    title: 'an issue in the title, with its days',
    as: ['xlsx', 'html'],
    sheets: {
      Sheet1: `
营商环境周通报附表 2026年第12期（11月13日—11月19日）|<|<
县区|得分|排名
甲县|87.4|2
乙县|91.25|1`,
    },
    facts: factsOf(
      { period: 'issue-12~2026~2026-11-13~2026-11-19' },
      '| B 得分 | C 排名\n3 甲县 | 87.4 | 2\n4 乙县 | 91.25 | 1',
    ),
  },
  {
    title: 'months as date cells, counted from 1904',
    is1904: true,
    sheets: {
      Sheet1: `
各县区受理量|<|<
地区|@2026-09|@2026-10
甲县|150|120
乙县|200|180`,
    },
    facts: factsOf(
      { across: 'period', indicator: '各县区受理量' },
      '| B 2026-09 | C 2026-10\n3 甲县 | 150 | 120\n4 乙县 | 200 | 180',
    ),
  },
  {
    title: 'months as date cells, counted from 1900, in an old workbook',
    as: ['xls', 'xlsx'],
    sheets: {
      Sheet1: `
各县区受理量|<|<
地区|@2026-09|@2026-10
甲县|150|120
乙县|200|180`,
    },
    facts: factsOf(
      { across: 'period', indicator: '各县区受理量' },
      '| B 2026-09 | C 2026-10\n3 甲县 | 150 | 120\n4 乙县 | 200 | 180',
    ),
  },
  {
    title: 'a column of the days on which units reported, which is no figure',
    sheets: {
      Sheet1: `
2026年10月报送情况|<|<|<
单位|报送日期|报送数|错报数
市发改委|@2026-11-02|40|1
市教育局|@2026-11-03|36|0
市科技局|@2026-11-02|52|3`,
    },
    facts: factsOf(
      { period: '2026-10' },
      '| C 报送数 | D 错报数\n3 市发改委 | 40 | 1\n4 市教育局 | 36 | 0\n5 市科技局 | 52 | 3',
    ),
  },
  {
    title: 'a long table: a line a figure',
    as: ['xlsx', 'utf8', 'gb18030'],
    sheets: {
      Sheet1: `
地区|指标|年份|数值
甲县|受理量|2024年|11
甲县|受理量|2025年|12
乙县|受理量|2024年|21
乙县|受理量|2025年|22`,
    },
    facts: factsOf(
      { down: 'entity@period', indicator: '受理量' },
      '| D\n2 甲县 @ 2024 | 11\n3 甲县 @ 2025 | 12\n4 乙县 @ 2024 | 21\n5 乙县 @ 2025 | 22',
    ),
  },
  {
    title: 'the year that is judged, and the month in which that was said',
    as: ['xlsx', 'gb18030'],
    sheets: {
      Sheet1: `
2025年度县区考核结果（2026年1月公布）|<|<
地区|得分|排名
甲县|87.4|2
乙县|91.25|1`,
    },
    facts: factsOf({ period: '2025' }, '| B 得分 | C 排名\n3 甲县 | 87.4 | 2\n4 乙县 | 91.25 | 1'),
  },
]

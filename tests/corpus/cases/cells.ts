import { factsOf } from '../factsOf'
import type { SheetCase } from '../sheetCase'

/** What stands in cells beside plain numbers. */
export const cells: readonly SheetCase[] = [
  {
    title: 'shares under a percent format: 0.853 is shown as 85.3%',
    as: ['xlsx', 'xls', 'wef'],
    sheets: {
      Sheet1: `
2026年10月办件情况|<|<
部门|受理量|按时办结率
市发改委|11|%0.853
市教育局|12|%1
市科技局|13|%0.07`,
    },
    facts: factsOf(
      { period: '2026-10' },
      `
| B 受理量 | C 按时办结率 [%]
3 市发改委 | 11 | 85.3
4 市教育局 | 12 | 100
5 市科技局 | 13 | 7`,
    ),
  },
  {
    title: 'numbers written as words',
    as: ['xlsx', 'xls5', 'html', 'gb18030'],
    sheets: {
      Sheet1: `
2026年10月承诺事项|<|<|<|<
部门|平均用时|网办率|跑动次数|承诺时限
市发改委|3个工作日|80%以上|不超过1次|≤5个工作日
市教育局|2.5个工作日|95.5%|0次|5个工作日以内
市科技局|1个工作日|≥99%|最多1次|3个工作日`,
    },
    facts: factsOf(
      { period: '2026-10' },
      `
| B 平均用时 | C 网办率 | D 跑动次数 | E 承诺时限
3 市发改委 | 3 | ≥80 | ≤1 | ≤5
4 市教育局 | 2.5 | 95.5 | 0 | ≤5
5 市科技局 | 1 | ≥99 | ≤1 | 3`,
    ),
  },
  {
    title: 'ranks without scores, ties, and places counted from the end',
    as: ['xlsx', 'html', 'utf8'],
    sheets: {
      Sheet1: `
2026年10月各指标全省排名|<|<|<
地区|企业开办排名|获得电力排名|纳税排名
甲市|第2名|并列5|倒数第3（21市州）
乙市|1|7|19/21
丙市|第十二位|5（并列）|无`,
    },
    facts: factsOf(
      { period: '2026-10' },
      `
| B 企业开办排名 | C 获得电力排名 | D 纳税排名
3 甲市 | #2 | #5 | #19/21
4 乙市 | 1 | 7 | #19/21
5 丙市 | #12 | #5 | NA`,
    ),
  },
  {
    title: 'reasons in place of figures',
    as: ['xlsx', 'xls', 'gb18030'],
    sheets: {
      Sheet1: `
2026年10月办件情况|<|<|<
部门|受理量|按时办结率（%）|好评率（%）
市发改委|11|98|/
市气象局|0|——|无业务
市地震局|0|—|无办件
市科技局|13|未报送|99.5
市教育局||97|100`,
    },
    facts: factsOf(
      { period: '2026-10' },
      `
| B 受理量 | C 按时办结率 [%] | D 好评率 [%]
3 市发改委 | 11 | 98 | NA
4 市气象局 | 0 | NA | NA
5 市地震局 | 0 | NA | NA
6 市科技局 | 13 | ND | 99.5
7 市教育局 | | 97 | 100`,
    ),
  },
  {
    title: 'full-width digits, NBSP, text numbers with blanks around them',
    as: ['xlsx', 'html', 'utf8'],
    sheets: {
      Sheet1: `
２０２６年１０月办件情况|<|<|<
部门|受理量|办结量|好评率
市发改委|'１，２８６|'\u00a012.5\u00a0|'９８．６％
市教育局|'860 |'1\u00a0286|'100％
市科技局|'　77|'−3|'97.5%`,
    },
    facts: factsOf(
      { period: '2026-10' },
      `
| B 受理量 | C 办结量 | D 好评率 [%]
3 市发改委 | 1286 | 12.5 | 98.6
4 市教育局 | 860 | 1286 | 100
5 市科技局 | 77 | -3 | 97.5`,
    ),
  },
  {
    title: 'footnote marks at figures, names and headers',
    as: ['xlsx', 'xls', 'utf8'],
    sheets: {
      Sheet1: `
2026年10月办件情况|<|<
部门|受理量①|办结量
市发改委*|12.3①|10
市教育局|12|12 [1]
市科技局|13*|11
注：①含上期结转。|<|<`,
    },
    facts: factsOf(
      { period: '2026-10' },
      '| B 受理量 | C 办结量\n3 市发改委 | 12.3 | 10\n4 市教育局 | 12 | 12\n5 市科技局 | 13 | 11',
    ),
  },
  {
    title: 'brackets for a minus',
    as: ['xlsx', 'gb18030'],
    sheets: {
      Sheet1: `
2026年10月财政收支|<|<
地区|收入增减额（万元）|结余（万元）
甲县|(1,234)|56.5
乙县|880|(3.5)
丙区|（12）|0`,
    },
    facts: factsOf(
      { period: '2026-10' },
      '| B 收入增减额 [万元] | C 结余 [万元]\n3 甲县 | -1234 | 56.5\n4 乙县 | 880 | -3.5\n5 丙区 | -12 | 0',
    ),
  },
  {
    title: '万 and 亿 in cells, into the unit of their column',
    as: ['xlsx', 'xls5', 'utf8'],
    sheets: {
      Sheet1: `
2026年10月信贷情况|<|<
地区|贷款余额（万元）|经营主体（户）
甲县|3.5亿元|1.2万
乙县|880|5400
丙区|1,286万元|0.86万户`,
    },
    facts: factsOf(
      { period: '2026-10' },
      '| B 贷款余额 [万元] | C 经营主体 [户]\n3 甲县 | 35000 | 12000\n4 乙县 | 880 | 5400\n5 丙区 | 1286 | 8600',
    ),
  },
  {
    title: '0.986 beside 98.6 in one column',
    as: ['xlsx', 'xls', 'gb18030'],
    sheets: {
      Sheet1: `
2026年10月办件情况|<|<
部门|受理量|按时办结率（%）
市发改委|11|98.6
市教育局|12|0.986
市科技局|13|97.2
市民政局|14|99`,
    },
    facts: factsOf(
      { period: '2026-10' },
      `
| B 受理量 | C 按时办结率 [%]
3 市发改委 | 11 | 98.6
4 市教育局 | 12 | 0.986
5 市科技局 | 13 | 97.2
6 市民政局 | 14 | 99`,
    ),
    told: ['mixedScale@C4'],
  },
  {
    title: 'states, movements, changes and pairs where figures were expected',
    as: ['xlsx', 'html'],
    sheets: {
      Sheet1: `
2026年10月指标情况|<|<|<|<
县区|得分|得分率|办结量|材料
甲县|87.4|达标|120|6/4
乙县|91.25|88.5|同比增长12.3%|5
丙区|80|79|↓2|4`,
    },
    facts: factsOf(
      { period: '2026-10' },
      `
| B 得分 | C 得分率 | D 办结量 | E 材料
3 甲县 | 87.4 | ? | 120 | ?
4 乙县 | 91.25 | 88.5 | ? | 5
5 丙区 | 80 | 79 | ? | 4`,
    ),
    told: ['stateCell@C3', 'pairCell@E3', 'changeCell@D4', 'movementCell@D5'],
  },
  {
    title: 'error cells',
    as: ['xlsx', 'xls'],
    sheets: {
      Sheet1: `
2026年10月办件情况|<|<
部门|受理量|按时办结率（%）
市发改委|11|98.6
市教育局|0|#DIV/0!
市科技局|#N/A|97.2`,
    },
    facts: factsOf(
      { period: '2026-10' },
      `
| B 受理量 | C 按时办结率 [%]
3 市发改委 | 11 | 98.6
4 市教育局 | 0 | ?
5 市科技局 | ND | 97.2`,
    ),
    told: ['unparseableCell@C4'],
  },
  {
    title: 'a formula whose result was not saved, among some whose was',
    sheets: {
      Sheet1: `
2026年10月办件情况|<|<
部门|受理量|办结量
市发改委|11|=B3-1→10
市教育局|12|=B4
合计|=B3+B4→23|=C3+C4`,
    },
    facts: factsOf(
      { period: '2026-10' },
      '| B 受理量 | C 办结量\n3 市发改委 | 11 | 10\n4 市教育局 | 12 |\n5 Σ合计 | 23 |',
    ),
    told: ['formulaWithoutResult@C4'],
  },
  {
    title: 'zero, minus, many decimals, and very large numbers',
    as: ['xlsx', 'xls', 'html', 'utf8'],
    sheets: {
      Sheet1: `
2026年10月指标情况|<|<|<
县区|增减|比值|金额（元）
甲县|-3|0.30000000000000004|123456789012
乙县|0|1234.5678901|0.01
丙区|2.5|0|98765432109.87`,
    },
    facts: factsOf(
      { period: '2026-10' },
      `
| B 增减 | C 比值 | D 金额 [元]
3 甲县 | -3 | 0.30000000000000004 | 123456789012
4 乙县 | 0 | 1234.5678901 | 0.01
5 丙区 | 2.5 | 0 | 98765432109.87`,
    ),
  },
  {
    title: 'another unit than the column’s',
    as: ['xlsx', 'gb18030'],
    sheets: {
      Sheet1: `
2026年10月办理用时|<|<
部门|平均用时（工作日）|件数（件）
市发改委|3|11
市教育局|4小时|12
市科技局|2个工作日|13件`,
    },
    facts: factsOf(
      { period: '2026-10' },
      `
| B 平均用时 [工作日] | C 件数 [件]
3 市发改委 | 3 | 11
4 市教育局 | ? | 12
5 市科技局 | 2 | 13`,
    ),
    told: ['otherUnitCell@B4'],
  },
]

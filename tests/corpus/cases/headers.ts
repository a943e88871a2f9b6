import { factsOf } from '../factsOf'
import type { SheetCase } from '../sheetCase'

/** What stands above the figures and beside them. */
export const headers: readonly SheetCase[] = [
  {
    title: 'a title, a unit line and one header row, as every format writes it',
    as: ['xlsx', 'xls', 'xls5', 'html', 'wef', 'gb18030', 'utf8', 'utf16'],
    sheets: {
      Sheet1: `
2026年10月各县区主要指标|<|<|<
单位：件|<|<|<
地区|受理量|办结量|超期件
甲县|1520|1498|2
乙县|860|855|0
丙区|2304|2290|11
合计|4684|4643|13`,
    },
    facts: factsOf(
      { period: '2026-10', unit: '件' },
      `
| B 受理量 | C 办结量 | D 超期件
4 甲县 | 1520 | 1498 | 2
5 乙县 | 860 | 855 | 0
6 丙区 | 2304 | 2290 | 11
7 Σ合计 | 4684 | 4643 | 13`,
    ),
  },
  {
    title: 'a header of two levels, merged across and down',
    as: ['xlsx', 'xls', 'html', 'wef'],
    sheets: {
      Sheet1: `
2026年10月审批服务情况|<|<|<|<|<
部门|行政许可|<|公共服务|<|好评率（%）
^|受理|办结|受理|办结|^
市发改委|120|118|45|45|99.2
市水利局|36|30|12|12|100
市文旅局|58|57|203|201|98.75`,
    },
    facts: factsOf(
      { period: '2026-10' },
      `
| B 行政许可 / 受理 | C 行政许可 / 办结 | D 公共服务 / 受理 | E 公共服务 / 办结 | F 好评率 [%]
4 市发改委 | 120 | 118 | 45 | 45 | 99.2
5 市水利局 | 36 | 30 | 12 | 12 | 100
6 市文旅局 | 58 | 57 | 203 | 201 | 98.75`,
    ),
  },
  {
    title: 'a header of three levels',
    as: ['xlsx', 'xls', 'html'],
    sheets: {
      Sheet1: `
2026年10月办件情况表|<|<|<|<|<|<
序号|部门|依申请事项|<|<|<|公共服务
^|^|线上|<|线下|<|^
^|^|受理|办结|受理|办结|^
1|市教育局|210|205|33|33|71
2|市民政局|98|97|120|118|64
3|市司法局|15|15|7|6|9`,
    },
    facts: factsOf(
      { period: '2026-10' },
      `
| C 依申请事项 / 线上 / 受理 | D 依申请事项 / 线上 / 办结 | E 依申请事项 / 线下 / 受理 | F 依申请事项 / 线下 / 办结 | G 公共服务
5 市教育局 | 210 | 205 | 33 | 33 | 71
6 市民政局 | 98 | 97 | 120 | 118 | 64
7 市司法局 | 15 | 15 | 7 | 6 | 9`,
    ),
  },
  {
    title: 'a header that only looks merged: the cells to the right and below are blank',
    as: ['xlsx', 'xls5', 'gb18030', 'utf16'],
    sheets: {
      Sheet1: `
2026年10月审批服务情况||||
部门|行政许可||公共服务|
|受理|办结|受理|办结
市发改委|120|118|45|45
市水利局|36|30|12|12
市文旅局|58|57|203|201`,
    },
    facts: factsOf(
      { period: '2026-10' },
      `
| B 行政许可 / 受理 | C 行政许可 / 办结 | D 公共服务 / 受理 | E 公共服务 / 办结
4 市发改委 | 120 | 118 | 45 | 45
5 市水利局 | 36 | 30 | 12 | 12
6 市文旅局 | 58 | 57 | 203 | 201`,
    ),
  },
  {
    title: 'line breaks within header cells, and units in brackets there',
    as: ['xlsx', 'html', 'gb18030'],
    sheets: {
      Sheet1: `
2026年10月事项办理情况|<|<|<
县区|受理量⏎（件）|平均用时⏎（工作日）|按时办结率（%）
甲县|412|2.35|99.5
乙县|388|3.1|100
丙区|1021|1.87|98.04`,
    },
    facts: factsOf(
      { period: '2026-10' },
      `
| B 受理量 [件] | C 平均用时 [工作日] | D 按时办结率 [%]
3 甲县 | 412 | 2.35 | 99.5
4 乙县 | 388 | 3.1 | 100
5 丙区 | 1021 | 1.87 | 98.04`,
    ),
  },
  {
    title: 'a row of units under the header',
    as: ['xlsx', 'utf8'],
    sheets: {
      Sheet1: `
2026年10月企业开办情况|<|<|<
地区|新设企业|平均用时|全程网办率
|户|工作日|%
甲县|86|0.8|97.5
乙县|54|1|93.2
丙区|173|0.5|99`,
    },
    facts: factsOf(
      { period: '2026-10' },
      `
| B 新设企业 [户] | C 平均用时 [工作日] | D 全程网办率 [%]
4 甲县 | 86 | 0.8 | 97.5
5 乙县 | 54 | 1 | 93.2
6 丙区 | 173 | 0.5 | 99`,
    ),
  },
  {
    title: 'indicators down with their units, departments across',
    as: ['xlsx', 'xls', 'gb18030'],
    sheets: {
      Sheet1: `
2026年10月主要指标完成情况|<|<|<|<|<
序号|指标名称|计量单位|市住建局|市税务局|市医保局
1|受理量|件|320|5106|877
2|平均办理时限|工作日|4.2|0.5|2
3|好评率|%|99.1|99.98|100`,
    },
    facts: factsOf(
      { period: '2026-10', down: 'indicator', across: 'entity' },
      `
| D 市住建局 | E 市税务局 | F 市医保局
3 受理量 [件] | 320 | 5106 | 877
4 平均办理时限 [工作日] | 4.2 | 0.5 | 2
5 好评率 [%] | 99.1 | 99.98 | 100`,
    ),
  },
  {
    title: 'the header once more on each printed page',
    as: ['xlsx', 'xls5', 'html'],
    sheets: {
      Sheet1: `
2026年10月各部门办件情况|<|<
部门|受理量|办结量
市发改委|11|10
市教育局|12|12
市科技局|13|11
部门|受理量|办结量
市民政局|21|20
市司法局|22|22
部门|受理量|办结量
市财政局|31|30`,
    },
    facts: factsOf(
      { period: '2026-10' },
      `
| B 受理量 | C 办结量
3 市发改委 | 11 | 10
4 市教育局 | 12 | 12
5 市科技局 | 13 | 11
7 市民政局 | 21 | 20
8 市司法局 | 22 | 22
10 市财政局 | 31 | 30`,
    ),
  },
  {
    title: 'Chinese numerals as ordinals, and a column of remarks with figures in them',
    sheets: {
      Sheet1: `
2026年10月督办事项统计|<|<|<|<
序号|责任单位|交办件|办结件|备注
一|市发改委|14|12|2
二|市财政局|9|9|
三|市商务局|21|17|其中3件延期`,
    },
    facts: factsOf(
      { period: '2026-10' },
      `
| C 交办件 | D 办结件
3 市发改委 | 14 | 12
4 市财政局 | 9 | 9
5 市商务局 | 21 | 17`,
    ),
  },
  {
    title: 'a score and a rank under each indicator',
    as: ['xlsx', 'html'],
    sheets: {
      Sheet1: `
2026年第三季度县区营商环境评价结果|<|<|<|<
县区|企业开办|<|获得电力|<
^|得分|排名|得分|排名
甲县|91.5|2|88.2|3
乙县|94|1|90.6|1
丙区|90.1|3|89.9|2`,
    },
    facts: factsOf(
      { period: '2026-Q3' },
      `
| B 企业开办 / 得分 | C 企业开办 / 排名 | D 获得电力 / 得分 | E 获得电力 / 排名
4 甲县 | 91.5 | 2 | 88.2 | 3
5 乙县 | 94 | 1 | 90.6 | 1
6 丙区 | 90.1 | 3 | 89.9 | 2`,
    ),
  },
  {
    title: 'a name of forty characters and a header as long',
    sheets: {
      Sheet1: `
2026年10月情况|<|<
单位|依法应当在法定办理时限基础上压缩百分之六十以上的行政许可事项办结数量（件）|好评率
示例市自然资源和规划局国土空间用途管制与不动产统一登记服务中心高新技术产业开发区分局|318|99.5
示例市住房和城乡建设局|42|98`,
    },
    facts: factsOf(
      { period: '2026-10' },
      `
| B 依法应当在法定办理时限基础上压缩百分之六十以上的行政许可事项办结数量 | C 好评率
3 示例市自然资源和规划局国土空间用途管制与不动产统一登记服务中心高新技术产业开发区分局 | 318 | 99.5
4 示例市住房和城乡建设局 | 42 | 98`,
    ),
  },
  {
    title: 'a code beside each name',
    as: ['xlsx', 'xls', 'utf8'],
    sheets: {
      Sheet1: `
2026年10月各县区得分|<|<|<
行政区划代码|地区|得分|排名
'900101|甲县|87.4|2
'900102|乙县|91.25|1
'900103|丙区|80|3`,
    },
    facts: factsOf(
      { period: '2026-10' },
      `
| C 得分 | D 排名
3 甲县 | 87.4 | 2
4 乙县 | 91.25 | 1
5 丙区 | 80 | 3`,
    ),
  },
  {
    title: 'who filled it in, above and below the table',
    as: ['xlsx', 'html', 'gb18030'],
    sheets: {
      Sheet1: `
政务服务月报|<|<|<
填报单位：示例市行政审批局||报告期：2026年10月|
部门|受理量|办结量|退件
市发改委|11|10|1
市教育局|12|12|0
市科技局|13|11|0
填表人：某某|<|联系电话：000000|<
注：1.受理量含上期结转。|<|<|<
2.退件指不予受理和撤回。|<|<|<
数据来源：示例市行政审批局|<|<|<`,
    },
    facts: factsOf(
      { period: '2026-10' },
      `
| B 受理量 | C 办结量 | D 退件
4 市发改委 | 11 | 10 | 1
5 市教育局 | 12 | 12 | 0
6 市科技局 | 13 | 11 | 0`,
    ),
  },
  {
    title: 'one row of figures',
    as: ['xlsx', 'xls', 'gb18030'],
    sheets: {
      Sheet1: `
2026年10月情况
部门|受理量|办结量|好评率（%）
市气象局|3|2|100`,
    },
    facts: factsOf(
      { period: '2026-10' },
      `
| B 受理量 | C 办结量 | D 好评率 [%]
3 市气象局 | 3 | 2 | 100`,
    ),
  },
  {
    title: 'one column of figures',
    as: ['xlsx', 'xls5', 'utf8'],
    sheets: {
      Sheet1: `
2026年10月县区得分|<
地区|得分
甲县|87.4
乙县|91.25
丙区|80`,
    },
    facts: factsOf(
      { period: '2026-10' },
      `
| B 得分
3 甲县 | 87.4
4 乙县 | 91.25
5 丙区 | 80`,
    ),
  },
  {
    title: 'blank rows and a blank column within the table',
    sheets: {
      Sheet1: `

2026年10月办件情况|<|<|<|<

部门||受理量|办结量|退件
市发改委||11|10|1

市教育局||12|12|0
||||
市科技局||13|11|0`,
    },
    facts: factsOf(
      { period: '2026-10' },
      `
| C 受理量 | D 办结量 | E 退件
5 市发改委 | 11 | 10 | 1
7 市教育局 | 12 | 12 | 0
9 市科技局 | 13 | 11 | 0`,
    ),
  },
  {
    title: 'figures that begin far from the corner',
    as: ['xlsx', 'xls', 'html'],
    sheets: {
      Sheet1: `
|||
|||
|||2026年10月办件情况|<|<
|||部门|受理量|办结量
|||市发改委|11|10
|||市教育局|12|12
|||市科技局|13|11`,
    },
    facts: factsOf(
      { period: '2026-10' },
      `
| E 受理量 | F 办结量
5 市发改委 | 11 | 10
6 市教育局 | 12 | 12
7 市科技局 | 13 | 11`,
    ),
  },
  {
    title: 'who leads each indicator, in a row above the header',
    as: ['xlsx', 'utf8'],
    sheets: {
      Sheet1: `
2026年10月各县区得分|<|<
牵头单位|市政数局|市市场监管局
县区|一网通办|好差评
甲县|38.2|28.5
乙县|37|28
丙区|36|27`,
    },
    facts: factsOf(
      { period: '2026-10' },
      `
| B 一网通办 | C 好差评
4 甲县 | 38.2 | 28.5
5 乙县 | 37 | 28
6 丙区 | 36 | 27`,
    ),
  },
  {
    title: 'who leads each indicator, in a row under the header',
    as: ['xlsx', 'gb18030'],
    sheets: {
      Sheet1: `
2026年10月各县区得分|<|<
县区|一网通办|好差评
责任单位|市政数局|市市场监管局
甲县|38.2|28.5
乙县|37|28
丙区|36|27`,
    },
    facts: factsOf(
      { period: '2026-10' },
      `
| B 一网通办 | C 好差评
4 甲县 | 38.2 | 28.5
5 乙县 | 37 | 28
6 丙区 | 36 | 27`,
    ),
  },
]

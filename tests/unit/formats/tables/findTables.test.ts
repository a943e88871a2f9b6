import { describe, expect, it } from 'vitest'
import { findTables } from '../../../../src/formats/tables/findTables'
import { handMadeSheet, rowsOf, type HandMade } from './handMadeSheet'
import { partsText } from './partsText'

function found(text: string, made: HandMade = {}): string[] {
  return findTables(handMadeSheet(rowsOf(text), made)).map(({ parts }) => partsText(parts))
}

interface Case {
  readonly title: string
  readonly sheet: string
  readonly made?: HandMade
  readonly parts: readonly string[]
}

const headers: readonly Case[] = [
  {
    title: 'one header row right at the top',
    sheet: `
地区|受理量|办结量
甲县|11|10
乙县|12|12
`,
    parts: ['header 1 indicator · labels A entity · values B-C · body 2-3'],
  },
  {
    title: 'a title that stands in the middle without being merged',
    sheet: `
||各县区受理情况
地区|受理量|办结量|好评率
甲县|11|10|99
乙县|12|12|98
`,
    parts: ['title 1 · header 2 indicator · labels A entity · values B-D · body 3-4'],
  },
  {
    title: 'the annex’s number and a date beside it in one line',
    sheet: `
附件1|||2026年11月20日
地区|受理量|办结量|好评率
甲县|11|10|99
乙县|12|12|98
`,
    parts: ['title 1 · header 2 indicator · labels A entity · values B-D · body 3-4'],
  },
  {
    title: 'who filled it in, with a telephone number in a cell of its own',
    sheet: `
政务服务月报
填报单位：|示例市行政审批局|联系电话：|5550100
部门|受理量|办结量|退件
市发改委|11|10|1
市教育局|12|12|0
`,
    parts: ['title 1 · about 2 · header 3 indicator · labels A entity · values B-D · body 4-5'],
  },
  {
    title: 'the numbers of the columns under the header',
    sheet: `
部门|受理量|办结量|退件
甲|1|2|3
市发改委|11|10|1
市教育局|12|12|0
`,
    parts: ['header 1 indicator · labels A entity · values B-D · body 2-4 · 2 skipped'],
  },
  {
    title: 'columns numbered in brackets, formulas among them',
    sheet: `
部门|受理量|办结量|办结率
栏次|1|2|3=2/1
市发改委|11|10|90.9
市教育局|12|12|100
`,
    parts: ['header 1 indicator · labels A entity · values B-D · body 2-4 · 2 skipped'],
  },
  {
    title: 'a header whose name is a number',
    sheet: `
地区|综合得分|354560|好差评
甲县|92|28|27
乙县|91|27|26
`,
    parts: ['header 1 indicator · labels A entity · values B-D · body 2-3'],
  },
  {
    title: 'years as numbers',
    sheet: `
地区|2021|2022|2023|2024
甲县|2011|2012|2013|2014
乙县|11|12|13|14
`,
    parts: ['header 1 period · labels A entity · values B-E · body 2-3'],
  },
  {
    title: 'years over quarters, merged',
    sheet: `
地区|2023年||2024年|
|一季度|二季度|一季度|二季度
甲县|1|2|3|4
乙县|1|2|3|4
`,
    made: { merges: ['A1:A2', 'B1:C1', 'D1:E1'] },
    parts: ['header 1 period, 2 period · labels A entity · values B-E · body 3-4'],
  },
  {
    title: 'three levels that only look merged',
    sheet: `
部门|依申请||||公共服务
|线上||线下||
|受理|办结|受理|办结|
市发改委|1|2|3|4|5
市教育局|1|2|3|4|5
`,
    parts: ['header 1 indicator, 2 indicator, 3 indicator · labels A entity · values B-F · body 4-5'],
  },
  {
    title: 'units in a row of their own, in brackets',
    sheet: `
地区|新设企业|平均用时|网办率
|（户）|（工作日）|（%）
甲县|86|0.8|97.5
乙县|54|1|93.2
`,
    parts: ['header 1 indicator, 2 unit · labels A entity · values B-D · body 3-4'],
  },
  {
    title: 'one heading over all figures, beside a name of the first column that reaches down',
    sheet: `
地区|2026年10月|
|受理量|办结量
甲县|11|10
乙县|12|12
`,
    made: { merges: ['A1:A2', 'B1:C1'] },
    parts: ['header 1 period, 2 indicator · labels A entity · values B-C · body 3-4'],
  },
  {
    title: 'one heading over all figures, above a blank corner',
    sheet: `
|2026年10月|
地区|受理量|办结量
甲县|11|10
乙县|12|12
`,
    made: { merges: ['B1:C1'] },
    parts: ['header 1 period, 2 indicator · labels A entity · values B-C · body 3-4'],
  },
  {
    title: 'full marks under the header, which are nobody’s',
    sheet: `
地区|一网通办|好差评
满分|40|30
甲县|38|27
乙县|37|28
`,
    parts: ['header 1 indicator · labels A entity · values B-C · body 2-4 · 2 skipped'],
  },
  {
    title: 'full marks in brackets, a row of them',
    sheet: `
县区|一网通办|好差评|总分
|（40分）|（30分）|（70分）
甲县|38|27|65
乙县|37|28|65
`,
    parts: ['header 1 indicator · labels A entity · values B-D · body 2-4 · 2 skipped'],
  },
  {
    title: 'the upper heading once over each column',
    sheet: `
县区|企业开办|企业开办|获得电力|获得电力
县区|得分|排名|得分|排名
甲县|91.5|2|88.2|3
乙县|94|1|90.6|1
`,
    parts: ['header 1 indicator, 2 indicator · labels A entity · values B-E · body 3-4'],
  },
  {
    title: 'a title with the unit in a cell of its own',
    sheet: `
2026年10月办件情况||||单位：件
部门|受理|办结|退件|超期
市住建局|1|2|3|4
市公安局|1|2|3|4
`,
    parts: ['title 1 · header 2 indicator · labels A entity · values B-E · body 3-4'],
  },
  {
    title: 'a span of months in the title',
    sheet: `
2026年1-10月主要经济指标
指标名称|计量单位|本月|累计
地区生产总值|亿元|45.1|1234.5
固定资产投资|%|—|4.5
`,
    parts: ['title 1 · header 2 indicator · labels A indicator, B unit · values C-D · body 3-4'],
  },
  {
    title: 'English words',
    sheet: `
Table 1. Scores by county
County|Score|Rank
Alpha|87.5|2
Beta|91|1
Source: the office
`,
    parts: ['title 1 · header 2 indicator · labels A entity · values B-C · body 3-4 · notes 5'],
  },
]

const dimensions: readonly Case[] = [
  {
    title: 'departments across, indicators down',
    sheet: `
指标|市住建局|市公安局|市税务局
受理量|11|12|13
办结率|99|98|97
`,
    parts: ['header 1 entity · labels A indicator · values B-D · body 2-3'],
  },
  {
    title: 'departments across, indicators down, nothing said in the corner',
    sheet: `
|市住建局|市公安局|市税务局
受理量|11|12|13
办结率|99|98|97
`,
    parts: ['header 1 entity · labels A indicator · values B-D · body 2-3'],
  },
  {
    title: 'a score and a rank under each county, indicators down',
    sheet: `
指标|甲县||乙县|
|得分|排名|得分|排名
开办企业|91|1|88|2
获得电力|87|2|90|1
`,
    made: { merges: ['A1:A2', 'B1:C1', 'D1:E1'] },
    parts: ['header 1 entity, 2 indicator · labels A indicator · values B-E · body 3-4'],
  },
  {
    title: 'months down, counties across',
    sheet: `
月份|甲县|乙县|丙区
2026年9月|11|12|13
2026年10月|14|15|16
`,
    parts: ['header 1 entity · labels A period · values B-D · body 2-3'],
  },
  {
    title: 'months down, indicators across',
    sheet: `
甲县2026年运行情况
月份|受理量|办结率
9月|11|98
10月|14|99
`,
    parts: ['title 1 · header 2 indicator · labels A period · values B-C · body 3-4'],
  },
  {
    title: 'a department and its indicators, two columns of labels',
    sheet: `
牵头部门|指标|目标值|完成值
市住建局|许可用时|45|41
市税务局|纳税次数|6|5
`,
    parts: ['header 1 indicator · labels A entity, B indicator · values C-D · body 2-3'],
  },
  {
    title: 'places beside their parts, under one name',
    sheet: `
地区||受理量|办结量
全市||100|90
县区|甲县|30|28
|乙县|50|44
`,
    made: { merges: ['A1:B1', 'A2:B2', 'A3:A4'] },
    parts: ['header 1 indicator · labels A group, B entity · values C-D · body 2-4 · 2 total'],
  },
  {
    title: 'weights among departments are nobody’s',
    sheet: `
考核指标|权重|市住建局|市公安局
一网通办|0.4|38|37
好差评|0.3|27|28
`,
    parts: ['header 1 entity · labels A indicator · values C-D · body 2-3'],
  },
  {
    title: 'what is said in the corner is of the names across',
    sheet: `
地区|甲县|乙县|丙县
受理量|11|12|13
办结率|99|98|97
`,
    parts: ['header 1 entity · labels A indicator · values B-D · body 2-3'],
  },
  {
    title: 'and of the indicators across',
    sheet: `
指标|受理量|办结率
甲县|11|99
乙县|12|98
`,
    parts: ['header 1 indicator · labels A entity · values B-C · body 2-3'],
  },
  {
    title: 'short names of departments across',
    sheet: `
指标|发改|教育|公安
受理量|1|2|3
办结率|1|2|3
`,
    parts: ['header 1 entity · labels A indicator · values B-D · body 2-3'],
  },
  {
    title: '经营主体 over figures counts them',
    sheet: `
地区|经营主体|牵头单位|得分
甲县|1200|3|90
乙县|880|2|91
`,
    parts: ['header 1 indicator · labels A entity · values B-D · body 2-3'],
  },
  {
    title: 'who leads stands behind the indicator, and the row is not theirs',
    sheet: `
指标|牵头单位|满分|我市得分
数据共享|市数据局|10|4.35
应用接入|市发改委|8|3
`,
    parts: ['header 1 indicator · labels A indicator · values C-D · body 2-3'],
  },
  {
    title: 'names repeated in a merged column beside are one column of labels',
    sheet: `
|||2023|2024
一般公共预算支出|一般公共预算支出|北京|1|2
|一般公共预算支出|天津|3|4
财政收入|财政收入|北京|5|6
|财政收入|天津|7|8
`,
    made: { merges: ['A2:A3', 'A4:A5'] },
    parts: ['header 1 period · labels A indicator, C entity · values D-E · body 2-5'],
  },
  {
    title: 'a column of groups whose names stand once each',
    sheet: `
片区|地区|受理量|办结量
东部|甲县|11|10
|乙县|12|12
西部|丙县|13|11
|丁县|14|14
`,
    made: { merges: ['A2:A3', 'A4:A5'] },
    parts: ['header 1 indicator · labels A group, B entity · values C-D · body 2-5'],
  },
  {
    title: 'a long table: a line a figure',
    sheet: `
地区|指标|年份|数值
甲县|受理量|2023|11
甲县|受理量|2024|12
乙县|受理量|2023|13
`,
    parts: ['header 1 indicator · labels A entity, B indicator, C period · values D · body 2-4'],
  },
  {
    title: 'units in a column: 单位 is in what, and not who',
    sheet: `
指标|单位|甲县|乙县
受理量|件|11|12
办结率|%|99|98
`,
    parts: ['header 1 entity · labels A indicator, B unit · values C-D · body 2-3'],
  },
  {
    title: '单位 over names of offices is who',
    sheet: `
单位|件|率
市住建局|11|98
市公安局|12|99
`,
    parts: ['header 1 indicator · labels A entity · values B-C · body 2-3'],
  },
  {
    title: 'a day of reporting, telephone numbers and codes are no figures',
    sheet: `
序号|单位|社会信用代码|联系电话|报送日期|受理量
1|市住建局|915001|5550101|2026-11-02|11
2|市公安局|915002|5550102|2026-11-03|12
`,
    parts: ['header 1 indicator · labels B entity · values F · body 2-3'],
  },
  {
    title: 'ordinals without a header',
    sheet: `
|地区|受理量|办结量
1|甲县|11|10
2|乙县|12|12
3|丙县|13|13
`,
    parts: ['header 1 indicator · labels B entity · values C-D · body 2-4'],
  },
  {
    title: 'a rank is an indicator, though it counts 1, 2, 3',
    sheet: `
排名|地区|得分
1|甲县|95
2|乙县|93
3|丙县|90
`,
    parts: ['header 1 indicator · labels B entity · values A,C · body 2-4'],
  },
  {
    title: 'one row of figures without any names',
    sheet: `
市气象局10月情况
受理量|办结量|好评率
3|2|100
`,
    parts: ['title 1 · header 2 indicator · values A-C · body 3-3'],
  },
]

const rows: readonly Case[] = [
  {
    title: 'units that reported nothing are rows like others, first, amid and last',
    sheet: `
单位|受理量|办结量
市气象局||
市住建局|11|10
市地震局
市公安局|12|12
市林业局||
`,
    parts: ['header 1 indicator · labels A entity · values B-C · body 2-6'],
  },
  {
    title: 'sections, sums within them and one of all',
    sheet: `
序号|单位|受理量|办结量
一、县区|||
1|甲县|11|10
2|乙县|12|12
小计||23|22
二、部门|||
1|市住建局|13|11
小计||13|11
合　计||36|33
`,
    parts: [
      'header 1 indicator · labels B entity · values C-D · body 2-9 · 2 section · 5 subtotal · 6 section · 8 subtotal · 9 total',
    ],
  },
  {
    title: 'the whole first, its mean last',
    sheet: `
地区|受理量|得分
全市|23|90
甲县|11|91
乙县|12|89
平均值|11.5|90
`,
    parts: ['header 1 indicator · labels A entity · values B-C · body 2-5 · 2 total · 5 mean'],
  },
  {
    title: 'the header again, with title and unit line, on the second page',
    sheet: `
部门办件情况表
单位：件
部门|受理量|办结量
市发改委|11|10
市教育局|12|12
部门办件情况表
单位：件
部门|受理量|办结量
市民政局|13|11
`,
    parts: [
      'title 1 · about 2 · header 3 indicator · labels A entity · values B-C · body 4-5',
      'title 6 · about 7 · header 8 indicator · labels A entity · values B-C · body 9-9',
    ],
  },
  {
    title: 'notes of several lines, a source and a signature',
    sheet: `
部门|受理量|办结量
市发改委|11|10
市教育局|12|12

注：1.受理量含上期结转。
2.办结量不含退件。
数据来源：示例平台
填表人：某某||审核人：某某
`,
    parts: ['header 1 indicator · labels A entity · values B-C · body 2-3 · notes 5, 6, 7, 8'],
  },
  {
    title: 'a hidden row is no part of it, and does not end it',
    sheet: `
部门|受理量|办结量
市发改委|11|10
市教育局|12|12
市科技局|13|11
合计|24|21
`,
    made: { hiddenRows: [3] },
    parts: ['header 1 indicator · labels A entity · values B-C · body 2-5 · 5 total'],
  },
  {
    title: 'a total in the columns, and a mean',
    sheet: `
指标|甲县|乙县|合计|平均
受理量|11|12|23|11.5
办结量|10|12|22|11
`,
    parts: ['header 1 entity · labels A indicator · values B-E · body 2-3 · D total · E mean'],
  },
  {
    title: 'words instead of figures',
    sheet: `
单位|受理量|办结量|好评率
市住建局|11|10|99
市气象局|未开展|未开展|未开展
市地震局|未开展|系统升级中|另行报送
市公安局|12|12|98
`,
    parts: ['header 1 indicator · labels A entity · values B-D · body 2-5'],
  },
  {
    title: 'blank rows between groups',
    sheet: `
地区|受理量|办结量
甲县|11|10
乙县|12|12

高新区|13|11
经开区|14|12
`,
    parts: ['header 1 indicator · labels A entity · values B-C · body 2-6'],
  },
]

const many = Array.from({ length: 3000 }, (_, at) => `第${at + 1}街道|${at}|${at + 1}`)

const several: readonly Case[] = [
  {
    title: 'two tables under each other, a title each, no blank row',
    sheet: `
表1 部门办件情况
部门|受理量|办结量
市发改委|11|10
市教育局|12|12
表2 县区得分情况
地区|得分|排名
甲县|87.4|2
乙县|91.25|1
`,
    parts: [
      'title 1 · header 2 indicator · labels A entity · values B-C · body 3-4',
      'title 5 · header 6 indicator · labels A entity · values B-C · body 7-8',
    ],
  },
  {
    title: 'the same header for another county',
    sheet: `
表1 甲县政务服务情况
指标|本月|累计
受理量|1|2
办结率|3|4

表2 乙县政务服务情况
指标|本月|累计
受理量|1|2
办结率|3|4
`,
    parts: [
      'title 1 · header 2 indicator · labels A indicator · values B-C · body 3-4',
      'title 6 · header 7 indicator · labels A indicator · values B-C · body 8-9',
    ],
  },
  {
    title: 'three beside each other, of different lengths',
    sheet: `
地区|得分||部门|得分||园区|得分
甲县|95||市发改委|91||高新区|88
乙县|94||市教育局|90||经开区|87
丙县|93||市科技局|89
丁县|92
`,
    parts: [
      'header 1 indicator · labels A entity · values B · body 2-5',
      'header 1 indicator · labels D entity · values E · body 2-4',
      'header 1 indicator · labels G entity · values H · body 2-3',
    ],
  },
  {
    title: 'two beside each other, each under its own name, and one below both',
    sheet: `
县区组|||功能区组
地区|得分||地区|得分
甲县|95||高新区|88
乙县|94||经开区|87

部门得分情况
部门|得分|排名|较上期|环节|材料
市发改委|91|1|2|3|4
市教育局|90|2|2|3|4
`,
    parts: [
      'title 1 · header 2 indicator · labels A entity · values B · body 3-4',
      'title 1 · header 2 indicator · labels D entity · values E · body 3-4',
      'title 6 · header 7 indicator · labels A entity · values B-F · body 8-9',
    ],
  },
  {
    title: 'divided by nothing but the header once more',
    sheet: `
排名|地区|得分|排名|地区|得分
1|甲县|95|4|丁县|92
2|乙县|94|5|戊县|91
3|丙县|93||
`,
    parts: [
      'header 1 indicator · labels B entity · values A,C · body 2-4',
      'header 1 indicator · labels E entity · values D,F · body 2-3',
    ],
  },
  {
    title: 'a blank column within one table divides nothing',
    sheet: `
地区||受理量|办结量
甲县||11|10
乙县||12|12
`,
    parts: ['header 1 indicator · labels A entity · values C-D · body 2-3'],
  },
  {
    title: 'remarks beside a table are none of it',
    sheet: `
地区|受理量|办结量||说明
甲县|11|10||受理量含上期结转
乙县|12|12||
`,
    parts: ['header 1 indicator · labels A entity · values B-C · body 2-3'],
  },
]

const shared: Case = {
  title: 'a title over both of two beside each other is the title of each',
  sheet: `
2026年10月排名情况
县区组|||功能区组
地区|得分||地区|得分
甲县|95||高新区|88
乙县|94||经开区|87
`,
  parts: [
    'title 1, 2 · header 3 indicator · labels A entity · values B · body 4-5',
    'title 1, 2 · header 3 indicator · labels D entity · values E · body 4-5',
  ],
}

const none: readonly { readonly title: string; readonly sheet: string }[] = [
  { title: 'a cover', sheet: '\n示例市营商环境监测月报\n（内部资料）\n示例市工作专班办公室\n' },
  {
    title: 'explanations',
    sheet: '\n填报说明\n1.受理量：本期受理的全部办件。\n2.办结量：本期办结的全部办件。\n',
  },
  {
    title: 'a table without a single figure',
    sheet: '\n部门|问题|措施\n市住建局|窗口少|增设\n市公安局|排队久|预约\n',
  },
  { title: 'a form not filled in', sheet: '\n部门|受理量|办结量\n市住建局||\n市公安局||\n' },
  { title: 'figures under no header', sheet: '\n1|2|3\n4|5|6\n' },
]

describe('D13 finds the tables of a sheet made for people', () => {
  it.each(headers)('by their headers: $title', ({ sheet, made, parts }) => {
    expect(found(sheet, made)).toEqual(parts)
  })
  it.each(dimensions)('and what these hold: $title', ({ sheet, made, parts }) => {
    expect(found(sheet, made)).toEqual(parts)
  })
  it.each(rows)('and which rows are whose: $title', ({ sheet, made, parts }) => {
    expect(found(sheet, made)).toEqual(parts)
  })
  it.each([...several, shared])('one after another: $title', ({ sheet, made, parts }) => {
    expect(found(sheet, made)).toEqual(parts)
  })
  it('far down a long one: years as a header once more, a sum, and the notes', () => {
    const lines = ['地区|2023|2024', ...many, '地区|2023|2024', '甲县|5|6', '合计|7|8', '注：含上期结转。']
    expect(found(`\n${lines.join('\n')}\n`)).toEqual([
      'header 1 period · labels A entity · values B-C · body 2-3004 · 3002 header · 3004 total · notes 3005',
    ])
  })
  it.each(none)('and none where there is none: $title', ({ sheet }) => {
    expect(found(sheet)).toEqual([])
  })
})

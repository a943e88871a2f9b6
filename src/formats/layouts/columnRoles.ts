import { isPersonalHeader } from '../personalHeader'

export type ColumnRole =
  | 'entityName'
  | 'entityCode'
  | 'indicatorName'
  | 'indicatorCode'
  | 'period'
  | 'value'
  | 'unit'
  | 'region'
  | 'income'
  | 'ordinal'
  | 'remark'

const headers: Readonly<Record<ColumnRole, readonly string[]>> = {
  entityName: [
    ...[
      'countryname',
      'country',
      'economy',
      'economyname',
      'entity',
      'entityname',
      'area',
      'location',
      'name',
    ],
    ...[
      'city',
      'county',
      'province',
      'department',
      'state',
      'referencearea',
      'countryorarea',
      '国家',
      '国家地区',
    ],
    ...[
      '国家或地区',
      '经济体',
      '地区',
      '地区名称',
      '区域',
      '省份',
      '省市',
      '省',
      '城市',
      '地市',
      '市',
      '市州',
      '市县',
    ],
    ...[
      '区县',
      '县区',
      '县市区',
      '县',
      '部门',
      '单位',
      '单位名称',
      '评价对象',
      '考核对象',
      '被评价单位',
      '责任单位',
    ],
  ],
  entityCode: [
    ...[
      'countrycode',
      'economycode',
      'code',
      'iso3',
      'iso3c',
      'iso',
      'isocode',
      'iso3code',
      'countryiso3',
      'refarea',
    ],
    ...['wbcode', 'geo', 'geocode', '国家代码', '地区代码', '行政区划代码', '代码'],
  ],
  indicatorName: [
    ...[
      'indicator',
      'indicatorname',
      'series',
      'seriesname',
      'variable',
      'metric',
      '指标',
      '指标名称',
      '项目',
    ],
  ],
  indicatorCode: ['indicatorcode', 'seriescode', 'indicatorid', '指标代码', '指标编码'],
  period: [
    ...[
      'year',
      'time',
      'period',
      'timeperiod',
      'date',
      'dbyear',
      'refyear',
      'edition',
      '年',
      '年份',
      '年度',
      '时间',
      '时期',
      '期',
    ],
    ...['期次', '期数', '期间', '日期', '月份', '季度', '周', '周次'],
  ],
  value: [
    ...['value', 'obsvalue', 'values', 'datavalue', '数值', '值', '指标值', '数据', '实际值', '完成值'],
    ...['实际完成值', '监测值'],
  ],
  unit: ['unit', 'units', 'unitofmeasure', '计量单位', '单位'],
  region: ['region', 'regionname', '大区'],
  income: ['incomegroup', 'incomelevel', '收入组', '收入水平'],
  // Words about a row, even where one of them is a figure.
  remark: ['备注', '备考', '附注', 'remark', 'remarks', 'comment', 'comments'],
  ordinal: ['no', '#', '序号', '编号', 'timecode', 'id', 'index', 'rownumber'],
}

const rolesByHeader = new Map<string, ColumnRole>()
for (const [role, texts] of Object.entries(headers))
  for (const text of texts) if (!rolesByHeader.has(text)) rolesByHeader.set(text, role as ColumnRole)

/** A header folded for comparing: case, width, spaces and punctuation aside. */
export function headerKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-/.()、·"]+/g, '')
}

/** What a column holds by its header; undefined where the header names an indicator, a period or nothing known. */
export function roleOf(header: string): ColumnRole | undefined {
  return rolesByHeader.get(headerKey(header)) ?? (isPersonalHeader(header) ? 'remark' : undefined)
}

/** The first column of each role. A region is the entity where nothing else is; `单位` is the unit of measure where another column names the entity. */
export function columnsByRole(header: readonly string[]): Map<ColumnRole, number> {
  const columns = new Map<ColumnRole, number>()
  header.forEach((text, column) => {
    const role = roleOf(text)
    if (role === undefined) return
    const isUnit =
      headerKey(text) === '单位' && header.some((other) => roleOf(other) === 'entityName' && other !== text)
    const settled = isUnit ? 'unit' : role
    if (!columns.has(settled)) columns.set(settled, column)
  })
  const region = columns.get('region')
  if (region !== undefined && !columns.has('entityName') && !columns.has('entityCode')) {
    columns.delete('region')
    columns.set('entityName', region)
  }
  return columns
}

/** Whether a header says that its column holds ranks. */
export function isRankHeader(header: string): boolean {
  return /排名|名次|位次|\brank(?:ing)?\b/i.test(header)
}

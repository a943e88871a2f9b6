/** The fields of an office's own template for a bulletin. Templates use them for ever. */
export const letterheadFields = [
  '名称',
  '期号',
  '单位',
  '日期',
  '标题',
  '主送',
  '正文',
  '附表',
  '报',
  '送',
  '发',
  '标记',
] as const

export type LetterheadField = (typeof letterheadFields)[number]

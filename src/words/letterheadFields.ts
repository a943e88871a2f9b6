/** The fields of an office's own template for a bulletin, as they stand in it. Templates use them for ever. */
export const letterheadFields = {
  name: '名称',
  issue: '期号',
  office: '单位',
  date: '日期',
  title: '标题',
  to: '主送',
  text: '正文',
  annex: '附表',
  report: '报',
  send: '送',
  distribute: '发',
  mark: '标记',
} as const

/** What a column of a ledger holds, in the order in which ledgers are written. */
export const ledgerColumnRoles = [
  'number',
  'problem',
  'indicator',
  'points',
  'lost',
  'evidence',
  'measure',
  'overseer',
  'lead',
  'partners',
  'since',
  'limit',
  'light',
  'progress',
  'closed',
  'closedWhy',
  'closedBy',
] as const
export type LedgerColumn = (typeof ledgerColumnRoles)[number]

const headers: Readonly<Record<LedgerColumn, readonly string[]>> = {
  number: ['序号', '编号', 'no.', 'no', '#'],
  problem: [
    '问题',
    '存在问题',
    '存在的问题',
    '主要问题',
    '突出问题',
    '问题描述',
    '问题清单',
    '短板',
    'problem',
  ],
  indicator: ['对应指标', '指标', '考核指标', '评价指标', '指标名称', '一级指标', 'indicator'],
  points: ['分值', '满分', '标准分', 'full marks'],
  lost: ['失分', '扣分', '失分值', 'points lost'],
  evidence: ['依据', '依据数据', '问题依据', 'evidence'],
  measure: ['措施', '整改措施', '工作措施', '整改举措', '整改任务', '具体措施', 'measure'],
  overseer: ['分管领导', '分管市领导', '市领导', '责任领导', '牵头领导', '包抓领导', '挂牌领导', 'overseer'],
  lead: ['牵头', '牵头单位', '牵头部门', '责任单位', '责任部门', '整改单位', '主责单位', 'lead unit', 'lead'],
  partners: ['配合', '配合单位', '配合部门', '协同单位', '协办单位', '参与单位', 'partner units', 'partners'],
  since: ['交办日期', '交办时间', '下达日期', '下达时间', 'handed over'],
  limit: ['时限', '整改时限', '完成时限', '办结时限', '完成时间', '整改期限', '期限', 'time limit'],
  light: ['状态', '状态灯', '亮灯', '亮灯情况', '当前状态', 'status'],
  progress: ['进展', '整改进展', '进展情况', '工作进展', '推进情况', '整改情况', '完成情况', 'progress'],
  closed: ['销号', '是否销号', '销号情况', '销号日期', '销号时间', 'closed'],
  closedWhy: ['销号说明', '销号依据', 'why closed'],
  closedBy: ['销号单位', '销号审核', 'closed by'],
}

/** Columns of persons: a ledger keeps posts and units (rule L5). */
const ofPersons =
  /责任人|联系人|经办人|联络员|负责人|承办人|姓名|电话|手机|联系方式|身份证|证件|contact|phone|person/i

const folded = (cell: string) =>
  cell
    .normalize('NFKC')
    .replace(/\([^()]*\)/g, '')
    .replace(/\s+/g, /[a-z]/i.test(cell) ? ' ' : '')
    .trim()
    .toLowerCase()

export function isOfPersons(header: string): boolean {
  return ofPersons.test(header)
}

/** Where each column is, by its header; the same header twice counts once. */
export function ledgerColumns(header: readonly string[]): ReadonlyMap<LedgerColumn, number> {
  const found = new Map<LedgerColumn, number>()
  header.forEach((cell, at) => {
    const text = folded(cell)
    const role = ledgerColumnRoles.find((one) => headers[one].includes(text))
    if (role && !found.has(role)) found.set(role, at)
  })
  return found
}

/** What a column of a table of targets holds, in the order in which tables are written. */
export const targetColumnRoles = [
  'code',
  'name',
  'indicator',
  'measure',
  'comparator',
  'value',
  'unit',
  'stage',
  'deadline',
  'entities',
  'baselineDate',
  'baselineValue',
  'lead',
  'overseer',
  'source',
] as const
export type TargetColumn = (typeof targetColumnRoles)[number]

const headers: Readonly<Record<TargetColumn, readonly string[]>> = {
  code: ['代码', '目标代码', 'code'],
  name: ['目标', '目标名称', '名称', 'target', 'name'],
  indicator: ['指标', '指标名称', '指标代码', 'indicator'],
  measure: ['考核内容', '类型', 'what counts', 'measure'],
  comparator: ['要求', '比较', '比较符', 'comparator'],
  value: ['目标值', 'target value', 'value'],
  unit: ['单位', 'unit'],
  stage: ['阶段', 'stage'],
  deadline: ['期限', '截止日期', '完成时限', 'deadline'],
  entities: ['适用对象', '适用范围', '单位范围', 'for', 'entities'],
  baselineDate: ['基期日期', '基期', 'baseline day'],
  baselineValue: ['基期值', 'baseline value'],
  lead: ['牵头单位', '责任单位', 'lead unit', 'lead'],
  overseer: ['分管领导', 'overseer'],
  source: ['来源', '依据', 'source'],
}

/** Where each column is, by its header; the same header twice counts once. */
export function targetColumns(header: readonly string[]): ReadonlyMap<TargetColumn, number> {
  const found = new Map<TargetColumn, number>()
  header.forEach((cell, at) => {
    const text = cell.normalize('NFKC').trim().toLowerCase()
    const role = targetColumnRoles.find((one) => headers[one].includes(text))
    if (role && !found.has(role)) found.set(role, at)
  })
  return found
}

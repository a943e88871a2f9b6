import type { Grouping } from '../catalogue/catalogue'
import type { FactEntity } from '../facts/factTable'

/** All departments together (rule D1): in no ranking. */
export const wholeCityEntity: FactEntity = {
  code: '全市',
  names: { zh: '全市', en: 'Whole city' },
  kind: 'aggregate',
}

/** 市直部门 and 县（市、区） are ranked apart; which one a unit is, its name says. */
export const unitGrouping: Grouping = {
  id: 'unit',
  names: { zh: '单位类别', en: 'Kind of unit' },
  groups: [
    { id: 'department', names: { zh: '市直部门', en: 'Departments' } },
    { id: 'county', names: { zh: '县（市、区）', en: 'Counties and districts' } },
  ],
}

/** A department as a log names it. */
export function departmentEntity(name: string): FactEntity {
  const unit = /[县区旗](?:$|人民政府|政府|政务|行政审批)/.test(name) ? 'county' : 'department'
  return { code: name, names: { zh: name }, kind: 'member', groups: { unit } }
}

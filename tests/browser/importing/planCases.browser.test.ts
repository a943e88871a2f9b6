import { describe, expect, it, vi } from 'vitest'
import PlanCases from '../../../src/components/importing/PlanCases.vue'
import { usualCaseRules } from '../../../src/domain/approvals/caseRules'
import type { PlannedCases, PlannedLog } from '../../../src/workers/planCases'
import { elementOf, mountInPage } from './mountInPage'

const log: PlannedLog = {
  file: '明细.csv',
  table: {
    header: ['事项名称', '实施部门', '申请人', '受理时间', '办结时间', '出证那天'],
    columns: { item: 0, department: 1, accepted: 3, finished: 4 },
    rows: 'step',
    dropped: ['申请人'],
  },
  counted: {
    counts: { rows: 30, finished: 23, open: 2, returned: 2, broken: 3, untimed: 0, wholes: 0 },
    items: [
      { name: '不动产抵押登记', type: 'property', cases: 13 },
      { name: '<b>办事</b>', type: 'other', cases: 10 },
    ],
    departments: [
      { name: '市住建局', entity: { code: '市住建局', names: {} }, similar: [] },
      { name: '市住房和城乡建设局', similar: [{ code: '市住建局', names: { zh: '市住建局' } }] },
    ],
    first: '2026-02-09',
    last: '2026-03-02',
  },
}

function show(part: Partial<PlannedLog> = {}, listeners: Record<string, unknown> = {}): HTMLElement {
  const cases: PlannedCases = { rules: usualCaseRules, logs: [{ ...log, ...part }] }
  return mountInPage(PlanCases, { cases, departments: new Map(), ...listeners })
}

describe('case logs in the plan', () => {
  it('say what was counted, what was left out and what was not read', () => {
    const { textContent } = show()
    expect(textContent).toContain('30 行：办结 23 件，在办 2 件，退件撤回 2 件，未计入 3 行。')
    expect(textContent).toContain('未读取的列：申请人')
    expect(textContent).toContain('2026-02-09 至 2026-03-02')
    expect(textContent).toContain('<b>办事</b>（10）')
  })

  it('offer who an unknown department may be', () => {
    const onDepartment = vi.fn()
    const select = elementOf<HTMLSelectElement>(show({}, { onDepartment }), 'case-department')
    select.value = '市住建局'
    select.dispatchEvent(new Event('change'))
    expect(onDepartment).toHaveBeenCalledWith('市住房和城乡建设局', '市住建局')
  })

  it('have every column to be named by hand, open where one is missing', () => {
    const onHint = vi.fn()
    const { counted: _counted, ...uncounted } = log
    const page = show({ ...uncounted, table: { ...log.table, columns: { accepted: 3 } } }, { onHint })
    const select = elementOf<HTMLSelectElement>(page, 'case-column-finished')
    select.value = '5'
    select.dispatchEvent(new Event('change'))
    elementOf(page, 'case-columns-apply').click()
    expect(onHint.mock.calls[0]).toMatchObject([
      '明细.csv',
      { rows: 'step', columns: { accepted: 3, finished: 5, item: null } },
    ])
  })

  it('let the rules be changed', () => {
    const onRules = vi.fn()
    const page = show({}, { onRules })
    const text = elementOf<HTMLTextAreaElement>(page, 'case-items')
    text.value = '办事 = 企业开办'
    text.dispatchEvent(new Event('input'))
    expect(elementOf(page, 'case-rules-say').textContent).toContain('以前导入的日期仍按当时的口径')
    elementOf(page, 'case-rules-apply').click()
    expect(onRules).toHaveBeenCalledWith({ ...usualCaseRules, items: [{ words: '办事', type: 'business' }] })
  })
})

import { describe, expect, it } from 'vitest'
import type { Entity } from '../../../../src/domain/catalogue/catalogue'
import type { CellNote } from '../../../../src/domain/missing'
import { panelOf } from '../../../../src/domain/panel/panelOf'
import type { ReturnsSummary } from '../../../../src/domain/returns/returnsSummary'
import { notReported } from '../../../../src/domain/review/notReported'
import { week } from './rankings'

function entity(key: number, changes: Partial<Entity> = {}): Entity {
  return { key, code: `E${key}`, names: { zh: `${key}县` }, kind: 'member', ...changes }
}
const said: ReturnsSummary = {
  period: 47,
  expected: 3,
  missing: [2, 3],
  missingNames: ['新区'],
  twice: [],
  late: [],
}
const note = (reason: NonNullable<CellNote['reason']>, text: string) => ({ note: { reason, text } })

describe('who has not reported (rule W8)', () => {
  const before = [1, 2, 3, 4, 5, 6].map((key) => ({ entity: key, period: 46, value: key }))
  const panel = panelOf([
    ...before,
    { entity: 1, period: 47, value: 0 },
    { entity: 3, period: 47, value: 7 },
    { entity: 4, period: 47, ...note('notApplicable', '无业务') },
    { entity: 5, period: 47, ...note('noData', '未报送') },
  ])
  const ask = (entities: readonly Entity[], returns?: ReturnsSummary) =>
    notReported({ entities }, { key: 47, period: week(47) }, returns, [panel]).map(({ code }) => code)

  it('is whoever had figures and has none in the period; 0 and 无业务 are reports, 未报送 is none', () => {
    expect(ask([1, 2, 3, 4, 5, 6].map((key) => entity(key)))).toEqual(['E2', 'E5', 'E6'])
  })

  it('is also whom the import missed and nobody ever read of, unless figures came since', () => {
    const unranked = [entity(1), entity(2, { kind: 'unranked' }), entity(3), entity(9)]
    expect(ask(unranked, said)).toEqual(['E2', '新区'])
  })

  it('is no aggregate, nobody of whom nothing is known, and nobody who had gone into another', () => {
    const gone = (from: string) => ({ mergedInto: { code: 'E1', from, rule: 'sum' as const } })
    const asked = [
      entity(2, { kind: 'aggregate' }),
      entity(8),
      entity(5, gone('2026-11-22')),
      entity(6, gone('2026-11-23')),
    ]
    // Week 47 of 2026 ends on Sunday, 22 November.
    expect(ask(asked)).toEqual(['E6'])
  })
})

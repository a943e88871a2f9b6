import { describe, expect, it } from 'vitest'
import { findingOf, type Evidence } from '../../../../src/domain/quality/finding'
import {
  basisId,
  periodWarnings,
  publishRefusal,
  stageOf,
  versionsOf,
} from '../../../../src/domain/review/periodLife'
import { publicationOf } from './publications'
import { week } from './rankings'

const { basis, groups, targets } = publicationOf()
const set = { code: 'T', version: 1, content: { format: 1, code: 'T', names: {}, targets: [] } } as const
const checked = { at: 500, on: basisId({ ...basis, targets: [set] }) }
const work = { format: 1, checked, objections: [] } as const

describe('a period (rule W8)', () => {
  it('is a draft until it is checked', () => {
    expect(stageOf(undefined, basis)).toEqual({ stage: 'draft', isStale: false })
  })

  it.each([
    ['is checked while what was looked at is there', {}, 'checked'],
    ['is a draft again with other data', { revision: 'r2' }, 'draft'],
    [
      'is a draft again with another version of the scheme',
      { scheme: { ...basis.scheme!, version: 2 } },
      'draft',
    ],
    ['is a draft again without a scheme', { scheme: undefined }, 'draft'],
    ['is a draft again with other targets', { targets: [{ ...set, version: 2 }] }, 'draft'],
    ['is a draft again with one more set of targets', { targets: [set, { ...set, code: 'U' }] }, 'draft'],
  ] as const)('%s', (_what, changes, stage) => {
    const { scheme, ...rest } = { ...basis, targets: [set], ...changes }
    const now = scheme ? { ...rest, scheme } : rest
    expect(stageOf(work, now)).toEqual({ stage, isStale: stage === 'draft', checkedAt: 500 })
  })

  it('is checked whichever way its sets of targets are listed', () => {
    const other = { ...set, code: 'U' }
    expect(basisId({ ...basis, targets: [set, other] })).toBe(basisId({ ...basis, targets: [other, set] }))
  })

  it.each([
    ['unchecked', { stage: 'draft', isStale: false }, 1, '', 'unchecked'],
    ['checked before the data changed', { stage: 'draft', isStale: true }, 1, '', 'stale'],
    ['checked', { stage: 'checked', isStale: false }, 1, '', undefined],
    ['a correction that does not say why', { stage: 'checked', isStale: false }, 2, ' ', 'noCorrection'],
    ['a correction', { stage: 'checked', isStale: false }, 2, '某县数据更正', undefined],
  ] as const)('is published or not: %s', (_what, stage, version, correction, refusal) => {
    expect(publishRefusal(stage, { groups, targets }, version, correction)).toBe(refusal)
  })

  it('of which nothing is known is not published', () => {
    const stage = { stage: 'checked', isStale: false } as const
    expect(publishRefusal(stage, { groups: [], targets: [] }, 1, '')).toBe('empty')
    expect(publishRefusal(stage, { groups: [], targets }, 1, '')).toBeUndefined()
  })

  it('has its own versions, the newest first', () => {
    const all = [1, 3, 2].map((version) => publicationOf({ version }))
    const another = publicationOf({ period: week(46), version: 4 })
    expect(versionsOf([...all, another], '2026-W47').map(({ version }) => version)).toEqual([3, 2, 1])
  })

  it('warns of what nobody has looked into, each kind once', () => {
    const found = (period: number, evidence: Evidence) => findingOf({ period }, evidence, 1)
    const open = { id: '1', by: 'A县', text: '口径有误', on: '2026-11-20' }
    const settled = { ...open, outcome: { accepted: false, text: '数据无误', on: '2026-11-21' } }
    const warnings = periodWarnings({
      period: 47,
      notReported: 2,
      unscored: 0,
      findings: [
        found(47, { rule: 'sum', sum: 9, parts: 3 }),
        found(47, { rule: 'impossible', bound: 100 }),
        found(47, { rule: 'impossible', bound: 0 }),
        found(46, { rule: 'impossible', bound: 100 }),
      ],
      objections: [open, settled],
    })
    expect(warnings).toEqual([
      { code: 'notReported', count: 2 },
      { code: 'totals', count: 1 },
      { code: 'findings', count: 2 },
      { code: 'objections', count: 1 },
    ])
  })
})

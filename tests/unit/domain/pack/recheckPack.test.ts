import { describe, expect, it } from 'vitest'
import type { PackContent } from '../../../../src/domain/pack/packContent'
import { recheckPack } from '../../../../src/domain/pack/recheckPack'
import { withoutHidden } from '../../../../src/domain/pack/hiddenFigures'
import type { FrozenLine, FrozenTarget, Publication } from '../../../../src/domain/review/publication'
import { usualRules } from '../../../../src/domain/review/reviewRules'

const rules = usualRules(undefined, true).groups[0]!
const line = (entity: string, rank: number, score: number): FrozenLine => ({ entity, names: {}, rank, score })
const target: FrozenTarget = {
  ...{ set: 's', target: 't', entity: 'B', names: {} },
  ...{ status: 'met', actual: 99.5, value: 99 },
}
const content = (lines: readonly FrozenLine[], targets: readonly FrozenTarget[] = [target]): Publication => ({
  format: 1,
  period: { kind: 'week', year: 2026, week: 47 },
  version: 1,
  publishedAt: 0,
  basis: { revision: 'r', revisionNumber: 3, targets: [] },
  groups: [{ rules, lines }],
  targets,
  notReported: [],
})
const seen = content([line('A', 1, 90.1), line('B', 2, 80), line('C', 3, 70)])
const pack = (suppressedOf: readonly string[]): PackContent => ({
  ...{ format: 1, createdAt: 0, app: '1', seen, isPublished: false, history: [] },
  ...{ suppressed: suppressedOf.length, suppressedOf },
})

describe('W10 a pack worked out again', () => {
  it('is the same to the last bit', () => {
    expect(recheckPack(pack([]), seen)).toMatchObject({ verdict: 'same', compared: 4, accounted: 0 })
  })

  it('is different by the last bit of a score', () => {
    const now = content([line('A', 1, 90.10000000000001), line('B', 2, 80), line('C', 3, 70)])
    const { verdict, lines } = recheckPack(pack([]), now)
    expect([verdict, lines.map(({ entity }) => entity)]).toEqual(['different', ['A']])
  })

  it('accounts for whose figures were left out, and for whoever only moved up', () => {
    const { actual: _none, ...noData } = target
    const now = content(
      [line('A', 1, 90.1), { entity: 'B', names: {} }, line('C', 2, 70)],
      [{ ...noData, status: 'noData' }],
    )
    expect(recheckPack(pack(['B']), now)).toMatchObject({ verdict: 'suppressed', accounted: 3, lines: [] })
    expect(recheckPack(pack([]), now).verdict).toBe('different')
  })

  it('takes a standing whose figure is not told by its status', () => {
    const { actual: _hidden, ...untold } = target
    const untoldPack = { ...pack(['B']), seen: content(seen.groups[0]!.lines, [untold]) }
    expect(recheckPack(untoldPack, seen).verdict).toBe('same')
    const now = content(seen.groups[0]!.lines, [{ ...target, status: 'short' }])
    expect(recheckPack(untoldPack, now)).toMatchObject({ verdict: 'suppressed', accounted: 1 })
  })

  it('accounts for no other score', () => {
    const now = content([line('A', 1, 91), { entity: 'B', names: {} }, line('C', 2, 70)])
    expect(recheckPack(pack(['B']), now)).toMatchObject({ verdict: 'different', accounted: 2 })
  })
})

describe('W10 what was published', () => {
  const stage = { value: 99, deadline: '2026-12-31' }
  const content47: Publication = {
    ...seen,
    basis: {
      ...seen.basis,
      targets: [
        {
          ...{ code: 's', version: 1 },
          content: { code: 's', targets: [{ code: 't', indicator: '好评率', stages: [stage] }] } as never,
        },
      ],
    },
  }

  it('keeps a status, and says no figure that is hidden', () => {
    const clean = withoutHidden(content47, (indicator, entity) => indicator === '好评率' && entity === 'B')
    expect(clean.targets[0]).toEqual({
      ...{ set: 's', target: 't', entity: 'B', names: {} },
      status: 'met',
      value: 99,
    })
    expect(withoutHidden(content47, () => false)).toEqual(content47)
  })
})

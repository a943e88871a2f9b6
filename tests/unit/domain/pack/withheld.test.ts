import { describe, expect, it } from 'vitest'
import { keptStatus } from '../../../../src/domain/pack/keptStatus'
import { withheldCells } from '../../../../src/domain/pack/withheldCells'
import { panelOf } from '../../../../src/domain/panel/panelOf'
import type { FrozenTarget } from '../../../../src/domain/review/publication'
import type { GapRow } from '../../../../src/domain/targets/gapRow'

const seen: FrozenTarget = { set: 's', target: 't', entity: 'B', names: {}, status: 'short', value: 99 }
const rowOf = (status: GapRow['status'], actual?: number) =>
  ({ status, actual: actual === undefined ? undefined : { value: actual } }) as GapRow

describe('W10 figures that were left out', () => {
  it.each([
    ['keep the status that was seen', rowOf('noData'), seen, 'short'],
    ['have none where none was seen', rowOf('noData'), { ...seen, status: 'noData' as const }, 'noData'],
    ['are no figures that are there', rowOf('met', 99.5), seen, 'met'],
    ['are none whose figure was told', rowOf('noData'), { ...seen, actual: 98 }, 'noData'],
    ['are none where nothing was seen', rowOf('noData'), undefined, 'noData'],
  ] as const)('%s', (_what, row, from, status) => {
    expect(keptStatus(row, from)).toEqual({ ...row, status })
  })

  it('are listed by entity and period, the newest first; others that are missing are not', () => {
    const entity = (key: number) => ({ key, code: `E${key}`, names: {}, kind: 'member' as const })
    const periods = [46, 47].map((week, at) => ({
      ...{ key: at + 1, period: { kind: 'week', year: 2026, week } as const },
    }))
    const panel = panelOf([
      { entity: 1, period: 1, note: { reason: 'suppressed' } },
      { entity: 1, period: 2, value: 7 },
      { entity: 2, period: 1, note: { reason: 'notApplicable' } },
      { entity: 2, period: 2, note: { reason: 'suppressed' } },
    ])
    const indicator = { code: 'I', names: {}, kind: 'value' as const }
    const catalogue = { entities: [entity(1), entity(2), entity(3)], periods }
    const found = withheldCells(catalogue, indicator, panel)
    expect(found.map(({ entity: who, period }) => [who.code, period.key])).toEqual([
      ['E2', 2],
      ['E1', 1],
    ])
    expect(withheldCells(catalogue, indicator, panelOf([{ entity: 1, period: 1, value: 7 }]))).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import type { Indicator } from '../../../../src/domain/catalogue/catalogue'
import { countsBehind } from '../../../../src/domain/pack/countsBehind'
import { hiddenFigures } from '../../../../src/domain/pack/hiddenFigures'
import { packedPanel } from '../../../../src/domain/pack/packedPanel'
import { smallCells } from '../../../../src/domain/pack/smallCells'
import { panelOf } from '../../../../src/domain/panel/panelOf'
import { noteAt, valueAt } from '../../../../src/domain/panel/panelReading'

describe('W10 figures of too few cases', () => {
  const counts = panelOf([0, 1, 4, 5].map((value, at) => ({ entity: at + 1, period: 1, value })))
  const rates = panelOf([50, 100, 75, 80].map((value, at) => ({ entity: at + 1, period: 1, value })))

  it.each([
    ['0 cases', 1, 50],
    ['1 case', 2, undefined],
    ['4 cases', 3, undefined],
    ['5 cases', 4, 80],
  ])('of %s', (_what, entity, expected) => {
    const { panel } = packedPanel(rates, () => true, smallCells(counts))
    expect(valueAt(panel, entity, 1)).toBe(expected)
    expect(noteAt(panel, entity, 1)?.reason).toBe(expected === undefined ? 'suppressed' : undefined)
  })

  it('are told one by one', () => {
    const { suppressed } = packedPanel(rates, () => true, smallCells(counts))
    expect(suppressed).toEqual([
      { entity: 2, period: 1 },
      { entity: 3, period: 1 },
    ])
  })
})

describe('W10 a panel in a pack', () => {
  it('has the wanted periods alone, with what stands where there is no figure, and nobody’s notes', () => {
    const edit = { at: 1, note: '张某来电更正' }
    const panel = panelOf([
      { entity: 1, period: 1, value: 1 },
      { entity: 1, period: 2, value: 2, note: { text: '2.00000001', bound: '<', edit } },
      { entity: 2, period: 2, note: { reason: 'unparseable', text: '见附件' } },
      { entity: 1, period: 3, value: 3 },
    ])
    const packed = packedPanel(
      panel,
      (period) => period === 2,
      () => false,
    ).panel
    expect([...packed.periodKeys]).toEqual([2])
    expect([...packed.values]).toEqual([2])
    expect([...packed.notes]).toEqual([
      [0, { bound: '<' }],
      [1, { reason: 'unparseable', text: '见附件' }],
    ])
  })
})

function indicator(code: string, unit: string, formula?: Indicator['formula']): Indicator {
  return { code, names: { zh: code }, unit: { zh: unit }, kind: 'value', ...(formula && { formula }) }
}

describe('W10 the counts behind a figure', () => {
  const rate = { kind: 'ratio', numerator: '好评', denominator: '评价', scale: 100 } as const

  it('of a ratio that is worked out: both counts, for the ratio could be had again from them', () => {
    const indicators = [indicator('好评', '件'), indicator('评价', '件'), indicator('好评率', '%', rate)]
    expect(countsBehind({ indicators })).toEqual(
      new Map([
        ['好评', new Set(['评价'])],
        ['评价', new Set(['评价'])],
      ]),
    )
  })

  it.each(['万元', '项'])('are not looked at where what stands below the line is in %s', (unit) => {
    const indicators = [indicator('好评', '件'), indicator('评价', unit), indicator('好评率', '%', rate)]
    expect(countsBehind({ indicators }).size).toBe(0)
  })

  it('hide what is worked out of a hidden one', () => {
    const indicators = [indicator('好评', '件'), indicator('评价', '件'), indicator('好评率', '%', rate)]
    const hidden = hiddenFigures({ indicators })
    hidden.add('评价', 7, 3)
    expect(hidden.has('好评率', 7, 3)).toBe(true)
    expect(hidden.has('好评率', 8, 3)).toBe(false)
    expect(hidden.has('好评率', 7, 4)).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import type { CellEdit } from '../../../../src/domain/edits/cellEdit'
import {
  cellOf,
  noteEdits,
  placeText,
  typeOver,
  type TypedCell,
} from '../../../../src/domain/edits/draftEdits'
import type { Cell } from '../../../../src/domain/missing'

const typed = (entity: number, stored: Cell, cell: Cell): TypedCell => ({
  indicator: 'I',
  entity,
  period: 1,
  stored,
  typed: cell,
})
const edit = (entity: number, part: Partial<CellEdit>): CellEdit => ({
  indicator: 'I',
  entity,
  period: 1,
  value: null,
  was: null,
  at: 10,
  ...part,
})

describe('D15 a draft', () => {
  it('knows what was typed, what stood there, and when', () => {
    expect(typeOver([], [typed(1, { value: 3 }, { value: 4 })], 10)).toEqual([edit(1, { value: 4, was: 3 })])
  })

  it('keeps a bound, a rank and a reason beside the number or in its place', () => {
    const cells = [
      typed(1, {}, { value: 5, note: { bound: '≤', text: '≤5' } }),
      typed(2, { value: 7 }, { note: { reason: 'notApplicable', text: '—' } }),
      typed(3, { value: 7 }, {}),
    ]
    expect(typeOver([], cells, 10)).toEqual([
      edit(1, { value: 5, said: { bound: '≤', text: '≤5' } }),
      edit(2, { was: 7, said: { reason: 'notApplicable', text: '—' } }),
      edit(3, { was: 7 }),
    ])
  })

  it('has one edit a cell: the later counts, and keeps the reason of the earlier', () => {
    const before = [edit(1, { value: 4, was: 3, note: '核实' }), edit(2, { value: 1 })]
    expect(typeOver(before, [typed(1, { value: 3 }, { value: 6 })], 20)).toEqual([
      edit(1, { value: 6, was: 3, note: '核实', at: 20 }),
      edit(2, { value: 1 }),
    ])
  })

  it('takes an edit back where what stands there is typed', () => {
    expect(typeOver([edit(1, { value: 4, was: 3 })], [typed(1, { value: 3 }, { value: 3 })], 20)).toEqual([])
  })

  it.each<[what: string, stored: Cell, cell: Cell, isSame: boolean]>([
    ['another text of the same number', { value: 5, note: { text: '5.0 天' } }, { value: 5 }, true],
    ['the number without its bound', { value: 5, note: { bound: '≤' } }, { value: 5 }, false],
    ['minus zero', { value: 0 }, { value: -0 }, false],
    ['another reason', { note: { reason: 'noData' } }, { note: { reason: 'notApplicable' } }, false],
    [
      'the rank with its population',
      { note: { rank: { rank: 3 } } },
      { note: { rank: { rank: 3, of: 21 } } },
      false,
    ],
    ['a value marked as edited before', { value: 5, note: { edit: { at: 1 } } }, { value: 5 }, true],
  ])('tells %s apart or not', (_, stored, cell, isSame) => {
    expect(typeOver([], [typed(1, stored, cell)], 10)).toHaveLength(isSame ? 0 : 1)
  })

  it('stays itself where nothing changes', () => {
    const before = [edit(1, { value: 4, was: 3 })]
    expect(typeOver(before, [typed(1, { value: 3 }, { value: 4 })], 20)).toBe(before)
    expect(noteEdits(before, new Set(['nowhere']), '核实')).toBe(before)
  })

  it('gives the edits at some places a reason, and takes it away', () => {
    const before = [edit(1, { value: 4 }), edit(2, { value: 5 })]
    const noted = noteEdits(before, new Set([placeText(before[1]!)]), '核实')
    expect(noted).toEqual([before[0], { ...before[1], note: '核实' }])
    expect(noteEdits(noted, new Set([placeText(before[1]!)]), '')).toEqual(before)
  })

  it('says what a cell will be', () => {
    expect(cellOf(edit(1, { value: 5, said: { bound: '≤' } }))).toEqual({ value: 5, note: { bound: '≤' } })
    expect(cellOf(edit(1, {}))).toEqual({})
  })
})

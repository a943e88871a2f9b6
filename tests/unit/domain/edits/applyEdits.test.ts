import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../../../src/domain/edits/applyEdits'
import type { CellEdit } from '../../../../src/domain/edits/cellEdit'
import { whyUneditable } from '../../../../src/domain/edits/whyUneditable'
import { emptyCatalogue } from '../../../../src/domain/catalogue/catalogue'
import { originOf } from '../../../../src/domain/panel/originOf'
import type { PanelOrigins } from '../../../../src/domain/panel/panel'
import { panelOf, type PanelCell } from '../../../../src/domain/panel/panelOf'
import { noteAt, valueAt } from '../../../../src/domain/panel/panelReading'
import { recordStep, startHistory, undoStep } from '../../../../src/domain/scoring/edit/editHistory'
import { typeOver } from '../../../../src/domain/edits/draftEdits'
import '../../../helpers/propertyRuns'

const edit = (entity: number, period: number, part: Partial<CellEdit>): CellEdit => ({
  indicator: 'I',
  entity,
  period,
  value: null,
  was: null,
  at: 10,
  ...part,
})
/** Two files: entity 1 came from the first one, entity 3 from the second. */
const source = (file: number, entity: number) => ({
  importId: 'a',
  file,
  entityKeys: Uint32Array.of(entity),
  periodKeys: Uint32Array.of(1, 2),
  rowsBy: 'entity' as const,
  rows: Uint32Array.of(5),
  columnsBy: 'period' as const,
  columns: Uint32Array.of(3, 4),
})
const base = {
  panel: panelOf([
    { entity: 1, period: 1, value: 80 },
    { entity: 1, period: 2, value: 85.3, note: { text: '85.3%' } },
    { entity: 3, period: 2, note: { reason: 'noData', text: '..' } },
  ]),
  origins: {
    sources: [source(0, 1), source(1, 3)],
    bySource: Uint16Array.of(0, 0, 1, 1),
  } satisfies PanelOrigins,
}

describe('D15 values changed by hand', () => {
  const edited = applyEdits(base, [
    edit(1, 2, { value: 88, note: '核实' }),
    edit(3, 2, { value: 5, said: { bound: '≤' } }),
    edit(2, 3, { value: 7 }),
    edit(1, 1, {}),
  ])

  it('stand in a panel of their own, and the old one stays', () => {
    expect(valueAt(edited.panel, 1, 2)).toBe(88)
    expect(valueAt(edited.panel, 2, 3)).toBe(7)
    expect(valueAt(edited.panel, 1, 1)).toBeUndefined()
    expect(valueAt(base.panel, 1, 2)).toBe(85.3)
    expect(edited.added).toBe(2)
  })

  it('are marked with hour, reason and what a file had given', () => {
    const original = { value: 85.3, note: { text: '85.3%' } }
    expect(noteAt(edited.panel, 1, 2)).toEqual({ edit: { at: 10, note: '核实', original } })
    expect(noteAt(edited.panel, 3, 2)).toEqual({
      bound: '≤',
      edit: { at: 10, original: { note: { reason: 'noData', text: '..' } } },
    })
    expect(noteAt(edited.panel, 2, 3)).toEqual({ edit: { at: 10 } })
    expect(noteAt(edited.panel, 1, 1)).toEqual({ edit: { at: 10, original: { value: 80 } } })
  })

  it('keep what the file had given, not what a hand had', () => {
    const again = applyEdits(edited, [edit(1, 2, { value: 90, at: 20 }), edit(2, 3, { value: 8, at: 20 })])
    const original = { value: 85.3, note: { text: '85.3%' } }
    expect(noteAt(again.panel, 1, 2)).toEqual({ edit: { at: 20, original } })
    expect(noteAt(again.panel, 2, 3)).toEqual({ edit: { at: 20 } })
  })

  it('leave each cell its origin, also where the panel has grown', () => {
    expect(originOf(edited.panel, edited.origins, 1, 2)).toMatchObject({ file: 0, row: 5, column: 4 })
    expect(originOf(edited.panel, edited.origins, 3, 2)).toMatchObject({ file: 1, row: 5, column: 4 })
  })

  it('change no other cell', () => {
    const cells = fc.array(
      fc.record({
        entity: fc.nat(5),
        period: fc.nat(3),
        value: fc.double({ noNaN: true, noDefaultInfinity: true }),
      }),
    )
    const edits = fc.array(fc.record({ entity: fc.nat(6), period: fc.nat(4), value: fc.option(fc.nat()) }), {
      minLength: 1,
    })
    fc.assert(
      fc.property(cells, edits, (before: PanelCell[], changes) => {
        const panel = panelOf(before)
        const after = applyEdits(
          { panel, origins: { sources: [] } },
          changes.map(({ entity, period, value }) => edit(entity, period, { value })),
        ).panel
        const last = new Map(changes.map((one) => [`${one.entity} ${one.period}`, one.value]))
        for (let entity = 0; entity < 7; entity++)
          for (let period = 0; period < 5; period++) {
            const place = `${entity} ${period}`
            const expected = last.has(place) ? (last.get(place) ?? undefined) : valueAt(panel, entity, period)
            expect(valueAt(after, entity, period)).toBe(expected)
            expect(noteAt(after, entity, period)?.edit === undefined).toBe(!last.has(place))
          }
      }),
    )
  })

  it('are taken back step by step to where a draft began', () => {
    const typing = fc.array(fc.record({ entity: fc.nat(3), value: fc.nat(3) }))
    fc.assert(
      fc.property(typing, (cells) => {
        let history = startHistory<readonly CellEdit[]>([])
        for (const { entity, value } of cells) {
          const cell = { indicator: 'I', entity, period: 1, stored: { value: entity }, typed: { value } }
          history = recordStep(history, typeOver(history.present, [cell], 1))
        }
        // Those that say something else than what is stored, and no others.
        const last = new Map(cells.map(({ entity, value }) => [entity, value]))
        const expected = [...last].filter(([entity, value]) => entity !== value).sort(([a], [b]) => a - b)
        const found = history.present.map(({ entity, value }) => [entity, value]).sort(([a], [b]) => a! - b!)
        expect(found).toEqual(expected)
        for (let before = undoStep(history); before; before = undoStep(history)) history = before
        expect(history.present).toEqual([])
      }),
    )
  })
})

describe('D15 what is not for changing by hand', () => {
  const indicator = { code: 'I', names: {}, kind: 'value' } as const
  const formula = { kind: 'difference', minuend: 'A', subtrahend: 'B' } as const
  it.each([
    ['values of its own', { ...indicator, panel: 'p' }, undefined],
    ['what is worked out', { ...indicator, formula }, 'derived'],
    [
      'what is counted from case logs',
      { ...indicator, code: 'cases.step.全部.finished', panel: 'p' },
      'cases',
    ],
    ['a heading', indicator, 'heading'],
  ])('%s', (_, one, why) => {
    expect(whyUneditable({ ...emptyCatalogue, cases: 'c' }, one)).toBe(why)
  })
})

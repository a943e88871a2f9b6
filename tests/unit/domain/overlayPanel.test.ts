import { describe, expect, it } from 'vitest'
import { fileWindow } from '../../../src/domain/panel/fileWindow'
import { listDifferences } from '../../../src/domain/panel/listDifferences'
import { overlayPanel } from '../../../src/domain/panel/overlayPanel'
import { originOf } from '../../../src/domain/panel/originOf'
import type { CellSource, Panel } from '../../../src/domain/panel/panel'
import { panelOf, type PanelCell } from '../../../src/domain/panel/panelOf'
import { noteAt, valueAt } from '../../../src/domain/panel/panelReading'
import { cellsOf } from '../../helpers/panelCells'

function withOrigin(importId: string, cells: PanelCell[]) {
  const panel = panelOf(cells)
  return { panel, origins: { sources: [sourceOf(importId, panel)] } }
}

function sourceOf(importId: string, { entityKeys, periodKeys }: Panel): CellSource {
  const rows = Uint32Array.from(entityKeys, (_, at) => at + 2)
  const columns = Uint32Array.from(periodKeys, (_, at) => at + 2)
  return { importId, file: 0, entityKeys, periodKeys, rowsBy: 'entity', rows, columnsBy: 'period', columns }
}

const stored = withOrigin('old', [
  { entity: 1, period: 1, value: 10 },
  { entity: 1, period: 2, value: 20 },
  { entity: 2, period: 1, value: 30 },
])

describe('laying an import over what is stored', () => {
  const incoming = withOrigin('new', [
    { entity: 1, period: 1, value: 10 },
    { entity: 1, period: 2, value: 21 },
    { entity: 2, period: 3, value: 40 },
  ])
  const laid = overlayPanel(stored, incoming)

  it('counts what is new, changed, unchanged and left blank', () => {
    expect(laid.difference).toMatchObject({ added: 1, changed: 1, unchanged: 1, blank: 1, hand: 0 })
  })

  it('keeps stored cells that the file does not speak of', () => {
    expect(cellsOf(laid.panel)).toEqual({ '1/1': 10, '1/2': 21, '2/1': 30, '2/3': 40 })
  })

  it('keeps a stored value where the file is blank, and counts it (D5)', () => {
    const blank = withOrigin('new', [
      { entity: 1, period: 1, value: 10 },
      { entity: 2, period: 2, value: 5 },
    ])
    const kept = overlayPanel(stored, blank)
    expect(valueAt(kept.panel, 2, 1)).toBe(30)
    expect(kept.difference.blank).toBe(2)
  })

  it('takes a stated reason over a stored value', () => {
    const withdrawn = withOrigin('new', [{ entity: 1, period: 1, note: { reason: 'noData', text: '..' } }])
    const { panel, difference } = overlayPanel(stored, withdrawn)
    expect(valueAt(panel, 1, 1)).toBeUndefined()
    expect(noteAt(panel, 1, 1)?.reason).toBe('noData')
    expect(difference).toMatchObject({ added: 0, changed: 1 })
  })

  it('knows of each cell which import it came from (D7)', () => {
    expect(originOf(laid.panel, laid.origins, 2, 1)?.importId).toBe('old')
    expect(originOf(laid.panel, laid.origins, 1, 2)?.importId).toBe('new')
    expect(originOf(laid.panel, laid.origins, 2, 3)?.importId).toBe('new')
  })

  it('forgets a source when none of its cells is left', () => {
    const all = withOrigin('newer', [
      { entity: 1, period: 1, value: 1 },
      { entity: 1, period: 2, value: 2 },
      { entity: 2, period: 1, value: 3 },
    ])
    const { origins } = overlayPanel(stored, all)
    expect(origins.sources.map(({ importId }) => importId)).toEqual(['newer'])
    expect(origins.bySource).toBeUndefined()
  })

  it.each([
    ['all of it', [1, 2, 3]],
    ['a part of it', [1, 3]],
  ])('gives back what is stored, with where it came from, when the file repeats %s (D7)', (_, cells) => {
    const all = [
      { entity: 1, period: 1, value: 10 },
      { entity: 1, period: 2, value: 20 },
      { entity: 2, period: 1, value: 30 },
    ]
    const repeated = overlayPanel(
      stored,
      withOrigin(
        'new',
        all.filter((__, at) => cells.includes(at + 1)),
      ),
    )
    expect(repeated.panel).toBe(stored.panel)
    expect(repeated.origins).toBe(stored.origins)
    expect(repeated.difference).toMatchObject({ added: 0, changed: 0, unchanged: cells.length })
  })

  it.each<[string, PanelCell, PanelCell]>([
    ['0 and −0', { entity: 1, period: 1, value: 0 }, { entity: 1, period: 1, value: -0 }],
    [
      'two readings of a text',
      { entity: 1, period: 1, note: { reason: 'noData', text: '..' } },
      { entity: 1, period: 1, note: { reason: 'noData', text: 'NA' } },
    ],
    [
      'a rank among 21 and among 22',
      { entity: 1, period: 1, value: 5, note: { rank: { rank: 3, of: 21 } } },
      { entity: 1, period: 1, value: 5, note: { rank: { rank: 3, of: 22 } } },
    ],
  ])('takes %s for different', (_, before, after) => {
    const base = withOrigin('old', [before])
    const { panel, origins } = overlayPanel(base, withOrigin('new', [after]))
    expect(panel).not.toBe(base.panel)
    expect(panel).toEqual(panelOf([after]))
    expect(origins.sources.map(({ importId }) => importId)).toEqual(['new'])
  })
})

describe('D11 what is chosen for blanks and for values changed by hand', () => {
  const edit = { at: 1 }
  const base = withOrigin('old', [
    { entity: 1, period: 1, value: 10 },
    { entity: 1, period: 2, value: 20, note: { edit } },
    { entity: 2, period: 1, value: 30 },
    { entity: 2, period: 2, value: 40, note: { edit } },
    { entity: 3, period: 1, value: 50 },
    { entity: 3, period: 2, note: { edit } },
  ])
  /** Speaks of entities 1 to 3 and both periods: 2/1 and 2/2 are blank in it. */
  const incoming = withOrigin('new', [
    { entity: 1, period: 1, value: 10 },
    { entity: 1, period: 2, value: 21 },
    { entity: 3, period: 1, value: 51 },
    { entity: 3, period: 2, value: 60 },
  ])
  const covers = () => true

  it.each([
    ['keep', 'keep', { '1/1': 10, '1/2': 20, '2/1': 30, '2/2': 40, '3/1': 51 }],
    ['remove', 'keep', { '1/1': 10, '1/2': 20, '2/2': 40, '3/1': 51 }],
    ['keep', 'replace', { '1/1': 10, '1/2': 21, '2/1': 30, '2/2': 40, '3/1': 51, '3/2': 60 }],
    ['remove', 'replace', { '1/1': 10, '1/2': 21, '2/2': 40, '3/1': 51, '3/2': 60 }],
  ] as const)('%s blanks, %s what was changed by hand', (blanks, handEdits, cells) => {
    const laid = overlayPanel(base, { ...incoming, covers }, { blanks, handEdits })
    expect(cellsOf(laid.panel)).toEqual(cells)
    expect(laid.difference).toEqual({ added: 0, changed: 1, unchanged: 1, blank: 1, hand: 2 })
    expect(noteAt(laid.panel, 1, 2)?.edit).toEqual(handEdits === 'keep' ? edit : undefined)
    expect(noteAt(laid.panel, 2, 2)?.edit).toEqual(edit)
  })

  it('keeps the mark of a hand-changed value that the file says too', () => {
    const same = withOrigin('new', [{ entity: 1, period: 2, value: 20 }])
    const { panel, difference } = overlayPanel(base, same)
    expect(difference).toMatchObject({ unchanged: 1, hand: 0 })
    expect(panel).toBe(base.panel)
  })

  it('takes another rank without a value for a change (D6)', () => {
    const ranked = (rank: number): PanelCell => ({ entity: 1, period: 1, note: { rank: { rank } } })
    const { difference } = overlayPanel(withOrigin('old', [ranked(3)]), withOrigin('new', [ranked(5)]))
    expect(difference).toMatchObject({ changed: 1, unchanged: 0 })
  })

  it('lists each cell with what stands against what', () => {
    const all = [...listDifferences(base.panel, { ...incoming, covers })]
    expect(all.map(({ kind, entity, period }) => `${entity}/${period} ${kind}`)).toEqual([
      '1/1 unchanged',
      '1/2 hand',
      '2/1 blank',
      '3/1 changed',
      '3/2 hand',
    ])
    expect(all[1]).toMatchObject({ before: { value: 20, note: { edit } }, after: { value: 21 } })
  })
})

describe('D11 what a file speaks of', () => {
  it('is each table’s own entities and periods, for the indicators that it names', () => {
    const table = (indicators: string[], entities: number[], periods: number[]) => ({
      keys: { indicators, entities: Uint32Array.from(entities), periods: Uint32Array.from(periods) },
    })
    const covers = fileWindow([table(['A'], [1, 2], [1]), table(['A', 'B'], [3], [2])])
    const within = (code: string) =>
      [1, 2, 3].flatMap((entity) =>
        [1, 2].flatMap((period) => (covers(code)(entity, period) ? [`${entity}/${period}`] : [])),
      )
    expect(within('A')).toEqual(['1/1', '2/1', '3/2'])
    expect(within('B')).toEqual(['3/2'])
    expect(within('C')).toEqual([])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyCatalogue } from '../../src/domain/catalogue/catalogue'
import { reconcileCatalogue } from '../../src/domain/catalogue/reconcileCatalogue'
import type { FactTable } from '../../src/domain/facts/factTable'
import { assembleCells } from '../../src/domain/panel/assembleCells'
import { assembleRows } from '../../src/domain/panel/assembleRows'
import type { AssemblyInput } from '../../src/domain/panel/assembly'
import { originOf } from '../../src/domain/panel/originOf'
import { sortRuns } from '../../src/domain/panel/sortRuns'
import { factTableOf, type Fact } from '../helpers/factTables'
import { cellsOf, presentCells } from '../helpers/panelCells'
import { listDifferences } from '../../src/domain/panel/listDifferences'
import { overlayPanel } from '../../src/domain/panel/overlayPanel'
import { panelOf, type PanelCell } from '../../src/domain/panel/panelOf'
import { valueAt } from '../../src/domain/panel/panelReading'
import { rankEntities } from '../../src/domain/ranking/rankEntities'
import { recomputedMovements } from '../../src/domain/ranking/movement'

const value = fc.double({ noNaN: true, noDefaultInfinity: true })
const cell: fc.Arbitrary<PanelCell> = fc.record({
  entity: fc.nat({ max: 40 }),
  period: fc.nat({ max: 12 }),
  value,
})
const cells = fc.uniqueArray(cell, {
  selector: ({ entity, period }) => entity * 100 + period,
  maxLength: 120,
})

describe('panels', () => {
  it('give back every double bit for bit, and nothing where nothing was put (D4, D5)', () => {
    fc.assert(
      fc.property(cells, (list) => {
        const panel = panelOf(list)
        for (let entity = 0; entity <= 40; entity++)
          for (let period = 0; period <= 12; period++) {
            const put = list.find((one) => one.entity === entity && one.period === period)
            expect(Object.is(valueAt(panel, entity, period), put?.value)).toBe(true)
          }
      }),
      { numRuns: 40 },
    )
  })

  it('laid over each other hold the newer value, else the older one, and the counts add up', () => {
    fc.assert(
      fc.property(cells, cells, (older, newer) => {
        const base = { panel: panelOf(older), origins: { sources: [] } }
        const { panel, difference } = overlayPanel(base, { panel: panelOf(newer), origins: { sources: [] } })
        const { added, changed, unchanged } = difference
        expect(added + changed + unchanged).toBe(newer.length)
        expect(panel.values.length).toBe(older.length + added)
        for (const { entity, period, value: expected } of newer)
          expect(Object.is(valueAt(panel, entity, period), expected)).toBe(true)
      }),
    )
  })
})

describe('D11 differences', () => {
  const edited = cells.map((list) =>
    list.map((one, at) => (at % 3 === 0 ? { ...one, note: { edit: { at: 1 } } } : one)),
  )
  const rules = fc.record({
    blanks: fc.constantFrom('keep' as const, 'remove' as const),
    handEdits: fc.constantFrom('keep' as const, 'replace' as const),
  })

  it('are listed as often as they are counted, and are all that is changed', () => {
    fc.assert(
      fc.property(edited, cells, rules, (older, newer, chosen) => {
        const base = { panel: panelOf(older), origins: { sources: [] } }
        const incoming = { panel: panelOf(newer), origins: { sources: [] } }
        const { panel, difference } = overlayPanel(base, incoming, chosen)
        const listed = [...listDifferences(base.panel, incoming)]
        const tally = { added: 0, changed: 0, unchanged: 0, blank: 0, hand: 0 }
        const expected = new Map(older.map(({ entity, period, value: old }) => [`${entity}/${period}`, old]))
        for (const { kind, entity, period, after } of listed) {
          tally[kind]++
          const place = `${entity}/${period}`
          if (kind === 'blank' && chosen.blanks === 'remove') expected.delete(place)
          if (kind === 'added' || kind === 'changed' || (kind === 'hand' && chosen.handEdits === 'replace'))
            expected.set(place, after.value!)
        }
        expect(tally).toEqual(difference)
        expect(cellsOf(panel)).toEqual(Object.fromEntries(expected))
      }),
    )
  })
})

describe('S4 ranks', () => {
  const values = fc.array(fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }), { maxLength: 30 })

  it('are 1 + how many are better, whatever the order of the rows', () => {
    fc.assert(
      fc.property(values, fc.constantFrom('higher' as const, 'lower' as const), (list, direction) => {
        const ranked = rankEntities(
          list.map((one, at) => [at, one] as const),
          direction,
        )
        for (const { value: mine, rank } of ranked) {
          const better = list.filter(
            (other) => other !== undefined && (direction === 'higher' ? other > mine : other < mine),
          )
          expect(rank).toBe(1 + better.length)
        }
        expect(ranked).toHaveLength(list.filter((one) => one !== undefined).length)
      }),
    )
  })

  it('move by amounts that add up to nothing where nobody ties', () => {
    const distinct = fc.uniqueArray(fc.tuple(fc.nat({ max: 50 }), value, value), { selector: ([key]) => key })
    fc.assert(
      fc.property(distinct, (rows) => {
        fc.pre(
          new Set(rows.map(([, a]) => a)).size === rows.length &&
            new Set(rows.map(([, , b]) => b)).size === rows.length,
        )
        const now = new Map(rows.map(([key, a]) => [key, a]))
        const then = new Map(rows.map(([key, , b]) => [key, b]))
        const { byKey } = recomputedMovements(now, then, 'higher')
        expect([...byKey.values()].reduce((sum, { change }) => sum + change, 0)).toBe(0)
      }),
    )
  })
})

describe('assembling rows', () => {
  it('gives what assembling cell by cell gives, values, reasons and origins alike', () => {
    const fact = fc.record({
      entity: fc.constantFrom('A', 'B', 'C', 'D'),
      year: fc.integer({ min: 2000, max: 2006 }),
      value: fc.double({ noNaN: true, noDefaultInfinity: true }),
    })
    const facts = fc.uniqueArray(fact, { selector: ({ entity, year }) => `${entity}${year}`, maxLength: 20 })
    fc.assert(
      fc.property(facts, (list) => {
        const table = wideTableOf(list)
        const { keys } = reconcileCatalogue(emptyCatalogue, [table], [])
        const [group] = groupsOf([{ table, keys: keys[0]!, importId: 'i', file: 0 }])
        if (!group) return
        const byRows = assembleRows(group.runs, group.inputs)!
        const byCells = assembleCells(group.runs, group.inputs)
        expect(byRows.panel).toEqual(byCells.panel)
        for (const { entity, period } of presentCells(byRows.panel))
          expect(originOf(byRows.panel, byRows.origins, entity, period)).toEqual(
            originOf(byCells.panel, byCells.origins, entity, period),
          )
      }),
    )
  })
})

/** One run an entity, cells in the order given: rows of a wide table. */
function wideTableOf(list: readonly Fact[]): FactTable {
  const ordered = [...list].sort((a, b) => (a.entity < b.entity ? -1 : a.entity > b.entity ? 1 : 0))
  const table = factTableOf(ordered)
  const starts = ordered.flatMap(({ entity }, at) => (entity === ordered[at - 1]?.entity ? [] : [at]))
  return {
    ...table,
    runIndicator: Uint32Array.from(starts, () => 0),
    runEntity: Uint32Array.from(starts, (_, at) => at),
    runRow: Uint32Array.from(starts, (_, at) => at + 2),
    runStarts: Uint32Array.from([...starts, ordered.length]),
  }
}

function groupsOf(inputs: readonly AssemblyInput[]) {
  const { codes, starts, tables, runs } = sortRuns(inputs)
  return codes.map((indicator, at) => ({
    inputs,
    runs: {
      indicator,
      tables: tables.subarray(starts[at], starts[at + 1]),
      runs: runs.subarray(starts[at], starts[at + 1]),
    },
  }))
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyCatalogue, type Catalogue, type Entity } from '../../../../src/domain/catalogue/catalogue'
import { derivePanel, inputCells } from '../../../../src/domain/derived/derivePanel'
import type { Formula, PartKind, RollupPeriod, RollupRule } from '../../../../src/domain/derived/formula'
import { partsIn, wholeOf } from '../../../../src/domain/derived/rollupParts'
import { withRollupPeriods } from '../../../../src/domain/derived/withRollupPeriods'
import type { Cell } from '../../../../src/domain/missing'
import type { Panel } from '../../../../src/domain/panel/panel'
import { panelOf } from '../../../../src/domain/panel/panelOf'
import { noteAt, valueAt } from '../../../../src/domain/panel/panelReading'
import { isoWeeksIn } from '../../../../src/domain/periods/isoWeek'
import { parsePeriodId, periodId } from '../../../../src/domain/periods/periodId'

const periodOf = (id: string) => parsePeriodId(id)!
const weekIds = (year: number, first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => `${year}-W${String(first + at).padStart(2, '0')}`)

/** A catalogue of these periods, with one indicator of the formula. */
function catalogueOf(ids: readonly string[], formula: Formula, entities: readonly Entity[] = []): Catalogue {
  return withRollupPeriods({
    ...emptyCatalogue,
    entities: [{ key: 1, code: '市住建局', names: {}, kind: 'member' }, ...entities],
    periods: ids.map((id, key) => ({ key, period: periodOf(id) })),
    indicators: [{ code: 'rolled', names: {}, kind: 'value', formula }],
  })
}

/** One entity's values by the order of the ids; undefined where there is none. */
function panelFrom(cells: readonly (number | Cell | undefined)[], entity = 1): Panel {
  return panelOf(
    cells.flatMap((cell, period) => {
      if (cell === undefined) return []
      return [{ entity, period, ...(typeof cell === 'number' ? { value: cell } : cell) }]
    }),
  )
}

function resultAt(catalogue: Catalogue, panel: Panel, id: string, entity = 1): Cell {
  const { key } = catalogue.periods.find(({ period }) => periodId(period) === id)!
  const [value, note] = [valueAt(panel, entity, key), noteAt(panel, entity, key)]
  return { ...(value === undefined ? {} : { value }), ...(note ? { note } : {}) }
}

const rolled = (rule: RollupRule, from: PartKind = 'week', to: RollupPeriod = 'month'): Formula => ({
  kind: 'rollup',
  indicator: 'a',
  rule,
  from,
  to,
})
const rate: Formula = {
  kind: 'rollupRatio',
  numerator: 'a',
  denominator: 'b',
  scale: 100,
  from: 'week',
  to: 'month',
}

describe('W5 a rollup', () => {
  // Thursdays: 29 October; 5, 12, 19 and 26 November. October 2026 has five of them, November four.
  const weeks = weekIds(2026, 44, 48)

  it.each<[RollupRule, Cell, Cell]>([
    ['sum', { note: { text: '1/5' } }, { value: 10 }],
    ['mean', { value: 7, note: { text: '1/5' } }, { value: 2.5 }],
    ['last', { value: 7, note: { text: '1/5' } }, { value: 4 }],
  ])('is by %s, and gives a week to the month of its Thursday', (rule, october, november) => {
    const catalogue = catalogueOf(weeks, rolled(rule))
    const panel = derivePanel(catalogue, rolled(rule), [panelFrom([7, 1, 2, 3, 4])])
    expect(resultAt(catalogue, panel, '2026-10')).toEqual(october)
    expect(resultAt(catalogue, panel, '2026-11')).toEqual(november)
  })

  it('gives no sum where a week is missing, and notes what others are worked out from', () => {
    const cells = [undefined, 1, undefined, 3, 5]
    const of = (rule: RollupRule) => {
      const catalogue = catalogueOf(weeks, rolled(rule))
      return resultAt(catalogue, derivePanel(catalogue, rolled(rule), [panelFrom(cells)]), '2026-11')
    }
    expect(of('sum')).toEqual({ note: { text: '3/4' } })
    expect(of('mean')).toEqual({ value: 3, note: { text: '3/4' } })
    expect(of('last')).toEqual({ value: 5, note: { text: '3/4' } })
  })

  it('takes a week without business for one that is there, and keeps the reason where all are without', () => {
    const none: Cell = { note: { reason: 'notApplicable' } }
    const catalogue = catalogueOf(weeks, rolled('sum'))
    const panel = derivePanel(catalogue, rolled('sum'), [panelFrom([none, 1, none, 3, 5])])
    expect(resultAt(catalogue, panel, '2026-11')).toEqual({ value: 9 })
    expect(resultAt(catalogue, panel, '2026-10')).toEqual(none)
  })

  it('of a share is the ratio of the sums, never the mean of the weeks’ shares', () => {
    const catalogue = catalogueOf(weeks, rate)
    const panel = derivePanel(catalogue, rate, [
      panelFrom([9, 1, 90, 0, 8]),
      panelFrom([10, 2, 100, 10, undefined]),
    ])
    // 91 of 112; the mean of 50, 90 and 0 per cent would be 46.7. The fourth week lacks one of its counts.
    expect(resultAt(catalogue, panel, '2026-11')).toEqual({ value: (100 * 91) / 112, note: { text: '3/4' } })
  })

  it('of a share takes the members of an aggregate without counts of its own (D9)', () => {
    const city: Entity = { key: 9, code: '全市', names: {}, kind: 'aggregate' }
    const other: Entity = { key: 2, code: '市税务局', names: {}, kind: 'member' }
    const catalogue = catalogueOf(weeks, rate, [other, city])
    const both = (first: number[], second: number[]) =>
      panelOf(
        [first, second].flatMap((values, at) =>
          values.map((value, period) => ({ entity: at + 1, period, value })),
        ),
      )
    const panel = derivePanel(catalogue, rate, [
      both([0, 1, 1, 1, 1], [0, 2, 2, 2, 2]),
      both([1, 2, 2, 2, 2], [1, 8, 8, 8, 8]),
    ])
    // 4 of 8 and 8 of 32.
    expect(resultAt(catalogue, panel, '2026-11', 9)).toEqual({ value: 30 })
  })

  it('names the weeks that a month was read from (D7)', () => {
    const catalogue = catalogueOf(weeks, rate)
    const november = catalogue.periods.find(({ period }) => periodId(period) === '2026-11')!
    expect(
      inputCells(catalogue, rate, november).map(({ code, period }) => [code, periodId(period.period)]),
    ).toEqual(
      weeks.slice(1).flatMap((week) => [
        ['a', week],
        ['b', week],
      ]),
    )
  })

  it('adds the periods that it leads to, with keys after all that there are, and once', () => {
    const catalogue = catalogueOf(weeks, rolled('sum'))
    expect(catalogue.periods.map(({ key, period }) => `${periodId(period)} ${key}`)).toEqual([
      '2026-10 5',
      '2026-W44 0',
      '2026-11 6',
      '2026-W45 1',
      '2026-W46 2',
      '2026-W47 3',
      '2026-W48 4',
    ])
    expect(withRollupPeriods(catalogue)).toBe(catalogue)
  })

  it.each<[string, PartKind, RollupPeriod, string | undefined]>([
    // 1 January 2027 is a Friday: the week's Thursday is in the year before.
    ['2026-W53', 'week', 'month', '2026-12'],
    ['2026-W53', 'week', 'year', '2026'],
    ['2026-W14', 'week', 'quarter', '2026-Q2'],
    ['2026-11-19', 'day', 'week', '2026-W47'],
    ['2026-09', 'month', 'quarter', '2026-Q3'],
    ['2026-Q4', 'quarter', 'year', '2026'],
    ['2026-11', 'week', 'quarter', undefined],
    // Friday to Thursday, across the month's end.
    ['issue-10~2026~10-30~11-05', 'issue', 'month', '2026-11'],
    ['issue-10~~2026-10-28~2026-11-03', 'issue', 'month', '2026-10'],
    ['issue-10~2026~11-01~11-30', 'issue', 'month', undefined],
    ['issue-10~2026~~', 'issue', 'month', undefined],
  ])('%s, rolled up by %s to a %s, belongs to %s', (part, from, to, whole) => {
    const found = wholeOf(periodOf(part), { from, to })
    expect(found && periodId(found)).toBe(whole)
  })

  it.each<[string, PartKind, number]>([
    ['2026-10', 'week', 5],
    ['2026-11', 'issue', 4],
    ['2026', 'week', 53],
    ['2025', 'week', 52],
    ['2026-Q4', 'week', 14],
    ['2028-02', 'day', 29],
    ['2026-W47', 'day', 7],
    ['2026-Q1', 'month', 3],
    ['2026', 'month', 12],
    ['2026', 'quarter', 4],
  ])('%s has its parts by %s: %i', (whole, from, count) => {
    expect(partsIn(periodOf(whole), from)).toBe(count)
  })

  it('adds up: the months of a year to its weeks, whatever the counts', () => {
    const year = fc.integer({ min: 2004, max: 2040 })
    const cases = year.chain((one) =>
      fc.record({
        year: fc.constant(one),
        counts: fc.array(fc.nat(500), { minLength: isoWeeksIn(one), maxLength: isoWeeksIn(one) }),
      }),
    )
    fc.assert(
      fc.property(cases, ({ year: one, counts }) => {
        const catalogue = catalogueOf(weekIds(one, 1, counts.length), rolled('sum'))
        const { values } = derivePanel(catalogue, rolled('sum'), [panelFrom(counts)])
        expect(values.length).toBe(12)
        expect(values.reduce((sum, value) => sum + value, 0)).toBe(
          counts.reduce((sum, count) => sum + count, 0),
        )
      }),
      { numRuns: 60 },
    )
  })
})

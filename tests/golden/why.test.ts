import { existsSync, readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { Scheme } from '../../src/domain/scoring/scheme'
import { scoreScheme } from '../../src/domain/scoring/scoreScheme'
import { bestAndWorstRanked } from '../../src/domain/scoring/why/bestAndWorstRanked'
import { correlate } from '../../src/domain/scoring/why/correlate'
import { effectiveWeights } from '../../src/domain/scoring/why/effectiveWeights'

// What COINr 1.1.14 says of the ASEM index beside its scores: strengths, correlations, effective weights.

const folder = '../shared/reference/coinr'
type Row = Readonly<Record<string, string>>

function readRows(path: string): readonly Row[] {
  const text = readFileSync(`${folder}/${path}`, 'utf8')
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data
}

const numberOf = (text: string | undefined) => (text ? Number(text) : Number.NaN)
const columnOf = (rows: readonly Row[], code: string) => Float64Array.from(rows, (row) => numberOf(row[code]))

/** R had last bits of tolerance differ that 15 digits in the files don't show: its ties, so its ranks, are others. */
const toleranceOf = (codes: readonly (string | undefined)[]) => (codes.includes('TolMin') ? 4e-3 : 1e-9)

describe.skipIf(!existsSync(folder))(`the ASEM index, why (skipped where ${folder} is missing)`, () => {
  const here = existsSync(folder)
  const read = (path: string) => (here ? readRows(path) : [])
  const meta = new Map(read('input/ASEM_iMeta.csv').map((row) => [row['iCode']!, row]))
  const units = read('input/ASEM_iData.csv')
  const weights = read('expected/effective_weights.csv')
  const codes = weights.map(({ iCode }) => iCode!)
  const scheme: Scheme = {
    format: 1,
    code: 'asem',
    names: {},
    nodes: codes.map((code) => {
      const { Parent, Weight, Direction, Type } = meta.get(code)!
      const direction = Direction === '-1' ? 'lower' : 'higher'
      const rule = { kind: 'minMax', low: 0, high: 100 } as const
      return {
        code,
        names: { en: code },
        weight: numberOf(Weight),
        ...(Parent ? { parent: Parent } : {}),
        ...(Type === 'Indicator' ? { measure: { indicator: code, direction, rule } } : {}),
      }
    }),
    levels: [{ weights: 'given', mean: 'arithmetic', missing: 'leaveOut', coverage: 0 }],
    population: { groups: {}, excluded: [] },
    ranking: { ties: 'competition' },
  }
  const scored = (one: Scheme) =>
    scoreScheme(one, {
      entities: units.map(({ uCode }, key) => ({ key, code: uCode!, names: {}, kind: 'member' })),
      columns: new Map(
        scheme.nodes.flatMap(({ code, measure }) =>
          measure ? [[code, { values: columnOf(units, code), reasons: new Map() }] as const] : [],
        ),
      ),
    })

  it('W6 has China best and worst at the same indicators, with the same ranks', () => {
    // COINr lists indicators by the names of their parents, across the tree; equal ranks keep that order.
    const nodes = scheme.nodes.flatMap((node) => (node.measure ? { ...node, parent: 'Index' } : []))
    const flat = { ...scheme, nodes: [scheme.nodes.at(-1)!, ...nodes] }
    const row = units.findIndex(({ uCode }) => uCode === 'CHN')
    const { best, worst } = bestAndWorstRanked(scored(flat), row, 6)
    const named = (list: typeof best) => list.map(({ place, rank }) => `${place.node.code} ${rank}`)
    const expected = (name: string) =>
      readRows(`expected/${name}.csv`).map(({ Code, Rank }) => `${Code} ${Rank}`)
    expect(named(best).slice(0, 5)).toEqual(expected('strengths_CHN'))
    // COINr leaves out an indicator at which the unit is the very last: that one is a weakness here.
    expect(named(worst)).toEqual([...expected('weaknesses_CHN'), 'FreePress 51'])
  })

  it('S8 has the same effective weights', () => {
    const effective = effectiveWeights(scored(scheme))
    for (const { iCode, EffWeight } of weights)
      expect(effective.get(iCode!), iCode).toBeCloseTo(Number(EffWeight), 12)
  })

  it.each([
    ['corr_indicators_spearman', 'expected/coin_Normalised', 'spearman', 2401],
    ['corr_pillars_subindex_pearson', 'expected/coin_Aggregated', 'pearson', 16],
  ] as const)('S8 has the correlations of %s', (name, source, method, count) => {
    const rows = readRows(`${source}.csv`)
    const all = new Uint8Array(rows.length).fill(1)
    const pairs = readRows(`expected/${name}.csv`)
    expect(pairs).toHaveLength(count)
    const off = pairs.flatMap(({ Var1, Var2, Correlation }) => {
      const r = correlate(columnOf(rows, Var1!), columnOf(rows, Var2!), all, method)
      const near = Math.abs((r ?? Number.NaN) - numberOf(Correlation)) <= toleranceOf([Var1, Var2])
      return near ? [] : [`${Var1} ${Var2}: ${r}, not ${Correlation}`]
    })
    expect(off).toEqual([])
  })
})

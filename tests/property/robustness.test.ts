import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entity } from '../../src/domain/catalogue/catalogue'
import { combineScores } from '../../src/domain/robustness/combineScores'
import { compileScores } from '../../src/domain/robustness/compileScores'
import { drawRobustness } from '../../src/domain/robustness/drawRobustness'
import { emptyRanks } from '../../src/domain/robustness/rankDraws'
import { rankIndex } from '../../src/domain/robustness/rankIndex'
import type { RobustnessSettings } from '../../src/domain/robustness/robustnessSettings'
import { rankScores } from '../../src/domain/scoring/rankScores'
import type { Combination, RankingPolicy, Scheme, SchemeNode } from '../../src/domain/scoring/scheme'
import { scoreScheme } from '../../src/domain/scoring/scoreScheme'
import type { ScoringData } from '../../src/domain/scoring/scoringData'

interface Case {
  readonly scheme: Scheme
  readonly data: ScoringData
  /** By node, in the scheme's order. */
  readonly factors: Float64Array
}

/** All or anything there: a share between would fall on either side with other weights. */
const combinations: fc.Arbitrary<Combination> = fc.record({
  weights: fc.constant('given'),
  mean: fc.constantFrom('arithmetic', 'arithmetic', 'geometric', 'harmonic'),
  missing: fc.constantFrom('leaveOut', 'zero'),
  coverage: fc.constantFrom(0, 1),
})
const weights = fc.double({ min: 0.1, max: 10, noNaN: true })
const scores = fc.oneof(
  { weight: 8, arbitrary: fc.double({ min: 1, max: 100, noNaN: true }) },
  fc.constantFrom(0, 50, 100, Number.NaN),
)
const groups = ['县', '区']

/** A tree of up to three levels under the root; node `n` hangs under an earlier inner node, or is a leaf. */
const cases: fc.Arbitrary<Case> = fc
  .record({
    inner: fc.array(fc.record({ under: fc.nat(), weight: weights }), { maxLength: 4 }),
    leaves: fc.array(
      fc.record({
        under: fc.nat(),
        weight: weights,
        extra: fc.constantFrom(false, false, false, true),
        inCounties: fc.option(weights, { nil: undefined }),
        values: fc.array(scores, { minLength: 7, maxLength: 7 }),
      }),
      { minLength: 2, maxLength: 10 },
    ),
    levels: fc.array(combinations, { minLength: 1, maxLength: 3 }),
    own: combinations,
    factors: fc.array(fc.double({ min: 0.5, max: 1.5, noNaN: true }), { minLength: 32, maxLength: 32 }),
  })
  .map(({ inner, leaves, levels, own, factors }) => {
    const nodes: SchemeNode[] = [{ code: 'i0', names: {}, weight: 1 }]
    inner.forEach(({ under, weight }, at) =>
      nodes.push({
        code: `i${at + 1}`,
        names: {},
        parent: `i${under % (at + 1)}`,
        weight,
        ...(at === 1 ? { combine: own } : {}),
      }),
    )
    const parents = nodes.length
    const leafNode = (code: string, parent: string, weight: number): SchemeNode => ({
      code,
      names: {},
      parent,
      weight,
      measure: { indicator: code, direction: 'higher', rule: { kind: 'goalposts', best: 100, worst: 0 } },
    })
    const columns = new Map<string, Float64Array>()
    // Every inner node has a leaf that is not extra, so that it has something to be made of.
    for (let at = 0; at < parents; at++) {
      columns.set(`base${at}`, Float64Array.from(leaves[at % leaves.length]!.values).reverse())
      nodes.push(leafNode(`base${at}`, `i${at}`, 1))
    }
    leaves.forEach(({ under, weight, extra, inCounties, values }, at) => {
      columns.set(`l${at}`, Float64Array.from(values))
      nodes.push({
        ...leafNode(`l${at}`, `i${under % parents}`, weight),
        ...(extra ? { extra } : {}),
        ...(inCounties === undefined
          ? {}
          : { groupWeights: { grouping: 'kind', weights: { 县: inCounties } } }),
      })
    })
    return {
      scheme: {
        format: 1,
        code: 's',
        names: {},
        nodes,
        levels,
        population: { groups: {}, excluded: ['e2'] },
        ranking: { ties: 'competition' },
      },
      data: {
        entities: Array.from({ length: 7 }, (_, row): Entity => ({
          key: row,
          code: `e${row}`,
          names: {},
          kind: row === 5 ? 'component' : 'member',
          groups: { kind: groups[row % 2]! },
        })),
        columns: new Map([...columns].map(([code, values]) => [code, { values, reasons: new Map() }])),
      },
      factors: Float64Array.from(nodes, (_, at) => factors[at % factors.length]!),
    }
  })

/** The same scheme with its weights multiplied. */
function weighted({ nodes, ...scheme }: Scheme, factors: Float64Array): Scheme {
  return {
    ...scheme,
    nodes: nodes.map((node, at): SchemeNode => {
      const { weight, groupWeights } = node
      const scaled = { ...node, weight: weight * factors[at]! }
      if (!groupWeights) return scaled
      const entries = Object.entries(groupWeights.weights).map(([group, own]) => [group, own * factors[at]!])
      return { ...scaled, groupWeights: { ...groupWeights, weights: Object.fromEntries(entries) } }
    }),
  }
}

const isClose = (a: number, b: number) =>
  Number.isNaN(a) ? Number.isNaN(b) : Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a))

const settings: RobustnessSettings = {
  draws: 40,
  seed: 7,
  spread: 0.2,
  methods: {
    rules: ['minMax', 'zScore', 'percentileRank'],
    means: ['geometric'],
    weights: ['equal', 'entropy'],
    missing: ['zero'],
  },
}

function drawn(scheme: Scheme, data: ScoringData, asked: RobustnessSettings) {
  const run = drawRobustness(scheme, data, asked)
  for (;;) {
    const step = run.next()
    if (step.done) return step.value
  }
}

describe('S9 robustness on random trees with missing values', () => {
  it('scores other weights as the whole engine does, missing where it is missing', () => {
    fc.assert(
      fc.property(cases, ({ scheme, data, factors }) => {
        const compiled = compileScores(scoreScheme(scheme, data))
        combineScores(compiled, factors)
        const whole = scoreScheme(weighted(scheme, factors), data).nodes.get('i0')!.scores
        expect([...compiled.rows]).toEqual([0, 1, 3, 4, 6])
        compiled.rows.forEach((row, at) => {
          if (!isClose(whole[row]!, compiled.index[at]!)) expect(compiled.index[at]).toBe(whole[row])
        })
      }),
    )
  })

  it('scores whoever has enough by the scheme’s own weights, and nobody else', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(0.4, 0.5, 0.67), ({ scheme, data, factors }, coverage) => {
        const part = (one: Combination): Combination => ({ ...one, mean: 'arithmetic', coverage })
        const partly: Scheme = {
          ...scheme,
          levels: scheme.levels.map(part),
          nodes: scheme.nodes.map(({ combine, ...node }) =>
            combine ? { ...node, combine: part(combine) } : node,
          ),
        }
        const scored = scoreScheme(partly, data)
        const compiled = compileScores(scored)
        combineScores(compiled, factors)
        const own = scored.nodes.get('i0')!.scores
        expect([...compiled.index].map(Number.isNaN)).toEqual(
          [...compiled.rows].map((row) => Number.isNaN(own[row]!)),
        )
      }),
    )
  })

  it('ranks a draw as the whole engine ranks, whatever the policy and the order it starts from', () => {
    const policies = fc.record(
      {
        ties: fc.constantFrom('competition', 'dense', 'ordinal', 'average'),
        decimals: fc.constantFrom(0, 1),
        tolerance: fc.constantFrom(1e-9, 0.02),
      },
      { requiredKeys: ['ties'] },
    )
    const indices = fc.array(fc.oneof(scores, fc.integer({ min: 48, max: 52 })), {
      minLength: 1,
      maxLength: 20,
    })
    fc.assert(
      fc.property(indices, policies, fc.infiniteStream(fc.nat()), (index, policy: RankingPolicy, keys) => {
        const order = index.map((_, row) => ({ row, key: keys.next().value! })).sort((a, b) => a.key - b.key)
        const ranks = emptyRanks(1, index.length)
        rankIndex(
          Float64Array.from(index),
          Uint32Array.from(order, ({ row }) => row),
          policy,
          ranks,
          0,
        )
        const expected = index.map(() => 0)
        const rows = index.map((_, row) => row)
        const counted = new Uint8Array(index.length).fill(1)
        for (const { item, rank } of rankScores(Float64Array.from(index), rows, counted, policy)) {
          expected[item] = 2 * rank
        }
        expect([...ranks.doubled]).toEqual(expected)
      }),
    )
  })

  it('forgets the weights of the draw before', () => {
    fc.assert(
      fc.property(cases, ({ scheme, data, factors }) => {
        const scored = scoreScheme(scheme, data)
        const used = compileScores(scored)
        combineScores(used, factors)
        combineScores(used, new Float64Array(factors.length).fill(1))
        const fresh = compileScores(scored)
        combineScores(fresh, new Float64Array(factors.length).fill(1))
        expect(used.index).toEqual(fresh.index)
      }),
    )
  })

  it('keeps every rank between 1 and the number of counted, and repeats with its seed', () => {
    fc.assert(
      fc.property(cases, ({ scheme, data }) => {
        const first = drawn(scheme, data, settings)
        expect(drawn(scheme, data, settings)).toEqual(first)
        for (const { interval } of first.entities) {
          if (!interval) continue
          const { low, median, high, mean } = interval
          expect(low).toBeGreaterThanOrEqual(1)
          expect(median).toBeGreaterThanOrEqual(low)
          expect(high).toBeGreaterThanOrEqual(median)
          expect(high).toBeLessThanOrEqual(5)
          expect(mean).toBeGreaterThanOrEqual(1)
        }
      }),
      { numRuns: 30 },
    )
  })
})

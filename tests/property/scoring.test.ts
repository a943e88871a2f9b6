import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Direction, Entity } from '../../src/domain/catalogue/catalogue'
import { rankScores } from '../../src/domain/scoring/rankScores'
import { applyRule, curveOf, invertRule } from '../../src/domain/scoring/rules/applyRule'
import type { Combination, Scheme, SchemeNode, ScoringRule } from '../../src/domain/scoring/scheme'
import { scoredNode, type ScoredNode } from '../../src/domain/scoring/scored'
import { scoreScheme } from '../../src/domain/scoring/scoreScheme'
import type { ScoringData } from '../../src/domain/scoring/scoringData'
import { resolveWeights } from '../../src/domain/scoring/weights/resolveWeights'

const directions = fc.constantFrom<Direction>('higher', 'lower')
// Figures have some decimals, not the smallest that a double can have: a range of 5e-324 ends in infinity.
const decimal = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((one) => Math.round(one * 1e6) / 1e6 + 0)
const value = fc.oneof(fc.integer({ min: -50, max: 50 }), decimal)
const cell = fc.oneof({ weight: 6, arbitrary: value }, fc.constant(Number.NaN))
const column = fc.array(cell, { minLength: 1, maxLength: 12 }).filter((cells) => cells.some(isThere))
const amount = fc.integer({ min: 0, max: 100 })

function isThere(score: number): boolean {
  return !Number.isNaN(score)
}

/** Rules as `checkScheme` lets them pass: never against the direction. */
function rulesFor(direction: Direction): fc.Arbitrary<ScoringRule> {
  const up = direction === 'higher'
  const ends = fc.tuple(value, value).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
  const points = fc
    .uniqueArray(value, { minLength: 1, maxLength: 5 })
    .chain((values) => fc.tuple(fc.constant(values), fc.array(amount, fixed(values.length))))
    .map(([values, scores]) => {
      const at = [...values].sort((a, b) => a - b)
      const level = [...scores].sort((a, b) => (up ? a - b : b - a))
      return at.map((from, index) => [from, level[index]!] as const)
    })
  return fc.oneof(
    fc
      .record({ ends, exponent: fc.constantFrom(1, 0.8, 2), clip: fc.boolean() })
      .map(({ ends: [low, high], ...more }): ScoringRule => ({
        kind: 'goalposts',
        best: up ? high : low,
        worst: up ? low : high,
        ...more,
      })),
    fc
      .record({ between: fc.constantFrom('linear', 'step'), points })
      .map((rest): ScoringRule => ({ kind: 'breakpoints', ...rest })),
    fc
      .record({ target: value, cap: fc.integer({ min: 100, max: 150 }) })
      .map((rest): ScoringRule => ({ kind: 'attainment', ...rest })),
    fc.tuple(amount, amount).map(([low, more]): ScoringRule => ({ kind: 'minMax', low, high: low + more })),
    fc.record({ mean: amount, deviation: amount }).map((rest): ScoringRule => ({ kind: 'zScore', ...rest })),
    fc.constantFrom<ScoringRule>({ kind: 'rank' }, { kind: 'percentileRank' }, { kind: 'distanceToMax' }),
    fc
      .record({ target: value, capped: fc.boolean() })
      .map((rest): ScoringRule => ({ kind: 'distanceToTarget', ...rest })),
    fc.record({ spread: amount, base: amount }).map((rest): ScoringRule => ({ kind: 'efficacy', ...rest })),
  )
}

const ruled = directions.chain((direction) =>
  fc.record({ direction: fc.constant(direction), rule: rulesFor(direction), cells: column }),
)

function fixed(length: number) {
  return { minLength: length, maxLength: length }
}

function contextOf(direction: Direction, rows: number) {
  return { direction, counted: new Uint8Array(rows).fill(1), referenceRow: 0 }
}

function score(rule: ScoringRule, direction: Direction, cells: readonly number[]): number[] {
  return [...applyRule(rule, Float64Array.from(cells), contextOf(direction, cells.length))]
}

function expectNear(got: readonly number[], expected: readonly number[], slack = 1e-6): void {
  expect(got).toHaveLength(expected.length)
  got.forEach((one, at) => {
    const other = expected[at]!
    const near = Math.abs(one - other) <= slack * Math.max(1, Math.abs(other))
    if (!near && !(Number.isNaN(one) && Number.isNaN(other))) expect(got).toEqual(expected)
  })
}

/** The same rule for values of the other sign. */
function mirrored(rule: ScoringRule): ScoringRule {
  switch (rule.kind) {
    case 'goalposts':
      return { ...rule, best: -rule.best, worst: -rule.worst }
    case 'breakpoints':
      return { ...rule, points: rule.points.map(([at, level]) => [-at, level] as const).reverse() }
    case 'distanceToTarget':
      return { ...rule, target: -rule.target }
    default:
      return rule
  }
}

describe('every rule', () => {
  it('never gives a better value fewer points (S1, S5, S6)', () => {
    fc.assert(
      fc.property(ruled, value, value, ({ direction, rule, cells }, a, b) => {
        const curve = curveOf(rule, Float64Array.from(cells), contextOf(direction, cells.length))
        const [worse, better] = (direction === 'higher') === a < b ? [a, b] : [b, a]
        expect(curve(better)).toBeGreaterThanOrEqual(curve(worse))
      }),
    )
  })

  it('D5 scores every value there is, and no missing one', () => {
    fc.assert(
      fc.property(ruled, ({ direction, rule, cells }) => {
        expect(score(rule, direction, cells).map(Number.isFinite)).toEqual(cells.map(isThere))
      }),
    )
  })

  it('is reversed by direction: lower values of one sign are as higher ones of the other (S5)', () => {
    const reversible = ruled.filter(({ rule }) => rule.kind !== 'attainment')
    fc.assert(
      fc.property(reversible, ({ direction, rule, cells }) => {
        const other = direction === 'higher' ? 'lower' : 'higher'
        const turned = cells.map((cell) => -cell)
        expect(score(mirrored(rule), other, turned)).toEqual(score(rule, direction, cells))
      }),
    )
  })

  it('scores rows each by itself: their order has no say', () => {
    fc.assert(
      fc.property(ruled, fc.nat(), ({ direction, rule, cells }, by) => {
        const cut = by % cells.length
        const turn = <T>(list: readonly T[]) => [...list.slice(cut), ...list.slice(0, cut)]
        expectNear(score(rule, direction, turn(cells)), turn(score(rule, direction, cells)), 1e-9)
      }),
    )
  })

  it('S10 gives the worst value for a score, which has that score or is the step to it', () => {
    fc.assert(
      fc.property(
        ruled,
        fc.double({ min: -20, max: 150, noNaN: true }),
        ({ direction, rule, cells }, wanted) => {
          const column = Float64Array.from(cells)
          const context = contextOf(direction, cells.length)
          const curve = curveOf(rule, column, context)
          const found = invertRule(rule, column, context, wanted)
          const some = cells.filter((cell) => curve(cell) >= wanted)
          if (found === undefined) return
          expect(curve(found)).toBeGreaterThanOrEqual(wanted - 1e-6 * Math.max(1, Math.abs(wanted)))
          // Nobody who has the score is worse than that, but for rounding where the curve is steep.
          const slack = 1e-6 * Math.max(1, Math.abs(found))
          for (const one of some)
            if (curve(one) > wanted + 1e-6)
              expect(direction === 'higher' ? one - found : found - one).toBeGreaterThanOrEqual(-slack)
        },
      ),
    )
  })
})

describe('rules that compare', () => {
  const scaled = fc.record({
    cells: column,
    factor: fc.double({ min: 0.01, max: 100, noNaN: true }),
    shift: fc.double({ min: -1000, max: 1000, noNaN: true }),
  })

  it.each<ScoringRule>([
    { kind: 'minMax', low: 0, high: 100 },
    { kind: 'distanceToMax' },
    { kind: 'efficacy', spread: 40, base: 60 },
    { kind: 'zScore', mean: 50, deviation: 10 },
  ])('take no notice of unit and origin: %j (S5)', (rule) => {
    // Values that a change of unit can't bring together: apart by hundredths, or the same.
    const hundredths = scaled.map(({ cells, ...rest }) => ({
      cells: cells.map((cell) => Math.round((cell % 1000) * 100) / 100),
      ...rest,
    }))
    fc.assert(
      fc.property(directions, hundredths, (direction, { cells, factor, shift }) => {
        const moved = cells.map((cell) => factor * cell + shift)
        expectNear(score(rule, direction, moved), score(rule, direction, cells))
      }),
    )
  })

  it('min–max runs from its low end to its high end, exactly, and both directions add up (S5)', () => {
    fc.assert(
      fc.property(column, amount, amount, (cells, low, more) => {
        const rule = { kind: 'minMax', low, high: low + more } as const
        const [up, down] = [score(rule, 'higher', cells), score(rule, 'lower', cells)]
        const there = cells.filter(isThere)
        if (Math.min(...there) < Math.max(...there)) {
          expect(Math.min(...up.filter(isThere))).toBe(low)
          expect(Math.max(...up.filter(isThere))).toBe(low + more)
        }
        expectNear(
          up.map((one, row) => one + down[row]!),
          cells.map((cell) => (isThere(cell) ? 2 * low + more : cell)),
        )
      }),
    )
  })
})

const columns = fc
  .record({ rows: fc.integer({ min: 1, max: 8 }), leaves: fc.integer({ min: 1, max: 6 }) })
  .chain(({ rows, leaves }) => fc.array(fc.array(cell, fixed(rows)), fixed(leaves)))
const methods = fc.constantFrom<Combination['weights']>('given', 'equal', 'entropy', 'critic')

describe('weights', () => {
  it('always sum to 1, none of them negative, by every method (S8)', () => {
    fc.assert(
      fc.property(methods, columns, fc.array(amount, fixed(6)), (method, cells, given) => {
        const weights = resolveWeights(
          method,
          given.slice(0, cells.length),
          cells.map((one) => Float64Array.from(one)),
          new Uint8Array(cells[0]!.length).fill(1),
        )
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9)
        expect(Math.min(...weights)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

const plain: Combination = { weights: 'given', mean: 'arithmetic', missing: 'leaveOut', coverage: 0 }
const asIs = { kind: 'goalposts', best: 100, worst: 0, clip: false } as const
const positive = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: 1, max: 100, noNaN: true }) },
  fc.constant(Number.NaN),
)
const table = fc
  .record({ rows: fc.integer({ min: 1, max: 6 }), leaves: fc.integer({ min: 1, max: 5 }) })
  .chain(({ rows, leaves }) =>
    fc.record({
      cells: fc.array(fc.array(positive, fixed(rows)), fixed(leaves)),
      weights: fc.array(fc.integer({ min: 1, max: 9 }), fixed(leaves)),
    }),
  )
const means = fc.constantFrom<Combination['mean']>('arithmetic', 'geometric', 'harmonic')

/** One level of leaves whose scores are the cells; leaves by name, so that an order can be tried. */
function combine(
  cells: readonly (readonly number[])[],
  weights: readonly number[],
  combination: Combination,
  order = cells.map((_, at) => at),
): ScoredNode {
  const leaves = order.map((at): SchemeNode => ({
    code: `leaf${at}`,
    names: {},
    parent: 'index',
    weight: weights[at]!,
    measure: { indicator: `leaf${at}`, direction: 'higher', rule: asIs },
  }))
  const scheme: Scheme = {
    format: 1,
    code: 'drawn',
    names: {},
    nodes: [{ code: 'index', names: {}, weight: 1 }, ...leaves],
    levels: [combination],
    population: { groups: {}, excluded: [] },
    ranking: { ties: 'competition' },
  }
  const data: ScoringData = {
    entities: entitiesOf(cells[0]!.length),
    columns: new Map(
      cells.map((one, at) => [`leaf${at}`, { values: Float64Array.from(one), reasons: new Map() }]),
    ),
  }
  return scoredNode(scoreScheme(scheme, data), 'index')
}

function entitiesOf(rows: number): Entity[] {
  return Array.from({ length: rows }, (_, key) => ({ key, code: `e${key}`, names: {}, kind: 'member' }))
}

describe('a level of the tree', () => {
  it('with equal weights is the mean of what is there (S7, S8)', () => {
    fc.assert(
      fc.property(table, ({ cells, weights }) => {
        const { scores } = combine(cells, weights, { ...plain, weights: 'equal' })
        const expected = cells[0]!.map((_, row) => {
          const there = cells.map((one) => one[row]!).filter(isThere)
          return there.reduce((sum, one) => sum + one, 0) / there.length
        })
        expectNear([...scores], expected, 1e-9)
      }),
    )
  })

  it('is the same in any order of siblings (S7)', () => {
    fc.assert(
      fc.property(table, means, methods, (drawn, mean, method) => {
        const combination = { ...plain, mean, weights: method }
        const turned = drawn.cells.map((_, at) => at).reverse()
        const straight = combine(drawn.cells, drawn.weights, combination)
        const reversed = combine(drawn.cells, drawn.weights, combination, turned)
        expectNear([...reversed.scores], [...straight.scores])
      }),
    )
  })

  it('lies between its lowest and its highest child, and harmonic ≤ geometric ≤ arithmetic (S7)', () => {
    fc.assert(
      fc.property(table, ({ cells, weights }) => {
        const by = (mean: Combination['mean']) => combine(cells, weights, { ...plain, mean }).scores
        const [harmonic, geometric, arithmetic] = [by('harmonic'), by('geometric'), by('arithmetic')]
        cells[0]!.forEach((_, row) => {
          const there = cells.map((one) => one[row]!).filter(isThere)
          if (there.length === 0) return
          const steps = [
            Math.min(...there),
            harmonic[row]!,
            geometric[row]!,
            arithmetic[row]!,
            Math.max(...there),
          ]
          for (let at = 1; at < steps.length; at++)
            expect(steps[at]! - steps[at - 1]!).toBeGreaterThanOrEqual(-1e-9)
        })
      }),
    )
  })

  it('D5 never makes a zero of what is missing: without the child the score is the same', () => {
    fc.assert(
      fc.property(table, means, ({ cells, weights }, mean) => {
        const row = cells[0]!.length - 1
        const there = cells.map((_, at) => at).filter((at) => isThere(cells[at]![row]!))
        const all = combine(cells, weights, { ...plain, mean })
        if (there.length === 0) {
          expect([all.scores[row], all.gaps.get(row)]).toEqual([Number.NaN, 'coverage'])
          return
        }
        const alone = combine(cells, weights, { ...plain, mean }, there)
        expectNear([all.scores[row]!], [alone.scores[row]!], 1e-9)
      }),
    )
  })

  it('a zero in a geometric mean is a gap that names the row, and no other row is touched (S7)', () => {
    fc.assert(
      fc.property(table, fc.nat(), fc.nat(), ({ cells, weights }, leaf, at) => {
        const row = at % cells[0]!.length
        const withZero = cells.map((one, index) => (index === leaf % cells.length ? one.with(row, 0) : one))
        const geometric = { ...plain, mean: 'geometric' } as const
        const [before, after] = [combine(cells, weights, geometric), combine(withZero, weights, geometric)]
        expect(after.gaps.get(row)).toBe('notPositive')
        expect([...after.scores]).toEqual([...before.scores].with(row, Number.NaN))
      }),
    )
  })
})

describe('ranks', () => {
  it('are one more than how many are better, for everyone with a score (S4)', () => {
    const drawn = fc.array(fc.oneof(amount, fc.constant(Number.NaN)), { maxLength: 20 })
    fc.assert(
      fc.property(drawn, (scores) => {
        const ranked = rankScores(
          Float64Array.from(scores),
          entitiesOf(scores.length),
          new Uint8Array(scores.length).fill(1),
          { ties: 'competition' },
        )
        expect(ranked).toHaveLength(scores.filter(isThere).length)
        for (const { item, rank } of ranked)
          expect(rank).toBe(1 + scores.filter((score) => score > scores[item.key]!).length)
      }),
    )
  })
})

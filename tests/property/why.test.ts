import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import '../helpers/propertyRuns'
import type { Combination } from '../../src/domain/scoring/scheme'
import { scoreScheme } from '../../src/domain/scoring/scoreScheme'
import { decomposeChange } from '../../src/domain/scoring/why/decomposeChange'
import { decomposeRank } from '../../src/domain/scoring/why/decomposeRank'
import { lossesByLead, lossesOf } from '../../src/domain/scoring/why/lossesOf'
import { nextRank } from '../../src/domain/scoring/why/nextRank'
import { arithmetic, dataOf, schemeOf, type NodeSketch } from '../unit/domain/scoring/smallSchemes'

const leaves = ['a', 'b', 'c', 'd', 'e']
const people = 6

const weight = fc.integer({ min: 1, max: 9 })
/** Two branches and a leaf beside them, one that comes on top, leads here and there. */
const treeOf = fc
  .record({ weights: fc.array(weight, { minLength: 8, maxLength: 8 }), extra: fc.boolean() })
  .map(({ weights: [p, q, a, b, c, d, e], extra }): readonly NodeSketch[] => [
    { code: 'I' },
    { code: 'P', parent: 'I', weight: p!, lead: '甲' },
    { code: 'Q', parent: 'I', weight: q! },
    { code: 'a', parent: 'P', weight: a! },
    { code: 'b', parent: 'P', weight: b!, lead: '乙' },
    { code: 'c', parent: 'Q', weight: c! },
    { code: 'd', parent: 'Q', weight: d! },
    { code: 'e', parent: 'I', weight: e!, extra },
  ])
const score = fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined, freq: 6 })
const columnsOf = (value: fc.Arbitrary<number | undefined>) =>
  fc
    .array(fc.array(value, { minLength: people, maxLength: people }), {
      minLength: leaves.length,
      maxLength: leaves.length,
    })
    .map((columns) => Object.fromEntries(leaves.map((code, at) => [code, columns[at]!])))
const combination = (means: readonly Combination['mean'][]) =>
  fc.record({
    weights: fc.constantFrom<Combination['weights']>('given', 'equal'),
    mean: fc.constantFrom(...means),
    missing: fc.constantFrom<Combination['missing']>('leaveOut', 'zero'),
    coverage: fc.constantFrom(0, 0.5),
  })

describe('parts add up', () => {
  it('S10 points lost under arithmetic means: to 100 less the index, up the tree, and by lead', () => {
    fc.assert(
      fc.property(treeOf, columnsOf(score), combination(['arithmetic']), (nodes, columns, level) => {
        const scored = scoreScheme(schemeOf(nodes, { levels: [level] }), dataOf(columns))
        for (let row = 0; row < people; row++) {
          const losses = lossesOf(scored, row)
          if (!losses) continue
          expect(losses.addsUp).toBe(true)
          expect(losses.byNode.get('I')!.points).toBeCloseTo(100 - losses.index, 9)
          for (const { place, points } of losses.byNode.values()) {
            if (place.children.length === 0 || Number.isNaN(scored.nodes.get(place.node.code)!.scores[row]))
              continue
            const parts = place.children.map(({ node }) => losses.byNode.get(node.code)?.points ?? 0)
            expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(points, 9)
          }
          const led = lossesByLead(scored, row, losses).reduce((sum, { points }) => sum + points, 0)
          expect(led).toBeCloseTo(100 - losses.index, 9)
        }
      }),
    )
  })

  it('W4 the change of an index and of a rank, whatever the means, the gaps and the other scheme', () => {
    const positive = fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined, freq: 6 })
    const level = combination(['arithmetic', 'geometric', 'harmonic'])
    fc.assert(
      fc.property(
        treeOf,
        treeOf,
        columnsOf(positive),
        columnsOf(positive),
        level,
        level,
        (oldTree, newTree, oldColumns, newColumns, oldLevel, newLevel) => {
          const oldScheme = schemeOf(oldTree, { levels: [oldLevel] })
          const newScheme = schemeOf(newTree, { levels: [newLevel] })
          const then = scoreScheme(oldScheme, dataOf(oldColumns))
          const midway = scoreScheme(oldScheme, dataOf(newColumns))
          const now = scoreScheme(newScheme, dataOf(newColumns))
          for (let row = 0; row < people; row++) {
            const change = decomposeChange(then, midway, now, row)
            if (change) {
              const { own, measure, weights, scheme, before, after, leaves: parts } = change
              expect(own + measure + weights + scheme).toBeCloseTo(after - before, 9)
              expect(parts.reduce((sum, part) => sum + part.own, 0)).toBeCloseTo(own, 9)
              expect(parts.reduce((sum, part) => sum + part.measure, 0)).toBeCloseTo(measure, 9)
            }
            const places = decomposeRank(then, midway, now, row)
            if (places)
              expect(places.own + places.rivals + places.scheme + places.population).toBe(
                places.before - places.after,
              )
          }
        },
      ),
    )
  })
})

describe('the next rank', () => {
  it('S10 every route brings the points when it is taken', () => {
    fc.assert(
      fc.property(
        treeOf,
        columnsOf(fc.integer({ min: 1, max: 100 })),
        combination(['arithmetic', 'geometric', 'harmonic']),
        (nodes, columns, level) => {
          const scheme = schemeOf(nodes, { levels: [{ ...arithmetic, ...level }] })
          const next = nextRank(scoreScheme(scheme, dataOf(columns)), 0)
          for (const route of next?.routes ?? []) {
            if (route.reach !== 'alone') continue
            const { code } = route.place.node
            const taken = { ...columns, [code]: [route.value, ...columns[code]!.slice(1)] }
            const index = scoreScheme(scheme, dataOf(taken)).nodes.get('I')!.scores
            const ahead = next!.ahead[0]!.key
            expect(index[0]! - index[ahead]!).toBeGreaterThan(-1e-9)
          }
        },
      ),
    )
  })
})

import { describe, expect, it } from 'vitest'
import type { Entity } from '../../../../src/domain/catalogue/catalogue'
import { indexMove, periodIndex } from '../../../../src/domain/review/periodIndex'
import { whyMoved } from '../../../../src/domain/review/whyMoved'
import type { Scored } from '../../../../src/domain/scoring/scored'
import { scoreScheme } from '../../../../src/domain/scoring/scoreScheme'
import { schemeOf } from '../scoring/smallSchemes'

const scheme = schemeOf([
  { code: 'S' },
  {
    code: 'a',
    parent: 'S',
    measure: { indicator: 'A', direction: 'higher', rule: { kind: 'goalposts', best: 100, worst: 0 } },
  },
])
const kinds: Readonly<Record<string, Entity['kind']>> = { 全市: 'aggregate', 全省: 'aggregate' }

/** Scores by name; null for one without. */
function scoredOf(values: Readonly<Record<string, number | null>>): Scored {
  const entities = Object.keys(values).map((code, key): Entity => ({
    key,
    code,
    names: { zh: code },
    kind: kinds[code] ?? 'member',
    groups: { unit: code.endsWith('县') ? 'county' : 'department' },
  }))
  const column = Float64Array.from(Object.values(values), (value) => value ?? Number.NaN)
  return scoreScheme(scheme, { entities, columns: new Map([['A', { values: column, reasons: new Map() }]]) })
}

describe('W1 the index of a period', () => {
  it('is the aggregate’s own where there is one, and the mean of those ranked where there is none or several', () => {
    expect(periodIndex(scoredOf({ 全市: 80, 甲: 90, 乙: 60 }))).toMatchObject({ of: 'aggregate', score: 80 })
    expect(periodIndex(scoredOf({ 甲: 90, 乙: 60, 丙: null }))).toEqual({ of: 'mean', score: 75, over: 2 })
    expect(periodIndex(scoredOf({ 全市: 80, 全省: 70, 甲: 90, 乙: 60 }))).toMatchObject({
      of: 'mean',
      score: 75,
    })
    expect(periodIndex(scoredOf({ 甲: null }))).toBeUndefined()
  })

  it('changes by the same aggregate, or by those who have a score in both periods', () => {
    expect(indexMove(scoredOf({ 全市: 80, 甲: 90 }), scoredOf({ 全市: 77, 甲: 20 }))).toEqual({ change: 3 })
    // 甲 90 and 乙 60 now, 80 and 60 then: 75 − 70; 丙 was not there.
    expect(indexMove(scoredOf({ 甲: 90, 乙: 60, 丙: 10 }), scoredOf({ 甲: 80, 乙: 60, 丙: null }))).toEqual({
      change: 5,
      over: 2,
    })
    expect(indexMove(scoredOf({ 全市: 80, 甲: 90 }), scoredOf({ 全市: null, 甲: 90 }))).toBeUndefined()
    expect(indexMove(scoredOf({ 甲: 90, 乙: null }), scoredOf({ 甲: null, 乙: 80 }))).toBeUndefined()
  })
})

describe('W4 why a rank within a group changed', () => {
  const then = scoredOf({ 甲县: 90, 乙县: 80, 丙县: 70, 局: 10 })
  const now = scoredOf({ 甲县: 75, 乙县: 60, 丙县: 78, 局: 99 })
  const group = { group: { grouping: 'unit', id: 'county' } }

  it('counts nobody of another group, and its parts add up', () => {
    // 乙县 at 60 falls behind 丙县's old 70; then 丙县 rises, which costs no more places.
    expect(whyMoved(then, now, group, 1)).toMatchObject({
      ...{ before: 2, after: 3, own: -1, rivals: 0, scheme: 0, population: 0 },
    })
    // 丙县 at 78 among the old 90 and 80 stays third, and gains two places as both fall.
    expect(whyMoved(then, now, group, 2)).toMatchObject({ before: 3, after: 1, own: 0, rivals: 2 })
  })

  it('is not told of somebody who is not there or not ranked', () => {
    expect(whyMoved(then, now, group, 9)).toBeUndefined()
    expect(whyMoved(then, scoredOf({ 甲县: 75, 乙县: null, 丙县: 78, 局: 99 }), group, 1)).toBeUndefined()
  })
})

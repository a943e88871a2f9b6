import { describe, expect, it } from 'vitest'
import { rankEntities } from '../../../src/domain/ranking/rankEntities'

type Case = [string, (number | undefined)[], 'higher' | 'lower', (number | undefined)[]]

describe('S4 ranking', () => {
  it.each<Case>([
    ['gives 1 to the highest', [3, 1, 2], 'higher', [1, 3, 2]],
    ['gives 1 to the lowest where lower is better', [3, 1, 2], 'lower', [3, 1, 2]],
    ['shares the best rank on ties and skips the next', [5, 7, 7, 1], 'higher', [3, 1, 1, 4]],
    ['compares unrounded values exactly', [77.90001, 77.90002], 'higher', [2, 1]],
    ['leaves out the missing instead of ranking them last', [2, undefined, 1], 'higher', [1, undefined, 2]],
    ['ranks zero as a value like any other', [0, undefined, -1], 'higher', [1, undefined, 2]],
    ['ranks nobody where there is no value', [undefined], 'lower', [undefined]],
  ])('%s', (_, values, direction, expected) => {
    const ranks = new Map(
      rankEntities(
        values.map((value, at) => [at, value] as const),
        direction,
      ).map((r) => [r.item, r.rank]),
    )
    expect(values.map((_value, at) => ranks.get(at))).toEqual(expected)
  })

  it('marks both sides of a tie, and nobody else', () => {
    const ranked = rankEntities(
      [
        ['a', 1],
        ['b', 2],
        ['c', 2],
      ] as const,
      'higher',
    )
    expect(ranked.map(({ item, tied }) => [item, tied])).toEqual([
      ['b', true],
      ['c', true],
      ['a', false],
    ])
  })
})

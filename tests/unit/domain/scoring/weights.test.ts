import { describe, expect, it } from 'vitest'
import { resolveWeights } from '../../../../src/domain/scoring/weights/resolveWeights'

const missing = Number.NaN

function resolve(
  method: 'given' | 'equal' | 'entropy' | 'critic',
  columns: readonly (readonly number[])[],
  given = columns.map(() => 1),
  counted = columns[0]!.map(() => 1),
) {
  return [
    ...resolveWeights(
      method,
      given,
      columns.map((column) => Float64Array.from(column)),
      Uint8Array.from(counted),
    ),
  ]
}

const far = [0, 0, 0, 80]
const near = [20, 20, 0, 0]

describe('weights of siblings (S8)', () => {
  it('given ones are in proportion, whatever they add up to', () => {
    expect(resolve('given', [far, near], [15, 5])).toEqual([0.75, 0.25])
  })

  it('equal ones take no notice of what is given', () => {
    expect(resolve('equal', [far, near, far, near], [9, 1, 0, 0])).toEqual([0.25, 0.25, 0.25, 0.25])
  })

  it('entropy: all in one place tells most, half and half half as much in four, 0·ln 0 being 0', () => {
    // E = 0 and ln 2 / ln 4 = 1/2, so 1 − E are 1 and 1/2.
    const [first, second] = resolve('entropy', [far, near])
    expect(first).toBeCloseTo(2 / 3, 12)
    expect(second).toBeCloseTo(1 / 3, 12)
  })

  it.each([
    ['the same everywhere', [70, 70, 70, 70]],
    ['all zeros', [0, 0, 0, 0]],
    ['the same below zero', [-3, -3, -3, -3]],
    ['nothing measured', [missing, missing, missing, missing]],
    ['one measured', [missing, 5, missing, missing]],
  ])('a column with %s tells nothing, by entropy and by CRITIC', (_, column) => {
    expect(resolve('entropy', [far, column])).toEqual([1, 0])
    expect(resolve('critic', [far, column])).toEqual([1, 0])
  })

  it('entropy: a column that goes below zero is moved up to begin there', () => {
    const [moved] = resolve('entropy', [far.map((score) => score - 30), near])
    expect(moved).toBeCloseTo(2 / 3, 12)
  })

  it('entropy: each column by the rows that have a score', () => {
    // 40, 40 over two rows would be even; 0, 80 over two rows is E = 0.
    const [first, second] = resolve('entropy', [
      [missing, missing, 0, 80],
      [20, 20, 0, 0],
    ])
    expect(first).toBeCloseTo(2 / 3, 12)
    expect(second).toBeCloseTo(1 / 3, 12)
  })

  it('CRITIC: deviation times conflict', () => {
    // a and b run against each other (r = −1), c is level with neither (r = 0); deviations 2 : 1 : 1.
    const a = [20, 20, 0, 0]
    const b = [0, 0, 10, 10]
    const c = [10, 0, 10, 0]
    // Conflicts: a 2 + 1, b 2 + 1, c 1 + 1; sizes 6 : 3 : 2.
    const got = resolve('critic', [a, b, c])
    ;[6 / 11, 3 / 11, 2 / 11].forEach((expected, at) => expect(got[at]).toBeCloseTo(expected, 12))
  })

  it('CRITIC: columns that run together have nothing over each other, and weigh the same', () => {
    // Their correlation comes out as 1 less a last bit.
    const column = [0.1, 0.2, 0.4]
    expect(resolve('critic', [column, column.map((score) => 3 * score)])).toEqual([0.5, 0.5])
  })

  it('CRITIC: a correlation is over the rows that have both', () => {
    // On the rows that both have, the two run together; the rest must not come in as anything.
    const got = resolve('critic', [
      [1, 2, 3, missing, 50],
      [2, 4, 6, 80, missing],
    ])
    expect(got).toEqual([0.5, 0.5])
  })

  it('rows that are not counted have no say', () => {
    const [first, second] = resolve(
      'entropy',
      [
        [...far, 900],
        [...near, 7],
      ],
      [1, 1],
      [1, 1, 1, 1, 0],
    )
    expect(first).toBeCloseTo(2 / 3, 12)
    expect(second).toBeCloseTo(1 / 3, 12)
  })

  it('where no column tells anything, all weigh the same', () => {
    const level = [
      [5, 5],
      [6, 6],
    ]
    expect(resolve('entropy', level)).toEqual([0.5, 0.5])
    expect(resolve('critic', [[1, 2, 3]])).toEqual([1])
  })
})

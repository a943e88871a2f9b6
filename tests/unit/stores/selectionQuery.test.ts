import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Selection } from '../../../src/stores/selection'
import { fromQuery, toQuery } from '../../../src/stores/selectionQuery'

const text = fc.string({ minLength: 1, maxLength: 12 })
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

const selections: fc.Arbitrary<Selection> = fc.record({
  dataset: maybe(text),
  indicator: maybe(text),
  period: maybe(text),
  compare: maybe(text),
  focus: maybe(text),
  peers: maybe(fc.array(text, { minLength: 1, maxLength: 4 })),
  filter: maybe(fc.dictionary(text, text, { minKeys: 1, maxKeys: 3 }).map((groups) => ({ ...groups }))),
  rankIn: maybe(fc.constantFrom('filter' as const, 'whole' as const)),
  direction: maybe(fc.constantFrom('higher' as const, 'lower' as const)),
  scheme: maybe(text),
  against: maybe(text),
  node: maybe(text),
  figures: maybe(fc.constant('now' as const)),
})

describe('the address', () => {
  it('gives back every selection, codes with commas and signs included', () => {
    fc.assert(
      fc.property(selections, (selection) => {
        expect(fromQuery(toQuery(selection))).toEqual(selection)
      }),
    )
  })

  it('leaves out what is not chosen', () => {
    expect(toQuery({ dataset: 'a', peers: [], filter: undefined })).toEqual({ d: 'a' })
  })

  it.each([[{ in: 'elsewhere', dir: 'up' }], [{ p: ['2020', '2021'] }], [{ peers: '%E4%ZZ', unknown: 'x' }]])(
    'ignores what it does not understand: %j',
    (query) => {
      const { rankIn, direction, period } = fromQuery(query)
      expect([rankIn, direction, period]).toEqual([undefined, undefined, undefined])
    },
  )
})

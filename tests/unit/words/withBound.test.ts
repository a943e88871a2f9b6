import { describe, expect, it } from 'vitest'
import { withBound } from '../../../src/words/withBound'

describe('D5 a number that is only a bound is shown as one', () => {
  it.each([
    ['80', '≥', '≥80'],
    ['5', '≤', '≤5'],
    ['12.5', '≈', '≈12.5'],
    ['3', undefined, '3'],
  ] as const)('%s under %s', (text, bound, shown) => {
    expect(withBound(text, bound)).toBe(shown)
  })
})

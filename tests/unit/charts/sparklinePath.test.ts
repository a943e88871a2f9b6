import { describe, expect, it } from 'vitest'
import { sparklinePath } from '../../../src/charts/sparklinePath'

describe('a sparkline of ranks', () => {
  it('draws a better rank higher', () => {
    expect(sparklinePath([40, 20])).toBe('M20 160L620 20')
  })

  it('makes no cliff of one place', () => {
    expect(sparklinePath([2, 1])).toBe('M20 96L620 84')
  })

  it('breaks where a period is missing, and never draws through it (D5)', () => {
    expect(sparklinePath([1, undefined, 13])).toBe('M20 20M620 160')
  })

  it.each([[[]], [[5]], [[undefined, 5]]])('draws nothing of %j: one point is no line', (ranks) => {
    expect(sparklinePath(ranks)).toBeUndefined()
  })
})

import { describe, expect, it } from 'vitest'
import { benchmarkText, parseBenchmark, type BenchmarkChoice } from '../../../src/stores/benchmarkChoice'

describe('whom a scorecard compares with, in the address', () => {
  it.each<[string, BenchmarkChoice]>([
    ['~median', { kind: 'all', of: 'median' }],
    ['~best', { kind: 'all', of: 'best' }],
    ['~rank', { kind: 'rank' }],
    ['~region~EAS~mean', { kind: 'group', group: { grouping: 'region', group: 'EAS' }, of: 'mean' }],
    ['CHN-Shanghai', { kind: 'entity', code: 'CHN-Shanghai' }],
  ])('%s is read and written', (text, choice) => {
    expect(parseBenchmark(text)).toEqual(choice)
    expect(benchmarkText(choice)).toBe(text)
  })

  it.each([undefined, '~', '~most', '~region~mean', '~a~b~c~mean'])('%s is the median of all', (text) => {
    expect(parseBenchmark(text)).toEqual({ kind: 'all', of: 'median' })
  })
})

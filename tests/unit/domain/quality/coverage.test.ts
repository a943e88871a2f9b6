import { describe, expect, it } from 'vitest'
import { emptyCatalogue } from '../../../../src/domain/catalogue/catalogue'
import { panelOf } from '../../../../src/domain/panel/panelOf'
import { checkIndicator } from '../../../../src/domain/quality/checkIndicator'
import { coverageOf, EntityCoverage } from '../../../../src/domain/quality/coverage'
import { WorstFindings } from '../../../../src/domain/quality/keepWorst'
import { findingOf } from '../../../../src/domain/quality/finding'
import { usualQualitySettings } from '../../../../src/domain/quality/qualitySettings'
import { valueGrid } from '../../../../src/domain/quality/valueGrid'
import { members, panelOfRows, rate, weeks } from './grids'

const panel = panelOf([
  { entity: 0, period: 0, value: 1 },
  { entity: 0, period: 1, value: 2 },
  { entity: 1, period: 0, note: { reason: 'notApplicable' } },
  { entity: 2, period: 1, note: { rank: { rank: 3 } } },
])
const [entities, periods] = [members(4), weeks(2)]
const coverage = coverageOf(valueGrid(rate, panel, entities, periods), panel, entities, periods)

describe('W7 coverage', () => {
  it('counts figures, ranks without a value among them, and gaps by their reason (D5, D6)', () => {
    expect(coverage.cells).toEqual([
      { given: 1, of: 3, missing: { notApplicable: 1, absent: 1 } },
      { given: 2, of: 3, missing: { absent: 1 } },
    ])
  })

  it('asks nobody who never had anything to say', () => {
    expect(coverage.strangers).toBe(1)
    const byEntity = new EntityCoverage(4, 2)
    byEntity.add(coverage)
    expect(byEntity.cells().map((row) => row.map(({ given, of }) => `${given}/${of}`))).toEqual([
      ['1/1', '1/1'],
      ['0/1', '0/1'],
      ['0/1', '1/1'],
      ['0/0', '0/0'],
    ])
  })
})

describe('W7 the list', () => {
  const input = {
    catalogue: emptyCatalogue,
    members: members(1),
    periods: weeks(3),
    indicator: rate,
    panel: panelOfRows([[101, 102, 50]]),
  }

  it.each([
    [1, []],
    [2, [1]],
    [3, [0, 1]],
  ])('has single figures of the newest %i periods', (listed, expected) => {
    const { findings } = checkIndicator({ ...input, settings: { ...usualQualitySettings, listed } })
    expect(findings.map(({ period }) => period)).toEqual(expected)
  })

  it('keeps the weightiest of very many, and counts them all', () => {
    const found = new WorstFindings()
    const all = Array.from({ length: 100 }, (_, entity) =>
      findingOf(
        { indicator: 'R', entity, period: 0, value: entity },
        { rule: 'impossible', bound: 100 },
        entity,
      ),
    )
    found.add(all)
    const { count, findings } = found.of('impossible')
    expect([count, findings.length, findings[0]?.entity]).toEqual([100, 30, 99])
    expect(found.of('jump')).toEqual({ rule: 'jump', count: 0, findings: [] })
  })
})

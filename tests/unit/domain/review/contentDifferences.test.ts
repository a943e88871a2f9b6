import { describe, expect, it } from 'vitest'
import type { Publication } from '../../../../src/domain/review/publication'
import { contentDifferences, countDifferences } from '../../../../src/domain/review/contentDifferences'
import { lineOf, publicationOf, standingOf } from './publications'

const before = publicationOf()
const rules = before.groups[0]!.rules

function differences(changes: Partial<Publication>) {
  return contentDifferences(before, { ...before, ...changes })
}

describe('two versions of a period (rule W8)', () => {
  it('that say the same have no differences, whatever their number and time', () => {
    const found = differences({ version: 2, publishedAt: 2000, correction: '更正' })
    expect(countDifferences(found)).toBe(0)
    expect(found).toMatchObject({ isOtherBasis: false, isOtherBulletin: false })
    expect(found.notReported).toEqual({ added: [], gone: [] })
  })

  it('differ by ranks and scores, to the last bit', () => {
    const near = lineOf('B', 2, { score: 98.00000000000001 })
    const { lines } = differences({ groups: [{ rules, lines: [lineOf('A', 1), near] }] })
    expect(lines).toEqual([{ rules, entity: 'B', names: { zh: 'B县' }, before: lineOf('B', 2), after: near }])
  })

  it('differ by who shares a rank, and by who has none', () => {
    const { lines } = differences({
      groups: [{ rules, lines: [lineOf('A', 1, { tied: true }), { entity: 'B', names: {}, gap: 'noData' }] }],
    })
    expect(lines.map(({ entity }) => entity)).toEqual(['A', 'B'])
  })

  it('differ by who is in one of them only', () => {
    const { lines } = differences({ groups: [{ rules, lines: [lineOf('A', 1), lineOf('C', 2)] }] })
    expect(lines.map(({ entity, before: was, after: is }) => [entity, was?.rank, is?.rank])).toEqual([
      ['C', undefined, 2],
      ['B', 2, undefined],
    ])
  })

  it('do not mistake one group for another', () => {
    const group = { ...rules, group: { grouping: 'kind', id: 'county' } }
    const { lines } = differences({ groups: [{ rules: group, lines: [lineOf('A', 1), lineOf('B', 2)] }] })
    expect(lines.map(({ before: was, after: is }) => [was !== undefined, is !== undefined])).toEqual([
      [false, true],
      [false, true],
      [true, false],
      [true, false],
    ])
  })

  it('differ by standings to targets', () => {
    const { targets } = differences({ targets: [standingOf('A', 3.5, 'short')] })
    expect(targets).toEqual([{ before: standingOf('A', 2.5, 'met'), after: standingOf('A', 3.5, 'short') }])
    expect(differences({ targets: [] }).targets).toHaveLength(1)
  })

  it('differ by who had not reported, by what they rest on and by the bulletin', () => {
    const found = differences({
      notReported: ['C县'],
      basis: { ...before.basis, revision: 'r2' },
      bulletin: {
        head: { name: '通报', issue: '', office: '', date: '' },
        ...{ title: '', to: '', parts: [], annex: [], foot: { report: '', send: '', issue: '' } },
      },
    })
    expect(found.notReported).toEqual({ added: ['C县'], gone: [] })
    expect(found).toMatchObject({ isOtherBasis: true, isOtherBulletin: true })
    expect(countDifferences(found)).toBe(0)
  })
})

import { describe, expect, it } from 'vitest'
import { reviewGroup } from '../../../src/domain/review/groupReview'
import type { PeriodRanks } from '../../../src/domain/review/periodRanks'
import { rankMoves } from '../../../src/domain/review/rankMoves'
import { usualRules } from '../../../src/domain/review/reviewRules'
import type { JudgedGap } from '../../../src/stores/gaps'
import { slidesOf, type SlideFacts } from '../../../src/stores/slidesOf'

const rules = usualRules(undefined).groups[0]!

function ranked(entities: readonly number[], week: number): PeriodRanks {
  const lines = entities.map((entity, at) => ({ entity, score: 100 - at, rank: at + 1, tied: false }))
  return { period: { kind: 'week', year: 2026, week }, basis: 'computed', measure: 'a@1', lines }
}
function groupOf(before: readonly number[], now: readonly number[]) {
  const history = [ranked(before, 45), ranked(now, 46)]
  return reviewGroup(rules, history, rankMoves(history[1]!, history[0]!))!
}
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1)
const facts = (group: ReturnType<typeof groupOf>, more: Partial<SlideFacts> = {}): SlideFacts => ({
  groups: [group],
  hasTargets: false,
  shortfalls: [],
  hasTasks: false,
  ...more,
})
const kinds = (given: SlideFacts) => slidesOf(given).map(({ kind }) => kind)

describe('the pages of a presentation', () => {
  it('are none about what there is not', () => {
    expect(slidesOf({ groups: [], hasTargets: false, shortfalls: [], hasTasks: false })).toEqual([
      { id: 'conclusion', kind: 'conclusion' },
    ])
  })

  it('say who moved only where somebody did', () => {
    expect(kinds(facts(groupOf([1, 2, 3, 4], [1, 2, 3, 4])))).not.toContain('moves')
    expect(kinds(facts(groupOf([1, 2, 3, 4], [2, 1, 3, 4])))).toContain('moves')
  })

  it.each([
    [20, [20]],
    [21, [11, 10]],
    [40, [20, 20]],
    [190, [20, 20]],
  ])('share %i lines out as %j', (count, shared) => {
    const pages = slidesOf(facts(groupOf(upTo(count), upTo(count))))
    const lines = pages.flatMap((slide) => (slide.kind === 'ranking' ? [slide.lines.length] : []))
    expect(lines).toEqual(shared)
  })

  it('have five of the largest gaps, worst first', () => {
    const shortfalls = upTo(7).map((points) => ({ points }) as JudgedGap)
    const slide = slidesOf(facts(groupOf([1, 2], [1, 2]), { hasTargets: true, shortfalls })).find(
      ({ kind }) => kind === 'gaps',
    )
    expect(slide?.kind === 'gaps' && slide.gaps.map(({ points }) => points)).toEqual([1, 2, 3, 4, 5])
  })

  it('keep their names when figures change, so that the one that is shown stays', () => {
    const ids = (now: readonly number[]) => slidesOf(facts(groupOf([1, 2, 3, 4], now))).map(({ id }) => id)
    expect(ids([4, 3, 2, 1])).toEqual(ids([2, 1, 4, 3]))
  })
})

import { describe, expect, it } from 'vitest'
import { concludeOverview, type OverviewFacts } from '../../../../src/domain/review/concludeOverview'
import { reviewGroup } from '../../../../src/domain/review/groupReview'
import { incompletePeriod } from '../../../../src/domain/review/incompletePeriod'
import type { PeriodRanks } from '../../../../src/domain/review/periodRanks'
import { rankMoves } from '../../../../src/domain/review/rankMoves'
import { usualRules } from '../../../../src/domain/review/reviewRules'
import { streaksOf } from '../../../../src/domain/review/streaks'
import { ranksOf, week } from './rankings'

type Ranks = Readonly<Record<number, number | null | 'silent'>>

/** A week's ranking; `silent` is one with business and without a figure, null one without business. */
function weekOf(number: number, ranks: Ranks, measured: string[] = ['A', 'B', 'C', 'D']): PeriodRanks {
  const plain = Object.entries(ranks).map(
    ([entity, rank]) => [entity, rank === 'silent' ? null : rank] as const,
  )
  const made = ranksOf(Object.fromEntries(plain), { period: week(number), measured })
  const lines = made.lines.map((line) =>
    ranks[line.entity] === 'silent' ? { ...line, gap: 'absent' as const } : line,
  )
  return { ...made, lines }
}

const six: Ranks = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6 }
const half: Ranks = { 1: 1, 2: 2, 3: 3, 4: 'silent', 5: 'silent', 6: 'silent' }
const third: Ranks = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 'silent', 6: 'silent' }
const idle: Ranks = { 1: 1, 2: 2, 3: 3, 4: null, 5: null, 6: null }

const rules = { ...usualRules(undefined).groups[0]!, red: 2, trailing: 2 }
const reviewed = (...history: PeriodRanks[]) =>
  reviewGroup(rules, history, history.length > 1 ? rankMoves(history.at(-1)!, history.at(-2)!) : undefined)!

describe('W1 a period that is not whole', () => {
  it.each<[string, PeriodRanks[], unscored: number[], unmeasured: string[], isPartial: boolean]>([
    ['a whole one', [weekOf(46, six), weekOf(47, six)], [], [], false],
    ['half of the units', [weekOf(46, six), weekOf(47, half)], [4, 5, 6], [], true],
    ['two of six units missing', [weekOf(46, six), weekOf(47, third)], [5, 6], [], false],
    ['half of them without business', [weekOf(46, six), weekOf(47, idle)], [], [], false],
    ['half of the indicators', [weekOf(46, six), weekOf(47, six, ['A', 'C'])], [], ['B', 'D'], true],
    ['one of four indicators missing', [weekOf(46, six), weekOf(47, six, ['A', 'B', 'D'])], [], ['C'], false],
    ['an indicator that is new', [weekOf(46, six, ['A']), weekOf(47, six, ['A', 'B'])], [], [], false],
    ['half twice in a row', [weekOf(45, six), weekOf(46, half), weekOf(47, half)], [4, 5, 6], [], true],
    ['a first one', [weekOf(47, half)], [], [], false],
    ['none', [], [], [], false],
  ])('%s', (_, history, unscored, unmeasured, isPartial) => {
    expect(incompletePeriod(history)).toMatchObject({ unscored, unmeasured, isPartial })
  })

  it('asks nothing of who was last ranked more than four periods ago', () => {
    const later = [43, 44, 45, 46, 47].map((number) => weekOf(number, half))
    expect(incompletePeriod([weekOf(42, six), ...later]).unscored).toEqual([])
    expect(incompletePeriod([weekOf(42, six), ...later.slice(0, 4)]).unscored).toEqual([4, 5, 6])
  })

  it('holds leaves against those of the same scheme only', () => {
    const before = { ...weekOf(46, six), measure: 'weekly 2' }
    expect(incompletePeriod([before, weekOf(47, six, ['A'])])).toMatchObject({ unmeasured: [] })
  })

  it('names the weeks in between, and none where an old one has come after all', () => {
    const [w45, w46, w48] = [weekOf(45, six), weekOf(46, six), weekOf(48, six)]
    expect(incompletePeriod([w45, w48]).skipped).toEqual([week(46), week(47)])
    expect(incompletePeriod([w45, w46, w48]).skipped).toEqual([week(47)])
  })
})

describe('W2 half a week', () => {
  it('has places, but no tiers, lists, moves or streaks', () => {
    const now = reviewed(weekOf(45, six), weekOf(46, six), weekOf(47, half))
    expect(now.lines.map(({ entity, rank, tier, move }) => [entity, rank, tier, move])).toEqual([
      [1, 1, undefined, undefined],
      [2, 2, undefined, undefined],
      [3, 3, undefined, undefined],
    ])
    expect(now.lists).toMatchObject({ red: [], trailing: [] })
    expect([now.risers, now.fallers, now.streaks]).toEqual([[], [], []])
    expect(now.moves?.refusal).toBe('partial')
  })

  it('is the first thing that is said of it, and nobody is called first or last', () => {
    const facts: OverviewFacts = {
      ...{ index: undefined, indexMove: undefined, rows: [], earlierRows: undefined, overseer: undefined },
      ...{ groups: [reviewed(weekOf(46, six), weekOf(47, half))], unscored: [], focus: 1 },
    }
    const { headline, lead } = concludeOverview(facts)
    expect([...headline, ...lead].map(({ code }) => code)).toEqual(['partial'])
  })

  it('that is empty, and newer than what is shown, is said', () => {
    const { lead } = concludeOverview({
      ...{ index: undefined, indexMove: undefined, rows: [], earlierRows: undefined, overseer: undefined },
      ...{ groups: [reviewed(weekOf(46, six), weekOf(47, six))], unscored: [week(48)], focus: undefined },
    })
    expect(lead[0]).toEqual({ code: 'skipped', periods: [week(48)] })
  })

  it('of indicators is not compared with a whole one before or after it', () => {
    const [whole, part] = [weekOf(46, six), weekOf(47, six, ['A', 'C'])]
    expect(rankMoves(part, whole).refusal).toBe('measured')
    expect(rankMoves(whole, part).refusal).toBe('measured')
    expect(rankMoves(weekOf(47, six, ['A', 'B', 'D']), whole).refusal).toBeUndefined()
  })
})

describe('W3 streaks over weeks that are not whole', () => {
  const remind = { red: 2, trailing: 2, streaks: [{ periods: 2, prompt: 'remind' as const }] }

  it('pass over half a week: the last of a half are not the last', () => {
    const [found] = streaksOf([weekOf(45, six), weekOf(46, half), weekOf(47, six)], remind)
    expect(found!.evidence.map(({ period }) => period)).toEqual([week(45), week(47)])
    expect(streaksOf([weekOf(45, six), weekOf(46, six), weekOf(47, half)], remind)).toEqual([])
  })

  it('name the weeks that there is nothing of', () => {
    const [found] = streaksOf([weekOf(43, six), weekOf(44, six), weekOf(47, six)], remind)
    expect(found!.skipped).toEqual([week(45), week(46)])
    const [whole] = streaksOf([weekOf(46, six), weekOf(47, six)], remind)
    expect(whole!.skipped).toEqual([])
  })

  it('go on over the turn of a year with 53 weeks', () => {
    const turn = [week(52), week(53), week(1, 2027)].map((period) => ({ ...weekOf(1, six), period }))
    const [found] = streaksOf(turn, remind)
    expect(found).toMatchObject({ entity: 5, evidence: [{}, {}, {}], skipped: [] })
  })

  it('never call for a word with somebody who stands on the red list', () => {
    const three = { 1: 1, 2: 2, 3: 3 }
    const wide = { ...remind, red: 3, trailing: 3 }
    const found = streaksOf([weekOf(46, three), weekOf(47, three)], wide)
    expect(found.map(({ entity }) => entity)).toEqual([3])
  })
})

describe('W2 few, or all level', () => {
  it.each<[string, Ranks, tiers: (number | undefined)[], red: number[], trailing: number[]]>([
    ['one alone', { 1: 1 }, [undefined], [], []],
    ['two', { 1: 1, 2: 2 }, [2, 3], [1], [2]],
    ['two that are level', { 1: 1, 2: 1 }, [undefined, undefined], [], []],
    ['all level', { 1: 1, 2: 1, 3: 1, 4: 1 }, [undefined, undefined, undefined, undefined], [], []],
    ['all but one level', { 1: 1, 2: 2, 3: 2, 4: 2 }, [1, 2, 2, 2], [1], [2, 3, 4]],
    ['nobody', { 1: null, 2: null }, [], [], []],
  ])('%s', (_, ranks, tiers, red, trailing) => {
    const { lines, lists } = reviewed(weekOf(47, ranks))
    expect(lines.map(({ tier }) => tier)).toEqual(tiers)
    expect(lists).toMatchObject({ red, trailing })
  })

  it.each<[string, Ranks, string[]]>([
    ['one alone is said to be alone', { 1: 1 }, ['level']],
    ['all level have no first', { 1: 1, 2: 1, 3: 1 }, ['level']],
    ['of two one is first', { 1: 1, 2: 2 }, ['leaders']],
    ['of nobody nothing is said', { 1: null }, ['nothing']],
  ])('%s', (_, ranks, codes) => {
    const { headline } = concludeOverview({
      ...{ index: undefined, indexMove: undefined, rows: [], earlierRows: undefined, overseer: undefined },
      ...{ groups: [reviewed(weekOf(47, ranks))], unscored: [], focus: undefined },
    })
    expect(headline.map(({ code }) => code)).toEqual(codes)
  })
})

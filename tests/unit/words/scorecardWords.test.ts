import { describe, expect, it } from 'vitest'
import { lossesOf } from '../../../src/domain/scoring/why/lossesOf'
import { nextRank } from '../../../src/domain/scoring/why/nextRank'
import { createWords } from '../../../src/words/allWords'
import { pointsWords, scorecardWords, type ScorecardWordsInput } from '../../../src/words/scorecardWords'
import { arithmetic, scoredOf } from '../domain/scoring/smallSchemes'

const words = createWords()
const t = (key: string, params: Record<string, unknown>) => words.global.t(key, params)
const year = (one: number) => ({ kind: 'year', year: one }) as const

const nodes = [
  { code: 'I' },
  { code: 'a', names: { zh: '开办企业' }, parent: 'I' },
  { code: 'b', names: { zh: '纳税' }, parent: 'I' },
]
/** A: (90 + 60)/2 = 75; B: (80 + 76)/2 = 78. */
const columns = { a: [90, 80], b: [60, 76] }
const scored = scoredOf(nodes, columns)
const geometric = scoredOf(nodes, columns, { levels: [{ ...arithmetic, mean: 'geometric' }] })
const input: ScorecardWordsInput = {
  entity: { key: 0, code: 'A', names: { zh: '市住建局' }, kind: 'member' },
  period: year(2026),
  standing: { score: 75, rank: 2, tied: false, population: 2 },
  gap: undefined,
  published: undefined,
  tier: undefined,
  losses: lossesOf(scored, 0),
  next: nextRank(scored, 0),
  earlier: undefined,
  decimals: 1,
}
/** Fifth of ten counties, and twelfth of all 24. */
const group = { name: '县（市、区）', rank: 5, tied: false, population: 10, tier: '第二方阵', change: -4 }
const earlier = { period: year(2025), score: 72.5, rank: 1, published: undefined }

describe("a scorecard's conclusion", () => {
  it('says score and rank, where the points went and what is next', () => {
    expect(scorecardWords(input, t, 'zh-CN')).toEqual({
      headline: '市住建局得分 75.0 分，列第 2 位',
      lead: '参与排名 2 个。失分最多的是纳税（20.0 分）、开办企业（5.0 分）。距第 1 位B 3.00 分。',
    })
  })

  it.each<[string, Partial<ScorecardWordsInput>, string]>([
    ['the tier', { tier: 3 }, '市住建局得分 75.0 分，列第 2 位（第三方阵）'],
    ['a shared rank', { standing: { ...input.standing, tied: true } }, '市住建局得分 75.0 分，并列第 2 位'],
    [
      'the place within its group first, with its tier there',
      { group, tier: 3 },
      '市住建局得分 75.0 分，列县（市、区）第 5 位（第二方阵）',
    ],
    [
      'a shared place within its group',
      { group: { ...group, tied: true, tier: undefined } },
      '市住建局得分 75.0 分，县（市、区）并列第 5 位',
    ],
    ['the published rank first (D8)', { published: 5 }, '市住建局得分 75.0 分，公布名次第 5 位'],
    [
      'that it is outside the ranking (D1)',
      { standing: { ...input.standing, rank: undefined } },
      '市住建局得分 75.0 分，不参与排名',
    ],
    [
      'that there is no score (D5)',
      { standing: { ...input.standing, score: undefined, rank: undefined } },
      '市住建局在 2026 年没有得分',
    ],
  ])('heads with %s', (_what, change, headline) => {
    expect(scorecardWords({ ...input, ...change }, t, 'zh-CN').headline).toBe(headline)
  })

  it.each<[string, Partial<ScorecardWordsInput>, string]>([
    ['the change', { earlier }, '比 2025 年提高 2.5 分，按本方案的名次下降 1 位。'],
    [
      'a change too small for its decimals',
      { earlier: { ...earlier, score: 75.004, rank: 2 } },
      '比 2025 年降低 0.004 分，按本方案的名次不变。',
    ],
    [
      'published ranks where both have one (D8)',
      { published: 3, earlier: { ...earlier, published: 5 } },
      '公布名次上升 2 位。',
    ],
    [
      'both populations where it is ranked within a group, and the move within it',
      { group, earlier, standing: { ...input.standing, rank: 12, population: 24 } },
      '县（市、区）参与排名 10 个；全部 24 个参评对象中列第 12 位。比 2025 年提高 2.5 分，在县（市、区）中的名次下降 4 位。',
    ],
    [
      'no move within a group that cannot be compared',
      { group: { ...group, change: undefined }, earlier },
      '比 2025 年提高 2.5 分。失分',
    ],
    ['who is next among whom, within a group', { group }, '在全部参评对象中，距第 1 位B 3.00 分。'],
    ['which rank is computed (D8)', { published: 5 }, '按本方案由原始值计算为第 2 位，参与排名 2 个。'],
    ['that gains do not add up', { losses: lossesOf(geometric, 0) }, '如单独取得满分，增分最多的是纳税'],
    [
      'why there is no score',
      { standing: { ...input.standing, score: undefined }, gap: 'coverage' },
      '这一时期没有综合得分：有得分的指标不足。',
    ],
  ])('goes on with %s', (_what, change, said) => {
    expect(scorecardWords({ ...input, ...change }, t, 'zh-CN').lead).toContain(said)
  })

  it.each([
    [0.0042, '0.0042'],
    [-0.0042, '-0.0042'],
    [0, '0.00'],
    [1e-15, '0.00'],
    [1.005, '1.01'],
  ])('writes %d points as %s', (points, text) => {
    expect(pointsWords(points, 'zh-CN', 2)).toBe(text)
  })
})

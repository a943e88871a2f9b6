import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { publicationOf } from './publications'
import { publishedRules } from '../../../../src/domain/review/publishedRanks'
import { checkRules } from '../../../../src/domain/review/checkRules'
import { usualRules, type GroupRules } from '../../../../src/domain/review/reviewRules'
import { groupRulesSchema } from '../../../../src/storage/review/reviewRulesSchema'
import { ruleIssueWords } from '../../../../src/words/overviewWords'
import { createWords } from '../../../../src/words/allWords'

const [usual] = usualRules(undefined).groups
const words = createWords()
const speech = {
  t: (key: string, params: Record<string, unknown>) => words.global.t(key, params),
  locale: 'zh-CN' as const,
}
const said = (changes: Partial<GroupRules>) =>
  checkRules({ format: 1, groups: [{ ...usual!, ...changes }] }).map((one) =>
    ruleIssueWords(one, '县区', speech),
  )
const remind = (periods: number) => ({ periods, prompt: 'remind' as const })
const talk = (periods: number) => ({ periods, prompt: 'talk' as const })

describe('W2, W3 rules of a review', () => {
  it.each<[Partial<GroupRules>, string]>([
    [{ red: 1.5 }, '县区：“红榜前几位”要填 0 至 1000 的整数'],
    [{ trailing: Number.NaN, streaks: [] }, '县区：“靠后几位”要填 0 至 1000 的整数'],
    [{ tiers: { by: 'count', first: 3, last: -1 } }, '县区：“第三方阵后几位”要填 0 至 1000 的整数'],
    [{ tiers: { by: 'share', ends: [0.3, 1.2] } }, '县区：比例要在 0 至 100 之间'],
    [{ tiers: { by: 'share', ends: [0.7, 0.3] } }, '县区：第一方阵的比例（70%）不能大于第二方阵的（30%）'],
    [{ tiers: { by: 'score', from: [90, Number.NaN] } }, '县区：最低得分要填数'],
    [
      { tiers: { by: 'score', from: [70, 85.5] } },
      '县区：第一方阵的最低得分（70）不能低于第二方阵的（85.5）',
    ],
    [{ streaks: [remind(3), talk(3)] }, '县区：提醒和约谈不能都是连续3期'],
    [{ streaks: [talk(2), remind(3)] }, '县区：约谈的期数（2）要大于提醒的期数（3）'],
    [{ streaks: [remind(0)] }, '县区：连续期数要填不小于 1 的整数'],
    [{ trailing: 0 }, '县区：设了连续期数，就要有靠后几位'],
  ])('%j: %s', (changes, sentence) => {
    expect(said(changes)).toEqual([sentence])
  })

  it.each<Partial<GroupRules>>([
    {},
    { tiers: { by: 'score', from: [90, 90] } },
    { tiers: { by: 'count', first: 0, last: 0 }, red: 0, trailing: 0, streaks: [] },
    { streaks: [talk(1)] },
  ])('are sound, and can be kept: %j', (changes) => {
    expect(said(changes)).toEqual([])
    expect(v.is(groupRulesSchema, { ...usual!, ...changes })).toBe(true)
  })

  it('propose no reminder where those ranked are no units of an office', () => {
    expect(usualRules(undefined, false).groups[0]!.streaks).toEqual([])
  })
})

describe('W8 rules of a published period', () => {
  it('are those that it was published by, group by group', () => {
    const county = { ...usual!, group: { grouping: 'unit', id: 'county' }, trailing: 1 }
    const published = publicationOf({ groups: [{ rules: county, lines: [] }] })
    expect(publishedRules(published, { group: county.group })).toBe(county)
    expect(publishedRules(published, {})).toBeUndefined()
    expect(publishedRules(undefined, county)).toBeUndefined()
  })
})

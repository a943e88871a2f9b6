import { describe, expect, it } from 'vitest'
import { parsePeriodId } from '../../../src/domain/periods/periodId'
import type { Incompleteness } from '../../../src/domain/review/incompletePeriod'
import { reviewGroup, type GroupReview } from '../../../src/domain/review/groupReview'
import { usualRules } from '../../../src/domain/review/reviewRules'
import { createWords, speak } from '../../../src/words/allWords'
import type { GapSpeech } from '../../../src/words/gapWords'
import type { Locale } from '../../../src/words/locale'
import { partialWords, refusalWords, skippedWords } from '../../../src/words/overviewWords'
import { ranksOf } from '../domain/review/rankings'

async function speechIn(locale: Locale): Promise<GapSpeech> {
  const words = createWords()
  await speak(words, locale)
  return { t: (key, params) => words.global.t(key, params), locale }
}
const zh = await speechIn('zh-CN')

/** Three that are ranked. */
function partial(incomplete: Partial<Incompleteness>): GroupReview {
  const rules = { ...usualRules(undefined).groups[0]!, names: { zh: '县区', en: 'Counties' } }
  const review = reviewGroup(rules, [ranksOf({ 1: 1, 2: 2, 3: 3 })], undefined)!
  const whole: Incompleteness = { skipped: [], unscored: [], unmeasured: [], isPartial: true }
  return { ...review, incomplete: { ...whole, ...incomplete } }
}

describe('W1 what is said of a period that is not whole', () => {
  it.each<[Partial<Incompleteness>, string]>([
    [{ unscored: [4, 5, 6] }, '有业务的6个中3个没有得分'],
    [{ unmeasured: ['A', 'B'] }, '比前几期少2项指标'],
    [{ unscored: [4], unmeasured: ['A'] }, '有业务的4个中1个没有得分；比前几期少1项指标'],
  ])('%j', (incomplete, missing) => {
    expect(partialWords(partial(incomplete), zh)).toBe(
      `县区本期数据不全（${missing}），只列已有得分的位次，不列方阵和名单，不比升降`,
    )
  })

  it.each([
    [['2026-W46'], '2026 年第 46 周没有得分'],
    [['2026-W52', '2026-W53', '2027-W01'], '2026 年第 52 周至2027 年第 1 周共3期没有得分'],
  ])('%j', (ids, expected) => {
    expect(
      skippedWords(
        ids.map((id) => parsePeriodId(id)!),
        zh,
      ),
    ).toBe(expected)
  })

  it.each(['zh-CN', 'en'] as const)('has words for every refusal (%s)', async (locale) => {
    const speech = await speechIn(locale)
    for (const refusal of ['scheme', 'kind', 'nobody', 'measured', 'partial'] as const)
      expect(refusalWords(refusal, undefined, speech)).not.toMatch(/overview\.|[{}]/)
    expect(partialWords(partial({ unscored: [4], unmeasured: ['A'] }), speech)).not.toMatch(/overview\.|[{}]/)
  })
})

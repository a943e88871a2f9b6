import { describe, expect, it } from 'vitest'
import type { Robustness } from '../../../src/domain/robustness/drawRobustness'
import { noAlternatives } from '../../../src/domain/robustness/robustnessSettings'
import { createWords } from '../../../src/words/allWords'
import { intervalText, rankedText, robustnessNotes } from '../../../src/words/robustnessWords'

const { t } = createWords().global
const say = (key: string, params: Record<string, unknown>) => t(key, params)
const interval = (low: number, high: number) => ({ low, high, mean: 3, median: 3, ranked: 100 })

describe('S9 an interval in words', () => {
  it.each([
    ['whole ranks as they are', 2, 5, '2–5'],
    ['ranks between two rounded outwards, so that it promises no more than was found', 2.95, 4.05, '2–5'],
    ['one rank alone', 3, 3, '3'],
  ])('has %s', (_, low, high, text) => {
    expect(intervalText(interval(low, high), say)).toBe(text)
  })

  it('stands after its rank', () => {
    expect(rankedText(3, interval(2, 5), say)).toBe('第3（2–5）')
    expect(rankedText(undefined, interval(2, 5), say)).toBe('')
  })
})

describe('S9 what a result rests on', () => {
  const settings = { draws: 5000, seed: 7, spread: 0.2, methods: noAlternatives }
  const result: Robustness = {
    settings,
    entities: [
      { code: 'a', nominal: 1, interval: { ...interval(1, 1), ranked: 5000 } },
      { code: 'b', nominal: 2, interval: { ...interval(2, 2), ranked: 4000 } },
    ],
    ranks: { draws: 0, doubled: new Uint16Array() },
  }
  const notes = (change: Partial<Robustness['settings']>) =>
    robustnessNotes(
      { ...result, settings: { ...settings, ...change } },
      { ties: 'competition' },
      say,
      'zh-CN',
    )

  it('says draws, seed, what was varied, how it is ranked, and whom a draw can leave out', () => {
    expect(notes({})).toBe(
      '抽样 5,000 次，随机种子 7。各级权重各自在 ±20% 内均匀变动，再在同级内重新分摊。方法不变。' +
        '按未四舍五入的得分排名，得分相同名次并列、其后名次顺延。' +
        '区间为名次的 5%—95% 分位数，显示时向两侧取整。' +
        '1 个对象在部分抽样中没有得分（如几何平均遇到 0 分），按有名次的抽样统计。',
    )
  })

  it('names the levels and methods that were varied', () => {
    const text = notes({
      depths: [1, 3],
      methods: { ...noAlternatives, means: ['geometric'], weights: ['equal'] },
    })
    expect(text).toContain('第 1、3 级指标权重')
    expect(text).toContain('方法随机选用方案原有的或：几何平均、等权。')
  })

  it('says where weights stay', () => {
    expect(notes({ spread: 0 })).toContain('权重不变。')
  })
})

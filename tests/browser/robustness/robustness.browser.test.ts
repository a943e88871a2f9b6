import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { h, nextTick } from 'vue'
import RankInterval from '../../../src/components/robustness/RankInterval.vue'
import RobustnessPanel from '../../../src/components/robustness/RobustnessPanel.vue'
import { emptyCatalogue, type Catalogue } from '../../../src/domain/catalogue/catalogue'
import { panelOf } from '../../../src/domain/panel/panelOf'
import { noAlternatives } from '../../../src/domain/robustness/robustnessSettings'
import { readScoringData } from '../../../src/domain/scoring/readScoringData'
import type { Scheme, SchemeNode } from '../../../src/domain/scoring/scheme'
import type { RevisionRecord } from '../../../src/storage/records'
import { useCurrentScores } from '../../../src/stores/currentScores'
import { useRobustness } from '../../../src/stores/robustness'
import type { ScoringBase } from '../../../src/stores/scoringOf'
import { runRobustness } from '../../../src/workers/robustnessClient'
import { elementOf, mountInPage, textOf } from '../importing/mountInPage'

const names = ['甲县', '乙县', '丙县']
const values: Readonly<Record<string, readonly number[]>> = { p: [90, 50, 10], q: [40, 79, 20] }

const catalogue: Catalogue = {
  ...emptyCatalogue,
  entities: names.map((zh, key) => ({ key, code: `E${key}`, names: { zh }, kind: 'member' })),
  periods: [{ key: 0, period: { kind: 'year', year: 2025 } }],
  source: { title: { zh: '试验数据' } },
}
const leaf = (code: string): SchemeNode => ({
  code,
  names: { zh: code },
  parent: 'all',
  weight: 1,
  measure: { indicator: code, direction: 'higher', rule: { kind: 'goalposts', best: 100, worst: 0 } },
})
const scheme: Scheme = {
  format: 1,
  code: 's',
  names: { zh: '试验方案' },
  nodes: [{ code: 'all', names: { zh: '总分' }, weight: 1 }, leaf('p'), leaf('q')],
  levels: [{ weights: 'given', mean: 'arithmetic', missing: 'leaveOut', coverage: 0 }],
  population: { groups: {}, excluded: [] },
  ranking: { ties: 'competition' },
}
const panels = new Map(
  Object.entries(values).map(([code, list]) => [
    code,
    panelOf(list.map((value, entity) => ({ entity, period: 0, value }))),
  ]),
)
const base: ScoringBase = { revision: { catalogue } as RevisionRecord, catalogue, scheme, version: 1, panels }
const settings = { draws: 1000, seed: 1, spread: 0.2, methods: noAlternatives }

/** The panel as the page has it once a scheme is scored. */
async function mountPanel(): Promise<HTMLElement> {
  const host = mountInPage(RobustnessPanel, {})
  useCurrentScores().base = base
  await nextTick()
  return host
}

/** The panel with the result of a run, drawn. */
async function mountResult(): Promise<HTMLElement> {
  const host = await mountPanel()
  await userEvent.click(elementOf(host, 'run'))
  await expect.poll(() => host.querySelector('canvas'), { timeout: 10_000 }).not.toBeNull()
  return host
}

describe('the robustness panel', () => {
  it('says that there is nothing to work on where nothing is scored', async () => {
    const host = mountInPage(RobustnessPanel, {})
    useCurrentScores().state = 'noScheme'
    await nextTick()
    expect(host.textContent).toContain('没有可计算的得分')
  })

  it('runs when asked, and then says who holds, on what it rests, and who is ahead of whom', async () => {
    const host = await mountPanel()
    expect(host.querySelector('[data-test="rank-intervals"]')).toBeNull()
    await userEvent.click(elementOf(host, 'run'))
    await expect.poll(() => host.querySelector('canvas'), { timeout: 10_000 }).not.toBeNull()
    // Of 65.0 and 64.5 either may be first; the third one never moves.
    expect(textOf(host, 'robustness-headline')).toBe('3 个对象中，1 个九成以上抽样名次不变')
    const notes = host.querySelector('.source-line')!.textContent
    expect(notes).toContain('抽样 1,000 次，随机种子 1。')
    expect(notes).toContain('±20%')
    expect(notes).toContain('方法不变')
    expect(notes).toContain('得分相同名次并列')
    expect(notes).toContain('来源：试验数据')
    expect(textOf(host, 'dominance-says')).toMatch(/^1,000 次抽样中，甲县有 \d\d(\.\d)?% 排在乙县前面/)
  })

  it('shows the same as a table, entity by entity', async () => {
    const host = await mountResult()
    await userEvent.click(elementOf(host, 'rank-intervals').querySelector('button')!)
    const row = (at: number) =>
      [...host.querySelectorAll(`tbody tr:nth-child(${at}) > *`)].map((cell) => cell.textContent.trim())
    expect(row(1).slice(0, 6)).toEqual(['甲县', 'E0', '第1（1–2）', '1', '1.0', '2.0'])
    expect(row(3)).toEqual(['丙县', 'E2', '第3（3）', '3', '3.0', '3.0', '3.0', '3.0', '1000'])
  })

  it('forgets a result that is of something else than what is shown', async () => {
    const host = await mountResult()
    useCurrentScores().base = { ...base, scheme: { ...scheme } }
    await nextTick()
    expect(useRobustness().result).toBeUndefined()
    expect(host.querySelector('[data-test="rank-intervals"]')).toBeNull()
  })

  it('shows an interval beside a rank only once it is switched on', async () => {
    const host = await mountResult()
    const robustness = useRobustness()
    expect(robustness.intervals.size).toBe(0)
    await userEvent.click(elementOf(host, 'show-intervals'))
    expect(robustness.intervals.get('E0')!.interval!.high).toBe(2)
  })

  it('counts its draws while it runs, and stops where it is cancelled', async () => {
    const host = await mountPanel()
    useRobustness().change({ draws: 5_000_000 })
    await userEvent.click(elementOf(host, 'run'))
    await expect.poll(() => elementOf(host, 'progress').textContent).toMatch(/已抽样 [\d,]+00／5,000,000 次/)
    await userEvent.click(elementOf(host, 'cancel'))
    expect(host.querySelector('[data-test="progress"]')).toBeNull()
    expect(useRobustness().result).toBeUndefined()
    elementOf(host, 'run')
  })

  it('stands beside a rank of its own period, and of no other', async () => {
    const ofTwoPeriods = () => [0, 1].map((period) => h(RankInterval, { code: 'E0', period }))
    const host = mountInPage(ofTwoPeriods, {})
    useCurrentScores().base = base
    await nextTick()
    expect(host.textContent).toBe('')
    await useRobustness().run()
    useRobustness().isShown = true
    await nextTick()
    const shown = [...host.querySelectorAll('[data-test="rank-interval"]')]
    expect(shown.map((one) => one.firstElementChild!.textContent)).toEqual(['(1–2)'])
  })

  it('runs nothing with a seed that is none', async () => {
    const host = await mountPanel()
    await userEvent.fill(elementOf(host, 'seed'), '-1')
    await userEvent.click(elementOf(host, 'run'))
    expect(elementOf<HTMLInputElement>(host, 'seed').validity.valid).toBe(false)
    expect(useRobustness().done).toBeUndefined()
  })
})

describe('the robustness worker', () => {
  const data = readScoringData(catalogue, panels, 0)

  it('tells how far it is and gives the same again', async () => {
    const told: number[] = []
    const run = () => runRobustness(scheme, data, settings, (done) => told.push(done)).result
    const [one, other] = [await run(), await run()]
    expect(told.slice(0, 3)).toEqual([100, 200, 300])
    expect(one!.ranks.doubled).toHaveLength(3000)
    expect(other).toEqual(one)
  })

  it('ends at once when it is cancelled, with no result', async () => {
    const run = runRobustness(scheme, data, { ...settings, draws: 5_000_000 }, () => undefined)
    run.cancel()
    expect(await run.result).toBeUndefined()
  })

  it('says so when the work breaks', async () => {
    const broken = { ...scheme, nodes: [] }
    await expect(runRobustness(broken, data, settings, () => undefined).result).rejects.toThrow('root')
  })
})

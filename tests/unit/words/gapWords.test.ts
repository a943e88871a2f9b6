import { describe, expect, it } from 'vitest'
import type { Indicator } from '../../../src/domain/catalogue/catalogue'
import { gapRow } from '../../../src/domain/targets/gapRow'
import type { Target } from '../../../src/domain/targets/target'
import { targetSeries } from '../../../src/domain/targets/targetSeries'
import { createWords } from '../../../src/words/allWords'
import { figureWords, gapHeadline, gapWords, type GapWordsInput } from '../../../src/words/gapWords'
import {
  targetFileSentence,
  targetIssueSentence,
  targetTableSentence,
} from '../../../src/words/targetSentence'
import { cityAndDepartments, setOf, targetDataOf, targetOf, weeksFrom } from '../domain/targets/smallTargets'

const words = createWords()
const speech = {
  t: (key: string, params: Record<string, unknown>) => words.global.t(key, params),
  locale: 'zh-CN' as const,
}
const [city] = cityAndDepartments
const indicatorOf = (unit: string, change: Partial<Indicator> = {}): Indicator => ({
  code: 'A',
  names: { zh: '某项指标' },
  unit: { zh: unit },
  kind: 'value',
  ...change,
})

/** The whole city in the last of the weeks from 43 on; week 47 ends on 22 November. */
function inputOf(
  target: Partial<Target>,
  values: readonly (number | undefined)[],
  unit = '%',
): GapWordsInput {
  const periods = weeksFrom(43, values.length)
  const whole = targetOf(target)
  const series = targetSeries(whole, targetDataOf({ A: [values] }, periods))(city!)
  const row = gapRow(whole, city!, series, periods.at(-1)!)!
  const reason = row.actual ? undefined : ('notApplicable' as const)
  return { row, indicator: indicatorOf(unit), reason, points: undefined }
}
const say = (target: Partial<Target>, values: readonly (number | undefined)[], unit?: string) =>
  gapWords(inputOf(target, values, unit), speech)

describe('a gap in words (T2)', () => {
  const at = (value: number, comparator: Target['comparator'] = '≥') => ({ stages: [{ value }], comparator })

  it.each<[string, Partial<Target>, number | undefined, string | undefined]>([
    ['超目标1.2个工作日', at(3, '≤'), 4.2, '工作日'],
    ['比目标少0.4个工作日', at(5, '≤'), 4.6, '工作日'],
    ['低7.6个百分点', at(90), 82.4, '%'],
    ['超过目标2.4个百分点', at(80), 82.4, '%'],
    ['超目标300元', at(50, '≤'), 350, '元'],
    ['正好达到目标', at(90), 90, '%'],
    ['正好达到目标', at(90, '='), 90, '%'],
    ['正好达到目标', at(0, '≤'), -0, '个'],
    ['正好达到目标', at(-0, '≥'), 0, '%'],
    ['持平，尚未超过目标', at(90, '>'), 90, '%'],
    ['持平，尚未超过目标', at(3, '<'), 3, '工作日'],
    ['持平，尚未超过目标', at(0, '<'), -0, '个'],
    ['低18个百分点', at(100, '='), 82, '%'],
    ['超目标2个', at(3, '='), 5, '个'],
    // Rounded to the indicator's figures it would be none.
    ['低0.04个百分点', at(90), 89.96, '%'],
    ['无数据：不适用', at(90), undefined, '%'],
    ['已完成', { measure: 'milestone', ...at(1) }, 1, '%'],
    ['尚未完成', { measure: 'milestone', ...at(1) }, 0, '%'],
    ['低0.5分', { measure: 'score', ...at(90) }, 89.5, '%'],
  ])('is %s', (gap, target, value, unit) => {
    expect(say(target, [value], unit).gap).toBe(gap)
  })

  it('of ranks is in places, and what is asked for is said as a place', () => {
    const input = inputOf({ ...at(20, '≤') }, [31])
    const target = { ...input.row.target, measure: 'rank' as const }
    const ranked = gapWords({ ...input, row: { ...input.row, target } }, speech)
    expect([ranked.actual, ranked.target, ranked.gap]).toEqual(['第 31 位', '前 20 位', '距目标还差11位'])
  })

  it('never has a bare negative, not in a schedule or a pace either', () => {
    const said = say(
      { comparator: '≤', stages: [{ value: 3, deadline: '2026-12-31' }] },
      [6, 5.8, 5.9, 5.7, 5.6],
      '工作日',
    )
    expect(Object.values(said).join(' ')).not.toMatch(/[-−]\d/)
    expect(said.attained).toBe('为目标的187%')
    expect(figureWords(inputOf(at(3, '≤'), [4.2], '工作日'), speech)).toBe('4.2')
  })

  it('counts what is still to convert in its unit', () => {
    const input = inputOf(at(90), [82.4])
    const row = { ...input.row, toConvert: 319 }
    expect(gapWords({ ...input, row }, speech).toConvert).toBe('还需319项')
    expect(gapWords({ ...input, row, countUnit: { zh: '工作日' } }, speech).toConvert).toBe('还需319个工作日')
  })

  it('has its deadline, and that it has passed', () => {
    const stages = [{ names: { zh: '第一年' }, value: 80, deadline: '2026-10-01' }]
    expect(say({ stages }, [70]).deadline).toBe('第一年 · 2026 年 10 月 1 日前 · 已过期限')
  })
})

describe('schedule, pace and projection in words (T3)', () => {
  it('stand side by side', () => {
    // 80 on 25 October to 94 on 31 January, 14 weeks later: 84 on 22 November.
    const stages = [{ value: 94, deadline: '2027-01-31' }]
    const said = say({ stages }, [80, 80.6, 81.2, 81.8, 82.4])
    expect(said.schedule).toBe('按序时应达84%，实际82.4%，滞后1.6个百分点')
    expect(said.pace).toBe('每周需提高1.2个百分点，近 4 周平均提高0.6个百分点')
    // 11.6 points at 0.6 a week are 19.3 weeks after 22 November: 7 April.
    expect(said.projection).toBe('按近 4 周平均进度测算，预计2027年4月上旬达标')
  })

  it('say why nothing can be projected, and nothing once the target is met', () => {
    const stages = [{ value: 80 }]
    expect(say({ stages }, [70, 71]).projection).toBe('无法测算：数据不足 4 期')
    expect(say({ stages }, [74, 73, 72, 71]).projection).toBe('无法测算：近期背离目标')
    expect(say({ stages }, [78, 79, 80, 81])).toMatchObject({ projection: undefined, pace: undefined })
  })
})

describe('the headline of gaps', () => {
  const week = { kind: 'week', year: 2026, week: 47 } as const
  const headlineOf = (gaps: readonly GapWordsInput[]) =>
    gapHeadline({ gaps, entity: city!, period: week, orderedBy: 'share', broken: 1 }, speech)

  it('names the worst three, and counts the rest', () => {
    const short = (name: string, value: number) =>
      inputOf({ code: name, names: { zh: name }, stages: [{ value: 90 }] }, [value])
    const all = [short('甲', 70), short('乙', 75), short('丙', 80), short('丁', 85), short('戊', 95)]
    expect(headlineOf(all)).toEqual({
      headline: '甲低20个百分点，乙低15个百分点，丙低10个百分点',
      lead: '全市，2026 年第 47 周：目标 5 项，达标 1 项、接近目标 0 项、未达标 4 项，按差距占目标的比例排序。另有 1 项设置有误，未参与判断。',
    })
  })

  it('says so where all is met or nothing is known', () => {
    const met = inputOf({}, [90])
    const unknown = inputOf({}, [90, undefined])
    expect(headlineOf([met]).headline).toBe('1 项目标全部达标')
    expect(headlineOf([met, unknown]).headline).toBe('有数据的 1 项目标全部达标')
    expect(headlineOf([unknown]).headline).toBe('1 项目标都还没有数据')
  })
})

describe('what is wrong with targets, in words (T1)', () => {
  const { catalogue } = targetDataOf({ A: [[1]] }, weeksFrom(40, 1))

  it('is at its target and stage', () => {
    const set = setOf(targetOf({ names: { zh: '最多跑一次' } }), targetOf({ code: 'U' }))
    const sentence = (issue: Parameters<typeof targetIssueSentence>[0]) =>
      targetIssueSentence(issue, set, catalogue, speech)
    expect(sentence({ code: 'stagesOutOfOrder', target: 0, stage: 1, params: { day: '2026-01-01' } })).toBe(
      '“最多跑一次”：第 2 阶段：比上一阶段更早到期（2026-01-01）。请按期限先后排列。',
    )
    expect(sentence({ code: 'targetsOverlap', target: 1, params: { other: 'T' } })).toContain(
      '与“最多跑一次”',
    )
    expect(sentence({ code: 'unknownGroup', target: 1, params: { grouping: 'kind', group: 'x' } })).toContain(
      '分组“类别”中没有“x”',
    )
  })

  it('is at its place in a file and its row in a table', () => {
    const path = ['targets', 2, 'stages', 0, 'value']
    expect(targetFileSentence({ code: 'notANumber', path }, speech)).toBe(
      '第 3 项目标的 stages.0.value不是数字。',
    )
    expect(targetTableSentence({ code: 'unknownComparator', row: 4, params: { text: '约' } }, speech)).toBe(
      '第 4 行：认不出要求“约”。请填写 ≥、>、≤、< 或 =。',
    )
  })
})

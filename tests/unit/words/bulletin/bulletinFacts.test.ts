import { describe, expect, it } from 'vitest'
import weekly from '../../../../data/bulletin/weekly.json'
import type { BulletinDraft, BulletinTemplate } from '../../../../src/domain/bulletin/bulletinTemplate'
import { countPages } from '../../../../src/domain/bulletin/countPages'
import { forGroups } from '../../../../src/domain/bulletin/forGroups'
import { renderBulletin } from '../../../../src/domain/bulletin/renderBulletin'
import { bulletinVocabulary } from '../../../../src/domain/bulletin/vocabulary'
import type { Entity } from '../../../../src/domain/catalogue/catalogue'
import { ledgerOn } from '../../../../src/domain/ledger/ledgerOn'
import type { Task } from '../../../../src/domain/ledger/task'
import { reviewGroup } from '../../../../src/domain/review/groupReview'
import { rankMoves } from '../../../../src/domain/review/rankMoves'
import { usualRules } from '../../../../src/domain/review/reviewRules'
import { gapRow } from '../../../../src/domain/targets/gapRow'
import { targetSeries } from '../../../../src/domain/targets/targetSeries'
import { createWords } from '../../../../src/words/allWords'
import { bulletinFacts } from '../../../../src/words/bulletin/bulletinFacts'
import type { BulletinGap, BulletinInput } from '../../../../src/words/bulletin/bulletinInput'
import { tightened } from '../../../../src/words/bulletin/officialWords'
import { ranksOf, week } from '../../domain/review/rankings'
import { targetDataOf, targetOf, weeksFrom } from '../../domain/targets/smallTargets'

const words = createWords()
const entities = ['全市', '甲县', '乙县', '丙县', '丁县', '戊县'].map((zh, key): Entity => ({
  key,
  code: `C${key}`,
  names: { zh },
  kind: key === 0 ? 'aggregate' : 'member',
}))
const rules = { ...usualRules(undefined).groups[0]!, names: { zh: '县' }, red: 1, trailing: 1 }

/** In week 46 first 乙, then 甲, 丙, 丁; a week later 甲, 乙, 丙, 丁, and 戊 has no business in either. */
function reviewed() {
  const before = ranksOf({ 1: 2, 2: 1, 3: 3, 4: 4, 5: null }, { period: week(46) })
  const now = ranksOf({ 1: 1, 2: 2, 3: 3, 4: 4, 5: null })
  return reviewGroup(rules, [before, now], rankMoves(now, before))!
}

/** 76.3 % in the week, where 80 % are asked for. */
function shortfall(): BulletinGap {
  const target = targetOf({ names: { zh: '网办率' } })
  const periods = weeksFrom(46, 2)
  const series = targetSeries(target, targetDataOf({ A: [[75, 76.3]] }, periods))(entities[0]!)
  const row = gapRow(target, entities[0]!, series, periods[1]!)!
  const unit = { zh: '%' }
  const indicator = { code: 'A', names: { zh: '网办率' }, unit, kind: 'value' as const, decimals: 2 }
  return { row, indicator, reason: undefined, points: 1.5, lead: '市政数局' }
}

const task: Task = {
  ...{ format: 1, problem: '园区施工许可超时', lead: '市住建局', partners: [], events: [] },
  ...{ since: '2026-11-16', limit: { kind: 'day', day: '2026-11-20' } },
}

function inputOf(changes: Partial<BulletinInput> = {}): BulletinInput {
  return {
    ...{ period: week(47), against: week(46), today: '2026-11-23', decimals: 2, course: [] },
    speech: { t: (key, params) => words.global.t(key, params), locale: 'zh-CN' },
    entities: new Map(entities.map((one) => [one.key, one])),
    index: { of: 'aggregate', score: 92.8, entity: entities[0]! },
    move: { change: 0.854 },
    counts: { total: 4, met: 2, near: 1, short: 1, noData: 0 },
    metMore: -1,
    ...{ gaps: [shortfall()], matrix: [], columns: [], isSmall: () => false, groups: [reviewed()] },
    ledger: ledgerOn([task], '2026-11-16', '2026-11-22'),
    notReported: ['戊县'],
    ...{ correction: undefined, scheme: '周考评', policy: '按公布精度排名', source: '虚构' },
    ...changes,
  }
}

const textOf = (input: BulletinInput, field: string) => bulletinFacts(input).fields.get(field)?.text

describe('the facts of a bulletin', () => {
  it.each([
    ['本期', '2026年第47周'],
    ['上期', '2026年第46周'],
    ['起始日', '2026年11月16日'],
    ['截止日', '11月22日'],
    ['期号', '47'],
    ['成文日期', '2026年11月23日'],
    ['指标总数', '4'],
    ['达标数变化', '减少1项'],
    ['综合得分', '92.80'],
    ['综合得分变化', '提高0.85分'],
    ['台账新增数', '1'],
    ['台账逾期数', '1'],
    ['县参评数', '4'],
  ])('say %s as %s', (field, text) => {
    expect(textOf(inputOf(), field)).toBe(text)
  })

  it.each([
    [{ move: { change: -0.1 } }, '综合得分变化', '下降0.10分'],
    [{ move: { change: 0 } }, '综合得分变化', '持平'],
    [{ metMore: 0 }, '达标数变化', '持平'],
    [{ metMore: 2 }, '达标数变化', '增加2项'],
  ] as const)('turn the signs of %j into words', (changes, field, text) => {
    expect(textOf(inputOf(changes), field)).toBe(text)
  })

  it('have every figure as it is beside its words, and the page that shows it', () => {
    const { fields, lists } = bulletinFacts(inputOf())
    expect(fields.get('综合得分')).toEqual({
      text: '92.80',
      value: 92.8,
      source: { page: 'overview', query: {} },
    })
    const riser = lists.get('县上升')![0]!
    expect(riser.get('升降')).toEqual({
      ...{ text: '上升1位', value: 1, source: { page: 'scorecards', query: { f: 'C1' } } },
    })
  })

  it('hold nobody without business for last (W2)', () => {
    const { lists } = bulletinFacts(inputOf())
    const names = (list: string) => lists.get(list)!.map((item) => item.get('单位')!.text)
    expect(names('县靠后')).toEqual(['丁县'])
    expect(names('县不参加排名')).toEqual(['戊县'])
    expect(lists.get('县不参加排名')![0]!.get('原因')!.text).toBe('本期无业务')
  })

  it('have a name for everything that the vocabulary promises, and nothing else', () => {
    const { fields, conditions, lists } = bulletinFacts(inputOf())
    const vocabulary = bulletinVocabulary(['县'])
    expect([...fields.keys()].sort()).toEqual([...vocabulary.fields].sort())
    expect([...conditions.keys()].sort()).toEqual([...vocabulary.conditions].sort())
    expect([...lists.keys()].sort()).toEqual(Object.keys(vocabulary.lists).sort())
    for (const [list, items] of lists)
      for (const item of items)
        expect(vocabulary.lists[list], list).toEqual(expect.arrayContaining([...item.keys()]))
  })
})

describe('the usual bulletin', () => {
  const draft: BulletinDraft = {
    ...{ format: 1, edits: [] },
    template: forGroups(weekly as BulletinTemplate, ['县']),
  }
  const linesOf = (input: BulletinInput) =>
    renderBulletin(draft, bulletinFacts(input)).document.parts.map((part) =>
      part.kind === 'paragraph'
        ? part.spans.map(({ text }) => text).join('')
        : part.kind === 'heading'
          ? part.text
          : part.kind,
    )

  it('reads as an official would write it', () => {
    expect(linesOf(inputOf())).toEqual([
      '一、总体情况',
      '现将2026年第47周（2026年11月16日至11月22日）有关指标完成情况通报如下。',
      '本期纳入通报的指标共4项，达到目标2项，接近目标1项，未达标1项，达标项数比上期减少1项。' +
        '全市综合得分92.80分，比上期提高0.85分。',
      '二、排名及变化',
      '县参加排名4个，排名前1位的是甲县（99.00分）。比上期上升较多的是甲县（上升1位，列第1位）。' +
        '下降较多的是乙县（下降1位，列第2位）。排名后1位的是丁县。戊县（本期无业务）不参加本期排名。',
      '三、主要短板',
      '网办率现为76.30%，低3.70个百分点（目标不低于80%）；牵头单位：市政数局。',
      '四、整改落实',
      '整改台账共1项，本期新交办1项，销号0项，逾期未完成1项。',
      '逾期事项：园区施工许可超时（牵头单位：市住建局，时限：11月20日，已逾期2天）。',
      '五、提醒事项',
      '丁县连续2期位次靠后（近2期分别列第4、4位），建议提醒。以上报领导审定。',
      '截至目前，戊县尚未报送本期数据，请抓紧报送。',
      '六、下步工作',
    ])
  })

  it('says nothing of what there is not: one county, no earlier week, no targets', () => {
    const alone = reviewGroup(rules, [ranksOf({ 1: 1 })], undefined)!
    const input = inputOf({
      ...{ against: undefined, move: undefined, metMore: undefined, gaps: [], groups: [alone] },
      ...{ counts: { total: 0, met: 0, near: 0, short: 0, noData: 0 }, ledger: undefined, notReported: [] },
    })
    expect(linesOf(input)).toEqual([
      '一、总体情况',
      '现将2026年第47周（2026年11月16日至11月22日）有关指标完成情况通报如下。全市综合得分92.80分。',
      '二、排名及变化',
      '县参加排名1个，位次不分先后。',
      '三、下步工作',
    ])
  })

  it('takes two pages where it says all of it', () => {
    const { parts } = renderBulletin(draft, bulletinFacts(inputOf())).document
    expect(countPages(parts)).toBeLessThanOrEqual(2)
  })

  it('refuses to compare across schemes, in words (W1)', () => {
    const [now, before] = [ranksOf({ 1: 1, 2: 2 }), ranksOf({ 1: 2, 2: 1 }, { measure: 'weekly 2' })]
    const group = reviewGroup(rules, [now], rankMoves(now, before))!
    const text = linesOf(inputOf({ groups: [group] })).join('')
    expect(text).toContain('两期考评方案不同，位次不作升降比较。')
    expect(text).not.toContain('上升较多')
  })
})

describe('a table of a bulletin', () => {
  it('has the figures of the text, all their digits beside them', () => {
    const { tables } = bulletinFacts(inputOf())
    expect(tables.get('县排名表')!.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['1', '甲县', '99.00', '2', '上升1位', '第一方阵'],
      ['2', '乙县', '98.00', '1', '下降1位', '第二方阵'],
      ['3', '丙县', '97.00', '3', '持平', '第三方阵'],
      ['4', '丁县', '96.00', '4', '持平', '第三方阵'],
      ['—', '戊县', '—', '—', '—', '本期无业务'],
    ])
    expect(tables.get('指标达标表')!.rows[0]!.map(({ value }) => value)).toEqual([
      ...[undefined, undefined, 80, 76.3, expect.closeTo(-3.7, 9), undefined, undefined],
    ])
    expect(tables.get('台账')!.rows[0]!.at(-1)!.text).toBe('逾期2天')
    expect(tables.has('部门环节表')).toBe(false)
  })
})

describe('the table of departments', () => {
  const withFew = (few: boolean) => {
    const gap = shortfall()
    const { row, indicator } = gap
    const matrix = [1, 2].map((at) => ({ entity: entities[at]!, cells: [row] }))
    const isSmall = (_: unknown, entity: number) => few && entity === 1
    return bulletinFacts(inputOf({ matrix, columns: [{ indicator }], isSmall })).tables
  }
  const cellsOf = (tables: ReturnType<typeof withFew>, name: string) =>
    tables.get(name)!.rows.map((row) => row.map(({ text, value }) => [text, value]))

  it('withholds a figure of one to four cases and says why, unless the office chooses the other table (W10)', () => {
    const tables = withFew(true)
    expect(cellsOf(tables, '部门环节表')).toEqual([
      [
        ['甲县', undefined],
        ['＊', undefined],
      ],
      [
        ['乙县', undefined],
        ['76.30●', 76.3],
      ],
    ])
    expect(tables.get('部门环节表')!.notes.at(-1)).toBe('＊为办件不足5件，不列数字。')
    expect(cellsOf(tables, '部门环节表（含不足5件）')[0]![1]).toEqual(['76.30●', 76.3])
    expect(tables.get('部门环节表（含不足5件）')!.notes).toHaveLength(1)
    expect(withFew(false).get('部门环节表')!.notes).toHaveLength(1)
  })
})

describe('words of the screen in a document', () => {
  it.each([
    ['2026 年第 46 周', '2026年第46周'],
    ['≤ 3 个工作日', '≤3个工作日'],
    ['Ease of doing business', 'Ease of doing business'],
  ])('%s become %s', (shown, text) => {
    expect(tightened(shown)).toBe(text)
  })
})

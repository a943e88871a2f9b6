import { describe, expect, it } from 'vitest'
import brief from '../../../../data/bulletin/brief.json'
import weekly from '../../../../data/bulletin/weekly.json'
import type { BulletinDraft, BulletinTemplate } from '../../../../src/domain/bulletin/bulletinTemplate'
import { forGroups } from '../../../../src/domain/bulletin/forGroups'
import { renderBulletin } from '../../../../src/domain/bulletin/renderBulletin'
import type { Entity } from '../../../../src/domain/catalogue/catalogue'
import type { Period } from '../../../../src/domain/periods/period'
import { parsePeriodId } from '../../../../src/domain/periods/periodId'
import { reviewGroup } from '../../../../src/domain/review/groupReview'
import type { PeriodRanks } from '../../../../src/domain/review/periodRanks'
import { rankMoves } from '../../../../src/domain/review/rankMoves'
import { usualRules } from '../../../../src/domain/review/reviewRules'
import { createWords } from '../../../../src/words/allWords'
import { bulletinFacts } from '../../../../src/words/bulletin/bulletinFacts'
import type { BulletinInput } from '../../../../src/words/bulletin/bulletinInput'
import { ranksOf, week } from '../../domain/review/rankings'

const words = createWords()
const entities = ['甲', '乙', '丙', '丁', '戊', '己'].map((zh, at): Entity => ({
  ...{ key: at + 1, code: `C${at + 1}`, names: { zh: `${zh}县` }, kind: 'member' },
}))
const rules = { ...usualRules(undefined).groups[0]!, names: { zh: '县' }, red: 2, trailing: 2 }
const noTargets = { total: 0, met: 0, near: 0, short: 0, noData: 0 }

function inputOf(history: readonly PeriodRanks[], changes: Partial<BulletinInput> = {}): BulletinInput {
  const [now, before] = [history.at(-1), history.at(-2)]
  const group = reviewGroup(rules, history, now && before && rankMoves(now, before))
  return {
    ...{ period: now?.period ?? week(47), against: before?.period, today: '2027-01-11', decimals: 2 },
    speech: { t: (key, params) => words.global.t(key, params), locale: 'zh-CN' },
    entities: new Map(entities.map((one) => [one.key, one])),
    ...{ index: undefined, move: undefined, course: [], counts: noTargets, metMore: undefined },
    ...{
      gaps: [],
      matrix: [],
      columns: [],
      isSmall: () => false,
      groups: group ? [group] : [],
      ledger: undefined,
    },
    ...{ notReported: [], correction: undefined, scheme: '周考评', policy: '', source: '' },
    ...changes,
  }
}

function textOf(input: BulletinInput, template: unknown = weekly): string {
  const draft: BulletinDraft = {
    ...{ format: 1, edits: [] },
    template: forGroups(template as BulletinTemplate, ['县']),
  }
  const { document } = renderBulletin(draft, bulletinFacts(input))
  const parts = document.parts.map((part) => {
    if (part.kind === 'paragraph') return part.spans.map(({ text }) => text).join('')
    return part.kind === 'heading' ? part.text : ''
  })
  return [document.head.issue, ...parts].join('\n')
}

const all = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6 }
const at = (number: number, ranks: Readonly<Record<number, number | null>> = all) =>
  ranksOf(ranks, { period: week(number), measured: ['A', 'B'] })
/** The second three have business and no figure. */
const half: PeriodRanks = {
  ...at(47, { 1: 1, 2: 2, 3: 3 }),
  lines: at(47).lines.map((line) =>
    line.entity > 3 ? { ...line, score: undefined, rank: undefined, gap: 'absent' as const } : line,
  ),
}

describe('the words of a period at an edge of the calendar (D3)', () => {
  it.each<[string, Record<string, string>]>([
    ['2026-W53', { 年份: '2026', 期号: '53', 起始日: '2026年12月28日', 截止日: '2027年1月3日' }],
    ['2027-W01', { 年份: '2027', 期号: '1', 起始日: '2027年1月4日', 截止日: '1月10日' }],
    // Begins in the year before.
    ['2026-W01', { 年份: '2026', 期号: '1', 起始日: '2025年12月29日', 截止日: '2026年1月4日' }],
    ['2026-12', { 年份: '2026', 期号: '12', 起始日: '2026年12月1日', 截止日: '12月31日' }],
    ['2028-02', { 年份: '2028', 期号: '2', 起始日: '2028年2月1日', 截止日: '2月29日' }],
    ['2026-Q4', { 年份: '2026', 期号: '4', 起始日: '2026年10月1日', 截止日: '12月31日' }],
    ['issue-1~2027~01-01~01-07', { 年份: '2027', 期号: '1', 起始日: '2027年1月1日', 截止日: '1月7日' }],
    // An issue whose file gave no year is dated by the day of writing.
    ['issue-3~~~', { 年份: '2027', 期号: '3', 起始日: '', 截止日: '' }],
    ['2026-12-31', { 年份: '2026', 期号: '1', 起始日: '2026年12月31日', 截止日: '12月31日' }],
  ])('of %s are %j', (id, expected) => {
    const { fields } = bulletinFacts(inputOf([], { period: parsePeriodId(id)! }))
    expect(
      Object.fromEntries(Object.keys(expected).map((field) => [field, fields.get(field)?.text])),
    ).toEqual(expected)
  })

  it.each<[period: string, against: string, words: string]>([
    ['2026-W47', '2026-W46', '上期'],
    ['2027-W01', '2026-W53', '上期'],
    ['2027-W01', '2026-W52', '2026年第52周'],
    ['2026-W47', '2026-W45', '2026年第45周'],
    ['2026-W47', '2026-W01', '2026年第1周'],
    // An older one that is looked at after a newer.
    ['2026-W46', '2026-W47', '2026年第47周'],
    ['2027-01', '2026-12', '上期'],
    ['2026-11-23', '2026-11-20', '2026年11月20日'],
  ])('%s beside %s is compared with %s', (period, against, expected) => {
    const of = (id: string): Period => parsePeriodId(id)!
    const { fields } = bulletinFacts(inputOf([], { period: of(period), against: of(against) }))
    expect(fields.get('比较期')?.text).toBe(expected)
  })
})

describe('the usual bulletins of a week that is not as weeks are (W1)', () => {
  const cases: readonly (readonly [
    string,
    BulletinInput,
    said: readonly string[],
    unsaid: readonly string[],
  ])[] = [
    [
      'half of the units',
      inputOf([at(46), half]),
      ['县有业务的6个单位中3个没有得分；本期只列已有得分的位次，不列方阵和名单。'],
      ['排名前', '排名后', '上升', '下降'],
    ],
    [
      'half of the indicators',
      inputOf([at(46), { ...at(47), measured: ['A'] }]),
      ['县比前几期少1项指标，得分按其余指标计算；本期只列已有得分的位次'],
      ['排名前', '排名后'],
    ],
    [
      'a week is missing before it',
      inputOf([at(45), at(47, { 1: 2, 2: 1, 3: 3, 4: 4, 5: 5, 6: 6 })]),
      ['2026年第46周没有得分，升降与2026年第45周相比。', '上升1位'],
      ['上期'],
    ],
    [
      'all level',
      inputOf([at(47, { 1: 1, 2: 1, 3: 1 })]),
      ['县参加排名3个，位次不分先后。'],
      ['排名前', '第1'],
    ],
    ['one alone', inputOf([at(47, { 1: 1 })]), ['县参加排名1个，位次不分先后。'], ['排名前']],
    ['two', inputOf([at(47, { 1: 1, 2: 2 })]), ['排名前1位的是甲县', '排名后1位的是乙县'], ['不分先后']],
    [
      'nobody had business',
      inputOf([at(47, { 1: null, 2: null })]),
      ['本期没有可通报的指标数据。', '甲县（本期无业务）、乙县（本期无业务）不参加本期排名。'],
      ['排名前', '个，位次'],
    ],
    [
      'nothing at all',
      inputOf([], { counts: { ...noTargets, total: 4, noData: 4 } }),
      ['本期没有可通报的指标数据。'],
      ['纳入通报', '二、排名及变化'],
    ],
    [
      'some targets without a figure',
      inputOf([], { counts: { total: 4, met: 1, near: 0, short: 1, noData: 2 } }),
      ['指标共4项，达到目标1项，接近目标0项，未达标1项，无数据2项。'],
      ['本期没有可通报'],
    ],
  ]

  it.each(cases)('%s', (_, input, said, unsaid) => {
    const text = textOf(input)
    for (const one of said) expect(text).toContain(one)
    for (const one of unsaid) expect(text).not.toContain(one)
  })

  it.each(cases)('in short, %s: nothing is left blank, unknown or no number', (_, input) => {
    for (const text of [textOf(input), textOf(input, brief)])
      expect(text).not.toMatch(/[{}]|NaN|undefined|Infinity|，。|。。|比，|：。|、。/)
  })

  it('says under the table what the text says', () => {
    const table = bulletinFacts(inputOf([at(45), at(47)])).tables.get('县排名表')!
    expect(table.columns.map(({ label }) => label)).toContain('2026年第45周位次')
    expect(table.notes).toContain('2026年第46周没有得分，升降与2026年第45周相比。')
    const part = bulletinFacts(inputOf([at(46), half])).tables.get('县排名表')!
    expect(part.notes).toContain('本期数据不全，位次不作升降比较。')
    expect(part.rows.map((row) => row.map(({ text }) => text))).toContainEqual([
      '1',
      '甲县',
      '99.00',
      '—',
      '—',
      '—',
    ])
  })

  it('names the weeks in a streak that nothing is known of (W3)', () => {
    const { lists } = bulletinFacts(inputOf([at(44), at(45), at(47)]))
    expect(lists.get('提醒')!.map((item) => item.get('依据')!.text)).toContain(
      '近3期分别列第6、6、6位，其间2026年第46周没有得分',
    )
  })
})

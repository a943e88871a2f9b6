import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import weeklyTemplate from '../../data/bulletin/weekly.json'
import type { BulletinDocument, BulletinTable } from '../../src/domain/bulletin/bulletinDocument'
import type { BulletinTemplate } from '../../src/domain/bulletin/bulletinTemplate'
import { forGroups } from '../../src/domain/bulletin/forGroups'
import { renderBulletin } from '../../src/domain/bulletin/renderBulletin'
import type { CataloguePeriod, Entity } from '../../src/domain/catalogue/catalogue'
import { membersOf } from '../../src/domain/catalogue/population'
import { ledgerOn } from '../../src/domain/ledger/ledgerOn'
import type { Task } from '../../src/domain/ledger/task'
import { nameIn } from '../../src/domain/names'
import { valueAt } from '../../src/domain/panel/panelReading'
import { firstDayOf } from '../../src/domain/periods/firstDayOf'
import { lastDayOf } from '../../src/domain/periods/lastDayOf'
import { concludeOverview, countTargets, metChange } from '../../src/domain/review/concludeOverview'
import { reviewGroup, type GroupReview } from '../../src/domain/review/groupReview'
import { indexMove, periodIndex } from '../../src/domain/review/periodIndex'
import { rankGroup } from '../../src/domain/review/rankGroup'
import { rankMoves } from '../../src/domain/review/rankMoves'
import { usualRules } from '../../src/domain/review/reviewRules'
import { rankScores } from '../../src/domain/scoring/rankScores'
import { readScoringData } from '../../src/domain/scoring/readScoringData'
import type { Scheme } from '../../src/domain/scoring/scheme'
import { scoredNode, type Scored } from '../../src/domain/scoring/scored'
import { scoreScheme } from '../../src/domain/scoring/scoreScheme'
import { gapRow, type GapRow } from '../../src/domain/targets/gapRow'
import type { Target } from '../../src/domain/targets/target'
import { targetSeries } from '../../src/domain/targets/targetSeries'
import { worstFirst } from '../../src/domain/targets/worstFirst'
import { createWords } from '../../src/words/allWords'
import { bulletinFacts } from '../../src/words/bulletin/bulletinFacts'
import type { BulletinInput } from '../../src/words/bulletin/bulletinInput'
import { groupName } from '../../src/words/bulletin/officialWords'
import { formatNumber } from '../../src/words/formatNumber'
import { gapWords, type GapSpeech } from '../../src/words/gapWords'
import { ledgerHeadline } from '../../src/words/ledgerWords'
import { overviewWords } from '../../src/words/overviewWords'
import type { StoredPackage } from './packageScoring'
import { storeWeeklyExample } from './weeklyExample'

const json = <T>(file: string) => JSON.parse(readFileSync(`data/weekly-example/${file}`, 'utf8')) as T
const scheme = json<Scheme>('scheme.json')
const { targets } = json<{ targets: readonly Target[] }>('targets.json')
const messages = createWords()
const speech: GapSpeech = {
  t: (key, params) => messages.global.t(key, params, { locale: 'zh-CN' }),
  locale: 'zh-CN',
}
const plain = (text: string) => text.replace(/[\s\u2068\u2069]/g, '')
const numbersIn = (text: string) => (text.match(/\d+(\.\d+)?/g) ?? []).map(Number)

const tasks: readonly Task[] = [
  { problem: '甲事超时', limit: { kind: 'day', day: '2026-04-30' }, since: '2026-03-02' },
  { problem: '乙事未办', limit: { kind: 'day', day: '2026-11-13' }, since: '2026-09-01' },
  { problem: '丙事常抓', limit: { kind: 'standing' }, since: '2026-05-06' },
].map((one, at): Task => ({
  ...{ format: 1, partners: [], lead: '市住建局', ...(one as Pick<Task, 'problem' | 'limit' | 'since'>) },
  events: at === 0 ? [{ kind: 'closed', on: '2026-06-03', why: '已达标' }] : [],
}))

/** One week as the pages have it, and the bulletin that is made of it. */
interface Week {
  readonly period: CataloguePeriod
  readonly then: CataloguePeriod | undefined
  readonly scored: Scored
  readonly rows: readonly GapRow[]
  readonly earlierRows: readonly GapRow[] | undefined
  readonly groups: readonly GroupReview[]
  readonly input: BulletinInput
  readonly document: BulletinDocument
}

let stored: StoredPackage
let city: Entity
let members: readonly Entity[]
let history: ReadonlyMap<number, Scored>
let weeks: readonly Week[]
const byCode = () => new Map(stored.catalogue.indicators.map((one) => [one.code, one]))
const nameOf = ({ names, code }: Entity) => nameIn(names, 'zh', code)
const rowsOf = ({ names, code }: Target, rows: readonly GapRow[]) =>
  rows.find(({ target }) => target.code === code && target.names === names)!

beforeAll(async () => {
  stored = await storeWeeklyExample()
  const { catalogue, panels } = stored
  city = catalogue.entities.find(({ names }) => names.zh === '全市')!
  members = membersOf(catalogue)
  const periods = catalogue.periods.filter(({ period }) => period.kind === 'week')
  history = new Map(
    periods.map(({ key }) => [key, scoreScheme(scheme, readScoringData(catalogue, panels, key))] as const),
  )
  weeks = periods.map((_, at) => weekOf(periods, at))
}, 60_000)

/** One to four cases finished. */
function isOfFew(code: string, entity: number, when: number): boolean {
  const counts = stored.panels.get(code.replace(/[^.]+$/, 'finished'))
  const count = code.startsWith('cases.') && counts ? valueAt(counts, entity, when) : undefined
  return count !== undefined && count > 0 && count < 5
}

function weekOf(periods: readonly CataloguePeriod[], at: number): Week {
  const { catalogue, panels } = stored
  const [period, then] = [periods[at]!, periods[at - 1]]
  const scored = history.get(period.key)!
  const series = new Map(
    targets.map((one) => [one, targetSeries(one, { catalogue, panels, scores: history })]),
  )
  const rowIn = (target: Target, of: Entity, when: CataloguePeriod) =>
    gapRow(target, of, series.get(target)!(of), when)
  const rows = worstFirst(
    targets.flatMap((target) => rowIn(target, city, period) ?? []),
    () => undefined,
  )
  const earlierRows = then && targets.flatMap((target) => rowIn(target, city, then) ?? [])
  const past = periods.slice(0, at + 1)
  const groups = usualRules(catalogue.groupings[0]).groups.flatMap((rules) => {
    const ranks = past.map((one) => rankGroup(history.get(one.key)!, rules, one.period, 'weekly 1'))
    const before = ranks.at(-2)
    return reviewGroup(rules, ranks, before && rankMoves(ranks.at(-1)!, before)) ?? []
  })
  const [first, last] = [firstDayOf(period.period)!, lastDayOf(period.period)!]
  const indicators = byCode()
  const input: BulletinInput = {
    ...{ period: period.period, against: then?.period, today: last, speech },
    entities: new Map(catalogue.entities.map((one) => [one.key, one])),
    decimals: scheme.ranking.decimals!,
    index: periodIndex(scored),
    move: then && indexMove(scored, history.get(then.key)!),
    course: past.map((one) => ({ period: one.period, score: periodIndex(history.get(one.key)!)!.score })),
    counts: countTargets(rows),
    metMore: metChange(rows, earlierRows),
    gaps: rows.map((row) => ({
      ...{ row, indicator: indicators.get(row.target.indicator), reason: undefined, points: undefined },
      lead: row.target.lead,
    })),
    matrix: members
      .map((entity) => ({ entity, cells: targets.map((target) => rowIn(target, entity, period)) }))
      .filter(({ cells }) => cells.some((row) => row?.actual)),
    columns: targets.map(({ indicator }) => ({ indicator: indicators.get(indicator) })),
    isSmall: ({ code }, entity, when) => isOfFew(code, entity, when),
    ...{ groups, ledger: ledgerOn(tasks, first, last), notReported: [], correction: undefined },
    ...{ scheme: '周考评', policy: '按公布精度排名', source: '虚构' },
  }
  const template = forGroups(
    weeklyTemplate as BulletinTemplate,
    groups.map(({ rules }) => groupName(rules)),
  )
  const { document } = renderBulletin({ format: 1, template, edits: [] }, bulletinFacts(input))
  return { period, then, scored, rows, earlierRows, groups, input, document }
}

function eachWeek(check: (week: Week) => void): void {
  expect(weeks).toHaveLength(40)
  for (const week of weeks) check(week)
}

/** All that is said in one section. */
function textUnder({ document }: Week, heading: string): string {
  const { parts } = document
  const at = parts.findIndex((part) => part.kind === 'heading' && part.text.endsWith(`、${heading}`))
  const rest = parts.slice(at + 1)
  const end = rest.findIndex(({ kind }) => kind === 'heading')
  return (at < 0 ? [] : end < 0 ? rest : rest.slice(0, end))
    .map((part) => (part.kind === 'paragraph' ? part.spans.map(({ text }) => text).join('') : ''))
    .join('\n')
}
const tableOf = ({ document }: Week, title: string): BulletinTable =>
  document.annex.find((one) => one.title === title)!
const textsIn = (table: BulletinTable) => table.rows.map((row) => row.map(({ text }) => text))

/** Who is ranked in a week, as the page of rankings ranks them: places by name. */
function placesIn(when: CataloguePeriod, group: GroupReview): ReadonlyMap<string, number> {
  const scored = history.get(when.key)!
  const { grouping, id } = group.rules.group!
  const ours = Uint8Array.from(scored.entities, (one, row) =>
    scored.counted[row] === 1 && one.groups?.[grouping] === id ? 1 : 0,
  )
  const { scores } = scoredNode(scored, 'weekly')
  return new Map(
    rankScores(scores, scored.entities, ours, scheme.ranking).map(({ item, rank }) => [nameOf(item), rank]),
  )
}

/** Places of those who are in both, among themselves: one more than there are better ones. */
function amongBoth(own: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>, name: string) {
  const both = [...own].filter(([one]) => other.has(one))
  return 1 + both.filter(([, rank]) => rank < own.get(name)!).length
}

const scoreOf = ({ scored }: Week, name: string) =>
  scoredNode(scored, 'weekly').scores[scored.entities.findIndex((one) => nameOf(one) === name)]!
const shown = (score: number) => formatNumber(score, 'zh-CN', 2)

describe('the bulletin of every week of the example (W8): its text', () => {
  it('has the whole city’s score, its change and the targets that the overview concludes with', () => {
    eachWeek((week) => {
      const { rows, earlierRows, then, input, groups } = week
      const conclusion = concludeOverview({
        ...{ index: input.index, indexMove: input.move, rows, earlierRows, overseer: undefined },
        ...{ groups, unscored: [], focus: undefined },
      })
      const said = textUnder(week, '总体情况')
      const page = {
        ...speech,
        entities: input.entities,
        against: then?.period,
        period: week.period.period,
        decimals: 2,
      }
      const inputOf = (row: GapRow) => input.gaps.find((one) => one.row === row)!
      for (const one of [...conclusion.headline, ...conclusion.lead]) {
        if (one.code !== 'targets' && one.code !== 'index') continue
        const { headline } = overviewWords({ headline: [one], lead: [] }, { ...page, inputOf })
        const period = then ? plain(headline).replace(/\d+年第\d+周/g, '') : plain(headline)
        for (const number of numbersIn(period)) expect(numbersIn(said), headline).toContain(number)
      }
      expect(said).toContain(`全市综合得分${shown(scoreOf(week, '全市'))}分`)
      const met = rows.filter(({ actual, stage, target }) => {
        return (
          actual && (target.comparator === '≥' ? actual.value >= stage.value : actual.value <= stage.value)
        )
      })
      expect(said).toContain(`达到目标${met.length}项`)
    })
  })

  it('names first, last and movers with the places and scores of the rankings', () => {
    eachWeek((week) => {
      const paragraphs = textUnder(week, '排名及变化').split('\n')
      week.groups.forEach((group) => {
        const name = groupName(group.rules)
        const said = paragraphs.find((one) => one.startsWith(`${name}参加排名`))
        // Too little of the group is there for lists and moves.
        expect(said === undefined).toBe(group.incomplete.isPartial)
        if (said === undefined) return
        const now = placesIn(week.period, group)
        const before = week.then && placesIn(week.then, group)
        expect(said).toMatch(new RegExp(`参加排名${now.size}个`))
        for (const [, who, score] of said.matchAll(/([\p{Script=Han}]+)（([\d.]+)分）/gu)) {
          const unit = [...now.keys()].find((one) => who!.endsWith(one))!
          expect(now.get(unit), who).toBeLessThanOrEqual(3)
          expect(score, who).toBe(shown(scoreOf(week, unit)))
        }
        const moved = [...said.matchAll(/([\p{Script=Han}]+)（(上升|下降)(\d+)位(?:，列第(\d+)位)?）/gu)]
        for (const [, who, way, places, rank] of moved) {
          const unit = [...now.keys()].find((one) => who!.endsWith(one))!
          const change = amongBoth(before!, now, unit) - amongBoth(now, before!, unit)
          expect(change, `${who} in week ${JSON.stringify(week.period.period)}`).toBe(
            way === '上升' ? Number(places) : -Number(places),
          )
          if (rank !== undefined) expect(Number(rank), who).toBe(now.get(unit))
        }
        const last = /排名后\d位的是([^。（]+)/.exec(said)
        for (const unit of last?.[1]!.split('、') ?? [])
          expect(now.get(unit), unit).toBeGreaterThan(now.size - 3 - (now.size - new Set(now.values()).size))
      })
    })
  })

  it('says of the worst targets what the page of gaps says', () => {
    eachWeek((week) => {
      const short = week.input.gaps.filter(({ row }) => row.status === 'short' || row.status === 'near')
      const lines = textUnder(week, '主要短板').split('\n').filter(Boolean)
      expect(lines).toHaveLength(Math.min(3, short.length))
      lines.forEach((line, at) => {
        const said = gapWords(short[at]!, speech)
        for (const part of [said.name, said.actual, said.gap]) expect(plain(line)).toContain(plain(part))
        const schedule = numbersIn(plain(said.schedule ?? '').replace(/实际[^，]*，/, ''))
        for (const number of schedule) expect(numbersIn(line)).toContain(number)
      })
    })
  })

  it('counts weeks among the last as the rankings of each of them have it (W3)', () => {
    eachWeek((week) => {
      const said = textUnder(week, '提醒事项')
      const prompts = [
        ...said.matchAll(/([\p{Script=Han}]+)连续(\d+)期位次靠后（近\d+期分别列第([\d、]+)位/gu),
      ]
      expect(prompts).toHaveLength(week.groups.flatMap(({ streaks }) => streaks).length)
      for (const [, who, periods, evidence] of prompts) {
        const group = week.groups.find(({ streaks }) =>
          streaks.some(({ entity }) => who!.endsWith(nameOf(members.find(({ key }) => key === entity)!))),
        )!
        const past = weeks.slice(0, weeks.indexOf(week) + 1).reverse()
        const ranks = past.flatMap(({ period }) => {
          const places = placesIn(period, group)
          const unit = [...places.keys()].find((one) => who!.endsWith(one))
          // A week without business is no week of a streak, nor is one that half of the group has no score in.
          const isHalf = places.size * 2 < group.lines.length + group.unranked.length
          return unit === undefined || isHalf ? [] : [{ rank: places.get(unit)!, of: places.size }]
        })
        const inRow = ranks.findIndex(({ rank, of }) => rank <= of - 3)
        expect(Number(periods), who).toBe(inRow < 0 ? ranks.length : inRow)
        expect(evidence!.split('、').map(Number), who).toEqual(
          ranks
            .slice(0, Math.min(3, Number(periods)))
            .map(({ rank }) => rank)
            .reverse(),
        )
      }
    })
  })

  it('counts tasks as the page of the ledger does (L4)', () => {
    eachWeek((week) => {
      const said = textUnder(week, '整改落实')
      const { ledger } = week.input
      const { headline } = ledgerHeadline(ledger!, lastDayOf(week.period.period)!, speech.t)
      const [open = 0, late = 0, closed = 0] = /逾期/.test(headline)
        ? numbersIn(plain(headline))
        : [numbersIn(plain(headline))[0], 0, numbersIn(plain(headline))[1]]
      if (ledger!.states.length === 0) expect(said).toBe('')
      else {
        expect(said).toContain(`整改台账共${open + closed}项`)
        expect(said).toContain(`逾期未完成${late}项`)
      }
    })
  })
})

describe('the bulletin of every week of the example (W8): its tables', () => {
  it('rank as the rankings do, with their scores, and move by the places of both weeks', () => {
    eachWeek((week) => {
      for (const group of week.groups) {
        const now = placesIn(week.period, group)
        const before = week.then && placesIn(week.then, group)
        const table = tableOf(week, `${groupName(group.rules)}排名表`)
        const ranked = textsIn(table).filter(([rank]) => rank !== '—')
        expect(ranked.map(([rank, name, score]) => [rank, name, score])).toEqual(
          [...now].map(([name, rank]) => [String(rank), name, shown(scoreOf(week, name))]),
        )
        for (const [, name, , from, move] of ranked) {
          if (!before?.has(name!) || group.moves?.refusal) {
            expect([from, move]).toEqual(['—', '—'])
            continue
          }
          const [was, is] = [amongBoth(before, now, name!), amongBoth(now, before, name!)]
          expect(from).toBe(String(was))
          expect(move).toBe(was === is ? '持平' : `${was > is ? '上升' : '下降'}${Math.abs(was - is)}位`)
        }
      }
    })
  })

  it('have every target as the page of gaps has it', () => {
    eachWeek((week) => {
      const lines = textsIn(tableOf(week, '指标达标表'))
      expect(lines).toHaveLength(targets.length)
      week.input.gaps.forEach((gap, at) => {
        const said = gapWords(gap, speech)
        const [, name, target, actual, difference, status, lead] = lines[at]!
        expect([name, lead]).toEqual([said.name, gap.row.target.lead])
        expect(target).toBe(plain(said.target))
        expect(actual).toContain(plain(said.actual))
        expect(difference).toBe(gap.row.status === 'noData' ? '—' : plain(said.gap))
        expect(plain(speech.t(`gaps.status.${gap.row.status}`, {}))).toBe(status)
      })
      const statuses = lines.map(([, , , , , status]) => status)
      expect(statuses.filter((one) => one === '达标')).toHaveLength(week.input.counts.met)
    })
  })

  it('have departments’ figures as they were imported, mark those that are short, and withhold those of few cases', () => {
    let withheld = 0
    eachWeek((week) => {
      const table = tableOf(week, '部门环节表')
      const used = week.input.columns.flatMap(({ indicator }, at) =>
        week.input.matrix.some(({ cells }) => cells[at]?.actual) ? [{ indicator: indicator!, at }] : [],
      )
      textsIn(table).forEach(([name, ...cells], line) => {
        const { entity } = week.input.matrix[line]!
        expect(name).toBe(nameOf(entity))
        cells.forEach((text, column) => {
          const { indicator, at } = used[column]!
          const row = rowsOf(targets[at]!, [week.input.matrix[line]!.cells[at]!])
          if (!row.actual) return expect(text).toBe('—')
          if (text === '＊') withheld++
          const isHidden = isOfFew(indicator.code, entity.key, row.actual.period.key)
          expect(text === '＊', `${name} ${indicator.code}`).toBe(isHidden)
          if (isHidden) return
          const value = valueAt(stored.panels.get(indicator.code)!, entity.key, row.actual.period.key)!
          const [number] = numbersIn(text!)
          expect(number, `${name} ${indicator.code}`).toBe(
            Number(formatNumber(value, 'zh-CN', indicator.decimals)),
          )
          const { comparator, stages } = targets[at]!
          const isMet = comparator === '≥' ? value >= stages[0]!.value : value <= stages[0]!.value
          expect(/[●▲]/.test(text!), `${name} ${indicator.code}`).toBe(!isMet)
        })
      })
    })
    expect(withheld).toBeGreaterThan(0)
  })

  it('are the same in text and annex: nobody has two places, two scores or two figures', () => {
    eachWeek((week) => {
      const ranks = new Map(
        week.groups.flatMap(({ rules }) =>
          textsIn(tableOf(week, `${groupName(rules)}排名表`)).map(([rank, name, score]) => [
            name!,
            { rank, score },
          ]),
        ),
      )
      const said = textUnder(week, '排名及变化')
      for (const [name, { rank, score }] of ranks)
        for (const [, found, place] of said.matchAll(
          new RegExp(`${name}（(?:([\\d.]+)分|[^）]*列第(\\d+)位)）`, 'g'),
        )) {
          if (found !== undefined) expect(found, name).toBe(score)
          if (place !== undefined) expect(place, name).toBe(rank)
        }
    })
  })
})

import type { BulletinFacts, Fact, FactFields } from '../../domain/bulletin/bulletinFacts'
import type { BulletinChart, BulletinTable } from '../../domain/bulletin/bulletinDocument'
import { firstDayOf } from '../../domain/periods/firstDayOf'
import { lastDayOf } from '../../domain/periods/lastDayOf'
import type { Period } from '../../domain/periods/period'
import type { GroupReview } from '../../domain/review/groupReview'
import { isShortfall } from '../../domain/targets/worstFirst'
import { pointsWords } from '../scorecardWords'
import type { BulletinInput } from './bulletinInput'
import { ledgerTable, matrixTable, rankTable, remarksTable, targetTable, wholeMatrix } from './bulletinTables'
import { gapItem } from './gapFacts'
import { groupFacts, scoreWords, streakItem } from './groupFacts'
import { comparedWords, incompleteWords, refusals } from './incompleteFacts'
import { overdueItem } from './ledgerFacts'
import {
  count,
  dayWords,
  entityName,
  fieldsOf,
  figure,
  groupName,
  onPage,
  periodWords,
  words,
} from './officialWords'

/** Periods of a line, and bars that a page has room for. */
const longestCourse = 12
const mostBars = 30
/** Less is rounding in the sums. */
const nothing = 1e-9

/**
 * All that a bulletin may say of a period, in the words of official documents: every figure is the one that a page shows,
 * with the page it is on.
 */
export function bulletinFacts(input: BulletinInput): BulletinFacts {
  const groups = input.groups.map((review) => groupFacts(review, input))
  const short = input.gaps.filter(({ row }) => isShortfall(row))
  const streaks = input.groups.flatMap(({ streaks }) => streaks)
  const { ledger, notReported } = input
  return {
    fields: new Map([
      ...Object.entries(periodFields(input)),
      ...Object.entries(targetFields(input, short.length)),
      ...Object.entries(scoreFields(input)),
      ...Object.entries(ledgerFields(input, streaks.length)),
      ...groups.flatMap(({ fields }) => fields),
    ]),
    conditions: new Map([
      ...Object.entries(conditionsOf(input, short.length, streaks.length)),
      ...groups.flatMap(({ conditions }) => conditions),
    ]),
    lists: new Map<string, readonly FactFields[]>([
      ['短板', short.map((gap) => gapItem(gap, input))],
      ['提醒', streaks.map((streak) => streakItem(streak, input))],
      ['逾期', (ledger?.overdue ?? []).map(overdueItem)],
      ['未报送单位', notReported.map((name) => fieldsOf({ 单位: words(name) }))],
      ...groups.flatMap(({ lists }) => lists),
    ]),
    tables: tablesOf(input),
    charts: chartsOf(input),
  }
}

/** Whether there is nothing to write of, whatever the template: neither a score nor a target with a figure. */
export function haveNothing({ conditions }: BulletinFacts): boolean {
  return conditions.get('无数据') === true
}

type Fields = Readonly<Record<string, Fact>>

function periodFields({ period, against, today, ...input }: BulletinInput): Fields {
  const [first, last] = [firstDayOf(period), lastDayOf(period)]
  return {
    本期: words(periodWords(period, input)),
    上期: words(against ? periodWords(against, input) : ''),
    比较期: words(comparedWords({ ...input, period, against })),
    起始日: words(dayWords(first, true)),
    截止日: words(dayWords(last, first?.slice(0, 4) !== last?.slice(0, 4))),
    年份: words(String(yearOf(period) ?? (last ?? today).slice(0, 4))),
    期号: words(issueNumber(period)),
    成文日期: words(dayWords(today, true)),
  }
}

/** A week is of the year that it is numbered in: 2026 has a week 53 that ends in 2027 (rule D3). */
function yearOf(period: Period): number | undefined {
  return period.kind === 'day' ? undefined : period.year
}

/** What an office counts its issues by, until it writes another number. */
function issueNumber(period: Period): string {
  switch (period.kind) {
    case 'issue':
      return String(period.number)
    case 'week':
      return String(period.week)
    case 'month':
      return String(period.month)
    case 'quarter':
      return String(period.quarter)
    default:
      return '1'
  }
}

function targetFields({ counts, metMore }: BulletinInput, short: number): Fields {
  const page = onPage('gaps')
  const more = metMore ?? 0
  return {
    指标总数: count(counts.total, page),
    达标数: count(counts.met, page),
    接近达标数: count(counts.near, page),
    未达标数: count(counts.short, page),
    无数据数: count(counts.noData, page),
    短板数: count(short, page),
    达标数变化: figure(
      metMore === undefined ? '' : more === 0 ? '持平' : `${more > 0 ? '增加' : '减少'}${Math.abs(more)}项`,
      metMore,
      onPage('overview'),
    ),
  }
}

function scoreFields(input: BulletinInput): Fields {
  const { index, move, decimals, speech, groups } = input
  const page = onPage('overview')
  const change = move?.change
  const refusal = groups.find(({ moves }) => moves?.refusal)?.moves?.refusal
  return {
    评价对象: words(
      index?.of === 'aggregate'
        ? entityName(index.entity.key, input)
        : index
          ? `${index.over}个参评单位平均`
          : '',
    ),
    综合得分: figure(scoreWords(index?.score, input), index?.score, page),
    综合得分变化: figure(
      change === undefined
        ? ''
        : Math.abs(change) < nothing
          ? '持平'
          : `${change > 0 ? '提高' : '下降'}${pointsWords(Math.abs(change), speech.locale, decimals)}分`,
      change,
      page,
    ),
    不可比原因: words(refusal === undefined ? '' : refusals[refusal]),
    缺数说明: words(incompleteWords(input)),
    考评方案: words(input.scheme),
    排名规则: words(input.policy),
    数据来源: words(input.source),
    更正说明: words(input.correction ?? ''),
  }
}

function ledgerFields({ ledger, notReported }: BulletinInput, streaks: number): Fields {
  const page = onPage('ledger')
  return {
    提醒数: count(streaks, onPage('overview')),
    台账总数: count(ledger?.states.length ?? 0, page),
    台账新增数: count(ledger?.handedOver.length ?? 0, page),
    台账销号数: count(ledger?.newlyClosed.length ?? 0, page),
    台账逾期数: count(ledger?.overdue.length ?? 0, page),
    未报送数: count(notReported.length, onPage('data')),
  }
}

function conditionsOf(
  input: BulletinInput,
  short: number,
  streaks: number,
): Readonly<Record<string, boolean>> {
  const { counts, metMore, index, move, groups, ledger, notReported, correction } = input
  return {
    有目标: counts.total > counts.noData,
    有上期: metMore !== undefined,
    有综合得分: index !== undefined,
    有得分变化: index !== undefined && move !== undefined,
    不可比: groups.some(({ moves }) => moves?.refusal !== undefined),
    有短板: short > 0,
    有提醒: streaks > 0,
    有台账: (ledger?.states.length ?? 0) > 0,
    有逾期: (ledger?.overdue.length ?? 0) > 0,
    有未报送: notReported.length > 0,
    有更正: correction !== undefined,
    有无数据: counts.noData > 0 && counts.noData < counts.total,
    有缺数: incompleteWords(input) !== '',
    无数据: counts.total === counts.noData && index === undefined,
  }
}

function tablesOf(input: BulletinInput): ReadonlyMap<string, BulletinTable> {
  const entries: readonly (readonly [string, BulletinTable | undefined])[] = [
    ...input.groups.map((review) => [`${groupName(review.rules)}排名表`, rankTable(review, input)] as const),
    ['指标达标表', input.gaps.length > 0 ? targetTable(input) : undefined],
    ['部门环节表', matrixTable(input, false)],
    [wholeMatrix, matrixTable(input, true)],
    ['台账', ledgerTable(input)],
    ['未报送单位及口径说明', remarksTable(input)],
  ]
  return new Map(entries.filter((entry): entry is [string, BulletinTable] => entry[1] !== undefined))
}

function chartsOf(input: BulletinInput): ReadonlyMap<string, BulletinChart> {
  const course = input.course.slice(-longestCourse)
  return new Map<string, BulletinChart>([
    ...(course.length > 1 ? [['综合得分走势', courseChart(course, input)] as const] : []),
    ...input.groups.flatMap((review) =>
      review.lines.length > mostBars
        ? []
        : [[`${groupName(review.rules)}得分`, scoresChart(review, input)] as const],
    ),
  ])
}

function courseChart(course: BulletinInput['course'], input: BulletinInput): BulletinChart {
  const points = course.map(({ period, score }) => ({
    label: periodWords(period, input),
    text: scoreWords(score, input),
    value: score,
  }))
  return { title: '近期综合得分走势', shape: 'line', points }
}

function scoresChart({ lines, rules }: GroupReview, input: BulletinInput): BulletinChart {
  const points = lines.flatMap(({ entity, score, rank }) =>
    score === undefined
      ? []
      : [
          {
            label: entityName(entity, input),
            text: scoreWords(score, input),
            value: score,
            ...(rank === undefined ? {} : { rank }),
          },
        ],
  )
  return { title: `${groupName(rules)}综合得分`, shape: 'bars', points }
}

import type { Direction } from '../catalogue/catalogue'
import type { Names } from '../names'
import type { CaseCount } from './caseCube'
import type { CaseRules } from './caseRules'
import { meanDays, quantileOfDays, type CaseTotals, type DayCount } from './caseTotals'

/** What is worked out of totals; undefined where there is nothing to divide by. */
export interface CaseMetric {
  readonly code: string
  readonly names: Names
  readonly unit: (rules: CaseRules) => Names
  readonly direction?: Direction
  readonly decimals: number
  /** Of open cases, from the newest snapshot in a period. */
  readonly ofOpen?: true
  readonly count?: CaseCount
  readonly text: (rules: CaseRules) => Names
  readonly value: (totals: CaseTotals, rules: CaseRules) => number | undefined
}

const cases = (): Names => ({ zh: '件', en: 'cases' })
const percent = (): Names => ({ zh: '%', en: '%' })
const times = (): Names => ({ zh: '次', en: 'visits' })
const days = ({ counting }: CaseRules): Names =>
  counting.days === 'working' ? { zh: '工作日', en: 'working days' } : { zh: '天', en: 'days' }

function countOf(
  code: string,
  count: CaseCount,
  names: Names,
  text: Names,
  more: { readonly direction?: Direction; readonly ofOpen?: true } = {},
): CaseMetric {
  return {
    ...{ code, names, unit: cases, decimals: 0, count, ...more },
    text: () => text,
    value: (totals) => totals.count(count),
  }
}

function rateOf(
  code: string,
  names: Names,
  part: CaseCount | ((rules: CaseRules) => CaseCount),
  whole: CaseCount,
  text: (rules: CaseRules) => Names,
): CaseMetric {
  return {
    ...{ code, names, unit: percent, direction: 'higher', decimals: 2, text },
    value: (totals, rules) => {
      const below = totals.count(whole)
      const above = totals.count(typeof part === 'function' ? part(rules) : part)
      return below === 0 ? undefined : (100 * above) / below
    },
  }
}

function daysOf(
  time: 'span' | 'approval',
  figure: 'Mean' | 'Median' | 'P90',
  value: (days: readonly DayCount[]) => number | undefined,
): CaseMetric {
  const figures = {
    Mean: ['平均', 'mean'],
    Median: ['中位', 'median'],
    P90: ['九成办件', '90th percentile of'],
  } as const
  const what = { span: ['跨度用时', 'elapsed days'], approval: ['审批用时', 'approval days'] } as const
  const [figureZh, figureEn] = figures[figure]
  const [zh, en] = what[time]
  return {
    code: `${time}${figure}`,
    names: { zh: `${figureZh}${zh}`, en: `${figureEn} ${en}` },
    ...{ unit: days, direction: 'lower', decimals: 1 },
    text: (rules) => textOfDays(time, rules),
    value: (totals) => value(totals[time]),
  }
}

function textOfDays(time: 'span' | 'approval', { counting }: CaseRules): Names {
  const { days, countsAcceptance, sameDay, closesAt } = counting
  const clock =
    closesAt === undefined ? '' : `${Math.floor(closesAt / 60)}:${String(closesAt % 60).padStart(2, '0')}`
  const zh = [
    time === 'span' ? '受理至办结的时间' : '受理至办结的时间，减去特别程序等扣除时间',
    days === 'working' ? '按工作日计' : '按自然日计',
    countsAcceptance ? '受理当日计入' : '受理当日不计',
    `当日办结计 ${sameDay} 天`,
    ...(clock === '' ? [] : [`${clock} 后受理的从下一工作日起算`]),
  ]
  const en = [
    time === 'span' ? 'From acceptance to the end' : 'From acceptance to the end, less what is taken off',
    days === 'working' ? 'in working days' : 'in calendar days',
    countsAcceptance ? 'the day of acceptance counted' : 'the day of acceptance not counted',
    `finished on the same day counts ${sameDay}`,
    ...(clock === '' ? [] : [`filed after ${clock} counts from the next working day`]),
  ]
  return { zh: `${zh.join('，')}。`, en: `${en.join(', ')}.` }
}

const plain = (zh: string, en: string) => (): Names => ({ zh, en })

/** What case logs give of each type and kind (rules A2, A2c). Rates are ratios of sums over the days of a period. */
export const caseMetrics: readonly CaseMetric[] = [
  countOf(
    'finished',
    'finished',
    { zh: '办结量', en: 'finished' },
    {
      zh: '办结的办件数，不含退件、撤回和不予受理。',
      en: 'Cases finished, without those returned or withdrawn.',
    },
  ),
  daysOf('span', 'Mean', meanDays),
  daysOf('span', 'Median', (list) => quantileOfDays(list, 0.5)),
  daysOf('span', 'P90', (list) => quantileOfDays(list, 0.9)),
  daysOf('approval', 'Mean', meanDays),
  daysOf('approval', 'Median', (list) => quantileOfDays(list, 0.5)),
  daysOf('approval', 'P90', (list) => quantileOfDays(list, 0.9)),
  rateOf(
    'onTimeRate',
    { zh: '按时办结率', en: 'finished in time' },
    ({ comparator }) => (comparator === '<' ? 'under' : 'within'),
    'limited',
    ({ comparator }) => ({
      zh: `审批用时${comparator === '<' ? '少于' : '不超过'}承诺时限（无承诺的按法定时限）的办件 ÷ 有时限的办件。`,
      en: `Approval days ${comparator} the limit promised, else the legal one, over cases with a limit.`,
    }),
  ),
  rateOf(
    'earlyRate',
    { zh: '提前办结率', en: 'finished early' },
    'under',
    'limited',
    plain(
      '审批用时少于时限的办件 ÷ 有时限的办件。',
      'Approval days under the limit over cases with a limit.',
    ),
  ),
  rateOf(
    'onlineRate',
    { zh: '网办率', en: 'filed online' },
    'online',
    'channelled',
    plain(
      '网上申请的办件 ÷ 注明申请方式的办件。',
      'Cases filed online over cases whose way of filing is known.',
    ),
  ),
  rateOf(
    'instantRate',
    { zh: '即办率', en: 'done on the spot' },
    'instant',
    'classed',
    plain('即办件 ÷ 注明类型的办件。', 'Cases done on the spot over cases whose class is known.'),
  ),
  rateOf(
    'onceRate',
    { zh: '最多跑一次率（办件）', en: 'at most one visit' },
    'once',
    'visited',
    plain(
      '跑动不超过一次的办件 ÷ 注明跑动次数的办件。',
      'Cases with at most one visit over cases whose visits are known.',
    ),
  ),
  rateOf(
    'noVisitRate',
    { zh: '一次不用跑率（办件）', en: 'without a visit' },
    'noVisit',
    'visited',
    plain(
      '没有跑动的办件 ÷ 注明跑动次数的办件。',
      'Cases without a visit over cases whose visits are known.',
    ),
  ),
  {
    ...{ code: 'visitMean', names: { zh: '平均跑动次数（办件）', en: 'mean visits' }, unit: times },
    ...{
      direction: 'lower',
      decimals: 2,
      text: plain('跑动次数合计 ÷ 注明跑动次数的办件。', 'Visits over cases whose visits are known.'),
    },
    value: (totals) => {
      const known = totals.count('visited')
      return known === 0 ? undefined : totals.count('visits') / known
    },
  },
  rateOf(
    'activeRate',
    { zh: '主动评价率', en: 'rated by people' },
    'rated',
    'ratable',
    plain(
      '企业群众主动评价的办件 ÷ 办结件；系统默认好评不计。',
      'Cases rated by people over cases finished; ratings given by the system are left out.',
    ),
  ),
  rateOf(
    'goodRate',
    { zh: '好评率', en: 'rated well' },
    'good',
    'rated',
    plain(
      '非常满意、满意、基本满意 ÷ 主动评价；系统默认好评不计。',
      'Satisfied in any degree over ratings by people; ratings given by the system are left out.',
    ),
  ),
  rateOf(
    'rightedRate',
    { zh: '差评整改率', en: 'bad ratings put right' },
    'righted',
    'rightable',
    plain('已整改的差评 ÷ 差评。', 'Bad ratings put right over bad ratings.'),
  ),
  countOf(
    'rated',
    'rated',
    { zh: '主动评价数', en: 'ratings by people' },
    {
      zh: '企业群众主动评价的办件数，不含系统默认好评。',
      en: 'Cases rated by people, without ratings given by the system.',
    },
  ),
  countOf(
    'defaulted',
    'defaulted',
    { zh: '系统默认好评数', en: 'ratings by the system' },
    {
      zh: '到期由系统默认好评的办件数，不计入好评率。',
      en: 'Cases rated by the system; in no rate.',
    },
  ),
  countOf(
    'returned',
    'returned',
    { zh: '退件撤回数', en: 'returned or withdrawn' },
    {
      zh: '退件、撤回、不予受理的办件数，不计入办结量。',
      en: 'Cases returned, withdrawn or not taken on; not among those finished.',
    },
  ),
  countOf(
    'extended',
    'extended',
    { zh: '延期数', en: 'extended' },
    {
      zh: '办结件中延期的件数。',
      en: 'Finished cases that were extended.',
    },
  ),
  countOf(
    'corrected',
    'corrected',
    { zh: '补正数', en: 'corrected' },
    {
      zh: '办结件中要求补正的件数。',
      en: 'Finished cases that had to be corrected.',
    },
  ),
  countOf(
    'open',
    'open',
    { zh: '在办量', en: 'open' },
    {
      zh: '期内最近一次导出时在办的办件数。',
      en: 'Cases open at the last export of the period.',
    },
    { ofOpen: true },
  ),
  countOf(
    'overdue',
    'overdue',
    { zh: '在办超期数', en: 'open and overdue' },
    {
      zh: '期内最近一次导出时在办且已超时限的办件数。',
      en: 'Cases open past their limit at the last export of the period.',
    },
    { ofOpen: true, direction: 'lower' },
  ),
]

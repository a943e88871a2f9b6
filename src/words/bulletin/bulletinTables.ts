import type { BulletinCell, BulletinColumn, BulletinTable } from '../../domain/bulletin/bulletinDocument'
import type { Light } from '../../domain/ledger/task'
import type { GroupReview } from '../../domain/review/groupReview'
import type { TargetStatus } from '../../domain/targets/judgeTarget'
import { figureWords, gapWords, targetName, targetWords, unitOf } from '../gapWords'
import type { BulletinInput } from './bulletinInput'
import { placesWords, scoreWords, unrankedWords } from './groupFacts'
import { comparedWords, incompleteWords, refusals } from './incompleteFacts'
import { limitWords } from './ledgerFacts'
import { entityName, groupName, tightened } from './officialWords'

type Line = readonly (BulletinCell | string)[]

function tableOf(
  title: string,
  columns: readonly (readonly [label: string, align: BulletinColumn['align'], width: number])[],
  lines: readonly Line[],
  notes: readonly string[] = [],
): BulletinTable {
  const whole = columns.reduce((sum, [, , width]) => sum + width, 0)
  return {
    id: title,
    title,
    columns: columns.map(([label, align, width]) => ({ label, align, width: width / whole })),
    rows: lines.map((line) => line.map((cell) => (typeof cell === 'string' ? { text: cell } : cell))),
    notes: notes.filter((note) => note !== ''),
  }
}

function cell(text: string, value: number | undefined): BulletinCell {
  return value === undefined ? { text } : { text, value }
}

/** 县（市、区）排名表: those who are ranked, then those who are not, with why. */
export function rankTable(review: GroupReview, input: BulletinInput): BulletinTable {
  const { lines, unranked, moves, rules } = review
  const ranked = lines.map(({ entity, rank, score, move, tier }): Line => [
    cell(String(rank), rank),
    entityName(entity, input),
    cell(scoreWords(score, input), score),
    move ? cell(String(move.from), move.from) : '—',
    move ? cell(placesWords(move.change), move.change) : '—',
    tier === undefined ? '—' : tierNames[rules.tierNames][tier - 1]!,
  ])
  const others = unranked.map((line): Line => [
    '—',
    entityName(line.entity, input),
    '—',
    '—',
    '—',
    unrankedWords(line, input),
  ])
  const compared = comparedWords(input)
  const common = moves?.refusal === undefined && moves?.isAmongCommon
  return tableOf(
    `${groupName(rules)}排名表`,
    [
      ['位次', 'center', 10],
      ['单位', 'left', 30],
      ['综合得分', 'right', 16],
      [`${compared === '' ? '上期' : compared}位次`, 'center', 14],
      ['升降', 'center', 16],
      ['档次', 'center', 20],
    ],
    [...ranked, ...others],
    [
      `${input.policy}。`,
      incompleteWords({ ...input, groups: [review] }),
      common ? '两期参加排名的单位不同，两期位次和升降按两期均参加的单位重新排位计算。' : '',
      moves?.refusal === undefined ? '' : refusals[moves.refusal],
    ],
  )
}

const tierNames: Readonly<Record<'ranks' | 'places', readonly string[]>> = {
  ranks: ['第一方阵', '第二方阵', '第三方阵'],
  places: ['靠前', '中游', '滞后'],
}

const statusNames: Readonly<Record<TargetStatus, string>> = {
  met: '达标',
  near: '接近目标',
  short: '未达标',
  noData: '无数据',
}

/** 指标达标表: every target, worst first. */
export function targetTable({ gaps, speech }: BulletinInput): BulletinTable {
  return tableOf(
    '指标达标表',
    [
      // Wide enough for its head.
      ['序号', 'center', 8],
      ['指标', 'left', 26],
      ['目标', 'left', 15],
      ['现值', 'left', 15],
      ['差距', 'left', 20],
      ['状态', 'center', 10],
      ['牵头单位', 'left', 16],
    ],
    gaps.map((gap, at): Line => {
      const said = gapWords(gap, speech)
      const { row } = gap
      return [
        String(at + 1),
        said.name,
        cell(tightened(targetWords(row.target, row.stage, gap.indicator, speech)), row.stage.value),
        cell(tightened(said.actual), row.actual?.value),
        cell(row.status === 'noData' ? '—' : tightened(said.gap), row.gap),
        statusNames[row.status],
        gap.lead ?? '—',
      ]
    }),
  )
}

/** In the place of a figure of too few cases. */
const withheld = '＊'
/** The table with them, for an office that chooses it. */
export const wholeMatrix = '部门环节表（含不足5件）'
/** Wider is no table for a sheet of paper. */
const mostColumns = 8

/** 部门环节表: what each department's figures are, beside the targets; those of fewer than five cases where it is said so. */
export function matrixTable(
  { matrix, columns, isSmall, speech }: BulletinInput,
  hasSmall: boolean,
): BulletinTable | undefined {
  const used = columns.flatMap(({ indicator }, at) => {
    const row = matrix.find(({ cells }) => cells[at]?.actual)?.cells[at]
    return indicator && row ? [{ at, indicator, row }] : []
  })
  if (used.length === 0) return undefined
  const shown = used.slice(0, mostColumns)
  const left = used.length - shown.length
  const lines = matrix.map(({ entity, cells }): Line => [
    entity.names.zh ?? entity.names.en ?? entity.code,
    ...shown.map(({ at, indicator }) => {
      const row = cells[at]
      if (!row?.actual) return '—'
      if (!hasSmall && isSmall(indicator, entity.key, row.actual.period.key)) return withheld
      const mark = row.status === 'met' ? '' : row.status === 'near' ? '▲' : '●'
      const input = { row, indicator, reason: undefined, points: undefined }
      // The unit stands in the head.
      const figure = tightened(figureWords(input, speech)).replace(/%$/, '')
      return cell(`${figure}${mark}`, row.actual.value)
    }),
  ])
  const table = tableOf(
    '部门环节表',
    [
      ['单位', 'left', 22],
      ...shown.map(({ indicator, row }) => {
        const unit = unitOf(row.target, indicator, speech)
        const name = targetName(row.target, indicator, speech.locale)
        return [unit === '' ? name : `${name}（${unit}）`, 'center', 78 / shown.length] as const
      }),
    ],
    lines,
    [
      '●为未达标，▲为接近目标，—为无数据或不适用。',
      left > 0 ? `另有${left}项指标未列入本表。` : '',
      lines.some((line) => line.includes(withheld)) ? `${withheld}为办件不足5件，不列数字。` : '',
    ],
  )
  return hasSmall ? { ...table, id: wholeMatrix } : table
}

const lightNames: Readonly<Record<Light, string>> = {
  green: '正常推进',
  yellow: '临近时限',
  red: '滞后',
  standing: '长期坚持',
  done: '已销号',
}

export function ledgerTable({ ledger }: BulletinInput): BulletinTable | undefined {
  if (!ledger || ledger.states.length === 0) return undefined
  return tableOf(
    '整改台账',
    [
      ['序号', 'center', 7],
      ['问题', 'left', 30],
      ['整改措施', 'left', 24],
      ['牵头单位', 'left', 15],
      ['时限', 'center', 12],
      ['状态', 'center', 12],
    ],
    ledger.states.map((state, at): Line => [
      String(at + 1),
      state.task.problem,
      state.task.measure ?? '',
      state.task.lead ?? '—',
      limitWords(state),
      state.overdueDays === undefined ? lightNames[state.light] : `逾期${state.overdueDays}天`,
    ]),
  )
}

/** 未报送单位、口径及更正说明. */
export function remarksTable(input: BulletinInput): BulletinTable {
  const { notReported, policy, source, correction, scheme } = input
  const remarks: readonly (readonly [string, string])[] = [
    ['未报送单位', notReported.length > 0 ? notReported.join('、') : '无'],
    ['考评方案', scheme],
    ['排名规则', policy],
    ['数据来源', source],
    ['更正说明', correction ?? '无'],
  ]
  return tableOf(
    '未报送单位、更正及口径说明',
    [
      ['事项', 'left', 20],
      ['说明', 'left', 80],
    ],
    remarks.filter(([, text]) => text !== ''),
  )
}

import type { Fact, FactFields } from '../../domain/bulletin/bulletinFacts'
import type { GroupReview, ReviewLine } from '../../domain/review/groupReview'
import type { RankLine } from '../../domain/review/periodRanks'
import type { Streak } from '../../domain/review/streaks'
import { formatNumber } from '../formatNumber'
import type { BulletinInput } from './bulletinInput'
import { skippedWords } from './incompleteFacts'
import { count, entityName, fieldsOf, figure, groupName, onPage, words } from './officialWords'

/** Fields, conditions and lists of one group, each under the group's name. */
export function groupFacts(review: GroupReview, input: BulletinInput) {
  const name = groupName(review.rules)
  const { lists, lines, moves, rules } = review
  const item = (line: ReviewLine) => moverItem(line, input)
  const named = (keys: readonly number[]) => lines.filter(({ entity }) => keys.includes(entity)).map(item)
  const entityItem = (entity: number) => fieldsOf({ 单位: words(entityName(entity, input)) })
  const page = onPage('overview')
  const fields: Readonly<Record<string, Fact>> = {
    参评数: count(lines.length, page),
    前列数: count(Math.min(lists.red.length, rules.red), page),
    前列说明: words(lists.redTied ? '（并列单位排名不分先后）' : ''),
    靠后数: count(Math.min(lists.trailing.length, rules.trailing), page),
    靠后说明: words(lists.trailingTied ? '（并列单位排名不分先后）' : ''),
  }
  const isCompared = moves !== undefined && moves.refusal === undefined
  return {
    fields: Object.entries(fields).map(([field, fact]) => [name + field, fact] as const),
    conditions: [
      [`${name}有排名`, lines.length > 0],
      [`${name}不分先后`, lines.length > 0 && lines[0]!.rank === lines.at(-1)!.rank],
      [`${name}重新排位`, isCompared && moves.isAmongCommon],
    ] as const,
    lists: [
      [`${name}前列`, named(lists.red)],
      [`${name}上升`, review.risers.map(item)],
      [`${name}下降`, review.fallers.map(item)],
      [`${name}靠后`, named(lists.trailing)],
      [`${name}新参评`, lines.filter(({ entity }) => isCompared && moves.entered.includes(entity)).map(item)],
      [`${name}退出参评`, isCompared ? moves.left.map(entityItem) : []],
      [`${name}不参加排名`, review.unranked.map((line) => unrankedItem(line, input))],
    ] as readonly (readonly [string, readonly FactFields[]])[],
  }
}

function moverItem({ entity, rank, score, move }: ReviewLine, input: BulletinInput): FactFields {
  const source = onPage('scorecards', focusOn(entity, input))
  return fieldsOf({
    单位: words(entityName(entity, input)),
    位次: figure(rank === undefined ? '' : String(rank), rank, source),
    升降: figure(placesWords(move?.change), move?.change, source),
    得分: figure(scoreWords(score, input), score, source),
  })
}

function focusOn(
  entity: number,
  { entities }: Pick<BulletinInput, 'entities'>,
): Readonly<Record<string, string>> {
  const code = entities.get(entity)?.code
  return code === undefined ? {} : { f: code }
}

/** 上升2位, 下降1位, 持平. */
export function placesWords(change: number | undefined): string {
  if (change === undefined) return ''
  if (change === 0) return '持平'
  return `${change > 0 ? '上升' : '下降'}${Math.abs(change)}位`
}

export function scoreWords(
  score: number | undefined,
  { decimals, speech }: Pick<BulletinInput, 'decimals' | 'speech'>,
) {
  return score === undefined ? '' : formatNumber(score, speech.locale, decimals)
}

function unrankedItem(line: RankLine, input: BulletinInput): FactFields {
  return fieldsOf({
    单位: words(entityName(line.entity, input)),
    原因: words(unrankedWords(line, input)),
  })
}

/** Who had nothing to do is not last (rule W2). */
export function unrankedWords({ gap }: RankLine, { speech }: Pick<BulletinInput, 'speech'>): string {
  if (gap === 'notApplicable') return '本期无业务'
  return gap === undefined ? '本期无得分' : speech.t(`rankings.reasons.${gap}`, {})
}

/** The most periods that are named as evidence; the page lists all. */
const mostEvidence = 3

/** A prompt with its evidence (rule W3): never more than a proposal. */
export function streakItem({ entity, prompt, evidence, skipped }: Streak, input: BulletinInput): FactFields {
  const source = onPage('overview')
  const told = evidence.slice(-mostEvidence)
  const missing = skipped.length > 0 ? `，其间${skippedWords(skipped, input)}` : ''
  const ranks = `近${told.length}期分别列第${told.map(({ rank }) => rank).join('、')}位${missing}`
  return fieldsOf({
    单位: words(entityName(entity, input)),
    期数: count(evidence.length, source),
    建议: words(prompt === 'talk' ? '建议约谈' : '建议提醒'),
    依据: figure(ranks, undefined, source),
  })
}

import type { FactFields } from '../../domain/bulletin/bulletinFacts'
import type { Target, TargetStage } from '../../domain/targets/target'
import { formatNumber } from '../formatNumber'
import { gapWords, targetWords } from '../gapWords'
import type { BulletinGap, BulletinInput } from './bulletinInput'
import { fieldsOf, figure, onPage, tightened, words } from './officialWords'

/** What a bulletin says of one target. */
export function gapItem(gap: BulletinGap, { speech }: Pick<BulletinInput, 'speech'>): FactFields {
  const said = gapWords(gap, speech)
  const { row } = gap
  // The page may be about somebody else.
  const source = onPage('gaps', { f: row.entity.code })
  const schedule = said.schedule?.replace(`实际${said.actual}，`, '')
  return fieldsOf({
    指标: words(said.name),
    牵头单位: words(gap.lead ?? '未明确'),
    现值: figure(tightened(said.actual), row.actual?.value, source),
    目标: figure(
      askedWords(row.target, row.stage, targetWords(row.target, row.stage, gap.indicator, speech)),
      row.stage.value,
      source,
    ),
    差距: figure(tightened(said.gap), row.gap, source),
    序时进度: figure(schedule === undefined ? '' : `${tightened(schedule)}；`, row.schedule?.lead, source),
    失分: figure(
      gap.points === undefined ? '' : formatNumber(gap.points, speech.locale, 1),
      gap.points,
      source,
    ),
  })
}

const asked: Readonly<Record<Target['comparator'], string>> = {
  '≥': '不低于',
  '>': '高于',
  '≤': '不超过',
  '<': '低于',
  '=': '为',
}

/** 不超过3个工作日: what the screen has as ≤ 3 工作日. */
function askedWords(target: Target, stage: TargetStage, shown: string): string {
  if (target.measure !== 'value' && target.measure !== 'score') return tightened(shown)
  const comparator = stage.comparator ?? target.comparator
  const amount = tightened(shown).replace(comparator, '').trim()
  return asked[comparator] + amount.replace(/(?<=\d)(?=工作日|自然日)/, '个')
}

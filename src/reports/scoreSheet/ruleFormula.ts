import type { Direction } from '../../domain/catalogue/catalogue'
import type { ScoringRule } from '../../domain/scoring/scheme'

/** What a rule's formula refers to, as references of a spreadsheet. */
export interface RuleReferences {
  readonly value: string
  /** The values of the counted rows. */
  readonly seen: string
  /** How many of them there are, and what they are like. */
  readonly count: string
  readonly bestSeen: string
  readonly worstSeen: string
  readonly mean: string
  readonly deviation: string
  readonly best: string
  readonly worst: string
  readonly exponent: string
  readonly low: string
  readonly high: string
  readonly cap: string
  /** Values and scores of the breakpoints, and the first and the last of each. */
  readonly points: Record<
    'values' | 'scores' | 'firstValue' | 'firstScore' | 'lastValue' | 'lastScore',
    string
  >
  /** The value of the entity compared with; undefined where it is not there. */
  readonly reference: string | undefined
}

/** The score of a value as a formula, as `domain/scoring/rules` has it; the value must be a number. */
export function ruleFormula(rule: ScoringRule, direction: Direction, at: RuleReferences): string {
  const { value: x } = at
  switch (rule.kind) {
    case 'goalposts':
      return goalposts(rule, at)
    case 'breakpoints':
      return rule.between === 'step' ? steps(direction, at) : lines(at)
    case 'attainment':
      return attainment(direction, at)
    case 'minMax':
      return between(at, at.low, at.high)
    case 'distanceToMax':
      return between(at, '0', '100')
    case 'efficacy':
      return between(at, at.low, `(${at.low}+${at.high})`)
    case 'zScore': {
      const sign = direction === 'higher' ? '' : '-'
      return ifSeen(
        at,
        `IF(${at.deviation}=0,${at.low},${at.low}+${at.high}*(${sign}(${x}-${at.mean})/${at.deviation}))`,
      )
    }
    case 'rank':
      return ifSeen(at, `1+${countWorse(direction, at)}`)
    case 'percentileRank': {
      const others = `(${at.count}-1)`
      return ifSeen(at, `IF(${at.count}=1,50,100*MIN(${others},${countWorse(direction, at)})/${others})`)
    }
    case 'distanceToTarget':
      return distance(at.best, rule.capped, direction, at)
    case 'distanceToReference': {
      const { reference } = at
      if (reference === undefined) return '""'
      return `IF(ISNUMBER(${reference}),${distance(reference, rule.capped, direction, at)},"")`
    }
  }
}

function goalposts(
  { clip, exponent }: Extract<ScoringRule, { kind: 'goalposts' }>,
  at: RuleReferences,
): string {
  const share = `(${at.worst}-${at.value})/(${at.worst}-${at.best})`
  const score =
    (clip ?? true)
      ? `100*MAX(0,MIN(1,${share}))^${at.exponent}`
      : exponent === undefined
        ? `100*${share}`
        : `100*SIGN(${share})*ABS(${share})^${at.exponent}`
  return `IF(${at.best}=${at.worst},50,${score})`
}

/** The step that is reached: the last at or below the value, or the first at or above it where lower is better. */
function steps(direction: Direction, { value: x, points }: RuleReferences): string {
  const { values, scores, firstValue, firstScore, lastValue, lastScore } = points
  if (direction === 'higher') {
    return `IF(${x}<${firstValue},MIN(0,${firstScore}),INDEX(${scores},1,SUMPRODUCT((${values}<=${x})*1)))`
  }
  return `IF(${x}>${lastValue},MIN(0,${lastScore}),INDEX(${scores},1,SUMPRODUCT((${values}<${x})*1)+1))`
}

function lines({ value: x, points }: RuleReferences): string {
  const { values, scores, firstValue, firstScore, lastValue, lastScore } = points
  const at = `SUMPRODUCT((${values}<=${x})*1)`
  const from = `INDEX(${values},1,${at})`
  const score = `INDEX(${scores},1,${at})`
  const share = `(${x}-${from})/(INDEX(${values},1,${at}+1)-${from})`
  const inside = `${score}+${share}*(INDEX(${scores},1,${at}+1)-${score})`
  return `IF(${x}<=${firstValue},${firstScore},IF(${x}>=${lastValue},${lastScore},${inside}))`
}

function attainment(direction: Direction, { value: x, best: target, cap }: RuleReferences): string {
  if (direction === 'higher')
    return `IF(${target}<=0,IF(${x}>=${target},100,0),MIN(${cap},MAX(0,100*${x}/${target})))`
  return `IF(${target}<=0,IF(${x}<=${target},100,0),IF(${x}<=0,${cap},MIN(${cap},100*${target}/${x})))`
}

/** From the worst seen to the best; the middle where they are the same. */
function between(at: RuleReferences, low: string, high: string): string {
  const { value: x, bestSeen, worstSeen } = at
  const line = `${low}+(${high}-${low})*((${x}-${worstSeen})/(${bestSeen}-${worstSeen}))`
  return ifSeen(at, `IF(${bestSeen}=${worstSeen},(${low}+${high})/2,${line})`)
}

function distance(target: string, capped: boolean, direction: Direction, at: RuleReferences): string {
  const { value: x, worstSeen } = at
  const [reached, noneWorse] =
    direction === 'higher'
      ? [`${x}>=${target}`, `${worstSeen}>=${target}`]
      : [`${x}<=${target}`, `${worstSeen}<=${target}`]
  const line = `100*((${x}-${worstSeen})/(${target}-${worstSeen}))`
  return ifSeen(at, `IF(${noneWorse},IF(${reached},100,0),${capped ? `MIN(100,${line})` : line})`)
}

/** A text is greater than any number to a spreadsheet, so only numbers are counted. */
function countWorse(direction: Direction, { value: x, seen }: RuleReferences): string {
  return `SUMPRODUCT(ISNUMBER(${seen})*(${seen}${direction === 'higher' ? '<' : '>'}${x}))`
}

/** A rule that compares with others gives nothing where there are none. */
function ifSeen({ count }: RuleReferences, formula: string): string {
  return `IF(${count}=0,"",${formula})`
}

import type { Indicator } from '../catalogue/catalogue'

const wholeUnits = /^(?:件|个|项|次|人|人次|户|家|宗|起|条|份|笔|所|处|cases|items|visits|people)$/i
const moneyUnits = /^(?:[万亿]?元|[万亿](?:人|户|件|人次))$/
const lengthUnits = /^(?:天|日|个?工作日|小时|分钟|个?月|年|days|working days|hours|minutes|months|years)$/i
const notAdded = /率|均|比|指数|得分|评分|排名|名次|中位|每|九成|mean|median|average|per /i
const rateName = /(?:率|占比|比例|比重|覆盖面|满意度)(?:（[^）]*）|\([^)]*\))?$/
const growthName =
  /增长|增速|增幅|变化|变动|同比|环比|通胀|通货膨胀|汇率|利率|税率|growth|change|inflation|increase|deflator/i

function unitOf({ unit }: Indicator): string {
  return (unit?.zh ?? unit?.en ?? '').normalize('NFKC').trim()
}

function namesOf({ names }: Indicator): string {
  return `${names.zh ?? ''} ${names.en ?? ''}`
}

export function isPercent(indicator: Indicator): boolean {
  return /^(?:%|百分比|percent)$/i.test(unitOf(indicator))
}

/** Whether it may go below 0 and beyond 100 in earnest. */
export function isGrowth(indicator: Indicator): boolean {
  return growthName.test(namesOf(indicator)) || indicator.formula?.kind === 'change'
}

/** A share by its own name; 负债率 of 120 % is none the less worth a look. */
export function isRate(indicator: Indicator): boolean {
  return rateName.test(indicator.names.zh ?? '') && !isGrowth(indicator)
}

/** Counts of whole things: 件, 户. */
export function isCount(indicator: Indicator): boolean {
  return wholeUnits.test(unitOf(indicator)) && !notAdded.test(namesOf(indicator))
}

/** What can be added up over units of an office: counts and amounts, not means, rates or times. */
export function isAdded(indicator: Indicator): boolean {
  const isAmount = moneyUnits.test(unitOf(indicator)) && !notAdded.test(namesOf(indicator))
  return indicator.kind === 'value' && (isCount(indicator) || isAmount)
}

/** Counts, amounts and times are never below zero. */
export function isNeverNegative(indicator: Indicator): boolean {
  const unit = unitOf(indicator)
  return (wholeUnits.test(unit) || lengthUnits.test(unit)) && !isGrowth(indicator)
}

import type { Definition } from '../../domain/catalogue/catalogue'
import { itemMeasures, type ItemMeasure } from '../../domain/approvals/itemCounts'
import type { ItemRules } from '../../domain/approvals/itemRules'
import type { FactIndicator } from '../../domain/facts/factTable'
import type { Names } from '../../domain/names'

const lists: FactIndicator = { code: 'items', names: { zh: '事项清单', en: 'Item list' } }
const countsOf: FactIndicator = { code: 'items.counts', names: { zh: '事项清单计数', en: 'Item counts' } }

type Unit = 'weight' | 'days' | 'copies' | 'steps' | 'times'
const counts: Readonly<Record<ItemMeasure, readonly [zh: string, en: string, unit: Unit]>> = {
  items: ['事项数', 'Items', 'weight'],
  visitsStated: ['注明到现场次数的事项数', 'Items that state visits', 'weight'],
  atMostOnce: ['最多跑一次事项数', 'Items done in at most one visit', 'weight'],
  noVisit: ['一次不用跑事项数', 'Items done without a visit', 'weight'],
  visits: ['到现场次数合计', 'Visits, total', 'times'],
  onlineStated: ['注明网办深度的事项数', 'Items that state their online level', 'weight'],
  online: ['网上可办事项数', 'Items that can be done online', 'weight'],
  whollyOnline: ['全程网办事项数', 'Items done wholly online', 'weight'],
  kindStated: ['注明办件类型的事项数', 'Items that state how they are decided', 'weight'],
  instant: ['即办事项数', 'Items decided on the spot', 'weight'],
  statutoryDays: ['法定时限合计', 'Statutory limits, total', 'days'],
  promisedDays: ['承诺时限合计', 'Promised limits, total', 'days'],
  daysSaved: ['压缩时限合计', 'Days cut, total', 'days'],
  materialsBefore: ['原申请材料数', 'Documents before', 'copies'],
  materialsNow: ['现申请材料数', 'Documents now', 'copies'],
  materialsSaved: ['减少材料数', 'Documents dropped', 'copies'],
  stepsBefore: ['原办理环节数', 'Steps before', 'steps'],
  stepsNow: ['现办理环节数', 'Steps now', 'steps'],
  stepsSaved: ['减少环节数', 'Steps dropped', 'steps'],
}

interface Share {
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly numerator: ItemMeasure
  readonly denominator: ItemMeasure
  readonly direction: 'higher' | 'lower'
  readonly scale: 1 | 100
}
const share = (
  code: string,
  zh: string,
  en: string,
  numerator: ItemMeasure,
  denominator: ItemMeasure,
): Share => ({
  code,
  zh,
  en,
  numerator,
  denominator,
  direction: 'higher',
  scale: 100,
})
const shares: readonly Share[] = [
  share('onceShare', '最多跑一次率', 'Share done in at most one visit', 'atMostOnce', 'visitsStated'),
  share('noVisitShare', '一次不用跑率', 'Share done without a visit', 'noVisit', 'visitsStated'),
  {
    ...share('meanVisits', '平均跑动次数', 'Mean visits', 'visits', 'visitsStated'),
    direction: 'lower',
    scale: 1,
  },
  share('onlineShare', '网上可办率', 'Share that can be done online', 'online', 'onlineStated'),
  share('whollyOnlineShare', '全程网办率', 'Share done wholly online', 'whollyOnline', 'onlineStated'),
  share('instantShare', '即办率', 'Share decided on the spot', 'instant', 'kindStated'),
  share('daysCut', '承诺时限压缩比', 'Cut of promised limits', 'daysSaved', 'statutoryDays'),
  share('materialsCut', '减材料比例', 'Documents dropped, share', 'materialsSaved', 'materialsBefore'),
  share('stepsCut', '减环节比例', 'Steps dropped, share', 'stepsSaved', 'stepsBefore'),
]

/** Limits, documents and steps are of the items, whatever the basis. */
const isByCases = (measure: ItemMeasure, { basis }: ItemRules) =>
  basis === 'cases' && !/^(?:statutory|promised|days|materials|steps)/.test(measure)

/** Shares of cases are other indicators than shares of items: neither continues the other (rule D2). */
function codeUnder(measure: ItemMeasure, code: string, rules: ItemRules): string {
  return `${isByCases(measure, rules) ? 'itemCases' : 'items'}.${code}`
}

const codeOf = (measure: ItemMeasure, rules: ItemRules) => codeUnder(measure, measure, rules)

function named(measure: ItemMeasure, zh: string, en: string, rules: ItemRules): Names {
  return isByCases(measure, rules) ? { zh: `${zh}（按办件量）`, en: `${en} (by cases)` } : { zh, en }
}

function unitOf(unit: Unit, { basis }: ItemRules): Names {
  const units: Readonly<Record<Unit, Names>> = {
    weight: basis === 'items' ? { zh: '项', en: 'items' } : { zh: '件', en: 'cases' },
    days: { zh: '工作日', en: 'working days' },
    copies: { zh: '份', en: 'documents' },
    steps: { zh: '个', en: 'steps' },
    times: { zh: '次', en: 'visits' },
  }
  return units[unit]
}

/**
 * What an item list is counted into (rule A3): each share as a formula over two counts (rule D9), under a heading, and
 * the counts under another. Only of what was counted.
 */
export function itemIndicators(
  counted: ReadonlySet<ItemMeasure>,
  rules: ItemRules,
): readonly FactIndicator[] {
  const found = shares.filter(
    ({ numerator, denominator }) => counted.has(numerator) && counted.has(denominator),
  )
  return [
    lists,
    ...found.map(({ code, zh, en, numerator, denominator, direction, scale }): FactIndicator => ({
      code: codeUnder(denominator, code, rules),
      names: named(denominator, zh, en, rules),
      unit: scale === 100 ? { zh: '%', en: '%' } : unitOf('times', rules),
      direction,
      decimals: scale === 100 ? 1 : 2,
      parent: lists.code,
      formula: {
        kind: 'ratioOfSums',
        numerator: codeOf(numerator, rules),
        denominator: codeOf(denominator, rules),
        scale,
      },
    })),
    countsOf,
    ...itemMeasures
      .filter((measure) => counted.has(measure))
      .map((measure): FactIndicator => {
        const [zh, en, unit] = counts[measure]
        return {
          code: codeOf(measure, rules),
          names: named(measure, zh, en, rules),
          unit: unitOf(unit, rules),
          parent: countsOf.code,
        }
      }),
  ]
}

/** The counts' positions among `itemIndicators`. */
export function countPlaces(
  indicators: readonly FactIndicator[],
  rules: ItemRules,
): ReadonlyMap<ItemMeasure, number> {
  const places = new Map(indicators.map(({ code }, at) => [code, at]))
  return new Map(
    itemMeasures.flatMap((measure) => {
      const at = places.get(codeOf(measure, rules))
      return at === undefined ? [] : [[measure, at] as const]
    }),
  )
}

/** The 口径 of each share, by the rules that it was counted with (rules A3, A4). */
export function itemDefinitions(
  indicators: readonly FactIndicator[],
  rules: ItemRules,
): readonly Definition[] {
  const codes = new Set(indicators.map(({ code }) => code))
  return shares
    .map((one) => ({ ...one, code: codeUnder(one.denominator, one.code, rules) }))
    .filter(({ code }) => codes.has(code))
    .map(({ code, numerator, denominator }) => {
      const [above, below] = [counts[numerator], counts[denominator]]
      const more = noteOf(numerator, rules)
      const basis = basisOf(isByCases(denominator, rules), rules)
      return {
        code,
        text: {
          zh: `${above[0]} ÷ ${below[0]}。${more.zh}${basis.zh}`,
          en: `${above[1]} ÷ ${below[1]}. ${more.en}${basis.en}`,
        },
      }
    })
}

const levels = ['一', '二', '三', '四']

function noteOf(numerator: ItemMeasure, rules: ItemRules): { readonly zh: string; readonly en: string } {
  const { workingDaysPerMonth: month, workingDaysPerYear: year, onlineFrom: from } = rules
  const day = Number(rules.workingDaysPerCalendarDay.toFixed(4))
  switch (numerator) {
    case 'online':
      return {
        zh: `网办深度${levels[from - 1]}级及以上计为网上可办。`,
        en: `Level ${from} and above can be done online. `,
      }
    case 'whollyOnline':
      return { zh: '网办深度四级计为全程网办。', en: 'Level 4 is wholly online. ' }
    case 'daysSaved':
      return {
        zh: `法定与承诺时限齐全的事项合计之比；1个月计${month}个、1年计${year}个、1个自然日计${day}个工作日，当场办结计${rules.sameDay}个。`,
        en: `Totals over the items that have both limits; a month is ${month} working days, a year ${year}, a calendar day ${day}, on the spot ${rules.sameDay}. `,
      }
    default:
      return { zh: '', en: '' }
  }
}

function basisOf(isOfCases: boolean, { exempt }: ItemRules): { readonly zh: string; readonly en: string } {
  const left =
    exempt.length === 0
      ? { zh: '', en: '' }
      : { zh: `白名单${exempt.length}项不计。`, en: ` ${exempt.length} exempt items are left out.` }
  return !isOfCases
    ? { zh: `按事项计。${left.zh}`, en: `By items.${left.en}` }
    : { zh: `按办件量计。${left.zh}`, en: `By cases.${left.en}` }
}

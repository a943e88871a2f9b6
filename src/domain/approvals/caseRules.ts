import type { Names } from '../names'
import { usualCounting, type CountingRule } from './elapsedDays'

/** Items whose names hold all of these words, divided by spaces, are of a type; the first rule that fits decides. */
export interface ItemRule {
  readonly words: string
  readonly type: string
}

/** The 口径 of a dataset's case logs (rules A1–A4): kept with what was counted by it. */
export interface CaseRules {
  readonly counting: CountingRule
  /** Whether a case finished on the last day of its limit is in time. */
  readonly comparator: '<' | '≤'
  /** How limits in months and years become days where working days are counted; there is no national rule. */
  readonly monthDays: number
  readonly yearDays: number
  /** First day of the office's week, 1 is Monday: its weeks are then ISO weeks. */
  readonly weekStart: 1 | 2 | 3 | 4 | 5 | 6 | 7
  readonly items: readonly ItemRule[]
}

/** The type of items that no rule fits. */
export const otherType = 'other'

export const usualItemRules: readonly ItemRule[] = [
  { words: '企业 开办', type: 'business' },
  { words: '企业 设立', type: 'business' },
  { words: '公司 设立', type: 'business' },
  { words: '公章 刻制', type: 'business' },
  { words: '不动产', type: 'property' },
  { words: '抵押 登记', type: 'property' },
  { words: '非园区', type: 'permit' },
  { words: '园区 外', type: 'permit' },
  { words: '园区', type: 'parkPermit' },
  { words: '工程 施工 许可', type: 'permit' },
  { words: '项目 施工 许可', type: 'permit' },
  { words: '施工许可核发', type: 'permit' },
  { words: '工程 规划 许可', type: 'permit' },
]

export const usualCaseRules: CaseRules = {
  counting: usualCounting,
  comparator: '≤',
  monthDays: 22,
  yearDays: 250,
  weekStart: 1,
  items: usualItemRules,
}

const typeNames: Readonly<Record<string, Names>> = {
  business: { zh: '企业开办', en: 'Starting a business' },
  property: { zh: '不动产登记', en: 'Registering property' },
  parkPermit: { zh: '园区施工许可', en: 'Construction permits in parks' },
  permit: { zh: '其他施工许可', en: 'Other construction permits' },
  [otherType]: { zh: '其他', en: 'Other' },
}

/** The types that are always offered; a rule may name one of the office's own. */
export const knownTypes = Object.keys(typeNames)

/** How a type is called; one of the office's own by its own name. */
export function namesOfType(type: string): Names {
  return typeNames[type] ?? { zh: type }
}

/** The type of an item by its name (rule A2). */
export function typeOfItem(rules: readonly ItemRule[], item: string): string {
  const folded = item.normalize('NFKC')
  const fits = ({ words }: ItemRule): boolean => {
    const all = words.split(/\s+/).filter((word) => word !== '')
    return all.length > 0 && all.every((word) => folded.includes(word))
  }
  return rules.find(fits)?.type ?? otherType
}

import type { ApprovalItem, BeforeAndNow } from './item'
import type { ItemRules } from './itemRules'
import { limitDays } from './limitDays'

/** What is counted in an item list: every share of rule A3 is a ratio of two of these. */
export const itemMeasures = [
  'items',
  'visitsStated',
  'atMostOnce',
  'noVisit',
  'visits',
  'onlineStated',
  'online',
  'whollyOnline',
  'kindStated',
  'instant',
  'statutoryDays',
  'promisedDays',
  'daysSaved',
  'materialsBefore',
  'materialsNow',
  'materialsSaved',
  'stepsBefore',
  'stepsNow',
  'stepsSaved',
] as const

export type ItemMeasure = (typeof itemMeasures)[number]
/** A measure that no item states is absent, never zero (rule D5). */
export type ItemCounts = ReadonlyMap<ItemMeasure, number>

/**
 * Counts items (rule A3). An item that does not state a field is in neither the numerator nor the denominator of its
 * share; limits count where an item has both; an exempt item counts nowhere. With the basis of cases an item counts
 * as often as it had cases, in shares of items; limits, materials and steps are always of the items.
 */
export function countItems(items: Iterable<ApprovalItem>, rules: ItemRules): ItemCounts {
  const exempt = new Set(rules.exempt)
  const counts = new Map<ItemMeasure, number>()
  const add = (measure: ItemMeasure, amount: number) =>
    counts.set(measure, (counts.get(measure) ?? 0) + amount)
  for (const item of items) {
    if (exempt.has(item.name) || (item.code !== undefined && exempt.has(item.code))) continue
    const weight = rules.basis === 'items' ? 1 : item.cases
    if (weight !== undefined) addShares(item, rules, (measure, amount) => add(measure, weight * amount))
    addLimits(item, rules, add)
    addCut(item.materials, 'materials', add)
    addCut(item.steps, 'steps', add)
  }
  return counts
}

type Add = (measure: ItemMeasure, amount: number) => void

function addShares({ visits, onlineLevel, isInstant }: ApprovalItem, rules: ItemRules, add: Add): void {
  add('items', 1)
  if (visits !== undefined) {
    add('visitsStated', 1)
    add('atMostOnce', visits <= 1 ? 1 : 0)
    add('noVisit', visits === 0 ? 1 : 0)
    add('visits', visits)
  }
  if (onlineLevel !== undefined) {
    add('onlineStated', 1)
    add('online', onlineLevel >= rules.onlineFrom ? 1 : 0)
    add('whollyOnline', onlineLevel >= 4 ? 1 : 0)
  }
  if (isInstant !== undefined) {
    add('kindStated', 1)
    add('instant', isInstant ? 1 : 0)
  }
}

function addLimits({ statutory, promised }: ApprovalItem, rules: ItemRules, add: Add): void {
  const statutoryDays = statutory && limitDays(statutory, rules)
  const promisedDays = promised && limitDays(promised, rules)
  if (statutoryDays === undefined || promisedDays === undefined) return
  add('statutoryDays', statutoryDays)
  add('promisedDays', promisedDays)
  add('daysSaved', statutoryDays - promisedDays)
}

function addCut(cut: BeforeAndNow | undefined, of: 'materials' | 'steps', add: Add): void {
  if (!cut) return
  add(`${of}Before`, cut.before)
  add(`${of}Now`, cut.now)
  add(`${of}Saved`, cut.before - cut.now)
}

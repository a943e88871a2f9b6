import type { BulletinFacts, FactFields } from './bulletinFacts'

/** What an item of a list is told from the others by: the first of its fields, such as 单位. */
function itemName(item: FactFields): string {
  const [first] = item.values()
  return first?.text.replace(/[{}]/g, '') ?? ''
}

/**
 * The name under which a figure of a list's item stands in an edited text: `短板·网办率·现值`. It follows the item, not its
 * place: where the order changes, a sentence goes on speaking of whom it spoke.
 */
export function itemField(list: string, item: FactFields, field: string): string {
  return `${list}·${itemName(item)}·${field}`
}

/** Every figure by the name that an edited text has it under: fields, and those of the items of all lists. */
export function liveFields({ fields, lists }: Pick<BulletinFacts, 'fields' | 'lists'>): FactFields {
  const live = new Map(fields)
  for (const [list, items] of lists)
    for (const item of items)
      for (const [field, fact] of item) {
        const name = itemField(list, item, field)
        // Of two items of one name the first is meant.
        if (!live.has(name)) live.set(name, fact)
      }
  return live
}

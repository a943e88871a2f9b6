import * as v from 'valibot'
import { usualItemRules, type ItemRules } from '../domain/approvals/itemRules'
import type { Database } from './openDatabase'
import { objectOf, oneOf } from './schemaParts'
import { readSetting, writeSetting } from './settings'
import { stored, type Stored } from './storageFault'

const key = 'items.rules'

const positive = v.pipe(v.number(), v.finite(), v.gtValue(0))
const schema = objectOf<ItemRules>()({
  basis: oneOf<ItemRules['basis']>({ items: true, cases: true }),
  exempt: v.array(v.string()),
  workingDaysPerMonth: positive,
  workingDaysPerYear: positive,
  workingDaysPerCalendarDay: positive,
  sameDay: v.picklist([0, 1]),
  onlineFrom: v.picklist([1, 2, 3, 4]),
})

/** How the office counts item lists; the usual way where it never said, or where a backup holds something else. */
export async function readItemRules(database: Database): Promise<Stored<ItemRules>> {
  const read = await readSetting(database, key)
  if (!read.ok) return read
  const found = v.safeParse(schema, read.value)
  return stored(found.success ? found.output : usualItemRules)
}

export function writeItemRules(database: Database, rules: ItemRules): Promise<Stored<void>> {
  return writeSetting(database, key, { ...rules })
}

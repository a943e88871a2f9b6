import type { Grouping } from '../../domain/catalogue/catalogue'
import type { FactEntity } from '../../domain/facts/factTable'
import { readEntities, readGroupings } from './packageTables'

/**
 * The table of known economies and its groups (data/economies), by which imported World Bank files get Chinese
 * names, other spellings, groups, and their aggregates told from economies (rule D1).
 *
 * @param economiesText text of economies.csv
 * @param groupingsText text of groupings.csv
 */
export function readEconomies(
  economiesText: string,
  groupingsText: string,
): { readonly economies: FactEntity[]; readonly groupings: Grouping[] } {
  const groupings = readGroupings(groupingsText)
  return { economies: readEntities(economiesText, groupings), groupings }
}

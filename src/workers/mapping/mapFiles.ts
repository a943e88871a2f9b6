import type { Catalogue } from '../../domain/catalogue/catalogue'
import { decideNames, type Decisions } from '../../domain/mapping/decideNames'
import type { Mapping } from '../../domain/mapping/mapping'
import { mapTables } from '../../domain/mapping/mapTables'
import { withAliases } from '../../domain/mapping/withAliases'
import { groupingsOf } from '../../domain/mapping/unitGroups'
import type { ReadFileResult } from '../../formats/readResult'
import { readingsFrom } from './readings'
import { mappingOf, type AppliedTemplates } from './templates'

export interface MappedFiles {
  readonly files: readonly ReadFileResult[]
  /** The dataset's, with the aliases that were told. */
  readonly catalogue: Catalogue
  readonly decisions: Decisions
}

/** Files in the dataset's own names (rule D10). */
export async function mapFiles(
  results: readonly ReadFileResult[],
  base: Catalogue,
  { user, templates }: { readonly user: Mapping; readonly templates: AppliedTemplates },
): Promise<MappedFiles> {
  const tables = results.flatMap((result) => result.tables)
  const told = { user, template: mappingOf(templates) }
  let decisions = decideNames(tables, base, told)
  const isOpen = [...decisions.entities, ...decisions.indicators].some((one) => one.isOpen)
  // How letters are read is worth loading only where a name may be misspelt.
  if (isOpen && base.entities.length > 0) decisions = decideNames(tables, base, told, await readingsFrom())
  const { mapping } = decisions
  const groupings = groupingsOf(mapping.entities.map(([, choice]) => choice))
  const isTold = new Set(
    decisions.entities.flatMap(({ key, by }) => (by === 'told' || by === 'template' ? key : [])),
  )
  return {
    decisions,
    catalogue: withAliases(
      base,
      mapping.entities.filter(([key]) => isTold.has(key)),
    ),
    files: results.map(({ context, ...result }) => ({
      ...result,
      context: { ...context, groupings: [...context.groupings, ...groupings] },
      tables: mapTables(result.tables, mapping, base),
    })),
  }
}

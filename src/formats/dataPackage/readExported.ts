import type { FactContext, FactTable } from '../../domain/facts/factTable'
import type { Outcome } from '../../domain/issue'
import type { PackageDescriptor, PackageRole } from './packageDescriptor'
import {
  exportedDefinitions,
  exportedEntities,
  exportedGroupings,
  exportedIndicators,
} from './exportedTables'
import { panelTable, readNotes } from './panelTable'

/**
 * Reads a dataset that was exported as a package: the same facts, notes, units, directions, groups and definitions.
 * Files of observations are read one after the other, so that one text at a time is held.
 *
 * @param readText gives the text of a file by its path in the package, undefined where there is none
 */
export async function readExported(
  { resources, source }: PackageDescriptor,
  readText: (path: string) => Promise<string | undefined>,
): Promise<Outcome<{ readonly tables: readonly FactTable[]; readonly context: FactContext }>> {
  const pathsOf = (role: PackageRole) =>
    resources.filter((resource) => resource.role === role).map(({ path }) => path)
  const textOf = async (role: PackageRole) => {
    const [path] = pathsOf(role)
    return path === undefined ? '' : ((await readText(path)) ?? '')
  }
  const groupings = exportedGroupings(await textOf('groupings'))
  const catalogue = {
    entities: exportedEntities(await textOf('economies'), groupings),
    indicators: exportedIndicators(await textOf('indicators')),
  }
  const notes = readNotes(await textOf('notes'))
  const tables: FactTable[] = []
  for (const path of pathsOf('observations')) {
    const text = await readText(path)
    if (text === undefined) return { ok: false, issues: [{ code: 'unreadable', at: { file: path } }] }
    const table = panelTable(path, text, catalogue, notes)
    if ('strangeRow' in table)
      return { ok: false, issues: [{ code: 'unknownLayout', at: { file: path, row: table.strangeRow } }] }
    tables.push(table)
  }
  const definitions = exportedDefinitions(await textOf('definitions'))
  const isSourceSaid = Object.keys(source.title).length > 0 || Object.keys(source).length > 1
  const context = { groupings, definitions, ...(isSourceSaid && { source }) }
  return { ok: true, value: { tables, context }, issues: [] }
}

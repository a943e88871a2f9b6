import type { FactContext, FactTable } from '../../domain/facts/factTable'
import type { ImportIssue, Outcome } from '../../domain/issue'
import { observationTable, type ObservationCatalogue } from './observationTable'
import { parseDescriptor, type PackageDescriptor, type PackageRole } from './packageDescriptor'
import { readEntities, readGroupings, readIndicators } from './packageTables'

/** The facts of a built-in package, one table a file of observations, in the descriptor's order. */
export interface DataPackage {
  readonly tables: readonly FactTable[]
  readonly context: FactContext
}

export interface PackageReading {
  /** Names of the observation resources wanted; all where left out. The first screen needs the first only. */
  readonly only?: readonly string[]
}

type Texts = ReadonlyMap<string, string>

function failed(code: ImportIssue['code'], at: ImportIssue['at']): Outcome<never> {
  return { ok: false, issues: [{ code, at }] }
}

function pathsOf(descriptor: PackageDescriptor, role: PackageRole): string[] {
  return descriptor.resources.filter((resource) => resource.role === role).map(({ path }) => path)
}

/** All texts by path, or the path of the first that could not be read. */
async function readTexts(paths: readonly string[], readText: (path: string) => Promise<string>) {
  const read = await Promise.allSettled(paths.map(async (path) => readText(path)))
  const texts = new Map<string, string>()
  for (const [index, result] of read.entries()) {
    const path = paths[index]!
    if (result.status === 'rejected') return { unreadable: path }
    texts.set(path, result.value)
  }
  return { texts }
}

function contextOf(descriptor: PackageDescriptor, texts: Texts) {
  const textOf = (role: PackageRole) => texts.get(pathsOf(descriptor, role)[0] ?? '') ?? ''
  const groupings = readGroupings(textOf('groupings'))
  const { indicators, definitions } = readIndicators(textOf('indicators'))
  const entities = readEntities(textOf('economies'), groupings)
  const catalogue: ObservationCatalogue = {
    entities: new Map(entities.map((entity) => [entity.code, entity])),
    indicators: new Map(indicators.map((indicator) => [indicator.code, indicator])),
    ...(descriptor.edition && { edition: descriptor.edition }),
  }
  return { catalogue, context: { groupings, definitions, source: descriptor.source } }
}

/**
 * Reads a data package of our own layout (data/<name>/): economies, groupings, indicators and files of observations.
 * Numbers are read as published; a text in a number's place becomes its reason (rule D5); blank is absent.
 *
 * @param descriptor the parsed `datapackage.json`
 * @param readText gives the text of a file by its path in the package; may reject
 * @returns `unknownLayout` (with file and row) where something is not of this layout, `unreadable` where a text could
 * not be had
 * @example await readDataPackage(descriptor, (path) => readFile(`data/doing-business/${path}`, 'utf8'))
 */
export async function readDataPackage(
  descriptor: unknown,
  readText: (path: string) => Promise<string>,
  { only }: PackageReading = {},
): Promise<Outcome<DataPackage>> {
  const known = parseDescriptor(descriptor)
  if (!known) return failed('unknownLayout', { file: 'datapackage.json' })
  const wanted = {
    ...known,
    resources: known.resources.filter(
      ({ name, role }) => role !== 'observations' || !only || only.includes(name),
    ),
  }
  const read = await readTexts(
    wanted.resources.map(({ path }) => path),
    readText,
  )
  if (!read.texts) return failed('unreadable', { file: read.unreadable })
  const { catalogue, context } = contextOf(wanted, read.texts)
  const tables: FactTable[] = []
  for (const path of pathsOf(wanted, 'observations')) {
    const table = observationTable(path, read.texts.get(path) ?? '', catalogue)
    if ('strangeRow' in table) return failed('unknownLayout', { file: path, row: table.strangeRow })
    tables.push(table)
  }
  if (tables.length === 0) return failed('noUsableCells', { file: 'datapackage.json' })
  return { ok: true, value: { tables, context }, issues: [] }
}

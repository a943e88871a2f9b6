import type { FactEntity, FactTable } from '../domain/facts/factTable'
import type { Definition } from '../domain/catalogue/catalogue'
import type { GroupBook } from './groupBook'
import { joinSeries } from './joinSeries'
import type { EconomyMetadata, SeriesMetadata } from './layouts/layout'
import type { LayoutId, ReadFileResult } from './readResult'

/** A result before what metadata files say is brought to the data files. */
export interface PartialResult {
  readonly result: ReadFileResult
  readonly economies?: ReadonlyMap<string, EconomyMetadata>
  readonly series?: ReadonlyMap<string, SeriesMetadata>
}

function complete(entity: FactEntity, metadata: EconomyMetadata | undefined, groups: GroupBook): FactEntity {
  if (!metadata || entity.kind === 'component') return entity
  const { region, income } = metadata
  if (!region) return { ...entity, kind: 'aggregate' }
  const own = {
    region: groups.idOf('region', region),
    ...(income ? { income: groups.idOf('income', income) } : {}),
  }
  return { ...entity, kind: 'member', groups: { ...entity.groups, ...own } }
}

function completeTable(
  table: FactTable,
  economies: ReadonlyMap<string, EconomyMetadata>,
  groups: GroupBook,
): FactTable {
  if (economies.size === 0) return table
  return {
    ...table,
    entities: table.entities.map((entity) => complete(entity, economies.get(entity.code), groups)),
  }
}

function indicatorCodes(tables: readonly FactTable[]): Set<string> {
  return new Set(tables.flatMap((table) => table.indicators.map(({ code }) => code)))
}

/** Only World Bank files share their codes with the metadata; a county's table is left alone. */
const withMetadata: ReadonlySet<LayoutId | undefined> = new Set([
  ...(['worldBankApi', 'dataBankWide', 'dataBankLong', 'dataBankSeries', 'tcdata360', 'sdmxWide'] as const),
  ...(['bready', 'longTable', 'entityByIndicator', 'widePeriods'] as const),
])

function usesMetadata({ layout }: ReadFileResult): boolean {
  return withMetadata.has(layout)
}

/**
 * Brings regions, income groups and aggregates (rule D1) and definitions from metadata files to the tables read with
 * them, and gives each result the groupings its entities are in. Metadata without any data beside it is warned of.
 */
export function joinMetadata(parts: readonly PartialResult[], groups: GroupBook): ReadFileResult[] {
  const economies = new Map(parts.flatMap((part) => [...(part.economies ?? [])]))
  const series = new Map(parts.flatMap((part) => [...(part.series ?? [])]))
  const definitions: readonly Definition[] = parts.flatMap(({ result }) => result.context.definitions)
  const hasData = parts.some(({ result }) => result.tables.length > 0 && usesMetadata(result))
  return parts.map(({ result }) => {
    const isMetadata = result.layout?.endsWith('Metadata') ?? false
    if (isMetadata && !hasData)
      return {
        ...result,
        issues: [...result.issues, { code: 'metadataWithoutData', at: { file: result.file } }],
      }
    if (result.tables.length === 0 || result.layout === 'dataPackage') return result
    const tables = usesMetadata(result)
      ? result.tables.map((table) => joinSeries(completeTable(table, economies, groups), series))
      : result.tables
    const codes = indicatorCodes(tables)
    return {
      ...result,
      tables,
      context: {
        ...result.context,
        groupings: groups.groupingsOf(tables.flatMap((table) => table.entities)),
        definitions: definitions.filter(({ code }) => codes.has(code)),
      },
    }
  })
}

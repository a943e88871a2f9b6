import type { FactIndicator } from '../../domain/facts/factTable'
import type { Need } from '../readResult'
import { columnsByRole, type ColumnRole } from './columnRoles'
import { indicatorOfText } from './indicatorText'
import type { LayoutSetting, TableHead } from './layout'
import { preambleOf, sourceOf, type Preamble } from './preamble'
import type { EntityColumns } from './rowEntities'
import type { IndicatorColumns } from './rowIndicators'
import { holdsFigures, sampleRows, stemOf } from './tableHeader'
import { periodColumnsOf, type WideTable } from './wideReader'

export interface DescribedTable<T> {
  readonly table: T
  readonly needs: readonly Need[]
}

/** The indicator of a whole table: as told, as titled, else by the file's name, which is then asked about. */
export function tableIndicator(
  setting: LayoutSetting,
  preamble: Preamble,
): { readonly indicator: FactIndicator; readonly isGuess: boolean } {
  const unit = preamble.values.get('单位') ?? preamble.values.get('计量单位')
  const told = setting.hints.indicatorName ?? preamble.values.get('指标') ?? preamble.values.get('indicator')
  const title = told ?? preamble.lines[0]
  return { indicator: indicatorOfText(title ?? stemOf(setting.file), unit), isGuess: title === undefined }
}

/** The group columns of a header. */
export function groupColumns(roles: ReadonlyMap<ColumnRole, number>): ReadonlyMap<string, number> {
  const groups = new Map<string, number>()
  for (const dimension of ['region', 'income'] as const) {
    const column = roles.get(dimension)
    if (column !== undefined) groups.set(dimension, column)
  }
  return groups
}

/** The indicator columns of a header, code before name, with a unit column where there is one. */
export function indicatorColumns(roles: ReadonlyMap<ColumnRole, number>): IndicatorColumns | undefined {
  const code = roles.get('indicatorCode')
  const name = roles.get('indicatorName')
  const unit = roles.get('unit')
  if (code === undefined && name === undefined) return undefined
  return {
    columns: [code ?? name!, name ?? code!, ...(unit === undefined ? [] : [unit])],
    describe: ([codeText, nameText, unitText]) => {
      const described = indicatorOfText(nameText || codeText!, unitText || undefined)
      return codeText && codeText !== nameText ? { ...described, code: codeText } : described
    },
  }
}

function entityColumns(
  header: readonly string[],
  roles: ReadonlyMap<ColumnRole, number>,
  isPeriod: ReadonlySet<number>,
): EntityColumns | undefined {
  const groups = groupColumns(roles)
  const entityName = roles.get('entityName')
  const entityCode = roles.get('entityCode')
  if (entityName !== undefined || entityCode !== undefined) return { entityName, entityCode, groups }
  const used = new Set(roles.values())
  const free = header.findIndex((_, column) => !used.has(column) && !isPeriod.has(column))
  const isFirst = free === 0 || (free > 0 && roles.has('ordinal'))
  return isFirst || (free >= 0 && indicatorColumns(roles)) ? { entityName: free, groups } : undefined
}

/** Rows that share entities and differ in their number are numbered by indicator. */
function numberedIndicators(
  rows: TableHead,
  roles: ReadonlyMap<ColumnRole, number>,
  entity: EntityColumns | undefined,
) {
  const column = roles.get('ordinal')
  const by = entity?.entityCode ?? entity?.entityName
  if (column === undefined || by === undefined) return undefined
  const entities = new Set(rows.map((cells) => cells[by]))
  const numbers = new Set(rows.map((cells) => cells[column]))
  return entities.size < rows.length && numbers.size > 1
    ? new Map([['indicatorCode', column] as const])
    : undefined
}

/** Tells of a column that holds figures but whose header is no period: it is left out. */
function warnOfUnknownPeriods(
  head: TableHead,
  table: WideTable,
  used: ReadonlySet<number>,
  setting: LayoutSetting,
) {
  const rows = sampleRows(head, table.headerRow - 1)
  table.header.forEach((text, column) => {
    if (used.has(column) || !holdsFigures(rows, column, false)) return
    setting.issues.add(
      'unknownPeriod',
      { row: table.headerRow, column: column + 1 },
      { text: text.trim().slice(0, 80) },
    )
  })
}

function defined(columns: readonly (number | undefined)[]): number[] {
  return columns.filter((column) => column !== undefined)
}

/**
 * Describes a table whose header row names periods. Without a column of entities all rows are of `onlyEntity`, of the
 * entity told, or of the file's own name, which is then asked about.
 */
export function describeWide(
  head: TableHead,
  headerIndex: number,
  setting: LayoutSetting,
  onlyEntity?: string,
): DescribedTable<WideTable> & { readonly warn: () => void } {
  const header = head[headerIndex] ?? []
  const preamble = preambleOf(head, headerIndex)
  const roles = columnsByRole(header)
  const periods = periodColumnsOf(header)
  const isPeriod = new Set(periods.map(({ column }) => column))
  const columns = entityColumns(header, roles, isPeriod)
  const named = setting.hints.entityName ?? preamble.values.get('地区') ?? onlyEntity
  const entity = columns ?? { fixed: { name: named ?? stemOf(setting.file) } }
  const numbered = numberedIndicators(sampleRows(head, headerIndex), roles, columns)
  const rowIndicator = indicatorColumns(roles) ?? (numbered && indicatorColumns(numbered))
  const { indicator, isGuess } = tableIndicator(setting, preamble)
  const table: WideTable = {
    headerRow: headerIndex + 1,
    header,
    periods,
    entity,
    indicator: rowIndicator ?? { fixed: indicator },
    source: sourceOf(preamble.values),
  }
  const used = new Set([...roles.values(), ...isPeriod, ...defined([entity.entityName, entity.entityCode])])
  return {
    table,
    needs: [
      ...(!columns && !named ? (['entity'] as const) : []),
      ...(!rowIndicator && isGuess ? (['indicator'] as const) : []),
    ],
    warn: () => warnOfUnknownPeriods(head, table, used, setting),
  }
}

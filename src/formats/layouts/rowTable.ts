import { parsePeriod } from '../../domain/periods/parsePeriod'
import { columnsByRole, isRankHeader, roleOf, type ColumnRole } from './columnRoles'
import type { LayoutSetting, TableHead, TableReader } from './layout'
import { periodInText } from './periodInText'
import { preambleOf, type Preamble } from './preamble'
import type { EntityColumns } from './rowEntities'
import type { PeriodColumnOf } from './rowPeriods'
import { readRows, type RowTable } from './rowReader'
import { isBlankRow } from './rowWidth'
import { findTableHeader, holdsFigures, judgeColumn, sampleRows } from './tableHeader'
import { groupColumns } from './wideTable'

/** What the head of a table shows before it is decided what its columns hold. */
export interface HeadView {
  readonly headerIndex: number
  readonly header: readonly string[]
  readonly roles: Map<ColumnRole, number>
  readonly rows: TableHead
  readonly preamble: Preamble
  readonly period: PeriodColumnOf | undefined
  /** Columns of figures that have no other role. */
  readonly figures: readonly number[]
}

/** Whether most of a column's cells, and at least one, are periods. */
function holdsPeriods(rows: TableHead, column: number): boolean {
  const texts = rows.map((cells) => cells[column]?.trim() ?? '').filter((text) => text !== '')
  const periods = texts.filter((text) => parsePeriod(text)).length
  return periods > 0 && periods * 2 >= texts.length
}

function periodOf(
  rows: TableHead,
  roles: ReadonlyMap<ColumnRole, number>,
  preamble: Preamble,
  setting: LayoutSetting,
) {
  const column = roles.get('period')
  if (column !== undefined && holdsPeriods(rows, column)) return { column }
  const fixed = setting.hints.period ?? periodInText([...preamble.lines, ...preamble.values.values()])
  return fixed && { fixed }
}

/** Looks at a table's head; undefined where there is no header over rows. */
export function viewHead(head: TableHead, setting: LayoutSetting): HeadView | undefined {
  const headerIndex = findTableHeader(head)
  const header = head[headerIndex]
  if (!header) return undefined
  const rows = sampleRows(head, headerIndex)
  const roles = columnsByRole(header)
  const preamble = preambleOf(head, headerIndex)
  const period = periodOf(rows, roles, preamble, setting)
  const used = new Set(roles.values())
  const figures = [...header.keys()].filter(
    (column) =>
      header[column]!.trim() !== '' &&
      !used.has(column) &&
      holdsFigures(rows, column, isRankHeader(header[column]!)),
  )
  return { headerIndex, header, roles, rows, preamble, period, figures }
}

/**
 * The entity columns: by their headers, else the one column of texts that has no other role. Several such columns
 * are dimensions that we would confuse, so then there is none.
 */
export function entityColumnsOf({ header, roles, rows, figures }: HeadView): EntityColumns | undefined {
  const groups = groupColumns(roles)
  const entityName = roles.get('entityName')
  const entityCode = roles.get('entityCode')
  if (entityName !== undefined || entityCode !== undefined) return { entityName, entityCode, groups }
  const used = new Set([...roles.values(), ...figures])
  const texts = [...header.keys()].filter(
    (column) => !used.has(column) && judgeColumn(rows, column, false).texts > 0,
  )
  return texts.length === 1 ? { entityName: texts[0], groups } : undefined
}

/** Whether a header is one: its cells over figures are not figures themselves. */
export function isHeader({ header, figures }: HeadView): boolean {
  return figures.every((column) => !/^[-+\d.,%\s]+$/.test(header[column]!))
}

/** The header of a column whose name says nothing of what it holds. */
export function isPlainValueHeader(text: string): boolean {
  return roleOf(text) === 'value'
}

/** Counts rows without reading them, where the period has to be asked for first. */
function countRows(headerRow: number): TableReader {
  let rows = 0
  return {
    row(cells, row) {
      if (row > headerRow && !isBlankRow(cells)) rows++
    },
    finish: () => ({
      tables: [],
      counts: { rows, entities: 0, indicators: 0, periods: 0, values: 0, missing: 0 },
    }),
  }
}

/** Reads a table once its period is known, in a column or as told; until then only counts its rows. */
export function openRows(
  table: Omit<RowTable, 'period'>,
  period: PeriodColumnOf | undefined,
  setting: LayoutSetting,
): TableReader {
  return period ? readRows({ ...table, period }, setting) : countRows(table.headerRow)
}

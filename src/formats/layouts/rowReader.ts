import { FactTableBuilder } from '../factTableBuilder'
import type { FactIndicator } from '../../domain/facts/factTable'
import type { Source } from '../../domain/catalogue/catalogue'
import type { IssueLog } from '../issueLog'
import { isRankHeader } from './columnRoles'
import type { LayoutOutput, LayoutSetting, TableReader } from './layout'
import { sourceOf } from './preamble'
import { RowEntities, type EntityColumns } from './rowEntities'
import { RowIndicators, type IndicatorColumns } from './rowIndicators'
import { RowPeriods, type PeriodColumnOf } from './rowPeriods'
import { checkWidth, widthOf } from './rowWidth'

/** A column that holds one indicator's values. */
export interface ValueColumn {
  /** Counted from 0. */
  readonly column: number
  readonly indicator: FactIndicator
}

/** A table whose rows each say their entity and period. */
export interface RowTable {
  /** 1-based. */
  readonly headerRow: number
  readonly header: readonly string[]
  readonly entity: EntityColumns
  readonly period: PeriodColumnOf
  /** One column with values of the row's own indicator, or a column for each indicator. */
  readonly values: { readonly column: number; readonly indicator: IndicatorColumns } | readonly ValueColumn[]
  readonly source?: Source | undefined
}

interface CellWriter {
  readonly indicators: readonly FactIndicator[]
  readonly columnsBy: 'indicator' | 'fixed'
  readonly columns: Uint32Array
  write(cells: readonly string[], row: number, entity: number, period: number): void
}

function writeOneColumn(
  builder: FactTableBuilder,
  column: number,
  from: IndicatorColumns,
  header: readonly string[],
  issues: IssueLog,
): CellWriter {
  const rows = new RowIndicators(from, issues)
  const isRank = isRankHeader(header[column] ?? '')
  return {
    indicators: rows.indicators,
    columnsBy: 'fixed',
    columns: Uint32Array.of(column + 1),
    write(cells, row, entity, period) {
      const indicator = rows.of(cells, row)
      if (indicator < 0) return
      builder.startRun(indicator, entity, row)
      builder.addText(period, cells[column] ?? '', row, column + 1, isRank)
    },
  }
}

function writeColumns(
  builder: FactTableBuilder,
  values: readonly ValueColumn[],
  header: readonly string[],
): CellWriter {
  const columns = Uint32Array.from(values, ({ column }) => column + 1)
  const ranks = values.map(({ column }) => isRankHeader(header[column] ?? ''))
  return {
    indicators: values.map(({ indicator }) => indicator),
    columnsBy: 'indicator',
    columns,
    write(cells, row, entity, period) {
      for (let index = 0; index < columns.length; index++) {
        const column = columns[index]!
        const text = cells[column - 1]
        if (!text) continue
        builder.startRun(index, entity, row)
        builder.addText(period, text, row, column, ranks[index])
      }
    },
  }
}

function warnOfSameIndicators(values: readonly ValueColumn[], headerRow: number, issues: IssueLog) {
  const seen = new Set<string>()
  for (const { column, indicator } of values) {
    if (seen.has(indicator.code))
      issues.add('duplicateHeader', { row: headerRow, column: column + 1 }, { text: indicator.code })
    seen.add(indicator.code)
  }
}

/** Reads a table whose rows say their period: long, or with a column for each indicator. */
export function readRows(table: RowTable, setting: LayoutSetting): TableReader {
  const { issues } = setting
  const builder = new FactTableBuilder(issues)
  const entities = new RowEntities(table.entity, setting)
  const periods = new RowPeriods(table.period, issues)
  const { values } = table
  const writer =
    'indicator' in values
      ? writeOneColumn(builder, values.column, values.indicator, table.header, issues)
      : writeColumns(builder, values, table.header)
  if (!('indicator' in values)) warnOfSameIndicators(values, table.headerRow, issues)
  const width = widthOf(table.header)
  let rows = 0
  return {
    row(cells, row) {
      if (row <= table.headerRow) return
      const entity = entities.of(cells, row)
      if (entity < 0) return
      rows++
      if (cells.length !== width) checkWidth(cells, row, width, issues)
      const period = periods.of(cells, row)
      if (period >= 0) writer.write(cells, row, entity, period)
    },
    finish(): LayoutOutput {
      const source = table.source ?? sourceOf(entities.footer)
      const facts = builder.finish({
        file: setting.file,
        entities: entities.entities,
        indicators: writer.indicators,
        periods: periods.periods,
        columnsBy: writer.columnsBy,
        columns: writer.columns,
      })
      const counts = {
        rows,
        entities: facts.entities.length,
        indicators: facts.indicators.length,
        periods: facts.periods.length,
        values: builder.values,
        missing: builder.missing,
      }
      return { tables: [facts], counts, ...(source ? { source } : {}) }
    },
  }
}

import { FactTableBuilder } from '../factTableBuilder'
import type { Source } from '../../domain/catalogue/catalogue'
import { cellWriter, type ValueColumns } from './cellWriters'
import type { LayoutOutput, LayoutSetting, TableReader } from './layout'
import { sourceOf } from './preamble'
import { RowEntities, type EntityColumns } from './rowEntities'
import { RowPeriods, type PeriodColumnOf } from './rowPeriods'
import { checkWidth, widthOf } from './rowWidth'

/** A table whose rows each say their entity and period. */
export interface RowTable {
  /** 1-based. */
  readonly headerRow: number
  readonly header: readonly string[]
  readonly entity: EntityColumns
  readonly period: PeriodColumnOf
  readonly values: ValueColumns
  readonly source?: Source | undefined
}

/** Reads a table whose rows say their period: long, or with a column for each indicator. */
export function readRows(table: RowTable, setting: LayoutSetting): TableReader {
  const { issues } = setting
  const builder = new FactTableBuilder(issues, (at) => writer.indicators[at])
  const entities = new RowEntities(table.entity, setting)
  const periods = new RowPeriods(table.period, issues)
  const writer = cellWriter(builder, table.values, table.header, table.headerRow, issues)
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
        columns: writer.columns(),
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

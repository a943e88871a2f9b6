import type { FactIndicator } from '../../domain/facts/factTable'
import type { FactTableBuilder } from '../factTableBuilder'
import type { IssueLog } from '../issueLog'
import { isRankHeader } from './columnRoles'
import { RowIndicators, type IndicatorColumns } from './rowIndicators'

/** A column that holds one indicator's values. */
export interface ValueColumn {
  /** Counted from 0. */
  readonly column: number
  readonly indicator: FactIndicator
}

/** A column of values whose rows say their indicator. */
export interface RowValueColumn {
  /** Counted from 0. */
  readonly column: number
  readonly indicator: IndicatorColumns
  /** Whether a row whose value is blank says elsewhere that there is none; such a cell is noted as no data. */
  readonly isMissing?: (cells: readonly string[]) => boolean
}

/** One column with values of the row's own indicator, several such (each indicator in one only), or one an indicator. */
export type ValueColumns = RowValueColumn | readonly RowValueColumn[] | readonly ValueColumn[]

/** How SDMX writes a figure that is known to be missing. */
const noData = 'NaN'

/** Writes a row's cells, and knows at the end which indicators and columns there were. */
export interface CellWriter {
  readonly indicators: readonly FactIndicator[]
  readonly columnsBy: 'indicator' | 'fixed'
  columns(): Uint32Array
  write(cells: readonly string[], row: number, entity: number, period: number): void
}

function writeOneColumn(
  builder: FactTableBuilder,
  { column, indicator: from, isMissing }: RowValueColumn,
  header: readonly string[],
  issues: IssueLog,
): CellWriter {
  const rows = new RowIndicators(from, issues)
  const isRank = isRankHeader(header[column] ?? '')
  return {
    indicators: rows.indicators,
    columnsBy: 'fixed',
    columns: () => Uint32Array.of(column + 1),
    write(cells, row, entity, period) {
      const indicator = rows.of(cells, row)
      if (indicator < 0) return
      builder.startRun(indicator, entity, row)
      const text = cells[column] ?? ''
      builder.addText(period, text === '' && isMissing?.(cells) ? noData : text, row, column + 1, isRank)
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
    columns: () => columns,
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

function writeRowColumns(
  builder: FactTableBuilder,
  values: readonly RowValueColumn[],
  issues: IssueLog,
): CellWriter {
  const indicators: FactIndicator[] = []
  const columns: number[] = []
  const readers = values.map(({ column, indicator }) => {
    const rows = new RowIndicators(indicator, issues)
    return { column, rows, places: [] as number[] }
  })
  const placeOf = ({ column, rows, places }: (typeof readers)[number], at: number) => {
    if (places[at] !== undefined) return places[at]
    indicators.push(rows.indicators[at]!)
    columns.push(column + 1)
    return (places[at] = indicators.length - 1)
  }
  return {
    indicators,
    columnsBy: 'indicator',
    columns: () => Uint32Array.from(columns),
    write(cells, row, entity, period) {
      for (const reader of readers) {
        const at = reader.rows.of(cells, row)
        if (at < 0) return
        builder.startRun(placeOf(reader, at), entity, row)
        builder.addText(period, cells[reader.column] ?? '', row, reader.column + 1)
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

function areOfRows(values: readonly (RowValueColumn | ValueColumn)[]): values is readonly RowValueColumn[] {
  return values.every(({ indicator }) => 'columns' in indicator)
}

/** The writer of a table's columns of values. */
export function cellWriter(
  builder: FactTableBuilder,
  values: ValueColumns,
  header: readonly string[],
  headerRow: number,
  issues: IssueLog,
): CellWriter {
  if ('indicator' in values) return writeOneColumn(builder, values, header, issues)
  if (areOfRows(values)) return writeRowColumns(builder, values, issues)
  warnOfSameIndicators(values, headerRow, issues)
  return writeColumns(builder, values, header)
}

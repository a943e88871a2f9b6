import type { Source } from '../../domain/catalogue/catalogue'
import type { Period } from '../../domain/periods/period'
import { parsePeriod } from '../../domain/periods/parsePeriod'
import { periodId } from '../../domain/periods/periodId'
import { FactTableBuilder } from '../factTableBuilder'
import type { IssueLog } from '../issueLog'
import { readWideLines } from '../lines/wideLines'
import type { LayoutOutput, LayoutSetting, TableReader } from './layout'
import { sourceOf } from './preamble'
import { RowEntities, type EntityColumns } from './rowEntities'
import { RowIndicators, type IndicatorColumns } from './rowIndicators'
import { mostPeriods } from './rowPeriods'
import { checkWidth, widthOf } from './rowWidth'

/** A column of a wide table that holds one period; counted from 0. */
export interface PeriodColumn {
  readonly column: number
  readonly period: Period
}

/** A table with one column a period and one row an entity, an indicator, or both. */
export interface WideTable {
  /** 1-based. */
  readonly headerRow: number
  readonly header: readonly string[]
  readonly periods: readonly PeriodColumn[]
  readonly entity: EntityColumns
  readonly indicator: IndicatorColumns
  readonly source?: Source | undefined
}

/** The columns of a header whose text is a period. */
export function periodColumnsOf(header: readonly string[]): PeriodColumn[] {
  return header.flatMap((text, column) => {
    const period = parsePeriod(text)
    return period ? [{ column, period }] : []
  })
}

/** Warns where two columns of a header are the same period: both are read, and judged as duplicates later. */
function warnOfSamePeriods(table: WideTable, issues: IssueLog) {
  const seen = new Set<string>()
  for (const { column, period } of table.periods) {
    const id = periodId(period)
    const at = { row: table.headerRow, column: column + 1 }
    if (seen.has(id)) issues.add('duplicateHeader', at, { text: table.header[column]!.trim() })
    seen.add(id)
  }
}

/** The table with as many periods as can be told apart; those beyond are left out, and told. */
function withinLimit(table: WideTable, issues: IssueLog): WideTable {
  const beyond = table.periods[mostPeriods]
  if (!beyond) return table
  issues.add('tooManyPeriods', { row: table.headerRow, column: beyond.column + 1 }, { limit: mostPeriods })
  return { ...table, periods: table.periods.slice(0, mostPeriods) }
}

/** Reads a wide table row by row. */
export function readWide(whole: WideTable, setting: LayoutSetting): TableReader {
  const { issues } = setting
  const table = withinLimit(whole, issues)
  const entities = new RowEntities(table.entity, setting)
  const indicators = new RowIndicators(table.indicator, issues)
  const builder = new FactTableBuilder(issues, (at) => indicators.indicators[at])
  const width = widthOf(table.header)
  const columns = Uint32Array.from(table.periods, ({ column }) => column)
  let rows = 0
  warnOfSamePeriods(table, issues)
  return {
    row(cells, row) {
      if (row <= table.headerRow) return
      const entity = entities.of(cells, row)
      if (entity < 0) return
      rows++
      if (cells.length !== width) checkWidth(cells, row, width, issues)
      const indicator = indicators.of(cells, row)
      if (indicator < 0) return
      builder.startRun(indicator, entity, row)
      for (let index = 0; index < columns.length; index++) {
        const column = columns[index]!
        const text = cells[column]
        if (text) builder.addText(index, text, row, column + 1)
      }
    },
    lines: (delimiter) => {
      const read = readWideLines(
        { width, most: table.header.length, figures: columns, entities, indicators, builder },
        delimiter,
      )
      return (bytes, from, to, row) => {
        const isRead = read(bytes, from, to, row)
        if (isRead) rows++
        return isRead
      }
    },
    finish(): LayoutOutput {
      const source = table.source ?? sourceOf(entities.footer)
      const output = {
        counts: {
          rows,
          entities: entities.entities.length,
          indicators: indicators.indicators.length,
          periods: table.periods.length,
          values: builder.values,
          missing: builder.missing,
        },
        ...(source ? { source } : {}),
      }
      const facts = builder.finish({
        file: setting.file,
        entities: entities.entities,
        indicators: indicators.indicators,
        periods: table.periods.map(({ period }) => period),
        columnsBy: 'period',
        columns: columns.map((column) => column + 1),
      })
      return { ...output, tables: [facts] }
    },
  }
}

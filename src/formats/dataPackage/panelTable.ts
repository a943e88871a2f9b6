import type { FactEntity, FactIndicator, FactTable } from '../../domain/facts/factTable'
import { missingReasons, type CellNote, type HandEdit } from '../../domain/missing'
import type { Period } from '../../domain/periods/period'
import { parsePeriodId } from '../../domain/periods/periodId'
import { NumberColumn } from '../numberColumn'
import { csvRecords, csvRows, type CsvRecord } from './csvRecords'
import { unsafeText } from './packageText'

export interface PanelCatalogue {
  readonly entities: readonly FactEntity[]
  readonly indicators: readonly FactIndicator[]
}

/** Notes by indicator, entity and period as the tables name them. */
export type PanelNotes = ReadonlyMap<string, CellNote>

export const panelColumns = ['indicator', 'entity'] as const
const bounds = ['<', '≤', '>', '≥', '≈'] as const

/** The place of a cell in one text. */
function noteKey(indicator: string, entity: string, period: string): string {
  return JSON.stringify([indicator, entity, period])
}

/** The notes of a package's cells; a reason or a bound that nobody knows is left out. */
export function readNotes(text: string): PanelNotes {
  return new Map(
    csvRecords(text).map((record) => {
      const cell = (column: string) => unsafeText(record(column))
      return [noteKey(cell('indicator'), cell('entity'), record('period')), noteOf(record)]
    }),
  )
}

function noteOf(record: CsvRecord): CellNote {
  const at = numberIn(record, 'editedAt')
  const note = unsafeText(record('editNote'))
  const original = originalIn(record('original'))
  return {
    ...plainNote(record),
    ...(at !== undefined && {
      edit: { at, ...(note !== '' && { note }), ...(original && { original }) },
    }),
  }
}

function plainNote(record: CsvRecord): Omit<CellNote, 'edit'> {
  const text = unsafeText(record('text'))
  const [rank, of] = [numberIn(record, 'rank'), numberIn(record, 'rankOf')]
  const reason = missingReasons.find((known) => known === record('reason'))
  const bound = bounds.find((known) => known === record('bound'))
  return {
    ...(reason && reason !== 'absent' && { reason }),
    ...(text !== '' && { text }),
    ...(rank !== undefined && { rank: { rank, ...(of !== undefined && { of }) } }),
    ...(bound && { bound }),
  }
}

/** What stood in a cell before it was changed by hand, as JSON of texts. */
function originalIn(text: string): HandEdit['original'] {
  const said = bagIn(text)
  if (!said) return undefined
  const value = typeof said['value'] === 'string' ? Number(said['value']) : Number.NaN
  const note = bagOf(said['note'])
  return {
    ...(Number.isFinite(value) && { value }),
    ...(note && { note: plainNote((column) => (typeof note[column] === 'string' ? note[column] : '')) }),
  }
}

function numberIn(record: CsvRecord, column: string): number | undefined {
  const value = record(column) === '' ? Number.NaN : Number(record(column))
  return Number.isFinite(value) ? value : undefined
}

function bagIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return text === '' ? undefined : bagOf(JSON.parse(text))
  } catch {
    return undefined
  }
}

function bagOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)
    : undefined
}

/**
 * One file of observations of an exported dataset (`indicator,entity,<period>…`) as facts: a run a row, every number as
 * it was to the last bit. All entities and indicators of the package are named, those too without a figure.
 *
 * @returns the table, or the row (from 1) that is not of this layout
 */
export function panelTable(
  file: string,
  text: string,
  catalogue: PanelCatalogue,
  notes: PanelNotes,
): FactTable | { readonly strangeRow: number } {
  const [header = [], ...body] = csvRows(text)
  const ids = header.slice(panelColumns.length)
  const periods = ids.map(parsePeriodId)
  const isKnown = panelColumns.every((name, at) => header[at] === name)
  if (!isKnown || periods.some((period) => period === undefined)) return { strangeRow: 1 }
  const entityAt = new Map(catalogue.entities.map(({ code }, at) => [code, at]))
  const indicatorAt = new Map(catalogue.indicators.map(({ code }, at) => [code, at]))
  const [runIndicator, runEntity, runRow, runStarts] = Array.from(
    { length: 4 },
    () => new Uint32Array(body.length + 1),
  )
  const cellPeriod = new NumberColumn(Uint16Array)
  const cellValue = new NumberColumn(Float64Array)
  const noted = new Map<number, CellNote>()
  for (const [run, cells] of body.entries()) {
    const [indicator, entity] = [unsafeText(cells[0]!), unsafeText(cells[1] ?? '')]
    const [row, column] = [indicatorAt.get(indicator), entityAt.get(entity)]
    if (row === undefined || column === undefined || cells.length !== header.length)
      return { strangeRow: run + 2 }
    runIndicator![run] = row
    runEntity![run] = column
    runRow![run] = run + 2
    runStarts![run] = cellValue.length
    for (const [at, id] of ids.entries()) {
      const figure = cells[panelColumns.length + at]!
      const note = notes.size > 0 ? notes.get(noteKey(indicator, entity, id)) : undefined
      const value = figure === '' ? Number.NaN : Number(figure)
      if (figure !== '' && !Number.isFinite(value)) return { strangeRow: run + 2 }
      if (figure === '' && !note) continue
      if (note) noted.set(cellValue.length, note)
      cellPeriod.push(at)
      cellValue.push(value)
    }
  }
  runStarts![body.length] = cellValue.length
  return {
    file,
    entities: catalogue.entities,
    indicators: catalogue.indicators,
    periods: periods as readonly Period[],
    runIndicator: runIndicator!.slice(0, body.length),
    runEntity: runEntity!.slice(0, body.length),
    runRow: runRow!.slice(0, body.length),
    runStarts: runStarts!,
    cellPeriod: cellPeriod.finishBlocks(),
    cellValue: cellValue.finishBlocks(),
    notes: noted,
    columnsBy: 'period',
    columns: Uint32Array.from(ids, (_, at) => panelColumns.length + at + 1),
  }
}

import type { Catalogue } from '../domain/catalogue/catalogue'
import type { WhichCounts } from '../domain/panel/assembly'
import { differenceKinds, type OverlayRules } from '../domain/panel/judgeCell'
import { factsWithin, type SheetWindow } from '../domain/facts/factsWithin'
import type { FileHints, ReadFileResult } from '../formats/readResult'
import { isGridRow, type SheetGrid } from '../formats/tables/sheetGrid'
import type { DraftRevision } from './draftRevision'
import type { PlannedCases } from './planCases'
import type { ImportChoices, ImportPlan, PlannedFile } from './importProtocol'
import type { PlannedReturns } from './planReturns'

/** The draft in names and counts, as the page shows it before anything is published. */
export function importPlan(
  id: string,
  target: ImportPlan['target'],
  base: { readonly revision: string | null; readonly catalogue: Catalogue },
  results: readonly ReadFileResult[],
  draft: DraftRevision,
  asChosen: { readonly rules: OverlayRules; readonly counts: WhichCounts },
  cases: PlannedCases | undefined,
  returns: PlannedReturns | undefined,
  hints: ImportChoices['hints'],
): ImportPlan {
  const named = new Map(draft.catalogue.indicators.map((indicator) => [indicator.code, indicator]))
  const cells = { added: 0, changed: 0, unchanged: 0, blank: 0, hand: 0 }
  for (const { difference } of draft.indicators)
    for (const kind of differenceKinds) cells[kind] += difference[kind]
  const mostFacts = Math.min(mostOfFile, Math.ceil(mostOfAll / results.length))
  const known = new Set(base.catalogue.indicators.map((indicator) => indicator.code))
  return {
    id,
    files: results.map((result) => plannedFile(result, hints?.get(result.file), mostFacts)),
    ...(cases ? { cases } : {}),
    ...(returns ? { returns } : {}),
    ...asChosen,
    target,
    base: base.revision,
    cells,
    newEntities: draft.added.entities.map(({ names, code }) => (names.zh || names.en ? names : { en: code })),
    newPeriods: draft.added.periods.map(({ period }) => period),
    indicators: draft.indicators.map(({ code, cells: count }) => {
      const { names, direction } = named.get(code)!
      return { code, names, ...(direction ? { direction } : {}), isNew: !known.has(code), cells: count }
    }),
    duplicates: draft.duplicates,
    ready: draft.indicators.length > 0 && differenceKinds.some((kind) => cells[kind] > 0),
  }
}

/** Figures that are shown with their cells: of each file, and of all files together, so that the page takes them at once. */
const [mostOfFile, mostOfAll] = [1500, 30_000]

function plannedFile(result: ReadFileResult, hints: FileHints | undefined, mostFacts: number): PlannedFile {
  const { file, tables, fileIndex: _fileIndex, context: _context, cases, caseTable: _table, ...rest } = result
  const { grid } = result
  const facts = grid && factsWithin(tables, windowOf(grid), mostFacts)
  return {
    name: file,
    ...rest,
    ...(hints?.parts ? { corrections: hints.parts } : {}),
    ...(facts ? { facts } : {}),
    usable: cases !== undefined || tables.some((table) => table.cellValue.length > 0),
  }
}

function windowOf(grid: SheetGrid): SheetWindow {
  const { rows, lastRows } = grid
  const width = Math.max(0, ...rows.map((cells) => cells.length), ...lastRows.map((cells) => cells.length))
  return {
    hasRow: (row) => isGridRow(grid, row),
    hasColumn: (column) => column <= width,
  }
}

import type { Catalogue, Entity, Indicator } from '../domain/catalogue/catalogue'
import type { Duplicate } from '../domain/panel/assembly'
import type { Names } from '../domain/names'
import type { Period } from '../domain/periods/period'
import type { ReadFileResult } from '../formats/readResult'
import type { DraftRevision } from './draftRevision'
import type { PlannedCases } from './planCases'
import type { ChangeExample, DuplicateExample, ImportPlan, PlannedFile } from './importProtocol'

const exampleLimit = 50

/** The draft in names and counts, as the page shows it before anything is published. */
export function importPlan(
  id: string,
  target: ImportPlan['target'],
  base: { readonly revision: string | null; readonly catalogue: Catalogue },
  results: readonly ReadFileResult[],
  draft: DraftRevision,
  cases: PlannedCases | undefined,
): ImportPlan {
  const look = lookup(draft.catalogue)
  const cells = { added: 0, changed: 0, unchanged: 0, kept: 0 }
  for (const { difference } of draft.indicators)
    for (const kind of ['added', 'changed', 'unchanged', 'kept'] as const) cells[kind] += difference[kind]
  const known = new Set(base.catalogue.indicators.map((indicator) => indicator.code))
  return {
    id,
    files: results.map(plannedFile),
    ...(cases ? { cases } : {}),
    target,
    base: base.revision,
    cells,
    newEntities: draft.added.entities.map(({ names, code }) => (names.zh || names.en ? names : { en: code })),
    newPeriods: draft.added.periods.map(({ period }) => period),
    indicators: draft.indicators.map(({ code, cells: count }) => {
      const { names, direction } = look.indicator(code)
      return { code, names, ...(direction ? { direction } : {}), isNew: !known.has(code), cells: count }
    }),
    changes: draft.indicators.flatMap((entry) => changesOf(entry, look)).slice(0, exampleLimit),
    duplicates: {
      ...draft.duplicates,
      examples: draft.duplicates.examples
        .slice(0, exampleLimit)
        .map((duplicate) => duplicateExample(duplicate, look)),
    },
    ready: draft.indicators.length > 0 && cells.added + cells.changed + cells.unchanged > 0,
  }
}

interface Lookup {
  entity(key: number): Entity
  period(key: number): Period
  indicator(code: string): Indicator
}

function lookup(catalogue: Catalogue): Lookup {
  const entities = new Map(catalogue.entities.map((entity) => [entity.key, entity]))
  const periods = new Map(catalogue.periods.map(({ key, period }) => [key, period]))
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator]))
  return {
    entity: (key) => entities.get(key)!,
    period: (key) => periods.get(key)!,
    indicator: (code) => indicators.get(code)!,
  }
}

function plannedFile(result: ReadFileResult): PlannedFile {
  const { file, tables, fileIndex: _fileIndex, context: _context, cases, caseTable: _table, ...rest } = result
  return {
    name: file,
    ...rest,
    usable: cases !== undefined || tables.some((table) => table.cellValue.length > 0),
  }
}

function namesOf({ names, code }: { readonly names: Names; readonly code: string }): Names {
  return names.zh || names.en ? names : { en: code }
}

function changesOf({ code, difference }: DraftRevision['indicators'][number], look: Lookup): ChangeExample[] {
  return difference.examples.map(({ entity, period, before, after }) => ({
    indicator: namesOf(look.indicator(code)),
    indicatorCode: code,
    entity: namesOf(look.entity(entity)),
    period: look.period(period),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  }))
}

function duplicateExample(duplicate: Duplicate, look: Lookup): DuplicateExample {
  const { file, row, firstFile, firstRow, first, second, agrees } = duplicate
  return {
    indicator: namesOf(look.indicator(duplicate.indicator)),
    entity: namesOf(look.entity(duplicate.entity)),
    period: look.period(duplicate.period),
    file,
    row,
    firstFile,
    firstRow,
    agrees,
    ...(first === undefined ? {} : { first }),
    ...(second === undefined ? {} : { second }),
  }
}

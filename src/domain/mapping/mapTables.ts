import type { Catalogue, Entity, Indicator } from '../catalogue/catalogue'
import type { FactEntity, FactIndicator, FactTable } from '../facts/factTable'
import { keepRuns } from '../facts/keepRuns'
import type { CellNote } from '../missing'
import type { Mapping, NameChoice } from './mapping'
import { scaled } from './unitFactor'

/** What decisions name an entity of a file by. */
export function fileNameOf({ names, code }: Pick<FactEntity, 'names' | 'code'>): string {
  return names.zh ?? names.en ?? code
}

/**
 * Tables as a mapping says (rule D10): who is known goes by the dataset's code, what is skipped is left out with its
 * figures, new ones have the names that were given, and figures in another unit are converted exactly, their text kept.
 * Nothing else is touched; a table that no decision is about is the same object.
 */
export function mapTables(
  tables: readonly FactTable[],
  mapping: Mapping,
  catalogue: Pick<Catalogue, 'entities' | 'indicators'>,
): FactTable[] {
  const entities = new Map(mapping.entities)
  const indicators = new Map(mapping.indicators)
  const knownEntities = new Map(catalogue.entities.map((entity) => [entity.code, entity]))
  const knownIndicators = new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator]))
  return tables.map((table) => {
    const entityChoices = table.entities.map((entity) => entities.get(fileNameOf(entity)))
    const indicatorChoices = table.indicators.map(({ code }) => indicators.get(code))
    if ([...entityChoices, ...indicatorChoices].every((choice) => choice === undefined)) return table
    const named: FactTable = {
      ...converted(table, indicatorChoices),
      entities: table.entities.map((entity, at) => mapEntity(entity, entityChoices[at], knownEntities)),
      indicators: table.indicators.map((indicator, at) =>
        mapIndicator(indicator, indicatorChoices[at], knownIndicators),
      ),
    }
    const skips = (choices: readonly (NameChoice | undefined)[]) =>
      choices.some((one) => one?.kind === 'skip')
    if (!skips(entityChoices) && !skips(indicatorChoices)) return named
    return keepRuns(
      named,
      (at) => entityChoices[at]?.kind !== 'skip',
      (at) => indicatorChoices[at]?.kind !== 'skip',
    )
  })
}

function mapEntity(
  seen: FactEntity,
  choice: NameChoice | undefined,
  known: ReadonlyMap<string, Entity>,
): FactEntity {
  if (choice?.kind === 'known') {
    const entity = known.get(choice.code)
    return entity ? { ...seen, code: entity.code, kind: entity.kind } : seen
  }
  if (choice?.kind !== 'new') return seen
  const { names, as, groups } = choice
  return {
    ...seen,
    ...(names ? { names, code: names.zh ?? names.en ?? seen.code } : {}),
    ...(as ? { kind: as } : {}),
    ...(groups ? { groups: { ...seen.groups, ...groups } } : {}),
  }
}

function mapIndicator(
  seen: FactIndicator,
  choice: NameChoice | undefined,
  known: ReadonlyMap<string, Indicator>,
): FactIndicator {
  if (choice?.kind === 'known') {
    const indicator = known.get(choice.code)
    return indicator ? { ...seen, code: indicator.code, kind: indicator.kind } : seen
  }
  if (choice?.kind !== 'new') return seen
  const { names, unit, direction } = choice
  return {
    ...seen,
    ...(names ? { names, code: names.zh ?? names.en ?? seen.code } : {}),
    ...(unit ? { unit } : {}),
    ...(direction ? { direction } : {}),
  }
}

/** With the figures of some indicators in another unit; what stood in the cell becomes its note's text. */
function converted(table: FactTable, choices: readonly (NameChoice | undefined)[]): FactTable {
  const factors = choices.map((choice) => (choice?.kind === 'known' ? (choice.factor ?? 1) : 1))
  if (factors.every((factor) => factor === 1)) return table
  const blocks = table.cellValue.blocks.map((block) => block.slice())
  const notes = new Map<number, CellNote>(table.notes)
  let at = 0
  let start = 0
  for (let run = 0; run < table.runIndicator.length; run++) {
    const factor = factors[table.runIndicator[run]!]!
    for (let cell = table.runStarts[run]!; cell < table.runStarts[run + 1]!; cell++) {
      while (cell >= start + blocks[at]!.length) start += blocks[at++]!.length
      const value = blocks[at]![cell - start]!
      if (factor === 1 || Number.isNaN(value)) continue
      blocks[at]![cell - start] = scaled(value, factor)
      notes.set(cell, { text: String(value), ...notes.get(cell) })
    }
  }
  return { ...table, notes, cellValue: { ...table.cellValue, blocks } }
}

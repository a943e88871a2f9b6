import type { CaseCube } from '../domain/approvals/caseCube'
import { departmentEntity, unitGrouping, wholeCityEntity } from '../domain/approvals/caseEntities'
import { caseHeadings, casePanels, casePeriods, wholeCity } from '../domain/approvals/casePanels'
import { mergeCubes, type CubeOfLog } from '../domain/approvals/mergeCubes'
import type { Catalogue, Entity } from '../domain/catalogue/catalogue'
import { reconcileCatalogue, type Reconciled } from '../domain/catalogue/reconcileCatalogue'
import type { FactContext, FactEntity, FactTable } from '../domain/facts/factTable'
import { comparePanels } from '../domain/panel/comparePanels'
import { panelOf } from '../domain/panel/panelOf'
import { periodId } from '../domain/periods/periodId'
import type { CaseLogRead } from '../formats/caseLog/caseLog'
import type { ReadFileResult } from '../formats/readResult'
import { describePanel, type DraftIndicator, type DraftRevision, type DraftStore } from './draftRevision'

export interface CaseDraftInput {
  readonly importId: string
  readonly draft: DraftRevision
  readonly files: readonly ReadFileResult[]
  /** The dataset's counts so far. */
  readonly kept: CaseCube | undefined
  /** Departments that the user knows by another name: the code of the entity, by the name in the log. */
  readonly departments: ReadonlyMap<string, string>
}

export interface CaseDraft {
  readonly draft: DraftRevision
  readonly cube: { readonly id: string; readonly cube: CaseCube }
  readonly context: FactContext
}

/**
 * Lays case logs over a draft: merges them into the dataset's counts, and makes the panels that follow anew. Those
 * that stay as they were keep their key.
 */
export async function draftCases(input: CaseDraftInput, store: DraftStore): Promise<CaseDraft | undefined> {
  const { importId, draft, files, kept, departments } = input
  const logs = files.flatMap(({ cases }, file) => (cases ? [{ cases, file }] : []))
  if (logs.length === 0) return undefined
  const tables = logs.map(({ cases }) =>
    namesTable(
      cases.departments.map((name) => entityOf(name, departments)),
      [],
      [],
    ),
  )
  const city = namesTable([wholeCityEntity], [], [])
  const named = reconcileCatalogue(
    draft.catalogue,
    [...tables, city],
    [{ groupings: [unitGrouping], definitions: [] }],
  )
  const cube = mergeCubes(
    kept,
    logs.map(({ cases, file }, at) => ofImport(cases, named.keys[at]!.entities, importId, file)),
  )
  const panels = casePanels(cube)
  const spans = casePeriods(cube)
  const indicators = [...caseHeadings(cube), ...panels.map(({ indicator }) => indicator)]
  const axes = namesTable(
    [],
    indicators,
    Array.from(spans.values(), ({ period }) => period),
  )
  const { catalogue, added } = reconcileCatalogue(withAliases(named.catalogue, departments), [axes], [])
  const periodKeys = new Map(catalogue.periods.map(({ key, period }) => [periodId(period), key]))
  const cityKey = named.keys.at(-1)!.entities[0]!
  const byCode = new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator]))
  const drafted: DraftIndicator[] = []
  const stored = store.storedReader(
    panels.flatMap(({ indicator }) => byCode.get(indicator.code)?.panel ?? []),
  )
  for (const { indicator, cells } of panels) {
    const known = byCode.get(indicator.code)!
    const panel = panelOf(
      cells.map(({ entity, period, ...cell }) => ({
        ...cell,
        entity: entity === wholeCity ? cityKey : entity,
        period: periodKeys.get(period)!,
      })),
    )
    const before = known.panel === undefined ? undefined : (await stored(known.panel))?.panel
    const difference = comparePanels(before, panel)
    const isKept = before !== undefined && difference.added + difference.changed === 0
    const id = isKept ? known.panel! : `${importId}/c${drafted.length}`
    drafted.push({
      ...{ code: indicator.code, difference, cells: panel.values.length, replacedBy: id, conflicts: 0 },
      ...(known.panel === undefined ? {} : { base: known.panel }),
    })
    if (isKept) continue
    await store.write({ id, panel, origins: { sources: [] } })
    const described = describePanel(known, id, panel, catalogue)
    byCode.set(indicator.code, described)
    store.onPanel(drafted.length, { catalogue, indicator: described, panel })
  }
  const id = `${importId}/cases`
  const definitions = panels.map(({ definition }) => definition)
  return {
    draft: {
      ...draft,
      catalogue: { ...catalogue, indicators: withoutLeft(byCode, panels), cases: id },
      added: joined([draft.added, named.added, added]),
      indicators: [...draft.indicators, ...drafted],
    },
    cube: { id, cube },
    context: { groupings: [unitGrouping], definitions },
  }
}

function entityOf(name: string, departments: ReadonlyMap<string, string>): FactEntity {
  const code = departments.get(name)
  return code === undefined ? departmentEntity(name) : { code, names: {}, kind: 'member' }
}

/** The names that the user told are remembered, so that the next log is understood by itself. */
function withAliases(catalogue: Catalogue, departments: ReadonlyMap<string, string>): Catalogue {
  const aliases = new Map<string, string[]>()
  for (const [name, code] of departments) aliases.set(code, [...(aliases.get(code) ?? []), name])
  const told = (entity: Entity): Entity => {
    const names = aliases.get(entity.code)
    return names ? { ...entity, aliases: [...new Set([...(entity.aliases ?? []), ...names])] } : entity
  }
  return { ...catalogue, entities: catalogue.entities.map(told) }
}

function ofImport(
  { cube }: CaseLogRead,
  departments: Uint32Array,
  importId: string,
  file: number,
): CubeOfLog {
  return {
    cube: { ...cube, layers: cube.layers.map((layer) => ({ ...layer, importId, file })) },
    departments,
  }
}

/** Names without figures, to be found in the catalogue or added to it. */
function namesTable(
  entities: FactTable['entities'],
  indicators: FactTable['indicators'],
  periods: FactTable['periods'],
): FactTable {
  const none = new Uint32Array()
  return {
    ...{ file: '', entities, indicators, periods, notes: new Map(), columnsBy: 'fixed', columns: none },
    ...{ runIndicator: none, runEntity: none, runRow: none, runStarts: Uint32Array.of(0) },
    cellPeriod: { length: 0, blocks: [] },
    cellValue: { length: 0, blocks: [] },
  }
}

/** An indicator of cases that no counts are left for keeps its place and loses its figures. */
function withoutLeft(
  indicators: ReadonlyMap<string, Catalogue['indicators'][number]>,
  panels: ReturnType<typeof casePanels>,
): Catalogue['indicators'] {
  const made = new Set(panels.map(({ indicator }) => indicator.code))
  return Array.from(indicators.values(), (indicator) => {
    if (!indicator.code.startsWith('cases.') || made.has(indicator.code)) return indicator
    const { panel: _panel, latest: _latest, count: _count, ...rest } = indicator
    return rest
  })
}

function joined(parts: readonly Reconciled['added'][]): Reconciled['added'] {
  return {
    entities: parts.flatMap(({ entities }) => entities),
    indicators: parts.flatMap(({ indicators }) => indicators),
    periods: parts.flatMap(({ periods }) => periods),
  }
}

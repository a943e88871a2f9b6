import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { caseOrigins } from '../domain/approvals/caseOrigin'
import { caseIndicatorOf, casePeriods } from '../domain/approvals/casePanels'
import type { Catalogue, CataloguePeriod, Direction, Entity, Indicator } from '../domain/catalogue/catalogue'
import { inputCells } from '../domain/derived/derivePanel'
import { formulaOf, type Formula } from '../domain/derived/formula'
import type { CellNote } from '../domain/missing'
import { originOf, type CellOrigin } from '../domain/panel/originOf'
import type { Panel } from '../domain/panel/panel'
import { noteAt, valueAt } from '../domain/panel/panelReading'
import type { ScenarioChanges } from '../domain/scoring/scenario'
import type { RankingPolicy } from '../domain/scoring/scheme'
import type { Scored } from '../domain/scoring/scored'
import { readCube } from '../storage/cases/readCube'
import { periodId } from '../domain/periods/periodId'
import type { Database } from '../storage/openDatabase'
import { listRevisions, readImport, readOrigins } from '../storage/reading'
import type { ImportedFile, RevisionEntry } from '../storage/records'
import { stored, type Stored, type StorageFault } from '../storage/storageFault'
import { useDatabase } from './database'
import { useDatasets } from './datasets'
import { usePanels } from './panels'

/** A cell of the screen: whose value, of what, when, and the panel it stands in. */
export interface CellAddress {
  readonly datasetId: string
  readonly indicator: Indicator
  readonly entity: Entity
  readonly period: CataloguePeriod
  readonly panel: Panel
  /** Of the revision that the figure is of; the newest one's where it is not said. */
  readonly catalogue?: Catalogue
}

/** A score of a scheme: of which node, for which row of what was scored. */
export interface ScoreAddress {
  readonly kind: 'score'
  readonly datasetId: string
  readonly catalogue: Catalogue
  /** By indicator code. */
  readonly panels: ReadonlyMap<string, Panel>
  readonly scored: Scored
  readonly code: string
  readonly row: number
  readonly period: CataloguePeriod
  /** Of the scheme; undefined where it is not saved as it was scored. */
  readonly version?: number | undefined
  /** Where it is none of the data's own. */
  readonly supposed?: ScenarioChanges
}

/** A rank: by what, among how many. */
export interface RankAddress {
  readonly kind: 'rank'
  readonly entity: Entity
  readonly indicator: Indicator
  readonly period: CataloguePeriod
  readonly rank: number
  readonly population: number
  /** Published ranks are read in a file, the others follow from values or scores. */
  readonly basis: 'published' | 'recomputed'
  readonly direction: Direction
  /** Of a scheme's scores. */
  readonly policy?: RankingPolicy
  /** What it follows from, or where it was published. */
  readonly from: CellAddress | ScoreAddress
}

export type Subject = CellAddress | ScoreAddress | RankAddress

/** Rows of a case log, by number alone. */
export interface CountedRows {
  readonly file: ImportedFile | undefined
  readonly firstRow: number
  readonly lastRow: number
}

export interface Provenance {
  /** Of a figure of case logs. */
  readonly counted?: readonly CountedRows[]
  readonly value: number | undefined
  readonly note: CellNote | undefined
  /** Undefined where no file gave the cell, or its origin was not kept. */
  readonly origin: CellOrigin | undefined
  readonly file: ImportedFile | undefined
  readonly importedAt: number | undefined
  /** Number of the revision that brought it in; undefined once that has been swept. */
  readonly revision: number | undefined
  /** Of a value that was changed by hand: the revision that did so. */
  readonly editRevision?: number | undefined
  /** Of a value that was worked out: by which formula, and from which cells (rule D9). */
  readonly worked?: { readonly formula: Formula; readonly inputs: readonly CellAddress[] }
}

/** Where a value came from (rule D7): asked when somebody wants to know, never before. */
export const useProvenance = defineStore('provenance', () => {
  /** What is asked about, after what led there. */
  const trail = shallowRef<readonly Subject[]>([])
  const subject = computed(() => trail.value.at(-1))
  const cell = computed(() => cellIn(subject.value))
  const found = shallowRef<Provenance>()
  const fault = shallowRef<StorageFault>()

  function show(asked: Subject): Promise<void> {
    return go([...trail.value, asked])
  }
  function back(): Promise<void> {
    return go(trail.value.slice(0, -1))
  }

  async function go(to: readonly Subject[]): Promise<void> {
    trail.value = to
    found.value = undefined
    fault.value = undefined
    const address = cell.value
    if (!address) return
    const { database } = useDatabase()
    if (!database) return
    const answer = await trace(database, address)
    if (cell.value !== address) return
    if (answer.ok) found.value = answer.value
    else fault.value = answer.fault
  }

  function close(): void {
    trail.value = []
  }

  return { trail, subject, cell, found, fault, show, back, close }
})

function cellIn(subject: Subject | undefined): CellAddress | undefined {
  return subject && !('kind' in subject) ? subject : undefined
}

type Traced =
  { readonly ok: true; readonly value: Provenance } | { readonly ok: false; readonly fault: StorageFault }

async function trace(database: Database, address: CellAddress): Promise<Traced> {
  const { indicator, entity, period, panel, datasetId } = address
  const formula = formulaOf(indicator)
  const known = {
    value: valueAt(panel, entity.key, period.key),
    note: noteAt(panel, entity.key, period.key),
  }
  const nowhere = { origin: undefined, file: undefined, importedAt: undefined, revision: undefined }
  if (formula)
    return {
      ok: true,
      value: { ...known, ...nowhere, worked: { formula, inputs: await inputsAt(address, formula) } },
    }
  const rows = await countedRows(database, address)
  if (rows && !rows.ok) return rows
  if (rows) return { ok: true, value: { ...known, ...nowhere, counted: rows.value } }
  const origins = await readOrigins(database, indicator.panel ?? '')
  if (!origins.ok) return origins
  const { edit } = known.note ?? {}
  // What was typed where nothing stood has no place in a file, even where its row and column cross in one.
  const isTyped = edit !== undefined && edit.original === undefined
  const origin =
    isTyped || !origins.value ? undefined : originOf(panel, origins.value, entity.key, period.key)
  const revisions = await listRevisions(database, datasetId)
  if (!revisions.ok) return revisions
  const editRevision = edit && revisionOfEdit(revisions.value, edit.at)
  const edited = editRevision === undefined ? {} : { editRevision }
  if (!origin) return { ok: true, value: { ...known, ...nowhere, ...edited } }
  const record = await readImport(database, origin.importId)
  if (!record.ok) return record
  return {
    ok: true,
    value: {
      ...known,
      ...edited,
      origin,
      file: record.value?.files[origin.file],
      importedAt: record.value?.startedAt,
      revision: revisionOfImport(revisions.value, origin.importId),
    },
  }
}

/** A copy has what it was made of from its first revision on. */
function revisionOfImport(revisions: readonly RevisionEntry[], importId: string): number | undefined {
  const brought = revisions.find((revision) => revision.importId === importId)
  return (brought ?? revisions.find(({ summary }) => summary.copied))?.number
}

/** The first one of edits that was published after the edit was made. */
function revisionOfEdit(newestFirst: readonly RevisionEntry[], at: number): number | undefined {
  return newestFirst.findLast(({ createdAt, summary }) => summary.edits !== undefined && createdAt >= at)
    ?.number
}

/** The rows of case logs that a figure was counted from; undefined where it is no such figure. */
async function countedRows(
  database: Database,
  { datasetId, catalogue, indicator, entity, period }: CellAddress,
): Promise<Stored<readonly CountedRows[]> | undefined> {
  const asked = caseIndicatorOf(indicator.code)
  const { cases } = catalogue ?? useDatasets().heads.get(datasetId)?.catalogue ?? {}
  if (!asked || cases === undefined) return undefined
  const cube = await readCube(database, cases)
  if (!cube.ok) return cube
  const span = cube.value && casePeriods(cube.value).get(periodId(period.period))
  if (!cube.value || !span) return stored([])
  const department = entity.kind === 'aggregate' ? {} : { department: entity.key }
  const found: CountedRows[] = []
  for (const origin of caseOrigins(cube.value, { ...asked, ...department, ...span })) {
    const record = await readImport(database, origin.importId)
    if (!record.ok) return record
    const { firstRow, lastRow } = origin
    found.push({ file: record.value?.files[origin.file], firstRow, lastRow })
  }
  return stored(found)
}

/** The cells that a worked out one was read from, each an address of its own, so that its origin can be asked for. */
async function inputsAt(address: CellAddress, formula: Formula): Promise<readonly CellAddress[]> {
  const catalogue = address.catalogue ?? useDatasets().heads.get(address.datasetId)?.catalogue
  if (!catalogue) return []
  const found = await Promise.all(
    inputCells(catalogue, formula, address.period).map(async ({ code, period }) => {
      const indicator = catalogue.indicators.find((one) => one.code === code)
      const panel = indicator && (await usePanels().figuresOf(catalogue, indicator))
      return indicator && panel ? [{ ...address, indicator, period, panel }] : []
    }),
  )
  return found.flat()
}

import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { caseOrigins } from '../domain/approvals/caseOrigin'
import { caseIndicatorOf, casePeriods } from '../domain/approvals/casePanels'
import type { CataloguePeriod, Entity, Indicator } from '../domain/catalogue/catalogue'
import { inputCells } from '../domain/derived/derivePanel'
import { formulaOf, type Formula } from '../domain/derived/formula'
import type { CellNote } from '../domain/missing'
import { originOf, type CellOrigin } from '../domain/panel/originOf'
import type { Panel } from '../domain/panel/panel'
import { noteAt, valueAt } from '../domain/panel/panelReading'
import { readCube } from '../storage/cases/readCube'
import { periodId } from '../domain/periods/periodId'
import type { Database } from '../storage/openDatabase'
import { listRevisions, readImport, readOrigins } from '../storage/reading'
import type { ImportedFile } from '../storage/records'
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
}

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
  /** Of a value that was worked out: by which formula, and from which cells (rule D9). */
  readonly worked?: { readonly formula: Formula; readonly inputs: readonly CellAddress[] }
}

/** Where a value came from (rule D7): asked when somebody wants to know, never before. */
export const useProvenance = defineStore('provenance', () => {
  const cell = shallowRef<CellAddress>()
  const found = shallowRef<Provenance>()
  const fault = shallowRef<StorageFault>()

  async function show(address: CellAddress): Promise<void> {
    cell.value = address
    found.value = undefined
    fault.value = undefined
    const { database } = useDatabase()
    if (!database) return
    const answer = await trace(database, address)
    if (cell.value !== address) return
    if (answer.ok) found.value = answer.value
    else fault.value = answer.fault
  }

  function close(): void {
    cell.value = undefined
  }

  return { cell, found, fault, show, close }
})

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
  const origin = origins.value && originOf(panel, origins.value, entity.key, period.key)
  if (!origin) return { ok: true, value: { ...known, ...nowhere } }
  const [record, revisions] = await Promise.all([
    readImport(database, origin.importId),
    listRevisions(database, datasetId),
  ])
  if (!record.ok) return record
  if (!revisions.ok) return revisions
  return {
    ok: true,
    value: {
      ...known,
      origin,
      file: record.value?.files[origin.file],
      importedAt: record.value?.startedAt,
      revision: revisions.value.find(({ importId }) => importId === origin.importId)?.number,
    },
  }
}

/** The rows of case logs that a figure was counted from; undefined where it is no such figure. */
async function countedRows(
  database: Database,
  { datasetId, indicator, entity, period }: CellAddress,
): Promise<Stored<readonly CountedRows[]> | undefined> {
  const asked = caseIndicatorOf(indicator.code)
  const cases = useDatasets().heads.get(datasetId)?.catalogue.cases
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
  const catalogue = useDatasets().heads.get(address.datasetId)?.catalogue
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

import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { CataloguePeriod, Entity, Indicator } from '../domain/catalogue/catalogue'
import type { CellNote } from '../domain/missing'
import { originOf, type CellOrigin } from '../domain/panel/originOf'
import type { Panel } from '../domain/panel/panel'
import { noteAt, valueAt } from '../domain/panel/panelReading'
import type { Database } from '../storage/openDatabase'
import { listRevisions, readImport, readOrigins } from '../storage/reading'
import type { ImportedFile } from '../storage/records'
import type { StorageFault } from '../storage/storageFault'
import { useDatabase } from './database'

/** A cell of the screen: whose value, of what, when, and the panel it stands in. */
export interface CellAddress {
  readonly datasetId: string
  readonly indicator: Indicator
  readonly entity: Entity
  readonly period: CataloguePeriod
  readonly panel: Panel
}

export interface Provenance {
  readonly value: number | undefined
  readonly note: CellNote | undefined
  /** Undefined where no file gave the cell, or its origin was not kept. */
  readonly origin: CellOrigin | undefined
  readonly file: ImportedFile | undefined
  readonly importedAt: number | undefined
  /** Number of the revision that brought it in; undefined once that has been swept. */
  readonly revision: number | undefined
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
  const known = {
    value: valueAt(panel, entity.key, period.key),
    note: noteAt(panel, entity.key, period.key),
  }
  const origins = await readOrigins(database, indicator.panel ?? '')
  if (!origins.ok) return origins
  const origin = origins.value && originOf(panel, origins.value, entity.key, period.key)
  const nothing = { origin, file: undefined, importedAt: undefined, revision: undefined }
  if (!origin) return { ok: true, value: { ...known, ...nothing } }
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

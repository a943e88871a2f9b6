import type { CaseCube } from '../domain/approvals/caseCube'
import type { Definition } from '../domain/catalogue/catalogue'
import type { Panel, PanelOrigins } from '../domain/panel/panel'
import { encodeCube } from './cases/cubeBytes'
import type { Database } from './openDatabase'
import { encodePanel } from './panelBytes'
import { cutPanel } from './panelParts'
import type {
  CubeRecord,
  DefinitionRecord,
  ImportedFile,
  ImportRecord,
  OriginsRecord,
  WholePanelRecord,
} from './records'
import type { Handle } from './schema'
import { refused, stored, type Stored } from './storageFault'
import { attempt, attemptValue } from './toFault'

export interface PanelToWrite {
  readonly id: string
  readonly panel: Panel
  readonly origins?: PanelOrigins
}

/** Measured: more a transaction gains nothing and makes readers wait. */
export const panelsPerTransaction = 32

/**
 * Opens an import: what is written under its id is kept from the sweep. The dataset need not exist yet. Not on the disk
 * before it goes on: whatever takes this record with it ends the import too, and its panels were written later.
 */
export function startImport(
  database: Database,
  request: { id: string; datasetId: string; files: readonly ImportedFile[]; now: number },
): Promise<Stored<ImportRecord>> {
  const { id, datasetId, files, now } = request
  const record: ImportRecord = { id, datasetId, status: 'running', files, startedAt: now, heartbeat: now }
  return attemptValue(async () => {
    await database.relaxed.imports.add(record)
    return record
  })
}

/** A sign of life; call it every minute or so. `importEnded` tells the importer to stop. */
export function beatImport(
  database: Database,
  importId: string,
  now: number,
  files?: readonly ImportedFile[],
): Promise<Stored<void>> {
  return whileRunning(database.relaxed, importId, [], async (handle) => {
    await handle.imports.update(importId, files ? { heartbeat: now, files } : { heartbeat: now })
  })
}

/**
 * Writes panels, 32 a transaction and two transactions under way, which is a quarter faster than one by one.
 * Nothing shows them before publishing.
 */
export async function writePanels(
  database: Database,
  importId: string,
  batch: readonly PanelToWrite[],
): Promise<Stored<void>> {
  let before: Promise<Stored<void>> = Promise.resolve(stored(undefined))
  for (let start = 0; start < batch.length; start += panelsPerTransaction) {
    const part = batch.slice(start, start + panelsPerTransaction)
    const [written, now] = [before, writeRecords(database, importId, packed(importId, part))]
    before = now
    const result = await written
    if (result.ok) continue
    await now
    return result
  }
  return before
}

function packed(
  importId: string,
  part: readonly PanelToWrite[],
): { panels: WholePanelRecord[]; origins: OriginsRecord[] } {
  return {
    panels: part.map(({ id, panel }) => ({ id, importId, ...encodePanel(panel) })),
    origins: part.flatMap(({ id, origins }) => (origins ? [{ id, importId, origins }] : [])),
  }
}

/** Writes definitions in one transaction; `id` is what the catalogue names. */
export function writeDefinitions(
  database: Database,
  importId: string,
  batch: readonly { readonly id: string; readonly definition: Definition }[],
): Promise<Stored<void>> {
  const definitions = batch.map(({ id, definition }) => ({ id, importId, definition }))
  return writeRecords(database, importId, { definitions })
}

/** Writes the counts of case logs; `id` is what the catalogue names. */
export function writeCube(
  database: Database,
  importId: string,
  { id, cube }: { readonly id: string; readonly cube: CaseCube },
): Promise<Stored<void>> {
  return writeRecords(database, importId, { cubes: [{ id, importId, ...encodeCube(cube) }] })
}

/** Adds packed records in one relaxed transaction, large panels in parts; refused when the import is over. */
export function writeRecords(
  database: Database,
  importId: string,
  records: {
    readonly panels?: readonly WholePanelRecord[]
    readonly origins?: readonly OriginsRecord[]
    readonly definitions?: readonly DefinitionRecord[]
    readonly cubes?: readonly CubeRecord[]
  },
): Promise<Stored<void>> {
  const { panels = [], origins = [], definitions = [], cubes = [] } = records
  const cut = panels.map(cutPanel)
  const parts = cut.flatMap((panel) => panel.parts)
  const tables = ['panels', 'panelParts', 'origins', 'definitions', 'cubes']
  return whileRunning(database.relaxed, importId, tables, async (handle) => {
    await Promise.all([
      cut.length > 0 && handle.panels.bulkAdd(cut.map(({ panel }) => panel)),
      parts.length > 0 && handle.panelParts.bulkAdd(parts),
      origins.length > 0 && handle.origins.bulkAdd(origins),
      definitions.length > 0 && handle.definitions.bulkAdd(definitions),
      cubes.length > 0 && handle.cubes.bulkAdd(cubes),
    ])
  })
}

/** Cancels a running import: the sweep may take what it wrote. A published one stays published. */
export function endImport(database: Database, importId: string): Promise<Stored<void>> {
  const { imports } = database.strict
  return attempt(() =>
    database.strict.transaction('rw', imports, async () => {
      const found = await imports.get(importId)
      if (found?.status === 'running') await imports.update(importId, { status: 'ended' })
      return stored(undefined)
    }),
  )
}

class ImportOver extends Error {}

/** Asks for all at once, since every answer that is waited for costs a turn; an import that is over takes it back. */
function whileRunning(
  handle: Handle,
  importId: string,
  tables: readonly string[],
  work: (handle: Handle) => Promise<void>,
): Promise<Stored<void>> {
  return attempt(async () => {
    try {
      await handle.transaction('rw', ['imports', ...tables], async () => {
        const [found] = await Promise.all([handle.imports.get(importId), work(handle)])
        if (found?.status !== 'running') throw new ImportOver()
      })
      return stored(undefined)
    } catch (error) {
      if (error instanceof ImportOver) return refused('importEnded')
      throw error
    }
  })
}

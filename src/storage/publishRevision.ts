import type { Catalogue } from '../domain/catalogue/catalogue'
import type { Names } from '../domain/names'
import type { Database } from './openDatabase'
import type { DatasetRecord, RevisionRecord, RevisionSummary } from './records'
import type { Handle } from './schema'
import { refused, stored, type Stored } from './storageFault'
import { attempt } from './toFault'

export interface PublishRequest {
  readonly revisionId: string
  readonly datasetId: string
  /** Creates the dataset; without it the dataset must be there. */
  readonly newDataset?: { readonly names: Names; readonly builtin?: string }
  /** The revision that the plan was made against, null for the first. */
  readonly expectedHead: string | null
  readonly catalogue: Catalogue
  readonly summary: RevisionSummary
  /** The running import that wrote the new panels; null where nothing was written. */
  readonly importId: string | null
  readonly createdAt: number
  readonly restores?: string
}

export const publishTables = ['datasets', 'revisions', 'panels', 'definitions', 'cubes', 'imports'] as const

/**
 * Publishes in one strict transaction, or refuses and changes nothing: `headMoved` when another tab published
 * since the plan was made, `missingPanel` when the catalogue names what is not there.
 */
export function publishRevision(
  database: Database,
  request: PublishRequest,
): Promise<Stored<RevisionRecord>> {
  const { strict } = database
  return attempt(() =>
    strict.transaction('rw', [...publishTables], async () => {
      const current = await datasetToPublish(strict, request)
      if (!current.ok) return current
      if (request.importId !== null && (await strict.imports.get(request.importId))?.status !== 'running')
        return refused('importEnded')
      return addRevision(strict, current.value, request)
    }),
  )
}

/** The last checks and the writes; only within a strict transaction over `publishTables`. */
export async function addRevision(
  handle: Handle,
  dataset: DatasetRecord,
  request: PublishRequest,
): Promise<Stored<RevisionRecord>> {
  const { revisionId, importId, restores } = request
  if (dataset.pack) return refused('readOnly')
  if (dataset.head !== request.expectedHead) return refused('headMoved')
  const head = dataset.head === null ? undefined : await handle.revisions.get(dataset.head)
  const missing = await firstMissing(handle, request, head?.catalogue)
  if (missing !== undefined) return refused('missingPanel', missing)
  const revision: RevisionRecord = {
    id: revisionId,
    datasetId: dataset.id,
    number: (head?.number ?? 0) + 1,
    parent: dataset.head,
    importId,
    ...(restores === undefined ? {} : { restores }),
    createdAt: request.createdAt,
    summary: request.summary,
    catalogue: request.catalogue,
  }
  await handle.revisions.add(revision)
  await handle.datasets.put({ ...dataset, head: revisionId })
  if (importId !== null) await handle.imports.update(importId, { status: 'published' })
  return stored(revision)
}

async function datasetToPublish(handle: Handle, request: PublishRequest): Promise<Stored<DatasetRecord>> {
  const { datasetId: id, newDataset, createdAt } = request
  const found = await handle.datasets.get(id)
  if (found) return stored(found)
  if (!newDataset) return refused('datasetGone')
  const others = await handle.datasets.toArray()
  const order = others.reduce((last, other) => Math.max(last, other.order), 0) + 1
  return stored({ id, ...newDataset, head: null, order, createdAt })
}

/**
 * What the head names is there, since the sweep leaves it: only what it does not name is looked for. What the import
 * wrote is asked for in one, since 1,500 questions take a tenth of a second; the rest one by one: to list the keys of all
 * panels takes as long where there are thousands, and nothing can be read meanwhile.
 */
async function firstMissing(
  handle: Handle,
  { catalogue, importId }: PublishRequest,
  head: Catalogue | undefined,
): Promise<string | undefined> {
  const [before, after] = [namedBy(head), namedBy(catalogue)]
  for (const table of ['panels', 'definitions', 'cubes'] as const) {
    const unknown = [...after[table]].filter((id) => !before[table].has(id))
    if (unknown.length === 0) continue
    const written = new Set(importId === null ? [] : await writtenBy(handle, table, importId))
    const ids = unknown.filter((id) => !written.has(id))
    const found = await Promise.all(ids.map((id) => handle.table(table).where({ id }).count()))
    const missing = ids[found.indexOf(0)]
    if (missing !== undefined) return missing
  }
  return undefined
}

function writtenBy(handle: Handle, table: string, importId: string): PromiseLike<string[]> {
  return handle.table<unknown, string>(table).where({ importId }).primaryKeys()
}

function namedBy(
  catalogue: Catalogue | undefined,
): Record<'panels' | 'definitions' | 'cubes', ReadonlySet<string>> {
  const { indicators = [], cases } = catalogue ?? {}
  return {
    panels: new Set(indicators.flatMap(({ panel }) => panel ?? [])),
    definitions: new Set(indicators.flatMap(({ definition }) => definition ?? [])),
    cubes: new Set(cases === undefined ? [] : [cases]),
  }
}

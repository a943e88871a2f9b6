import type { Database } from './openDatabase'
import type { ImportRecord } from './records'
import { revisionsOf, type Handle } from './schema'
import { refused, stored, type Stored } from './storageFault'
import { attempt, attemptValue } from './toFault'

export interface SweepOptions {
  readonly now: number
  /** Revisions that something outside the database names. */
  readonly pinned?: readonly string[]
  /** Awaited between transactions, for idle time. */
  readonly pause?: () => Promise<void>
  readonly signal?: AbortSignal
}

export interface Swept {
  readonly revisions: number
  readonly records: number
  readonly imports: number
}

export const keptRevisions = 20
/** Measured: more deletes at once make the next read wait. */
const recordsPerTransaction = 16
const day = 24 * 60 * 60 * 1000

/** Parts after their panels: what is left of a sweep that stopped is garbage, and not a panel by half. */
const recordTables = ['panels', 'panelParts', 'origins', 'definitions', 'cubes'] as const
type RecordTable = (typeof recordTables)[number]
/** A part's begins with the key of its panel. */
type RecordKey = string | [string, number]

/**
 * Gives back the room of what nothing can reach: revisions beyond the last 20 of their dataset that no scenario names, then panels,
 * origins and definitions that no revision names and no running import wrote. Safe beside other tabs, and
 * may stop after any transaction.
 */
export function sweep({ strict, relaxed }: Database, options: SweepOptions): Promise<Stored<Swept>> {
  return attempt(async () => {
    // On a full disk even this small write is refused; what else can go makes room for it the next time.
    const ended = await attemptValue(() => endSilentImports(strict, options.now))
    if (!ended.ok && ended.fault.code !== 'quota') return ended
    const revisions = await pruneRevisions(strict, new Set(options.pinned))
    const named = namedRecords(relaxed)
    await named.learn(options)
    let records = 0
    for (const table of recordTables) {
      const garbage = await unnamedRecords(relaxed, table, named.has)
      for (let start = 0; start < garbage.length; start += recordsPerTransaction) {
        if (options.signal?.aborted) return refused('cancelled')
        await options.pause?.()
        records += await deleteUnnamed(
          relaxed,
          table,
          garbage.slice(start, start + recordsPerTransaction),
          named,
        )
      }
    }
    return stored({ revisions, records, imports: await forgetImports(strict) })
  })
}

/**
 * A heartbeat in the future is a clock that was set back. It may be alive, so its day begins now: left in the
 * future, a dead one would be kept for years.
 */
async function endSilentImports(handle: Handle, now: number): Promise<void> {
  await handle.transaction('rw', handle.imports, async () => {
    const running = (await handle.imports.toArray()).filter(({ status }) => status === 'running')
    await handle.imports.bulkPut(running.flatMap((entry) => judged(entry, now)))
  })
}

function judged(entry: ImportRecord, now: number): ImportRecord[] {
  if (now - entry.heartbeat > day) return [{ ...entry, status: 'ended' }]
  return entry.heartbeat > now ? [{ ...entry, heartbeat: now }] : []
}

async function pruneRevisions(handle: Handle, pinned: ReadonlySet<string>): Promise<number> {
  const { datasets, revisions, scenarios, documents } = handle
  return handle.transaction('rw', datasets, revisions, scenarios, documents, async () => {
    const kept = new Set(pinned)
    await scenarios.each(({ revisionId }) => kept.add(revisionId))
    await documents.each(({ keeps }) => keeps !== undefined && kept.add(keeps))
    for (const { id, head } of await datasets.toArray()) {
      if (head !== null) kept.add(head)
      const chain = await revisionsOf(handle, id).primaryKeys()
      chain.slice(-keptRevisions).forEach((revision) => kept.add(revision))
    }
    const all = await revisions.orderBy('[datasetId+number]').primaryKeys()
    const old = all.filter((id) => !kept.has(id))
    await revisions.bulkDelete(old)
    return old.length
  })
}

interface NamedRecords {
  readonly has: (table: RecordTable, key: RecordKey) => boolean
  /** Reads the catalogues of revisions not seen before; a catalogue never changes. */
  readonly learn: (options?: Pick<SweepOptions, 'pause'>) => Promise<void>
}

function namedRecords({ revisions }: Handle): NamedRecords {
  const seen = new Set<string>()
  const panels = new Set<string>()
  const definitions = new Set<string>()
  const cubes = new Set<string>()
  const named = { panels, panelParts: panels, origins: panels, definitions, cubes }
  return {
    has: (table, key) => named[table].has(typeof key === 'string' ? key : key[0]),
    learn: async (options) => {
      for (const id of await revisions.orderBy('[datasetId+number]').primaryKeys()) {
        if (seen.has(id)) continue
        await options?.pause?.()
        const revision = await revisions.get(id)
        seen.add(id)
        const cases = revision?.catalogue.cases
        if (cases !== undefined) cubes.add(cases)
        for (const { panel, definition } of revision?.catalogue.indicators ?? []) {
          if (panel !== undefined) panels.add(panel)
          if (definition !== undefined) definitions.add(definition)
        }
      }
    },
  }
}

async function unnamedRecords(
  handle: Handle,
  table: RecordTable,
  isNamed: NamedRecords['has'],
): Promise<RecordKey[]> {
  const found: RecordKey[] = []
  for (const importId of await importsIn(handle, table)) {
    if ((await handle.imports.get(importId))?.status === 'running') continue
    const keys = await handle.table<unknown, RecordKey>(table).where({ importId }).primaryKeys()
    for (const key of keys) if (!isNamed(table, key)) found.push(key)
  }
  return found
}

/** Looks again within the transaction: another tab may have published since. An ended import never runs again. */
function deleteUnnamed(
  handle: Handle,
  table: RecordTable,
  keys: readonly RecordKey[],
  named: NamedRecords,
): Promise<number> {
  return handle.transaction('rw', [table, 'revisions'], async () => {
    await named.learn()
    const garbage = keys.filter((key) => !named.has(table, key))
    await handle.table<unknown, RecordKey>(table).bulkDelete(garbage)
    return garbage.length
  })
}

async function importsIn(handle: Handle, table: RecordTable): Promise<string[]> {
  const ids = await handle.table(table).orderBy('importId').uniqueKeys()
  return ids.filter((id) => typeof id === 'string')
}

/** An import is kept while it runs, has records, or was published into a dataset that is there: it is the provenance. */
async function forgetImports(handle: Handle): Promise<number> {
  return handle.transaction('rw', ['imports', 'datasets', ...recordTables], async () => {
    const writers = new Set<string>()
    for (const table of recordTables) (await importsIn(handle, table)).forEach((id) => writers.add(id))
    const datasets = new Set(await handle.datasets.toCollection().primaryKeys())
    const isForgotten = ({ id, status, datasetId }: ImportRecord): boolean =>
      !writers.has(id) && (status === 'ended' || (status === 'published' && !datasets.has(datasetId)))
    const forgotten = (await handle.imports.toArray()).filter(isForgotten).map(({ id }) => id)
    await handle.imports.bulkDelete(forgotten)
    return forgotten.length
  })
}

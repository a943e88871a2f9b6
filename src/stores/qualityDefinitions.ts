import type { Catalogue, Definition, Indicator } from '../domain/catalogue/catalogue'
import { findClosedOnly } from '../domain/quality/findClosedOnly'
import { findDefinitionChanges, type DefinedRevision } from '../domain/quality/findDefinitionChanges'
import type { Finding } from '../domain/quality/finding'
import { readCaseRules } from '../storage/cases/readCaseRules'
import type { Database } from '../storage/openDatabase'
import { listRevisions, readDefinitions, readRevision } from '../storage/reading'
import type { StorageFault } from '../storage/storageFault'
import { untilFree } from './untilFree'

type OnFault = (fault: StorageFault) => void

const batch = 200

/** What definitions show (rule W7): 口径 that changed between kept revisions, and rates of finished cases only. */
export async function definitionFindings(
  database: Database,
  datasetId: string,
  catalogue: Catalogue,
  onFault: OnFault,
): Promise<readonly Finding[]> {
  const keys = catalogue.indicators.flatMap(({ definition }) => definition ?? [])
  const own = await definitionsOf(database, keys, onFault)
  const closed = catalogue.indicators.flatMap(
    (indicator) => findClosedOnly(indicator, definitionOf(own, indicator)) ?? [],
  )
  return [...closed, ...(await changesOf(database, datasetId, onFault))]
}

function definitionOf(
  all: ReadonlyMap<string, Definition>,
  { definition }: Indicator,
): Definition | undefined {
  return definition === undefined ? undefined : all.get(definition)
}

async function definitionsOf(
  database: Database,
  keys: readonly string[],
  onFault: OnFault,
): Promise<ReadonlyMap<string, Definition>> {
  const all = new Map<string, Definition>()
  for (let at = 0; at < keys.length; at += batch) {
    const read = await readDefinitions(database, keys.slice(at, at + batch))
    if (!read.ok) {
      onFault(read.fault)
      return all
    }
    for (const [key, definition] of read.value) all.set(key, definition)
    await untilFree()
  }
  return all
}

/** Each kept revision beside the one before it; texts are read only where a key is another one. */
async function changesOf(
  database: Database,
  datasetId: string,
  onFault: OnFault,
): Promise<readonly Finding[]> {
  const listed = await listRevisions(database, datasetId)
  if (!listed.ok) {
    onFault(listed.fault)
    return []
  }
  const found: Finding[] = []
  let before: Catalogue | undefined
  let number = 0
  for (const entry of [...listed.value].reverse()) {
    const read = await readRevision(database, entry.id)
    if (!read.ok || !read.value) continue
    const { catalogue } = read.value
    if (before) {
      const [earlier, later] = await definedBoth(database, before, catalogue, onFault)
      found.push(...findDefinitionChanges({ ...earlier, number }, { ...later, number: entry.number }))
    }
    before = catalogue
    number = entry.number
    await untilFree()
  }
  return found
}

type Defined = Omit<DefinedRevision, 'number'>

async function definedBoth(
  database: Database,
  before: Catalogue,
  after: Catalogue,
  onFault: OnFault,
): Promise<readonly [Defined, Defined]> {
  const [old, next] = [keysOf(before), keysOf(after)]
  const moved = [...[...old].filter((key) => !next.has(key)), ...[...next].filter((key) => !old.has(key))]
  const definitions = await definitionsOf(database, moved, onFault)
  const areRulesMoved = before.cases !== after.cases
  return Promise.all(
    [before, after].map(async (catalogue): Promise<Defined> => {
      const rules = areRulesMoved ? await rulesOf(database, catalogue) : undefined
      return { catalogue, definitions, ...(rules === undefined ? {} : { caseRules: rules }) }
    }),
  ) as Promise<[Defined, Defined]>
}

function keysOf({ indicators }: Catalogue): ReadonlySet<string> {
  return new Set(indicators.flatMap(({ definition }) => definition ?? []))
}

async function rulesOf(database: Database, { cases }: Catalogue): Promise<string | undefined> {
  const read = cases === undefined ? undefined : await readCaseRules(database, cases)
  return read?.ok && read.value ? JSON.stringify(read.value) : undefined
}

import { expect } from 'vitest'
import type { Catalogue } from '../../../src/domain/catalogue/catalogue'
import type { Database } from '../../../src/storage/openDatabase'
import { readOrigins, readPanel } from '../../../src/storage/reading'
import type { RevisionRecord } from '../../../src/storage/records'
import { valueOf } from '../storage/freshDatabase'

function panelKeys({ indicators }: Catalogue): string[] {
  return indicators.flatMap(({ panel }) => (panel === undefined ? [] : [panel]))
}

/** Fails unless every dataset shows a revision that is there, and every revision's panels and definitions can be read. */
export async function expectWhole(database: Database): Promise<void> {
  const revisions = await database.strict.revisions.toArray()
  const byId = new Map(revisions.map((revision) => [revision.id, revision]))
  for (const { id, head } of await database.strict.datasets.toArray())
    if (head !== null) expect(byId.get(head)?.datasetId).toBe(id)
  for (const { id, catalogue } of revisions) {
    for (const key of panelKeys(catalogue)) {
      expect(valueOf(await readPanel(database, key)), `panel ${key} of revision ${id}`).toBeDefined()
      expect(valueOf(await readOrigins(database, key)), `origins of ${key}`).toBeDefined()
    }
    const definitions = catalogue.indicators.flatMap(({ definition }) => definition ?? [])
    const found = await database.strict.definitions.bulkGet(definitions)
    expect(found).not.toContain(undefined)
  }
}

/** All that a user can see: datasets, revisions, settings, schemes, scenarios, targets, documents and the bytes of every panel that a revision names. */
export async function whatIsShown(database: Database): Promise<unknown> {
  const { datasets, revisions, settings, schemes, scenarios, targets, documents, panels, definitions } =
    database.strict
  const chain = await revisions.orderBy('[datasetId+number]').toArray()
  const keys = [...new Set(chain.flatMap(({ catalogue }) => panelKeys(catalogue)))].sort()
  const bytes = (await panels.bulkGet(keys)).map((panel) => panel && [...new Uint8Array(panel.bytes)])
  const named = chain.flatMap(({ catalogue }) =>
    catalogue.indicators.flatMap(({ definition }) => definition ?? []),
  )
  return structuredClone({
    datasets: await datasets.toArray(),
    chain,
    settings: await settings.toArray(),
    schemes: await schemes.toArray(),
    scenarios: await scenarios.toArray(),
    targets: await targets.toArray(),
    documents: await documents.toArray(),
    bytes,
    definitions: await definitions.bulkGet(named),
  })
}

/** Panels that no revision names: none may be left once the sweep has been round. */
export async function unnamedPanels(database: Database): Promise<string[]> {
  const revisions: RevisionRecord[] = await database.strict.revisions.toArray()
  const named = new Set(revisions.flatMap(({ catalogue }) => panelKeys(catalogue)))
  const keys = await database.strict.panels.toCollection().primaryKeys()
  return keys.filter((key) => !named.has(key))
}

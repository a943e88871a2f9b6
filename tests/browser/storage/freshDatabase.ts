import { onTestFinished } from 'vitest'
import type { Catalogue, Indicator } from '../../../src/domain/catalogue/catalogue'
import { panelOf } from '../../../src/domain/panel/panelOf'
import { startImport, writeDefinitions, writePanels } from '../../../src/storage/imports'
import { openDatabase, type Database, type OpenOptions } from '../../../src/storage/openDatabase'
import { publishRevision, type PublishRequest } from '../../../src/storage/publishRevision'
import type { RevisionRecord } from '../../../src/storage/records'
import type { Stored } from '../../../src/storage/storageFault'

let databases = 0

/** A name no other test uses; the database is deleted when the test is over. */
export function freshName(): string {
  const name = `duibiao-test-${Date.now()}-${databases++}`
  onTestFinished(async () => {
    await new Promise((resolve) => {
      const request = indexedDB.deleteDatabase(name)
      request.onsuccess = request.onerror = request.onblocked = resolve
    })
  })
  return name
}

/** One tab's database: another call with the same name is another tab. */
export async function openTab(name: string, onFault?: OpenOptions['onFault']): Promise<Database> {
  const opened = await openDatabase(onFault ? { name, onFault } : { name })
  if (!opened.ok) throw new Error(`not opened: ${opened.fault.code}`)
  onTestFinished(() => opened.database.close())
  return opened.database
}

export function valueOf<T>(result: Stored<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.fault.code} ${result.fault.place ?? result.fault.cause}`)
  return result.value
}

export function catalogueOf(panels: readonly string[], definitions: readonly string[] = []): Catalogue {
  return {
    entities: [{ key: 1, code: 'CHN', names: { zh: '中国' }, kind: 'member', groups: { region: 'EAS' } }],
    groupings: [{ id: 'region', names: { zh: '地区' }, groups: [{ id: 'EAS', names: { zh: '东亚' } }] }],
    periods: [{ key: 1, period: { kind: 'year', year: 2020 } }],
    indicators: panels.map((panel, index): Indicator => {
      const definition = definitions[index]
      return {
        code: `I${index}`,
        names: { zh: `指标${index}` },
        kind: 'value',
        panel,
        ...(definition === undefined ? {} : { definition }),
      }
    }),
    source: { title: { zh: '试验' } },
  }
}

export function requestOf(part: Partial<PublishRequest> & { revisionId: string }): PublishRequest {
  return {
    datasetId: 'd',
    expectedHead: null,
    catalogue: catalogueOf([]),
    summary: { files: ['a.csv'], newCells: 1, changedCells: 0, indicators: 1 },
    importId: null,
    createdAt: 1000,
    ...part,
  }
}

/** A whole import of one panel for each value given: panels `<revision>/0`, `<revision>/1` … */
export async function importValues(
  database: Database,
  revisionId: string,
  values: readonly number[],
  part: Partial<PublishRequest> = {},
): Promise<Stored<RevisionRecord>> {
  const importId = `import-${revisionId}`
  const ids = values.map((_, index) => `${revisionId}/${index}`)
  const file = { name: 'a.csv', size: 3, sha256: 'abc', encoding: 'utf-8' }
  valueOf(await startImport(database, { id: importId, datasetId: 'd', files: [file], now: 1000 }))
  const panels = values.map((value, index) => ({
    id: ids[index]!,
    panel: panelOf([
      { entity: 1, period: 1, value },
      { entity: 7, period: 1, note: { reason: 'noData', text: '..' } },
    ]),
    origins: {
      sources: [
        {
          importId,
          file: 0,
          entityKeys: Uint32Array.of(1, 7),
          periodKeys: Uint32Array.of(1),
          rowsBy: 'entity' as const,
          rows: Uint32Array.of(2, 4_000_000_000),
          columnsBy: 'period' as const,
          columns: Uint32Array.of(5),
        },
      ],
      bySource: Uint16Array.of(0, 65_535),
    },
  }))
  valueOf(await writePanels(database, importId, panels))
  const definitions = ids.map((id) => ({ id, definition: { code: id, text: { zh: '口径' } } }))
  valueOf(await writeDefinitions(database, importId, definitions))
  return publishRevision(database, {
    ...requestOf({ revisionId, importId, catalogue: catalogueOf(ids, ids) }),
    newDataset: { names: { zh: '数据集' } },
    ...part,
  })
}

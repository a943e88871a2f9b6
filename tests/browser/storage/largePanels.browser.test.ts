import { describe, expect, it } from 'vitest'
import { panelOf } from '../../../src/domain/panel/panelOf'
import { exportEverything } from '../../../src/storage/backup/exportEverything'
import { restoreEverything } from '../../../src/storage/backup/restoreEverything'
import { endImport, startImport, writePanels } from '../../../src/storage/imports'
import { newId } from '../../../src/storage/newId'
import type { Database } from '../../../src/storage/openDatabase'
import { publishRevision } from '../../../src/storage/publishRevision'
import { readPanel, readPanels } from '../../../src/storage/reading'
import { sweep } from '../../../src/storage/sweep'
import { catalogueOf, freshName, openTab, requestOf, valueOf } from './freshDatabase'

/** Of 130 × 120 values: 124,800 bytes and the keys, which makes three parts. */
const large = panelOf(
  Array.from({ length: 15_600 }, (_, at) => ({
    entity: at % 130,
    period: Math.floor(at / 130),
    value: at / 7,
  })),
)
const small = panelOf([{ entity: 1, period: 1, value: 1 }])

async function databaseWithLarge(): Promise<Database> {
  const database = await openTab(freshName())
  valueOf(await startImport(database, { id: 'i', datasetId: 'd', files: [], now: 1000 }))
  const panels = ['i/0', 'i/1', 'i/10'].map((id, at) => ({ id, panel: at === 1 ? small : large }))
  valueOf(await writePanels(database, 'i', panels))
  return database
}

async function publish(database: Database): Promise<void> {
  const catalogue = catalogueOf(['i/0', 'i/1'])
  const request = requestOf({ revisionId: 'r1', importId: 'i', catalogue })
  valueOf(await publishRevision(database, { ...request, newDataset: { names: {} } }))
}

function partKeys(database: Database): Promise<[string, number][]> {
  return database.strict.panelParts.toCollection().primaryKeys()
}

describe('a panel of more than 64 KiB', () => {
  it('is kept in values below that, and read as it was', async () => {
    const database = await databaseWithLarge()
    expect(await partKeys(database)).toEqual([
      ['i/0', 1],
      ['i/0', 2],
      ['i/10', 1],
      ['i/10', 2],
    ])
    const { panels, panelParts } = database.strict
    const sizes = [...(await panels.toArray()), ...(await panelParts.toArray())].map(
      ({ bytes }) => bytes.byteLength,
    )
    expect(Math.max(...sizes)).toBeLessThanOrEqual(60 * 1024)
    expect(valueOf(await readPanel(database, 'i/0'))).toEqual(large)
    const read = valueOf(await readPanels(database, ['i/10', 'i/none', 'i/1']))
    expect([...read].map(([id, { panel }]) => [id, panel])).toEqual([
      ['i/10', large],
      ['i/1', small],
    ])
  })

  it('of decimals is packed, cut where that is not enough, and read as it was', async () => {
    const database = await openTab(freshName())
    valueOf(await startImport(database, { id: 'i', datasetId: 'd', files: [], now: 1000 }))
    // Four bytes a value make 62,400, and six 93,600: two parts each. Half the values fit into one.
    const scaled = (by: number) => ({ ...large, values: large.values.map((_, at) => (at * by) / 10) })
    const places = Array.from({ length: 7800 }, (_, at) => ({
      entity: at % 100,
      period: Math.floor(at / 100),
    }))
    const half = panelOf(places.map((place, at) => ({ ...place, value: at / 4 })))
    const panels = [scaled(1), scaled(1e6), half]
    const ids = ['i/0', 'i/1', 'i/2']
    const written = panels.map((panel, at) => ({ id: ids[at]!, panel }))
    valueOf(await writePanels(database, 'i', written))
    const records = await database.strict.panels.toArray()
    expect(records.map(({ format }) => format)).toEqual([3, 3, 3])
    expect(await partKeys(database)).toEqual([
      ['i/0', 1],
      ['i/1', 1],
    ])
    const read = valueOf(await readPanels(database, ids))
    expect([...read.values()].map(({ panel }) => panel)).toEqual(panels)
    await database.strict.panels.update('i/2', { bytes: new ArrayBuffer(records[2]!.bytes.byteLength) })
    expect(await readPanel(database, 'i/2')).toEqual({
      ok: false,
      fault: { code: 'unreadablePanel', place: 'i/2' },
    })
  })

  it('of which a part is missing is a fault, and not half a panel', async () => {
    const database = await databaseWithLarge()
    await database.strict.panelParts.delete(['i/0', 2])
    const fault = { code: 'missingPanel', place: 'i/0' }
    expect(await readPanel(database, 'i/0')).toEqual({ ok: false, fault })
    expect(await readPanels(database, ['i/1', 'i/0'])).toEqual({ ok: false, fault })
    await publish(database)
    expect(await exportEverything(database, { createdAt: 1 })).toEqual({ ok: false, fault })
  })

  it('keeps its parts while a revision names it, and is swept with them', async () => {
    const database = await databaseWithLarge()
    await publish(database)
    valueOf(await sweep(database, { now: 1000 }))
    expect(await partKeys(database)).toEqual([
      ['i/0', 1],
      ['i/0', 2],
    ])
    expect(valueOf(await readPanel(database, 'i/0'))).toEqual(large)
    await database.strict.datasets.clear()
    await database.strict.revisions.clear()
    valueOf(await sweep(database, { now: 1000 }))
    expect(await partKeys(database)).toEqual([])
  })

  it('is swept at once with its parts when its import is cancelled', async () => {
    const database = await databaseWithLarge()
    valueOf(await endImport(database, 'i'))
    expect(valueOf(await sweep(database, { now: 1000 }))).toEqual({ revisions: 0, records: 7, imports: 1 })
  })

  it('is whole in a backup, which is restored beside what is there', async () => {
    const database = await databaseWithLarge()
    await publish(database)
    const backup = valueOf(await exportEverything(database, { createdAt: 1 }))
    valueOf(await restoreEverything(database, backup, { now: () => 2000, id: newId }))
    valueOf(await sweep(database, { now: 2000 }))
    const [revision] = await database.strict.revisions.toArray()
    const key = revision!.catalogue.indicators[0]!.panel!
    expect(key).not.toBe('i/0')
    expect(valueOf(await readPanel(database, key))).toEqual(large)
    expect(await partKeys(database)).toEqual([
      [key, 1],
      [key, 2],
    ])
    const elsewhere = await openTab(freshName())
    valueOf(await restoreEverything(elsewhere, backup, { now: () => 2000, id: newId }))
    expect(valueOf(await readPanel(elsewhere, 'i/0'))).toEqual(large)
  })
})

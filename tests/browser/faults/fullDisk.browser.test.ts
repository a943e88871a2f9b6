import { describe, expect, it } from 'vitest'
import { exportEverything } from '../../../src/storage/backup/exportEverything'
import { restoreEverything } from '../../../src/storage/backup/restoreEverything'
import { renameDataset } from '../../../src/storage/changeDataset'
import { saveDocument } from '../../../src/storage/documents/saveDocument'
import { beatImport, endImport, startImport, writeDefinitions } from '../../../src/storage/imports'
import { newId } from '../../../src/storage/newId'
import type { Database } from '../../../src/storage/openDatabase'
import { restoreRevision } from '../../../src/storage/restoreRevision'
import { saveOnHead } from '../../../src/storage/review/saveOnHead'
import { saveScheme } from '../../../src/storage/schemes/saveScheme'
import { writeSetting } from '../../../src/storage/settings'
import type { Stored } from '../../../src/storage/storageFault'
import { sweep } from '../../../src/storage/sweep'
import { schemeOf } from '../../unit/domain/scoring/smallSchemes'
import { freshName, importValues, openTab, valueOf } from '../storage/freshDatabase'
import { fillDiskFor, fullAt } from './fullDisk'
import { fileWith, importFile, publishedBy, sessionOn, startOfTime } from './sessions'
import { expectWhole, unnamedPanels, whatIsShown } from './whatIsStored'

const day = 24 * 60 * 60 * 1000
const refusedFor = (code: string) => ({ ok: false, fault: expect.objectContaining({ code }) as unknown })

describe.each(fullAt)('a disk found full at %s', (when) => {
  it.each(['imports', 'panels', 'origins', 'revisions', 'datasets'])(
    'by an import at its write to %s leaves what was stored whole, and the import goes through once there is room',
    async (store) => {
      const database = await openTab(freshName())
      const session = sessionOn(database)
      publishedBy(await importFile(session, fileWith({ A: 1, B: 2 })))
      const before = await whatIsShown(database)
      const makeRoom = fillDiskFor(store, when)
      expect(await importFile(session, fileWith({ A: 10, C: 3 }))).toEqual(refusedFor('quota'))
      await session.cancel()
      expect(await whatIsShown(database)).toEqual(before)
      await expectWhole(database)
      makeRoom()
      publishedBy(await importFile(session, fileWith({ A: 10, C: 3 })))
      await expectWhole(database)
      valueOf(await sweep(database, { now: startOfTime + 2 * day }))
      expect(await unnamedPanels(database)).toEqual([])
      await expectWhole(database)
    },
  )

  const writes: readonly [
    what: string,
    store: string,
    write: (database: Database) => Promise<Stored<unknown>>,
  ][] = [
    [
      'a definition',
      'definitions',
      (database) => writeDefinitions(database, 'open', [{ id: 'x', definition: { code: 'x', text: {} } }]),
    ],
    ['a sign of life', 'imports', (database) => beatImport(database, 'open', 5000)],
    ['the end of an import', 'imports', (database) => endImport(database, 'open')],
    [
      'an undo',
      'revisions',
      (database) =>
        restoreRevision(database, {
          datasetId: 'd',
          restores: 'r1',
          revisionId: 'r3',
          expectedHead: 'r2',
          createdAt: 1,
        }),
    ],
    [
      'an undo, at the head,',
      'datasets',
      (database) =>
        restoreRevision(database, {
          datasetId: 'd',
          restores: 'r1',
          revisionId: 'r3',
          expectedHead: 'r2',
          createdAt: 1,
        }),
    ],
    ['a new name', 'datasets', (database) => renameDataset(database, 'd', { zh: '新名' })],
    [
      'a new version of a scheme',
      'schemes',
      (database) =>
        saveScheme(database, { id: 's2', datasetId: 'd', scheme: schemeOf([{ code: 'A' }]), savedAt: 2 }),
    ],
    [
      'a task',
      'documents',
      (database) =>
        saveDocument(
          database,
          { id: 'd/task/1', datasetId: 'd', kind: 'task', savedAt: 2, content: { problem: '新' } },
          1,
        ),
    ],
    [
      'a publication',
      'documents',
      (database) => {
        const id = 'd/publication/2026-W47/1'
        const record = {
          id,
          datasetId: 'd',
          kind: 'publication',
          savedAt: 2,
          keeps: 'r2',
          content: {},
        } as const
        return saveOnHead(database, record, 'r2', null)
      },
    ],
    ['a setting', 'settings', (database) => writeSetting(database, 'theme', 'dark')],
  ]

  it.each(writes)('by %s leaves what was stored whole', async (_, store, write) => {
    const database = await openTab(freshName())
    valueOf(await importValues(database, 'r1', [1]))
    valueOf(await importValues(database, 'r2', [2], { expectedHead: 'r1' }))
    valueOf(await writeSetting(database, 'theme', 'light'))
    valueOf(await saveScheme(database, { id: 's1', datasetId: 'd', scheme: schemeOf([]), savedAt: 1 }))
    valueOf(
      await saveDocument(database, {
        ...{ id: 'd/task/1', datasetId: 'd', kind: 'task', savedAt: 1, content: { problem: '旧' } },
      }),
    )
    valueOf(await startImport(database, { id: 'open', datasetId: 'd', files: [], now: 1000 }))
    const before = await whatIsShown(database)
    const makeRoom = fillDiskFor(store, when)
    expect(await write(database)).toEqual(refusedFor('quota'))
    expect(await whatIsShown(database)).toEqual(before)
    await expectWhole(database)
    makeRoom()
    valueOf(await write(database))
    await expectWhole(database)
  })

  it.each(['imports', 'settings', 'definitions', 'panels', 'origins', 'revisions', 'schemes', 'datasets'])(
    'by a restore at its write to %s leaves what was stored whole',
    async (store) => {
      const database = await openTab(freshName())
      valueOf(await importValues(database, 'r1', [1]))
      valueOf(await writeSetting(database, 'theme', 'light'))
      valueOf(await saveScheme(database, { id: 's1', datasetId: 'd', scheme: schemeOf([]), savedAt: 1 }))
      const backup = valueOf(await exportEverything(database, { createdAt: 4000 }))
      valueOf(await importValues(database, 'r2', [2], { expectedHead: 'r1' }))
      const before = await whatIsShown(database)
      fillDiskFor(store, when)
      expect(await restoreEverything(database, backup, { now: () => 5000, id: newId })).toEqual(
        refusedFor('quota'),
      )
      expect(await whatIsShown(database)).toEqual(before)
      await expectWhole(database)
    },
  )

  it('by the sweep does not keep it from giving back room', async () => {
    const database = await openTab(freshName())
    valueOf(await importValues(database, 'r1', [1]))
    valueOf(await startImport(database, { id: 'dead', datasetId: 'd', files: [], now: 1000 }))
    await sessionOn(database).plan([fileWith({ A: 1 })], {}, () => undefined)
    valueOf(await importValues(database, 'gone', [1], { datasetId: 'gone' }))
    await database.strict.datasets.delete('gone')
    await database.strict.revisions.delete('gone')
    fillDiskFor('imports', when)
    expect(valueOf(await sweep(database, { now: startOfTime + 1 })).records).toBe(3)
    await expectWhole(database)
  })
})

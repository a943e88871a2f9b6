import { describe, expect, it } from 'vitest'
import { panelOf } from '../../../src/domain/panel/panelOf'
import { endImport, startImport, writeDefinitions, writePanels } from '../../../src/storage/imports'
import type { Database } from '../../../src/storage/openDatabase'
import { publishRevision } from '../../../src/storage/publishRevision'
import { listRevisions, readHead, readImport, readPanel } from '../../../src/storage/reading'
import { restoreRevision } from '../../../src/storage/restoreRevision'
import { keptRevisions, sweep } from '../../../src/storage/sweep'
import { catalogueOf, freshName, importValues, openTab, requestOf, valueOf } from './freshDatabase'

const day = 24 * 60 * 60 * 1000

/** An import that wrote and was never published: a crash, or one still running. */
async function writeUnpublished(database: Database, id: string, count: number, now: number): Promise<void> {
  valueOf(await startImport(database, { id, datasetId: 'd', files: [], now }))
  const panel = panelOf([{ entity: 1, period: 1, value: 1 }])
  const ids = Array.from({ length: count }, (_, index) => `${id}/${index}`)
  valueOf(
    await writePanels(
      database,
      id,
      ids.map((key) => ({ id: key, panel, origins: { sources: [] } })),
    ),
  )
  const definition = { code: 'c', text: {} }
  valueOf(
    await writeDefinitions(
      database,
      id,
      ids.map((key) => ({ id: key, definition })),
    ),
  )
}

async function panelIds(database: Database): Promise<string[]> {
  return database.strict.panels.toCollection().primaryKeys()
}

describe('the sweep', () => {
  it('cleans what a crash left behind a day later, and leaves the old revision whole', async () => {
    const name = freshName()
    const crashed = await openTab(name)
    const head = valueOf(await importValues(crashed, 'r1', [1]))
    await writeUnpublished(crashed, 'crash', 40, 1000)
    crashed.close()
    const database = await openTab(name)
    expect(valueOf(await readHead(database, 'd'))).toEqual(head)
    valueOf(await sweep(database, { now: 1000 + day }))
    expect(await panelIds(database)).toHaveLength(41)
    const swept = valueOf(await sweep(database, { now: 1001 + day }))
    expect(swept).toEqual({ revisions: 0, records: 120, imports: 1 })
    expect(await panelIds(database)).toEqual(['r1/0'])
    expect(valueOf(await readHead(database, 'd'))).toEqual(head)
    expect(valueOf(await readPanel(database, 'r1/0'))).toBeDefined()
    expect(valueOf(await readImport(database, 'import-r1'))?.files).toHaveLength(1)
  })

  it('cleans a cancelled import at once', async () => {
    const database = await openTab(freshName())
    await writeUnpublished(database, 'i', 3, 1000)
    valueOf(await endImport(database, 'i'))
    expect(valueOf(await sweep(database, { now: 1000 }))).toEqual({ revisions: 0, records: 9, imports: 1 })
    expect(await database.strict.imports.count()).toBe(0)
  })

  it.each([
    ['now', 1000],
    ['on a clock set back a year', 1000 - 365 * day],
  ])('leaves a running import alone: %s', async (_, now) => {
    const database = await openTab(freshName())
    await writeUnpublished(database, 'i', 3, 1000)
    expect(valueOf(await sweep(database, { now }))).toEqual({ revisions: 0, records: 0, imports: 0 })
    const request = requestOf({ revisionId: 'r1', importId: 'i', catalogue: catalogueOf(['i/0']) })
    valueOf(await publishRevision(database, { ...request, newDataset: { names: {} } }))
  })

  it('gives an import from a clock that was set back one day more, and not years', async () => {
    const database = await openTab(freshName())
    const before = 1000 - 365 * day
    await writeUnpublished(database, 'i', 3, 1000)
    expect(valueOf(await sweep(database, { now: before })).records).toBe(0)
    expect(valueOf(await sweep(database, { now: before + day })).records).toBe(0)
    expect(valueOf(await sweep(database, { now: before + day + 1 })).records).toBe(9)
  })

  it('refuses to publish an import that was silent for more than a day and swept', async () => {
    const database = await openTab(freshName())
    await writeUnpublished(database, 'i', 3, 1000)
    valueOf(await sweep(database, { now: 1001 + day }))
    const request = requestOf({ revisionId: 'r1', importId: 'i', catalogue: catalogueOf(['i/0']) })
    const result = await publishRevision(database, { ...request, newDataset: { names: {} } })
    expect(result).toMatchObject({ fault: { code: 'importEnded' } })
  })

  it('takes what a published import wrote and no revision names', async () => {
    const database = await openTab(freshName())
    await writeUnpublished(database, 'i', 2, 1000)
    const request = requestOf({ revisionId: 'r1', importId: 'i', catalogue: catalogueOf(['i/1'], ['i/0']) })
    valueOf(await publishRevision(database, { ...request, newDataset: { names: {} } }))
    expect(valueOf(await sweep(database, { now: 1000 })).records).toBe(3)
    expect(await panelIds(database)).toEqual(['i/1'])
    expect(await database.strict.definitions.toCollection().primaryKeys()).toEqual(['i/0'])
  })

  it('keeps the last 20 revisions and their panels, and those that something else names', async () => {
    const database = await openTab(freshName())
    for (let number = 1; number <= keptRevisions + 3; number++) {
      const expectedHead = number === 1 ? null : `r${number - 1}`
      valueOf(await importValues(database, `r${number}`, [number], { expectedHead }))
    }
    expect(valueOf(await sweep(database, { now: 1000, pinned: ['r2'] }))).toMatchObject({ revisions: 2 })
    const kept = valueOf(await listRevisions(database, 'd')).map(({ number }) => number)
    expect(kept).toEqual([...Array.from({ length: keptRevisions }, (_, index) => 23 - index), 2])
    expect((await panelIds(database)).sort()).toEqual(kept.map((number) => `r${number}/0`).sort())
  })

  it('keeps the panels of the head though the revision that first named them is gone', async () => {
    const database = await openTab(freshName())
    valueOf(await importValues(database, 'r0', [1]))
    for (let number = 1; number <= keptRevisions; number++) {
      const request = { datasetId: 'd', createdAt: number, revisionId: `r${number}` }
      const before = `r${number - 1}`
      valueOf(await restoreRevision(database, { ...request, restores: before, expectedHead: before }))
    }
    expect(valueOf(await sweep(database, { now: 1000 }))).toEqual({ revisions: 1, records: 0, imports: 0 })
    expect(await panelIds(database)).toEqual(['r0/0'])
  })

  it('sees what another tab publishes in the middle of it', async () => {
    const name = freshName()
    const [database, other] = [await openTab(name), await openTab(name)]
    valueOf(await importValues(database, 'r0', [0]))
    await writeUnpublished(other, 'late', 3, 1000)
    const request = requestOf({ revisionId: 'r1', importId: 'late', expectedHead: 'r0' })
    let isFirst = true
    const pause = async (): Promise<void> => {
      const catalogue = catalogueOf(['late/0', 'late/1'])
      if (isFirst) valueOf(await publishRevision(other, { ...request, catalogue }))
      isFirst = false
    }
    expect(valueOf(await sweep(database, { now: 1000, pause })).records).toBe(5)
    expect(await panelIds(database)).toEqual(['late/0', 'late/1', 'r0/0'])
  })

  it('stops between transactions when asked, and goes on the next time', async () => {
    const database = await openTab(freshName())
    await writeUnpublished(database, 'i', 40, 1000)
    valueOf(await endImport(database, 'i'))
    const stop = new AbortController()
    const pause = async (): Promise<void> => stop.abort()
    const result = await sweep(database, { now: 1000, pause, signal: stop.signal })
    expect(result).toEqual({ ok: false, fault: { code: 'cancelled' } })
    expect(await panelIds(database)).toHaveLength(24)
    expect(valueOf(await sweep(database, { now: 1000 })).records).toBe(104)
  })
})

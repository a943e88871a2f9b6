import { describe, expect, it } from 'vitest'
import { listRevisions, readDatasets } from '../../../src/storage/reading'
import { restoreRevision } from '../../../src/storage/restoreRevision'
import { sweep } from '../../../src/storage/sweep'
import { freshName, importValues, openTab, valueOf } from '../storage/freshDatabase'
import { fileWith, importFile, publishedBy, sessionOn, startOfTime } from './sessions'
import { expectWhole, unnamedPanels } from './whatIsStored'

const year = 365 * 24 * 60 * 60 * 1000

describe('on a clock that was set back a year', () => {
  it('revisions stand in the order of their numbers, and undo goes to the one before', async () => {
    const database = await openTab(freshName())
    const first = publishedBy(await importFile(sessionOn(database), fileWith({ A: 1 })))
    const back = sessionOn(database, () => startOfTime - year)
    const second = publishedBy(await importFile(back, fileWith({ A: 2 })))
    expect(second.dataset).toBe(first.dataset)
    const listed = valueOf(await listRevisions(database, first.dataset))
    expect(listed.map(({ id, number }) => [id, number])).toEqual([
      [second.revision, 2],
      [first.revision, 1],
    ])
    const undone = valueOf(
      await restoreRevision(database, {
        datasetId: first.dataset,
        restores: listed[0]!.parent!,
        revisionId: 'undone',
        expectedHead: second.revision,
        createdAt: startOfTime - year,
      }),
    )
    expect(undone).toMatchObject({ number: 3, restores: first.revision })
    await expectWhole(database)
  })

  it('datasets keep the order in which they came', async () => {
    const database = await openTab(freshName())
    valueOf(await importValues(database, 'a1', [1], { datasetId: 'a', createdAt: startOfTime }))
    valueOf(await importValues(database, 'b1', [1], { datasetId: 'b', createdAt: startOfTime - year }))
    expect(valueOf(await readDatasets(database)).map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('an import that is still running keeps what it wrote, and is published', async () => {
    const database = await openTab(freshName())
    const session = sessionOn(database)
    const planned = await session.plan([fileWith({ A: 1 })], {}, () => undefined)
    if (!planned.ok) throw new Error(planned.fault.code)
    valueOf(await sweep(database, { now: startOfTime - year }))
    publishedBy(await session.publish(planned.plan.id, []))
    await expectWhole(database)
    expect(await unnamedPanels(database)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { deleteDataset, renameDataset } from '../../../src/storage/changeDataset'
import { publishRevision } from '../../../src/storage/publishRevision'
import { listRevisions, readDatasets, readHead, readRevision } from '../../../src/storage/reading'
import { restoreRevision } from '../../../src/storage/restoreRevision'
import { sweep } from '../../../src/storage/sweep'
import { catalogueOf, freshName, importValues, openTab, requestOf, valueOf } from './freshDatabase'

const undo = { datasetId: 'd', createdAt: 2000 }

describe('undo', () => {
  it('publishes the earlier catalogue as a new revision, and can itself be undone', async () => {
    const database = await openTab(freshName())
    const first = valueOf(await importValues(database, 'r1', [1]))
    const second = valueOf(await importValues(database, 'r2', [2, 3], { expectedHead: 'r1' }))
    const third = valueOf(
      await restoreRevision(database, { ...undo, restores: 'r1', revisionId: 'r3', expectedHead: 'r2' }),
    )
    expect(third).toMatchObject({ number: 3, parent: 'r2', restores: 'r1', createdAt: 2000, importId: null })
    expect(third.summary).toEqual({ files: [], newCells: 0, changedCells: 0, indicators: 2 })
    expect(valueOf(await readHead(database, 'd'))?.catalogue).toEqual(first.catalogue)
    const again = { ...undo, restores: 'r2', revisionId: 'r4', expectedHead: 'r3' }
    valueOf(await restoreRevision(database, again))
    expect(valueOf(await readHead(database, 'd'))?.catalogue).toEqual(second.catalogue)
    expect(valueOf(await readRevision(database, 'r1'))).toEqual(first)
  })

  it.each([
    ['headMoved', { restores: 'r1', expectedHead: 'r0' }],
    ['revisionGone', { restores: 'r9', expectedHead: 'r1' }],
    ['revisionGone', { restores: 'x1', expectedHead: 'r1' }],
    ['datasetGone', { restores: 'r1', expectedHead: 'r1', datasetId: 'e' }],
  ])('is refused as %s for %j, and nothing moves', async (code, part) => {
    const database = await openTab(freshName())
    await importValues(database, 'r1', [1])
    await importValues(database, 'x1', [1], { datasetId: 'x' })
    const result = await restoreRevision(database, { ...undo, revisionId: 'r2', ...part })
    expect(result).toEqual({ ok: false, fault: { code } })
    expect(valueOf(await readHead(database, 'd'))?.id).toBe('r1')
  })

  it('is refused where the sweep has taken a panel that it needs', async () => {
    const database = await openTab(freshName())
    await importValues(database, 'r1', [1])
    await importValues(database, 'r2', [2], { expectedHead: 'r1' })
    await database.strict.panels.delete('r1/0')
    const request = { ...undo, restores: 'r1', revisionId: 'r3', expectedHead: 'r2' }
    expect(await restoreRevision(database, request)).toMatchObject({ fault: { code: 'missingPanel' } })
  })
})

describe('a dataset', () => {
  it('is renamed without a new revision', async () => {
    const database = await openTab(freshName())
    await importValues(database, 'r1', [1])
    valueOf(await renameDataset(database, 'd', { zh: '新名' }))
    expect(valueOf(await readDatasets(database))[0]).toMatchObject({ names: { zh: '新名' }, head: 'r1' })
    expect(await renameDataset(database, 'x', {})).toEqual({ ok: false, fault: { code: 'datasetGone' } })
  })

  it('is deleted with its revisions and nothing of another; the sweep then takes its panels and its import', async () => {
    const database = await openTab(freshName())
    await importValues(database, 'r1', [1, 2])
    await importValues(database, 'x1', [3], { datasetId: 'x' })
    valueOf(await deleteDataset(database, 'd'))
    expect(valueOf(await readDatasets(database)).map(({ id }) => id)).toEqual(['x'])
    expect(valueOf(await listRevisions(database, 'd'))).toEqual([])
    expect(valueOf(await listRevisions(database, 'x'))).toHaveLength(1)
    expect(await deleteDataset(database, 'd')).toEqual({ ok: false, fault: { code: 'datasetGone' } })
    expect(valueOf(await sweep(database, { now: 3000 }))).toMatchObject({ records: 6 })
    expect(await database.strict.panels.toCollection().primaryKeys()).toEqual(['x1/0'])
  })

  it('is not deleted by an undo when another tab has published on top of it', async () => {
    const name = freshName()
    const [first, second] = [await openTab(name), await openTab(name)]
    await importValues(first, 'r1', [1])
    valueOf(await importValues(second, 'r2', [2], { expectedHead: 'r1' }))
    expect(await deleteDataset(first, 'd', 'r1')).toEqual({ ok: false, fault: { code: 'headMoved' } })
    expect(valueOf(await listRevisions(first, 'd'))).toHaveLength(2)
    valueOf(await deleteDataset(first, 'd', 'r2'))
  })

  it('that was deleted in another tab refuses what was planned for it', async () => {
    const name = freshName()
    const [first, second] = [await openTab(name), await openTab(name)]
    await importValues(first, 'r1', [1])
    valueOf(await deleteDataset(second, 'd'))
    const request = requestOf({ revisionId: 'r2', expectedHead: 'r1', catalogue: catalogueOf(['r1/0']) })
    expect(await publishRevision(first, request)).toMatchObject({ fault: { code: 'datasetGone' } })
  })

  it('comes after those that are there', async () => {
    const database = await openTab(freshName())
    await importValues(database, 'a1', [1], { datasetId: 'a' })
    await importValues(database, 'b1', [1], { datasetId: 'b', createdAt: 5 })
    expect(valueOf(await readDatasets(database)).map(({ id }) => id)).toEqual(['a', 'b'])
  })
})

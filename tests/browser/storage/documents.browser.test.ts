import { describe, expect, it } from 'vitest'
import { deleteDataset } from '../../../src/storage/changeDataset'
import { readDocument, readDocuments, watchDocuments } from '../../../src/storage/documents/readDocuments'
import { addDocument, removeDocument, saveDocument } from '../../../src/storage/documents/saveDocument'
import { saveDocuments } from '../../../src/storage/documents/saveDocuments'
import type { DocumentRecord } from '../../../src/storage/records'
import { sweep } from '../../../src/storage/sweep'
import { freshName, importValues, openTab, valueOf } from './freshDatabase'

function documentOf(changes: Partial<DocumentRecord> = {}): DocumentRecord {
  return {
    ...{ id: 'd/bulletin/2026-W47', datasetId: 'd', kind: 'bulletin', savedAt: 1 },
    content: { text: '本期通报' },
    ...changes,
  }
}

async function withDataset() {
  const database = await openTab(freshName())
  valueOf(await importValues(database, 'r1', [1]))
  return database
}

describe('documents of a dataset', () => {
  it('are read by kind, and go with their dataset', async () => {
    const database = await withDataset()
    valueOf(await saveDocument(database, documentOf()))
    valueOf(await saveDocument(database, documentOf({ id: 'd/task/1', kind: 'task' })))
    expect(valueOf(await readDocuments(database, 'd', 'bulletin'))).toEqual([documentOf()])
    valueOf(await removeDocument(database, 'd/task/1'))
    expect(valueOf(await readDocuments(database, 'd', 'task'))).toEqual([])
    valueOf(await deleteDataset(database, 'd'))
    expect(valueOf(await readDocument(database, 'd/bulletin/2026-W47'))).toBeUndefined()
    expect(await saveDocument(database, documentOf())).toMatchObject({ fault: { code: 'datasetGone' } })
  })

  it('that two tabs change are not written over unseen', async () => {
    const database = await withDataset()
    valueOf(await saveDocument(database, documentOf(), null))
    valueOf(await saveDocument(database, documentOf({ savedAt: 2 }), 1))
    expect(await saveDocument(database, documentOf({ savedAt: 3 }), 1)).toMatchObject({
      fault: { code: 'documentMoved' },
    })
    expect(valueOf(await readDocument(database, 'd/bulletin/2026-W47'))?.savedAt).toBe(2)
  })

  it('that are written many at once are all written, or none where another tab saved one of them (L5)', async () => {
    const name = freshName()
    const database = await openTab(name)
    valueOf(await importValues(database, 'r1', [1]))
    const tasks = ['a', 'b', 'c'].map((id) => documentOf({ id: `d/task/${id}`, kind: 'task' }))
    const changes = tasks.map((record) => ({ record, expected: null }))
    valueOf(await saveDocuments(database, 'd', changes))
    const other = await openTab(name)
    valueOf(await saveDocument(other, { ...tasks[1]!, savedAt: 2, content: { text: '另一窗口' } }, 1))
    const next = [...tasks, documentOf({ id: 'd/task/d', kind: 'task' })].map((record, at) => ({
      record: { ...record, savedAt: 3 },
      expected: at < 3 ? 1 : null,
    }))
    expect(await saveDocuments(database, 'd', next)).toMatchObject({ fault: { code: 'documentMoved' } })
    const kept = valueOf(await readDocuments(database, 'd', 'task'))
    expect(kept.map(({ id, savedAt }) => [id, savedAt]).sort()).toEqual([
      ['d/task/a', 1],
      ['d/task/b', 2],
      ['d/task/c', 1],
    ])
    // A record that cannot be stored takes those before it along.
    const unwritable = { ...tasks[2]!, savedAt: 4, content: (() => 1) as unknown as string }
    const broken = [{ ...tasks[0]!, savedAt: 4 }, unwritable].map((record) => ({ record, expected: 1 }))
    await expect(saveDocuments(database, 'd', broken)).rejects.toThrow()
    expect(valueOf(await readDocument(database, 'd/task/a'))?.savedAt).toBe(1)
    valueOf(await deleteDataset(database, 'd'))
    expect(await saveDocuments(database, 'd', changes)).toMatchObject({ fault: { code: 'datasetGone' } })
  })

  it('that are published are added once and keep their revision from the sweep (rule W8)', async () => {
    const database = await withDataset()
    const published = documentOf({ id: 'd/publication/2026-W47/1', kind: 'publication', keeps: 'r1' })
    valueOf(await addDocument(database, published))
    expect(await addDocument(database, { ...published, savedAt: 5 })).toMatchObject({
      fault: { code: 'documentMoved' },
    })
    for (let at = 2; at <= 25; at++)
      valueOf(await importValues(database, `r${at}`, [at], { expectedHead: `r${at - 1}` }))
    valueOf(await sweep(database, { now: 6000 }))
    const kept = await database.strict.revisions.toCollection().primaryKeys()
    expect(kept).toContain('r1')
    expect(kept).not.toContain('r2')
    expect(await saveDocument(database, documentOf({ keeps: 'r2' }))).toMatchObject({
      fault: { code: 'revisionGone' },
    })
  })

  it('are told of when they change', async () => {
    const database = await withDataset()
    const seen: number[] = []
    const told = new Promise<void>((resolve, reject) => {
      watchDocuments(
        database,
        'd',
        'bulletin',
        (found) => seen.push(found.length) && found.length === 1 && resolve(),
        (fault) => reject(new Error(fault.code)),
      )
    })
    valueOf(await saveDocument(database, documentOf()))
    await told
    expect(seen.at(-1)).toBe(1)
  })
})

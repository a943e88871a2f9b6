import { describe, expect, it, vi } from 'vitest'
import { valueAt } from '../../../src/domain/panel/panelReading'
import { beatImport, endImport, startImport, writePanels } from '../../../src/storage/imports'
import { panelOf } from '../../../src/domain/panel/panelOf'
import { publishRevision } from '../../../src/storage/publishRevision'
import {
  listRevisions,
  readDatasets,
  readDefinition,
  readHead,
  readImport,
  readOrigins,
  readPanel,
  readRevision,
} from '../../../src/storage/reading'
import { catalogueOf, freshName, importValues, openTab, requestOf, valueOf } from './freshDatabase'

describe('publishing a revision', () => {
  it('shows the import whole: dataset, head, panels, origins, definitions and files', async () => {
    const database = await openTab(freshName())
    const published = valueOf(await importValues(database, 'r1', [-0]))
    expect(valueOf(await readHead(database, 'd'))).toEqual(published)
    expect(published).toMatchObject({ number: 1, parent: null, importId: 'import-r1' })
    expect(valueOf(await readDatasets(database))).toEqual([
      { id: 'd', names: { zh: '数据集' }, head: 'r1', order: 1, createdAt: 1000 },
    ])
    const panel = valueOf(await readPanel(database, 'r1/0'))!
    expect(Object.is(valueAt(panel, 1, 1), -0)).toBe(true)
    expect([...panel.notes]).toEqual([[1, { reason: 'noData', text: '..' }]])
    const origins = valueOf(await readOrigins(database, 'r1/0'))!
    expect([...origins.sources[0]!.rows]).toEqual([2, 4_000_000_000])
    expect(valueOf(await readDefinition(database, 'r1/0'))?.text).toEqual({ zh: '口径' })
    expect(valueOf(await readImport(database, 'import-r1'))).toMatchObject({
      status: 'published',
      files: [{ name: 'a.csv', sha256: 'abc' }],
    })
  })

  it('numbers revisions and lists them newest first, without catalogues', async () => {
    const database = await openTab(freshName())
    await importValues(database, 'r1', [1])
    valueOf(await importValues(database, 'r2', [2], { expectedHead: 'r1' }))
    const entries = valueOf(await listRevisions(database, 'd'))
    expect(entries.map(({ id, number, parent }) => [id, number, parent])).toEqual([
      ['r2', 2, 'r1'],
      ['r1', 1, null],
    ])
    expect(entries[0]).not.toHaveProperty('catalogue')
  })

  it('refuses when the head moved in another tab, and changes nothing', async () => {
    const name = freshName()
    const [first, second] = [await openTab(name), await openTab(name)]
    await importValues(first, 'r1', [1])
    valueOf(await importValues(second, 'r2', [2], { expectedHead: 'r1' }))
    const late = await importValues(first, 'r3', [3], { expectedHead: 'r1' })
    expect(late).toEqual({ ok: false, fault: { code: 'headMoved' } })
    expect(valueOf(await readHead(first, 'd'))?.id).toBe('r2')
    expect(valueOf(await readRevision(first, 'r3'))).toBeUndefined()
    expect(valueOf(await readImport(first, 'import-r3'))?.status).toBe('running')
  })

  it('lets exactly one of two tabs win that publish at once', async () => {
    const name = freshName()
    const tabs = [await openTab(name), await openTab(name)]
    await importValues(tabs[0]!, 'r0', [0])
    const results = await Promise.all(
      tabs.map((tab, index) => importValues(tab, `r${index + 1}`, [index], { expectedHead: 'r0' })),
    )
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(results.find((result) => !result.ok)).toMatchObject({ fault: { code: 'headMoved' } })
    expect(valueOf(await listRevisions(tabs[0]!, 'd'))).toHaveLength(2)
  })

  it('lets exactly one of two tabs create a dataset', async () => {
    const name = freshName()
    const tabs = [await openTab(name), await openTab(name)]
    const results = await Promise.all(tabs.map((tab, index) => importValues(tab, `r${index}`, [index])))
    expect(results.filter((result) => result.ok)).toHaveLength(1)
  })

  it.each([
    ['panel', catalogueOf(['nowhere']), 'nowhere'],
    ['definition', catalogueOf(['r1/0'], ['no words']), 'no words'],
  ])('refuses a catalogue that names a %s that is not there', async (_, catalogue, place) => {
    const database = await openTab(freshName())
    await importValues(database, 'r1', [1])
    const result = await publishRevision(
      database,
      requestOf({ revisionId: 'r2', expectedHead: 'r1', catalogue }),
    )
    expect(result).toEqual({ ok: false, fault: { code: 'missingPanel', place } })
    expect(valueOf(await readHead(database, 'd'))?.id).toBe('r1')
  })

  it('refuses a dataset that is gone', async () => {
    const database = await openTab(freshName())
    expect(await publishRevision(database, requestOf({ revisionId: 'r1' }))).toMatchObject({
      fault: { code: 'datasetGone' },
    })
    expect(valueOf(await readDatasets(database))).toEqual([])
  })

  it('takes nothing more from an import that was cancelled', async () => {
    const database = await openTab(freshName())
    valueOf(await startImport(database, { id: 'i', datasetId: 'd', files: [], now: 1 }))
    valueOf(await beatImport(database, 'i', 2))
    valueOf(await endImport(database, 'i'))
    const panel = panelOf([{ entity: 1, period: 1, value: 1 }])
    const ended = { ok: false, fault: { code: 'importEnded' } }
    expect(await beatImport(database, 'i', 3)).toEqual(ended)
    expect(await writePanels(database, 'i', [{ id: 'p', panel }])).toEqual(ended)
    const request = { ...requestOf({ revisionId: 'r1', importId: 'i' }), newDataset: { names: {} } }
    expect(await publishRevision(database, request)).toEqual(ended)
    expect(valueOf(await readDatasets(database))).toEqual([])
  })

  it('writes more panels than fit one transaction', async () => {
    const database = await openTab(freshName())
    const values = Array.from({ length: 70 }, (_, index) => index / 7)
    valueOf(await importValues(database, 'r1', values))
    const last = valueOf(await readPanel(database, 'r1/69'))!
    expect(valueAt(last, 1, 1)).toBe(69 / 7)
  })
})

describe('writing panels', () => {
  it('stops at the first transaction that is refused', async () => {
    const database = await openTab(freshName())
    valueOf(await startImport(database, { id: 'i', datasetId: 'd', files: [], now: 1 }))
    const panel = panelOf([{ entity: 1, period: 1, value: 1 }])
    const batch = Array.from({ length: 200 }, (_, index) => ({ id: `p${index}`, panel }))
    const full = new DOMException('full', 'QuotaExceededError')
    const add = vi.spyOn(database.relaxed.panels, 'bulkAdd').mockRejectedValueOnce(full)
    expect(await writePanels(database, 'i', batch)).toMatchObject({ ok: false, fault: { code: 'quota' } })
    expect(add).toHaveBeenCalledTimes(2)
    add.mockRestore()
  })
})

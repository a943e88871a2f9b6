import { describe, expect, it, vi } from 'vitest'
import { readScoringData } from '../../../src/domain/scoring/readScoringData'
import type { Scheme } from '../../../src/domain/scoring/scheme'
import { scoredNode } from '../../../src/domain/scoring/scored'
import { scoreScheme } from '../../../src/domain/scoring/scoreScheme'
import { deleteDataset } from '../../../src/storage/changeDataset'
import type { Database } from '../../../src/storage/openDatabase'
import { readPanel, readRevision } from '../../../src/storage/reading'
import type { SchemeRecord } from '../../../src/storage/records'
import { readVersions, watchSchemes } from '../../../src/storage/schemes/readSchemes'
import { removeScheme } from '../../../src/storage/schemes/removeScheme'
import { saveScheme } from '../../../src/storage/schemes/saveScheme'
import type { Stored } from '../../../src/storage/storageFault'
import { schemeOf } from '../../unit/domain/scoring/smallSchemes'
import { freshName, importValues, openTab, valueOf } from './freshDatabase'

let ids = 0

function withWeight(weight: number, code = 'S'): Scheme {
  const leaf = (at: number) => ({
    code: `I${at}`,
    parent: 'T',
    weight: at === 0 ? weight : 100 - weight,
  })
  return schemeOf([{ code: 'T', weight: 100 }, leaf(0), leaf(1)], { code })
}

function save(database: Database, scheme: Scheme, datasetId = 'd'): Promise<Stored<SchemeRecord>> {
  return saveScheme(database, { id: `s${ids++}`, datasetId, scheme, savedAt: 1000 })
}

async function versions(database: Database, code = 'S', datasetId = 'd'): Promise<number[]> {
  return valueOf(await readVersions(database, datasetId, code)).map(({ version }) => version)
}

/** A database with the datasets `d` and `e`. */
async function twoDatasets(): Promise<{ name: string; database: Database }> {
  const name = freshName()
  const database = await openTab(name)
  valueOf(await importValues(database, 'r1', [80, 40]))
  valueOf(await importValues(database, 'e1', [1], { datasetId: 'e' }))
  return { name, database }
}

describe('saved schemes', () => {
  it('count their versions from 1, each code and each dataset by itself, and keep every one', async () => {
    const { name, database } = await twoDatasets()
    for (const weight of [60, 50, 40]) valueOf(await save(database, withWeight(weight)))
    expect(valueOf(await save(database, withWeight(1, 'S2'))).version).toBe(1)
    expect(valueOf(await save(database, withWeight(2), 'e')).version).toBe(1)
    const again = await openTab(name)
    const read = valueOf(await readVersions(again, 'd', 'S'))
    expect(read.map(({ version }) => version)).toEqual([3, 2, 1])
    expect(read.map(({ scheme }) => scheme)).toEqual([40, 50, 60].map((weight) => withWeight(weight)))
  })

  it('get a version each when tabs save at once', async () => {
    const { name, database } = await twoDatasets()
    const tabs = [database, await openTab(name), await openTab(name)]
    const saved = await Promise.all(
      tabs.flatMap((tab, at) => [save(tab, withWeight(at)), save(tab, withWeight(at + 10))]),
    )
    const numbers = saved.map((result) => valueOf(result).version)
    expect([...numbers].sort()).toEqual([1, 2, 3, 4, 5, 6])
    expect(await versions(database)).toEqual([6, 5, 4, 3, 2, 1])
  })

  it('are refused where the dataset is gone, and go with it', async () => {
    const { database } = await twoDatasets()
    valueOf(await save(database, withWeight(60)))
    valueOf(await save(database, withWeight(60), 'e'))
    valueOf(await deleteDataset(database, 'd'))
    expect(await save(database, withWeight(50))).toEqual({ ok: false, fault: { code: 'datasetGone' } })
    expect((await database.strict.schemes.toArray()).map(({ datasetId }) => datasetId)).toEqual(['e'])
  })

  it('are refused unfilled, for no file could hold them, and a backup is a file', async () => {
    const { database } = await twoDatasets()
    expect(await save(database, withWeight(Number.NaN))).toEqual({
      ok: false,
      fault: { code: 'schemeInvalid', place: 'nodes.1.weight' },
    })
    expect(await versions(database)).toEqual([])
  })

  it('are removed with all their versions, and others stay', async () => {
    const { database } = await twoDatasets()
    for (const code of ['S', 'S', 'S2']) valueOf(await save(database, withWeight(60, code)))
    valueOf(await removeScheme(database, 'd', 'S'))
    expect(await versions(database)).toEqual([])
    expect(await versions(database, 'S2')).toEqual([1])
  })

  it('are followed: the newest of each, of this dataset alone, also as another tab saves and removes', async () => {
    const { name, database } = await twoDatasets()
    const there = await openTab(name)
    const seen: string[] = []
    const stop = watchSchemes(
      database,
      'd',
      (schemes) => seen.push(schemes.map(({ code, version }) => `${code}${version}`).join()),
      () => seen.push('fault'),
    )
    await vi.waitFor(() => expect(seen).toEqual(['']))
    for (const code of ['S', 'A', 'S']) valueOf(await save(there, withWeight(60, code)))
    valueOf(await save(there, withWeight(60, 'B'), 'e'))
    await vi.waitFor(() => expect(seen.at(-1)).toBe('A1,S2'))
    valueOf(await removeScheme(there, 'd', 'S'))
    await vi.waitFor(() => expect(seen.at(-1)).toBe('A1'))
    stop()
    expect(seen).not.toContain('fault')
  })

  it('are replayable: an old version on an old revision gives the same scores after newer ones of both', async () => {
    const { database } = await twoDatasets()
    valueOf(await save(database, withWeight(75)))
    valueOf(await save(database, withWeight(50)))
    valueOf(await importValues(database, 'r2', [0, 0], { expectedHead: 'r1' }))
    const old = valueOf(await readVersions(database, 'd', 'S')).find(({ version }) => version === 1)!
    const { catalogue } = valueOf(await readRevision(database, 'r1'))!
    const panels = await Promise.all(
      catalogue.indicators.map(
        async ({ code, panel }) => [code, valueOf(await readPanel(database, panel!))!] as const,
      ),
    )
    const scored = scoreScheme(old.scheme, readScoringData(catalogue, new Map(panels), 1))
    // 75 % of 80 and 25 % of 40.
    expect([...scoredNode(scored, 'T').scores]).toEqual([70])
  })
})

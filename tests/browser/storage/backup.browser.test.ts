import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { panelOf } from '../../../src/domain/panel/panelOf'
import { backupVersion } from '../../../src/storage/backup/backupFormat'
import { exportEverything } from '../../../src/storage/backup/exportEverything'
import { restoreEverything } from '../../../src/storage/backup/restoreEverything'
import { clearEverything } from '../../../src/storage/browserStorage'
import { endImport, startImport, writePanels } from '../../../src/storage/imports'
import { newId } from '../../../src/storage/newId'
import type { DocumentRecord, EditDraftRecord, TemplateRecord } from '../../../src/storage/records'
import type { Database } from '../../../src/storage/openDatabase'
import { readDatasets, readHead, readOrigins, readPanel } from '../../../src/storage/reading'
import { restoreRevision } from '../../../src/storage/restoreRevision'
import { readVersions } from '../../../src/storage/schemes/readSchemes'
import { saveScheme } from '../../../src/storage/schemes/saveScheme'
import { writeSetting } from '../../../src/storage/settings'
import { sweep } from '../../../src/storage/sweep'
import { schemeOf } from '../../unit/domain/scoring/smallSchemes'
import { freshName, importValues, openTab, valueOf } from './freshDatabase'

const clock = { now: () => 5000, id: newId }

/**
 * Two datasets, three revisions of one, values of every kind, a setting, two versions of a scheme, and an
 * import still running.
 */
async function fill(database: Database): Promise<void> {
  valueOf(await importValues(database, 'r1', [-0, 5e-324, 0.1]))
  valueOf(await importValues(database, 'r2', [1.7976931348623157e308], { expectedHead: 'r1' }))
  const undo = { datasetId: 'd', restores: 'r1', revisionId: 'r3', expectedHead: 'r2', createdAt: 7 }
  valueOf(await restoreRevision(database, undo))
  valueOf(await importValues(database, 'x1', [3], { datasetId: 'x', createdAt: 8 }))
  valueOf(await writeSetting(database, 'theme', 'dark'))
  for (const [at, weight] of [60, 40].entries()) await saveWeight(database, `s${at + 1}`, weight)
  await database.strict.templates.add(template)
  await database.strict.editDrafts.add(editDraft)
  await database.strict.documents.add(publication)
  valueOf(await startImport(database, { id: 'running', datasetId: 'd', files: [], now: 1 }))
  const panel = panelOf([{ entity: 1, period: 1, value: 9 }])
  valueOf(await writePanels(database, 'running', [{ id: 'unpublished', panel }]))
}

const template: TemplateRecord = {
  ...{ id: 't', datasetId: 'd', name: '周报表', savedAt: 9, usedAt: 10 },
  template: {
    format: 1,
    shapes: ['entity|办结量'],
    corrections: [
      {
        headers: [{ row: 3, holds: 'indicator' }],
        period: { is: { kind: 'week', year: 2026, week: 47 }, in: 'user' },
      },
    ],
    mapping: {
      entities: [
        ['市住健局', { kind: 'known', code: 'ZJ' }],
        ['市气象局', { kind: 'new', names: { zh: '市气象局' } }],
      ],
      indicators: [['办结量(万件)', { kind: 'known', code: '办结量', factor: 10_000 }]],
    },
    takesHidden: true,
  },
}

const editDraft: EditDraftRecord = {
  datasetId: 'd',
  savedAt: 9,
  edits: [
    { indicator: 'A', entity: 1, period: 1, value: null, was: 5, note: '核实后更正', at: 9 },
    { indicator: 'A', entity: 2, period: 1, value: 5, said: { text: '≤5', bound: '≤' }, was: null, at: 9 },
  ],
}

const publication: DocumentRecord = {
  ...{ id: 'd/publication/2026-W47/1', datasetId: 'd', kind: 'publication', savedAt: 9, keeps: 'r1' },
  content: { period: '2026-W47', ranks: [{ entity: 'A', rank: 1, score: 92.8, tier: null }] },
}

async function saveWeight(database: Database, id: string, weight: number): Promise<void> {
  const scheme = schemeOf([{ code: 'T' }, { code: 'A', parent: 'T', weight }])
  valueOf(await saveScheme(database, { id, datasetId: 'd', scheme, savedAt: 9 }))
}

async function everything(database: Database): Promise<unknown> {
  const tables = await Promise.all(database.strict.tables.map((table) => table.toArray()))
  return structuredClone(tables).map((records: Record<string, unknown>[]) =>
    records.map((record) =>
      'bytes' in record ? { ...record, bytes: [...new Uint8Array(record['bytes'] as ArrayBuffer)] } : record,
    ),
  )
}

async function exported(database: Database): Promise<Blob> {
  return valueOf(await exportEverything(database, { createdAt: 4000 }))
}

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer())
}

/** The backup with one entry changed, as a tool would write it. */
async function changed(backup: Blob, name: string, change: (text: string) => string | null): Promise<Blob> {
  const entries = unzipSync(await bytesOf(backup))
  const isBinary = name.endsWith('.bin')
  const text = change(strFromU8(entries[name]!, isBinary))
  if (text === null) delete entries[name]
  else entries[name] = strToU8(text, isBinary)
  return new Blob([zipSync(entries)])
}

function firstLine(change: (record: Record<string, unknown>) => void): (text: string) => string {
  return (text) => {
    const [first, ...others] = text.split('\n')
    const record: unknown = JSON.parse(first!)
    change(record as Record<string, unknown>)
    return [JSON.stringify(record), ...others].join('\n')
  }
}

describe('a backup', () => {
  it('gives everything back after a clear: datasets, heads, revisions, panels bit for bit, origins, settings, schemes', async () => {
    const name = freshName()
    const database = await openTab(name)
    await fill(database)
    const head = valueOf(await readHead(database, 'd'))
    const panels = await Promise.all(['r1/0', 'r1/1', 'r2/0', 'x1/0'].map((id) => readPanel(database, id)))
    const origins = valueOf(await readOrigins(database, 'r1/1'))
    const schemes = valueOf(await readVersions(database, 'd', 'S'))
    expect(schemes.map(({ version }) => version)).toEqual([2, 1])
    const backup = await exported(database)
    valueOf(await clearEverything(database))
    const again = await openTab(name)
    const restored = valueOf(await restoreEverything(again, backup, clock))
    expect(restored).toEqual({ datasets: 2, revisions: 4, panels: 5 })
    expect(valueOf(await readHead(again, 'd'))).toEqual(head)
    const same = await Promise.all(['r1/0', 'r1/1', 'r2/0', 'x1/0'].map((id) => readPanel(again, id)))
    expect(same).toEqual(panels)
    expect(valueOf(same[0]!)?.values[0]).toBe(-0)
    expect(valueOf(await readOrigins(again, 'r1/1'))).toEqual(origins)
    expect(valueOf(await readVersions(again, 'd', 'S'))).toEqual(schemes)
    expect(await again.strict.templates.toArray()).toEqual([template])
    expect(await again.strict.editDrafts.toArray()).toEqual([editDraft])
    expect(await again.strict.documents.toArray()).toEqual([publication])
    expect(await bytesOf(await exported(again))).toEqual(await bytesOf(backup))
  })

  it('replaces what is there, and the sweep takes what it replaced', async () => {
    const database = await openTab(freshName())
    valueOf(await importValues(database, 'r1', [1, 2]))
    const backup = await exported(database)
    valueOf(await importValues(database, 'r2', [3], { expectedHead: 'r1' }))
    valueOf(await importValues(database, 'x1', [4], { datasetId: 'x' }))
    await database.strict.panels.update('r1/0', { bytes: new ArrayBuffer(0) })
    valueOf(await restoreEverything(database, backup, clock))
    expect(valueOf(await readDatasets(database)).map(({ id, head }) => [id, head])).toEqual([['d', 'r1']])
    const keys = valueOf(await readHead(database, 'd'))!.catalogue.indicators.map(({ panel }) => panel!)
    expect(keys).not.toContain('r1/0')
    valueOf(await sweep(database, { now: 6000 }))
    expect(await database.strict.panels.count()).toBe(2)
    const panels = await Promise.all(keys.map(async (key) => valueOf(await readPanel(database, key))))
    expect(panels.map((panel) => panel?.values[0])).toEqual([1, 2])
    valueOf(await importValues(database, 'r9', [5], { expectedHead: 'r1' }))
  })

  it('leaves alone an import that another tab is running', async () => {
    const database = await openTab(freshName())
    const backup = await exported(database)
    await fill(database)
    valueOf(await restoreEverything(database, backup, clock))
    valueOf(await sweep(database, { now: 5000 }))
    expect(await database.strict.panels.toCollection().primaryKeys()).toEqual(['unpublished'])
    valueOf(await endImport(database, 'running'))
  })

  it('of version 1, which knew of no schemes, is read as ever, and leaves none', async () => {
    const database = await openTab(freshName())
    await fill(database)
    const old = firstLine((manifest) => {
      manifest['version'] = 1
      for (const later of ['schemes', 'templates', 'editDrafts', 'documents'])
        Reflect.deleteProperty(manifest['counts'] as object, later)
    })
    const withoutSchemes = await changed(await exported(database), 'schemes.jsonl', () => null)
    const backup = await changed(withoutSchemes, 'manifest.json', old)
    expect(valueOf(await restoreEverything(database, backup, clock)).revisions).toBe(4)
    expect(await database.strict.schemes.count()).toBe(0)
    expect(await database.strict.templates.count()).toBe(0)
  })

  it('counts what it has done', async () => {
    const database = await openTab(freshName())
    await fill(database)
    const onProgress = vi.fn()
    const backup = valueOf(await exportEverything(database, { createdAt: 1, onProgress }))
    expect(onProgress).toHaveBeenLastCalledWith(5, 5)
    onProgress.mockClear()
    valueOf(await restoreEverything(database, backup, { ...clock, onProgress }))
    expect(onProgress).toHaveBeenLastCalledWith(5, 5)
  })

  it('is refused to be made of what lacks a panel', async () => {
    const database = await openTab(freshName())
    await fill(database)
    await database.strict.panels.delete('r2/0')
    const result = await exportEverything(database, { createdAt: 1 })
    expect(result).toEqual({ ok: false, fault: { code: 'missingPanel', place: 'r2/0' } })
  })
})

describe('a backup that is not whole or not ours leaves everything as it was', () => {
  async function refusal(spoil: (backup: Blob) => Blob | Promise<Blob>): Promise<unknown> {
    const database = await openTab(freshName())
    await fill(database)
    const spoiled = await spoil(await exported(database))
    const before = await everything(database)
    const result = await restoreEverything(database, spoiled, clock)
    expect(await everything(database)).toEqual(before)
    return result.ok ? result : [result.fault.code, ...(result.fault.place ? [result.fault.place] : [])]
  }

  it.each([0.05, 0.5, 0.95])('cut short at %d of its length', async (share) => {
    expect(await refusal((backup) => backup.slice(0, backup.size * share))).toEqual(['backupTruncated'])
  })

  it.each([
    ['an empty file', new Blob([])],
    ['text', new Blob(['code,year,value'])],
    ['another zip', new Blob([zipSync({ 'a.csv': strToU8('1,2') })])],
    ['a zip whose manifest is not ours', new Blob([zipSync({ 'manifest.json': strToU8('{"format":"x"}') })])],
    ['a zip whose manifest is not JSON', new Blob([zipSync({ 'manifest.json': strToU8('hello') })])],
  ])('foreign: %s', async (_, file) => {
    expect(await refusal(() => file)).toEqual(['backupForeign'])
  })

  it('written by a newer version', async () => {
    const newer = firstLine((manifest) => (manifest['version'] = backupVersion + 1))
    expect(await refusal((backup) => changed(backup, 'manifest.json', newer))).toEqual(['backupNewer'])
  })

  it.each<[string, string, (text: string) => string | null]>([
    ['datasets.jsonl:1 names.zh', 'datasets.jsonl', firstLine((record) => (record['names'] = { zh: 7 }))],
    ['datasets.jsonl:1 head', 'datasets.jsonl', firstLine((record) => (record['head'] = 'r1'))],
    ['datasets.jsonl:1', 'datasets.jsonl', (text) => text.replace('{', '')],
    ['datasets.jsonl:3', 'datasets.jsonl', (text) => `${text}${text.split('\n')[0]}\n`],
    ['datasets.jsonl', 'datasets.jsonl', (text) => text.trimEnd()],
    ['datasets.jsonl', 'datasets.jsonl', () => null],
    ['revisions.jsonl:1 number', 'revisions.jsonl', firstLine((record) => (record['number'] = -1))],
    ['revisions.jsonl:2', 'revisions.jsonl', firstLine((record) => (record['number'] = 2))],
    ['revisions.jsonl:1', 'revisions.jsonl', firstLine((record) => (record['datasetId'] = 'nowhere'))],
    ['imports.jsonl:1 status', 'imports.jsonl', firstLine((record) => (record['status'] = 'running'))],
    ['settings.jsonl', 'settings.jsonl', () => ''],
    ['schemes.jsonl', 'schemes.jsonl', () => null],
    ['schemes.jsonl', 'schemes.jsonl', () => ''],
    ['schemes.jsonl:1 version', 'schemes.jsonl', firstLine((record) => (record['version'] = 0))],
    ['schemes.jsonl:2', 'schemes.jsonl', firstLine((record) => (record['version'] = 2))],
    ['schemes.jsonl:1', 'schemes.jsonl', firstLine((record) => (record['datasetId'] = 'nowhere'))],
    ['schemes.jsonl:1', 'schemes.jsonl', firstLine((record) => (record['code'] = 'other'))],
    ['schemes.jsonl:1 scheme.nodes', 'schemes.jsonl', (text) => text.replace('"nodes":[', '"nodes":7,"x":[')],
    ['panels.jsonl:1 format', 'panels.jsonl', firstLine((record) => (record['format'] = 2))],
    ['panels.jsonl:1', 'panels.jsonl', firstLine((record) => (record['size'] = 20))],
    ['panels.jsonl:1', 'panels.jsonl', firstLine((record) => (record['notes'] = [[99, {}]]))],
    [
      'revisions.jsonl:1 catalogue.indicators.0.panel',
      'panels.jsonl',
      firstLine((record) => (record['id'] = 'other')),
    ],
    ['panels.bin', 'panels.bin', (text) => text.slice(0, -8)],
    ['panels.bin', 'panels.bin', (text) => `${text}12345678`],
    ['origins.bin', 'origins.bin', (text) => text.slice(0, -1)],
    ['origins.jsonl', 'origins.jsonl', firstLine((record) => (record['id'] = 'other'))],
    [
      'revisions.jsonl:1 catalogue.indicators.0.definition',
      'definitions.jsonl',
      firstLine((record) => (record['id'] = 'other')),
    ],
  ])('invalid at %s, after a change of %s', async (place, name, change) => {
    const spoil = (backup: Blob): Promise<Blob> => changed(backup, name, change)
    expect(await refusal(spoil)).toEqual(['backupInvalid', place])
  })

  it('with a bit turned in what is packed', async () => {
    const result = await refusal(async (backup) => {
      const bytes = await bytesOf(backup)
      bytes[120]! ^= 0x10
      return new Blob([bytes])
    })
    expect(result).toEqual(['backupInvalid', expect.stringContaining('datasets.jsonl')])
  })

  it('cancelled in the middle: what it wrote is swept', async () => {
    const database = await openTab(freshName())
    await fill(database)
    const backup = await exported(database)
    const before = valueOf(await readHead(database, 'd'))
    const stop = new AbortController()
    const options = { ...clock, onProgress: () => stop.abort(), signal: stop.signal }
    expect(await restoreEverything(database, backup, options)).toMatchObject({ fault: { code: 'cancelled' } })
    expect(valueOf(await readHead(database, 'd'))).toEqual(before)
    valueOf(await sweep(database, { now: 5000 }))
    const ids = await database.strict.panels.toCollection().primaryKeys()
    expect(ids).toEqual(['r1/0', 'r1/1', 'r1/2', 'r2/0', 'unpublished', 'x1/0'])
  })

  it('when the disk is full', async () => {
    const database = await openTab(freshName())
    await fill(database)
    const backup = await exported(database)
    const before = valueOf(await readDatasets(database))
    const full = new DOMException('full', 'QuotaExceededError')
    const add = vi.spyOn(database.relaxed.panels, 'bulkAdd').mockRejectedValueOnce(full)
    const result = await restoreEverything(database, backup, clock)
    add.mockRestore()
    expect(result).toMatchObject({ fault: { code: 'quota' } })
    expect(valueOf(await readDatasets(database))).toEqual(before)
  })
})

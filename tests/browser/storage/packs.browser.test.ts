import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { panelOf } from '../../../src/domain/panel/panelOf'
import { noteAt, valueAt } from '../../../src/domain/panel/panelReading'
import type { Publication } from '../../../src/domain/review/publication'
import { renameDataset } from '../../../src/storage/changeDataset'
import { removeDocument, saveDocument } from '../../../src/storage/documents/saveDocument'
import { copyDataset } from '../../../src/storage/edits/copyDataset'
import { startImport, writePanels } from '../../../src/storage/imports'
import { newId } from '../../../src/storage/newId'
import type { Database } from '../../../src/storage/openDatabase'
import { makePack, type MadePack } from '../../../src/storage/pack/makePack'
import { openPack } from '../../../src/storage/pack/openPack'
import { readPackContent } from '../../../src/storage/pack/packFormat'
import { publishRevision } from '../../../src/storage/publishRevision'
import { readDatasets, readHead, readPanel } from '../../../src/storage/reading'
import { saveScenario } from '../../../src/storage/scenarios'
import { saveScheme } from '../../../src/storage/schemes/saveScheme'
import { saveTemplates } from '../../../src/storage/templates/templates'
import { Sha256 } from '../../../src/workers/sha256'
import { schemeOf } from '../../unit/domain/scoring/smallSchemes'
import { freshName, openTab, requestOf, valueOf } from './freshDatabase'
import { scenarioOf } from './scenarioRecords'

const hash = () => new Sha256()
const clock = { now: () => 9, id: newId, hash }
const scheme = schemeOf([{ code: 'T' }, { code: '好评率', parent: 'T', weight: 100 }])
const periods = [46, 47, 48].map((week, at) => ({
  ...{ key: at + 1, period: { kind: 'week', year: 2026, week } as const },
}))
const seen: Publication = {
  ...{ format: 1, period: periods[1]!.period, version: 1, publishedAt: 5 },
  basis: {
    ...{ revision: 'r', revisionNumber: 1, targets: [] },
    scheme: { code: scheme.code, version: 0, names: {}, content: scheme },
  },
  ...{ groups: [], targets: [], notReported: ['乙局'] },
}

/** Three weeks of two departments, one of which had 2 ratings in the second week, and a publication of it. */
async function fill(database: Database): Promise<void> {
  valueOf(await startImport(database, { id: 'i', datasetId: 'd', files: [], now: 1 }))
  const panelFor = (values: readonly (readonly [number, number])[]) =>
    panelOf(
      values.flatMap(([first, second], at) => [
        { entity: 1, period: at + 1, value: first },
        { entity: 2, period: at + 1, value: second },
      ]),
    )
  const good = panelFor([[9, 7], [8, 2], [5, 5]]) // prettier-ignore
  const all = panelFor([[10, 10], [8, 2], [5, 5]]) // prettier-ignore
  valueOf(await writePanels(database, 'i', [{ id: 'g', panel: good }, { id: 'a', panel: all }])) // prettier-ignore
  const count = { unit: { zh: '件' }, kind: 'value' } as const
  valueOf(
    await publishRevision(database, {
      ...requestOf({ revisionId: 'r', importId: 'i' }),
      newDataset: { names: { zh: '周报' } },
      catalogue: {
        entities: [
          { key: 1, code: '甲', names: { zh: '甲局' }, kind: 'member' },
          { key: 2, code: '乙', names: { zh: '乙局' }, kind: 'member' },
        ],
        ...{ groupings: [], periods, source: { title: {} } },
        indicators: [
          { code: '好评', names: { zh: '好评' }, panel: 'g', ...count },
          { code: '评价', names: { zh: '评价' }, panel: 'a', ...count },
          {
            ...{ code: '好评率', names: { zh: '好评率' }, kind: 'value' },
            formula: { kind: 'ratio', numerator: '好评', denominator: '评价', scale: 100 },
          },
        ],
      },
    }),
  )
  const record = { datasetId: 'd', savedAt: 1, content: {} }
  valueOf(await saveDocument(database, { ...record, id: 'd/task/1', kind: 'task' }))
  valueOf(await saveDocument(database, { ...record, id: 'd/review/x', kind: 'review' }))
}

async function packOf(database: Database, suppresses = true): Promise<MadePack> {
  const request = {
    datasetId: 'd',
    seen,
    isPublished: false,
    history: [],
    periods: ['2026-W46', '2026-W47'],
    app: '1',
  }
  return valueOf(await makePack(database, { ...request, suppresses }, { createdAt: 7, hash }))
}

async function refusal(file: Blob): Promise<unknown> {
  const empty = await openTab(freshName())
  const opened = await openPack(empty, file, clock)
  expect(valueOf(await readDatasets(empty))).toEqual([])
  return opened.ok ? 'opened' : opened.fault
}

async function entriesOf({ zip }: MadePack): Promise<Record<string, Uint8Array>> {
  return unzipSync(new Uint8Array(await zip.arrayBuffer()))
}

describe('W10 a pack', () => {
  it('shows in a fresh database what was seen: the wanted periods, the scheme, no small figure, and no document of the office’s own', async () => {
    const [office, other] = [await openTab(freshName()), await openTab(freshName())]
    await fill(office)
    const made = await packOf(office)
    expect(made.suppressed).toBe(2)
    const opened = valueOf(await openPack(other, made.zip, clock))
    const id = `pack-${made.fingerprint.slice(0, 32)}`
    expect(opened).toEqual({ datasetId: id, isNew: true })
    const { catalogue, number } = valueOf(await readHead(other, id))!
    expect([number, catalogue.periods]).toEqual([1, periods.slice(0, 2)])
    for (const { code, panel: key } of catalogue.indicators.slice(0, 2)) {
      const panel = valueOf(await readPanel(other, key!))!
      expect([...panel.periodKeys]).toEqual([1, 2])
      expect(valueAt(panel, 1, 2)).toBe(8)
      expect(valueAt(panel, 2, 1)).toBe(code === '好评' ? 7 : 10)
      expect([valueAt(panel, 2, 2), noteAt(panel, 2, 2)]).toEqual([undefined, { reason: 'suppressed' }])
    }
    const [saved] = await other.strict.schemes.toArray()
    expect(saved).toMatchObject({ datasetId: id, version: 1, scheme })
    const documents = await other.strict.documents.toArray()
    expect(documents.map((one) => one.id)).toEqual([`${id}/pack`])
    const content = readPackContent(documents[0]!.content)
    expect(content).toMatchObject({ seen, suppressed: 2, suppressedOf: ['乙'] })
  })

  it('says of the period before who met what, without the figures of whom anything is withheld', async () => {
    const [office, other] = [await openTab(freshName()), await openTab(freshName())]
    await fill(office)
    const target = {
      code: 't',
      indicator: '好评率',
      scope: {},
      measure: 'value',
      comparator: '≥',
      stages: [],
    } as const
    const content = { format: 1, code: 's', names: {}, targets: [target] } as const
    const standing = { set: 's', target: 't', names: {}, status: 'short', actual: 70, value: 95 } as const
    const basis = { ...seen.basis, targets: [{ code: 's', version: 1, content }] }
    const before = {
      ...{ period: periods[0]!.period, groups: [] },
      targets: ['甲', '乙'].map((entity) => ({ ...standing, entity })),
    }
    const request = {
      ...{ datasetId: 'd', seen: { ...seen, basis }, isPublished: false, history: [before], app: '1' },
      ...{ periods: ['2026-W46', '2026-W47'], suppresses: true },
    }
    const { zip } = valueOf(await makePack(office, request, { createdAt: 7, hash }))
    valueOf(await openPack(other, zip, clock))
    const [document] = await other.strict.documents.toArray()
    const [told] = readPackContent(document!.content)!.history
    expect(told!.targets!.map(({ entity, status, actual }) => [entity, status, actual])).toEqual([
      ['甲', 'short', 70],
      ['乙', 'short', undefined],
    ])
  })

  it('is the same dataset when it is opened again, and nothing of it is changed', async () => {
    const [office, other] = [await openTab(freshName()), await openTab(freshName())]
    await fill(office)
    const { zip } = await packOf(office, false)
    const { datasetId } = valueOf(await openPack(other, zip, clock))
    expect(valueOf(await openPack(other, zip, clock))).toEqual({ datasetId, isNew: false })
    const head = valueOf(await readHead(other, datasetId))!
    const refused = { ok: false, fault: { code: 'readOnly' } }
    const record = { id: `${datasetId}/x`, datasetId, kind: 'task' as const, savedAt: 1, content: {} }
    expect(await saveDocument(other, record)).toEqual(refused)
    expect(await saveScheme(other, { id: 's', datasetId, scheme, savedAt: 1 })).toEqual(refused)
    const { catalogue } = head
    const next = { revisionId: 'n', datasetId, expectedHead: head.id, importId: null, catalogue }
    expect(await publishRevision(other, requestOf(next))).toEqual(refused)
    expect(await renameDataset(other, datasetId, { zh: '改名' })).toEqual(refused)
    expect(await removeDocument(other, `${datasetId}/pack`)).toEqual(refused)
    expect(await saveTemplates(other, datasetId, [])).toEqual(refused)
    const copy = { datasetId, newDataset: 'copy', names: {}, revisionId: 'c', note: '', createdAt: 1 }
    expect(await copyDataset(other, copy)).toEqual(refused)
    const scenario = { ...scenarioOf('x'), datasetId }
    expect(await saveScenario(other, scenario)).toEqual(refused)
    const { strict } = other
    expect(
      await Promise.all([strict.documents.count(), strict.datasets.count(), strict.scenarios.count()]),
    ).toEqual([1, 1, 0])
  })

  it('takes the place of the one that came from its address before', async () => {
    const [office, other] = [await openTab(freshName()), await openTab(freshName())]
    await fill(office)
    const from = { url: 'http://10.1.2.3/w.duibiao' }
    valueOf(await openPack(other, (await packOf(office, false)).zip, { ...clock, from }))
    const second = valueOf(await openPack(other, (await packOf(office)).zip, { ...clock, from }))
    expect(valueOf(await readDatasets(other)).map(({ id }) => id)).toEqual([second.datasetId])
  })

  it('is refused, by the entry, where a figure, a record or its manifest is not as it was', async () => {
    const office = await openTab(freshName())
    await fill(office)
    const made = await packOf(office)
    const entries = await entriesOf(made)
    for (const name of ['panels.bin', 'documents.jsonl', 'schemes.jsonl']) {
      const bytes = entries[name]!.slice()
      bytes[20]! ^= 1
      const file = new Blob([zipSync({ ...entries, [name]: bytes })])
      expect(await refusal(file), name).toEqual({ code: 'packDamaged', place: name })
    }
    const { 'schemes.jsonl': _gone, ...fewer } = entries
    const missing = { code: 'packDamaged', place: 'schemes.jsonl' }
    expect(await refusal(new Blob([zipSync(fewer)]))).toEqual(missing)
    const more = new Blob([zipSync({ ...entries, 'cubes.bin': strToU8('x') })])
    expect(await refusal(more)).toEqual({ code: 'packDamaged', place: 'cubes.bin' })
    const manifest = JSON.parse(strFromU8(entries['manifest.json']!)) as Record<string, unknown>
    const withManifest = (change: object) =>
      new Blob([
        zipSync({ ...entries, 'manifest.json': strToU8(JSON.stringify({ ...manifest, ...change })) }),
      ])
    expect(await refusal(withManifest({ version: 2 }))).toEqual({ code: 'packNewer' })
    expect(await refusal(withManifest({ format: 'duibiao-backup' }))).toEqual({ code: 'packForeign' })
    expect(await refusal(new Blob(['单位,得分']))).toEqual({ code: 'packForeign' })
    expect(await refusal(made.zip.slice(0, made.zip.size - 30))).toMatchObject({ code: 'packDamaged' })
  })

  it('is refused by the entry where one byte of the file is another', async () => {
    const office = await openTab(freshName())
    await fill(office)
    const bytes = new Uint8Array(await (await packOf(office)).zip.arrayBuffer())
    bytes[60]! ^= 1
    expect(await refusal(new Blob([bytes]))).toEqual({ code: 'packDamaged', place: 'panels.bin' })
  })
})

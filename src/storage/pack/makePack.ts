import type { Catalogue } from '../../domain/catalogue/catalogue'
import { countsBehind } from '../../domain/pack/countsBehind'
import { hiddenFigures, withoutHidden, type HiddenFigures } from '../../domain/pack/hiddenFigures'
import type { PackContent } from '../../domain/pack/packContent'
import { packedPanel } from '../../domain/pack/packedPanel'
import { smallCells } from '../../domain/pack/smallCells'
import { periodId } from '../../domain/periods/periodId'
import type { Publication } from '../../domain/review/publication'
import { entryNames, type PanelLine } from '../backup/backupFormat'
import { attemptBackup, Refusal } from '../backup/refusal'
import { writeZip, type ZipWriter } from '../backup/zipWriter'
import type { Database } from '../openDatabase'
import { encodePanel } from '../panelBytes'
import { readDefinitions, readPanel } from '../reading'
import type { DatasetRecord, DocumentRecord, Json, RevisionRecord } from '../records'
import { readPublication } from '../review/readContent'
import type { Stored } from '../storageFault'
import { packManifest, packManifestName, type Hash } from './packFormat'

export interface PackRequest {
  readonly datasetId: string
  /** The shown period as it is seen now; what it rests on goes into the pack. */
  readonly seen: Publication
  readonly isPublished: boolean
  readonly history: PackContent['history']
  /** Ids of the periods that go in. */
  readonly periods: readonly string[]
  /** Whether figures of fewer than five cases are left out. */
  readonly suppresses: boolean
  readonly app: string
}

export interface PackOptions {
  readonly createdAt: number
  readonly hash: () => Hash
  readonly onProgress?: (done: number, total: number) => void
}

export interface MadePack {
  readonly zip: Blob
  readonly suppressed: number
  /** By which its receiver can tell that it is the same. */
  readonly fingerprint: string
}

/** One dataset in one file to be read by others (rule W10): no case, no setting, no file that a figure came from. */
export function makePack(
  database: Database,
  request: PackRequest,
  { createdAt, hash, onProgress }: PackOptions,
): Promise<Stored<MadePack>> {
  return attemptBackup(async () => {
    const { seen, app } = request
    const dataset = await database.strict.datasets.get(request.datasetId)
    if (!dataset) throw new Refusal('datasetGone')
    const revision = await database.strict.revisions.get(seen.basis.revision)
    if (!revision) throw new Refusal('revisionGone')
    const hidden = hiddenFigures(revision.catalogue)
    const entries = hashingZip(hash)
    const panels = await writePanels(entries, database, revision.catalogue, request, hidden, onProgress)
    const catalogue = packedCatalogue(revision.catalogue, request.periods, panels)
    const documents = await documentsOf(database, request, revision.catalogue, hidden, createdAt)
    await entries.lines(entryNames.datasets, [packedDataset(dataset, revision)])
    await entries.lines(entryNames.revisions, [packedRevision(revision, catalogue)])
    await entries.lines(entryNames.schemes, schemesOf(request))
    await entries.lines(entryNames.targets, targetsOf(request))
    await entries.lines(entryNames.documents, documents)
    await entries.lines(entryNames.definitions, await definitionsOf(database, catalogue))
    await entries.lines(entryNames.panels, panels.lines)
    const manifest = new TextEncoder().encode(JSON.stringify(packManifest(app, createdAt, entries.hashes)))
    await entries.bytes(packManifestName, 'text', [manifest])
    const fingerprint = entries.hashes.get(packManifestName)!
    return { zip: entries.zip.finish(), suppressed: hidden.count(), fingerprint }
  })
}

interface HashingZip {
  readonly zip: ZipWriter
  readonly hashes: ReadonlyMap<string, string>
  readonly bytes: (
    name: string,
    kind: 'text' | 'binary',
    chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  ) => Promise<void>
  readonly lines: (name: string, records: readonly unknown[]) => Promise<void>
}

function hashingZip(newHash: () => Hash): HashingZip {
  const zip = writeZip()
  const hashes = new Map<string, string>()
  const bytes: HashingZip['bytes'] = async (name, kind, chunks) => {
    const entry = zip.begin(name, kind)
    const hash = newHash()
    for await (const chunk of chunks) {
      hash.add(chunk)
      await entry.push(chunk)
    }
    entry.end()
    hashes.set(name, hash.finish())
  }
  const words = new TextEncoder()
  const lines: HashingZip['lines'] = (name, records) =>
    bytes(
      name,
      'text',
      records.map((record) => words.encode(`${JSON.stringify(record)}\n`)),
    )
  return { zip, hashes, bytes, lines }
}

interface WrittenPanels {
  readonly lines: readonly PanelLine[]
  /** How many figures each of them has. */
  readonly counts: ReadonlyMap<string, number>
}

async function writePanels(
  entries: HashingZip,
  database: Database,
  catalogue: Catalogue,
  { periods, suppresses }: PackRequest,
  hidden: HiddenFigures,
  onProgress: PackOptions['onProgress'],
): Promise<WrittenPanels> {
  const wanted = new Set(
    catalogue.periods.filter(({ period }) => periods.includes(periodId(period))).map(({ key }) => key),
  )
  const behind = suppresses ? countsBehind(catalogue) : new Map<string, ReadonlySet<string>>()
  const panelKeys = new Map(catalogue.indicators.map(({ code, panel }) => [code, panel]))
  const isSmallIn = async (code: string) => {
    const counts = await Promise.all(
      [...(behind.get(code) ?? [])].map((count) => readWhole(database, panelKeys.get(count))),
    )
    const tests = counts.flatMap((panel) => (panel ? [smallCells(panel)] : []))
    return (entity: number, period: number) => tests.some((isSmall) => isSmall(entity, period))
  }
  const lines: PanelLine[] = []
  const counts = new Map<string, number>()
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (const [at, { code, panel: id }] of catalogue.indicators.entries()) {
      onProgress?.(at + 1, catalogue.indicators.length)
      if (id === undefined || counts.has(id)) continue
      const panel = await readWhole(database, id)
      if (!panel) throw new Refusal('missingPanel', id)
      const packed = packedPanel(panel, (period) => wanted.has(period), await isSmallIn(code))
      for (const { entity, period } of packed.suppressed) hidden.add(code, entity, period)
      const { format, bytes, notes } = encodePanel(packed.panel)
      lines.push({ id, format: format as 1, notes, size: bytes.byteLength })
      counts.set(id, packed.panel.values.length)
      yield new Uint8Array(bytes)
    }
  }
  await entries.bytes(entryNames.panelBytes, 'binary', chunks())
  return { lines, counts }
}

async function readWhole(database: Database, id: string | undefined) {
  if (id === undefined) return undefined
  const read = await readPanel(database, id)
  if (!read.ok) throw new Refusal(read.fault)
  return read.value
}

function packedCatalogue(
  { cases: _cases, ...catalogue }: Catalogue,
  wanted: readonly string[],
  { counts }: WrittenPanels,
): Catalogue {
  const periods = catalogue.periods.filter(({ period }) => wanted.includes(periodId(period)))
  const keys = new Set(periods.map(({ key }) => key))
  const indicators = catalogue.indicators.map(({ latest, count, ...indicator }) => ({
    ...indicator,
    ...(latest !== undefined && keys.has(latest) ? { latest } : {}),
    ...(count === undefined ? {} : { count: counts.get(indicator.panel ?? '') ?? count }),
  }))
  return { ...catalogue, periods, indicators }
}

function packedDataset({ id, names, createdAt }: DatasetRecord, { id: head }: RevisionRecord): DatasetRecord {
  return { id, names, head, order: 0, createdAt, pack: {} }
}

/** Its number is what people know it by; of its files and who did not report only what the period says goes along. */
function packedRevision(revision: RevisionRecord, catalogue: Catalogue): RevisionRecord {
  const { id, datasetId, number, createdAt, summary } = revision
  return {
    ...{ id, datasetId, number, parent: null, importId: null, createdAt, catalogue },
    summary: { files: [], newCells: 0, changedCells: 0, indicators: summary.indicators },
  }
}

function schemesOf({ datasetId, seen }: PackRequest) {
  const { scheme } = seen.basis
  if (!scheme) return []
  const { code, version, content } = scheme
  const record = { id: 'scheme', datasetId, code, version: Math.max(1, version), savedAt: seen.publishedAt }
  return [{ ...record, scheme: content }]
}

function targetsOf({ datasetId, seen }: PackRequest) {
  return seen.basis.targets.map(({ code, version, content }, at) => ({
    ...{ id: `targets${at}`, datasetId, code, version, savedAt: seen.publishedAt, set: content },
  }))
}

async function definitionsOf(database: Database, { indicators }: Catalogue) {
  const ids = [...new Set(indicators.flatMap(({ definition }) => definition ?? []))]
  const read = await readDefinitions(database, ids)
  if (!read.ok) throw new Refusal(read.fault)
  return [...read.value].map(([id, definition]) => ({ id, definition }))
}

/** The rules, what was published of the periods that go in, the bulletin of the shown one, and what its maker saw. */
async function documentsOf(
  { strict }: Database,
  { datasetId, seen, isPublished, history, periods, app }: PackRequest,
  catalogue: Catalogue,
  hidden: HiddenFigures,
  createdAt: number,
): Promise<readonly DocumentRecord[]> {
  const all = await strict.documents.where({ datasetId }).sortBy('id')
  const keys = new Map(catalogue.entities.map(({ code, key }) => [code, key]))
  const periodKeys = new Map(catalogue.periods.map(({ key, period }) => [periodId(period), key]))
  const clean = (publication: Publication): Publication =>
    withoutHidden(publication, (indicator, entity) => {
      const who = keys.get(entity)
      return who !== undefined && hidden.hasAny(indicator, who)
    })
  const kept = all.flatMap((record): DocumentRecord[] => {
    const { keeps: _keeps, ...own } = record
    if (record.kind === 'reviewRules') return [own]
    if (record.kind === 'bulletin') return record.id.endsWith(`/${periodId(seen.period)}`) ? [own] : []
    const publication = record.kind === 'publication' ? readPublication(record.content) : undefined
    if (!publication || !periods.includes(periodId(publication.period))) return []
    return [{ ...own, content: clean(publication) as unknown as Json }]
  })
  const of = hidden.entitiesIn(periodKeys.get(periodId(seen.period)) ?? -1)
  const content: PackContent = {
    ...{ format: 1, createdAt, app, seen: clean(seen), isPublished, suppressed: hidden.count() },
    history: history.map(({ targets, ...ranks }) =>
      targets ? { ...ranks, targets: clean({ ...seen, targets }).targets } : ranks,
    ),
    // What is of all of them is of those of whom something is missing, too.
    suppressedOf: catalogue.entities
      .filter(({ key, kind }) => of.has(key) || (of.size > 0 && kind === 'aggregate'))
      .map(({ code }) => code),
  }
  const own = { id: `${datasetId}/pack`, datasetId, kind: 'pack' as const, savedAt: createdAt }
  return [...kept, { ...own, content: content as unknown as Json }]
}

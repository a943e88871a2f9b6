import * as v from 'valibot'
import type { Panel } from '../../domain/panel/panel'
import { decodeCube } from '../cases/cubeBytes'
import { areFinite, decodePanel } from '../panelBytes'
import type { CubeRecord, OriginsRecord, WholePanelRecord } from '../records'
import {
  backupVersion,
  entryNames,
  limits,
  originsSize,
  unpackOrigins,
  type Manifest,
  type CubeLine,
  type OriginsLine,
  type PanelLine,
} from './backupFormat'
import { cubeSchema, manifestHeadSchema, manifestSchema, originsSchema, panelSchema } from './backupSchemas'
import { Refusal } from './refusal'
import { byteReader, linesOf, type ByteReader } from './streams'
import { readDirectory, readEntry, type ZipEntry } from './zipReading'

/** A record and where it stands, for the fault of what is found wrong with it later. */
export interface Placed<T> {
  readonly record: T
  readonly place: string
}

/** The records of a zip, which are checked one by one as they are read, each time. */
export interface EntryRecords {
  readonly records: <T>(name: string, schema: v.GenericSchema<unknown, T>) => AsyncGenerator<Placed<T>>
  readonly panels: () => AsyncGenerator<Placed<Omit<WholePanelRecord, 'importId'>>>
  readonly cubes: () => AsyncGenerator<Placed<Omit<CubeRecord, 'importId'>>>
  readonly origins: () => AsyncGenerator<Placed<Omit<OriginsRecord, 'importId'>>>
  /** A small entry, whole. */
  readonly whole: (name: string) => Promise<ArrayBuffer>
}

/** A backup that said what it is. */
export interface Backup extends Omit<EntryRecords, 'whole'> {
  readonly manifest: Manifest
}

export async function openBackup(file: Blob): Promise<Backup> {
  const entries = await readDirectory(file)
  if (!entries.has(entryNames.manifest)) throw new Refusal('backupForeign')
  const { whole, ...records } = entryRecords(file, entries)
  return { manifest: readManifest(await whole(entryNames.manifest)), ...records }
}

export function entryRecords(file: Blob, entries: ReadonlyMap<string, ZipEntry>): EntryRecords {
  const entryOf = (name: string, limit: number): ZipEntry => {
    const entry = entries.get(name)
    if (!entry) throw new Refusal('backupInvalid', name)
    if (entry.size > limit) throw new Refusal('backupTooLarge', name)
    return entry
  }
  const unpacked = (name: string, limit: number): AsyncGenerator<Uint8Array> =>
    readEntry(file, entryOf(name, limit))
  const records: Backup['records'] = (name, schema) =>
    recordsOf(name, linesOf(name, unpacked(name, limits.textEntryBytes)), schema)
  const bytes = (name: string): ByteReader => byteReader(name, unpacked(name, limits.zipBytes))
  return {
    whole: (name) => bytes(name).take(entryOf(name, limits.manifestBytes).size),
    records,
    panels: () => panelsOf(records(entryNames.panels, panelSchema), bytes(entryNames.panelBytes)),
    cubes: () => cubesOf(records(entryNames.cubes, cubeSchema), bytes(entryNames.cubeBytes)),
    origins: () => originsOf(records(entryNames.origins, originsSchema), bytes(entryNames.originBytes)),
  }
}

function readManifest(bytes: ArrayBuffer): Manifest {
  const json = parseJson(new TextDecoder().decode(bytes), 'backupForeign')
  const head = v.safeParse(manifestHeadSchema, json)
  if (!head.success) throw new Refusal('backupForeign')
  if (head.output.version > backupVersion) throw new Refusal('backupNewer')
  return checked(manifestSchema, json, entryNames.manifest)
}

function parseJson(line: string, code: 'backupForeign' | 'backupInvalid', place?: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new Refusal(code, place)
  }
}

function checked<T>(schema: v.GenericSchema<unknown, T>, json: unknown, place: string): T {
  const result = v.safeParse(schema, json, { abortEarly: true })
  if (result.success) return result.output
  const path = v.getDotPath(result.issues[0])
  throw new Refusal('backupInvalid', path === null ? place : `${place} ${path}`)
}

async function* recordsOf<T>(
  name: string,
  lines: AsyncGenerator<string>,
  schema: v.GenericSchema<unknown, T>,
): AsyncGenerator<Placed<T>> {
  let number = 0
  for await (const line of lines) {
    const place = `${name}:${++number}`
    yield { record: checked(schema, parseJson(line, 'backupInvalid', place), place), place }
  }
}

async function* panelsOf(
  lines: AsyncGenerator<Placed<PanelLine>>,
  binary: ByteReader,
): AsyncGenerator<Placed<Omit<WholePanelRecord, 'importId'>>> {
  for await (const { record, place } of lines) {
    const { id, format, size } = record
    if (size > limits.panelBytes) throw new Refusal('backupTooLarge', place)
    const bytes = await binary.take(size)
    const notes = [...record.notes]
    const decoded = decodePanel({ id, format, bytes, notes })
    if (!decoded.ok || !isSound(decoded.value)) throw new Refusal('backupInvalid', place)
    yield { record: { id, format, bytes, notes }, place }
  }
  await binary.finish()
}

/** What the bytes' sizes do not say: keys ascend, numbers are numbers, notes are on cells. */
function isSound({ entityKeys, periodKeys, values, notes }: Panel): boolean {
  const ascends = (keys: Uint32Array): boolean =>
    keys.every((key, index) => index === 0 || keys[index - 1]! < key)
  const cells = entityKeys.length * periodKeys.length
  const isOnCell = (cell: number): boolean => cell < cells
  return ascends(entityKeys) && ascends(periodKeys) && areFinite(values) && [...notes.keys()].every(isOnCell)
}

async function* cubesOf(
  lines: AsyncGenerator<Placed<CubeLine>>,
  binary: ByteReader,
): AsyncGenerator<Placed<Omit<CubeRecord, 'importId'>>> {
  for await (const { record, place } of lines) {
    const { id, format, about, size } = record
    if (size > limits.panelBytes) throw new Refusal('backupTooLarge', place)
    const bytes = await binary.take(size)
    if (!decodeCube({ id, format, about, bytes }).ok) throw new Refusal('backupInvalid', place)
    yield { record: { id, format, about, bytes }, place }
  }
  await binary.finish()
}

async function* originsOf(
  lines: AsyncGenerator<Placed<OriginsLine>>,
  binary: ByteReader,
): AsyncGenerator<Placed<Omit<OriginsRecord, 'importId'>>> {
  for await (const { record, place } of lines) {
    const size = originsSize(record)
    if (size > limits.panelBytes) throw new Refusal('backupTooLarge', place)
    yield { record: { id: record.id, origins: unpackOrigins(record, await binary.take(size)) }, place }
  }
  await binary.finish()
}

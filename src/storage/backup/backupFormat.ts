import type { CellSource, PanelOrigins } from '../../domain/panel/panel'
import type { CubeRecord, WholePanelRecord } from '../records'

/** A zip: one JSON record a line, and beside the lines of panels and origins their arrays end to end. */
export const backupFormat = 'duibiao-backup'
/** 2 added the schemes and the scenarios, 3 the targets, 4 the counts of cases, 5 templates and drafts of edits, 6 documents. */
export const backupVersion = 6

export const entryNames = {
  manifest: 'manifest.json',
  datasets: 'datasets.jsonl',
  revisions: 'revisions.jsonl',
  imports: 'imports.jsonl',
  settings: 'settings.jsonl',
  definitions: 'definitions.jsonl',
  panels: 'panels.jsonl',
  panelBytes: 'panels.bin',
  origins: 'origins.jsonl',
  originBytes: 'origins.bin',
  schemes: 'schemes.jsonl',
  scenarios: 'scenarios.jsonl',
  targets: 'targets.jsonl',
  cubes: 'cubes.jsonl',
  cubeBytes: 'cubes.bin',
  templates: 'templates.jsonl',
  editDrafts: 'edits.jsonl',
  documents: 'documents.jsonl',
} as const

export const countedTables = [
  'datasets',
  'revisions',
  'imports',
  'settings',
  'definitions',
  'panels',
  'origins',
  'schemes',
  'scenarios',
  'targets',
  'cubes',
  'templates',
  'editDrafts',
  'documents',
] as const
export type CountedTable = (typeof countedTables)[number]

export interface Manifest {
  readonly format: typeof backupFormat
  readonly version: number
  readonly createdAt: number
  readonly counts: Readonly<Record<CountedTable, number>>
}

/** A restore writes under an import of its own, which belongs to no dataset. */
export const restoreDatasetId = ''

const megabyte = 1024 * 1024

/** What a backup may hold before it is refused; a zip without zip64 ends at 4 GB. */
export const limits = {
  zipBytes: 4095 * megabyte,
  zipEntries: 64,
  manifestBytes: 64 * 1024,
  textEntryBytes: 512 * megabyte,
  lineCharacters: 64 * megabyte,
  panelBytes: 256 * megabyte,
} as const

/** Which import wrote a panel is a matter of this database, so it stays here. `size` is that of its bytes. */
export interface PanelLine extends Pick<WholePanelRecord, 'id' | 'format' | 'notes'> {
  readonly size: number
}

/** `size` is that of its bytes. */
export interface CubeLine extends Pick<CubeRecord, 'id' | 'format' | 'about'> {
  readonly size: number
}

/** In the place of each array its length. */
export interface OriginsLine {
  readonly id: string
  readonly sources: readonly SourceLine[]
  readonly bySource?: number
}

type SourceArrays = 'entityKeys' | 'periodKeys' | 'rows' | 'columns'
export type SourceLine = Omit<CellSource, SourceArrays> & Readonly<Record<SourceArrays, number>>

export const sourceArrays = ['entityKeys', 'periodKeys', 'rows', 'columns'] as const

/** Splits origins into a line of JSON and bytes (little-endian, as every machine that runs a browser). */
export function packOrigins(id: string, origins: PanelOrigins): { line: OriginsLine; bytes: Uint8Array[] } {
  const arrays: (Uint32Array | Uint16Array)[] = origins.sources.flatMap((source) =>
    sourceArrays.map((name) => source[name]),
  )
  const sources = origins.sources.map(({ entityKeys, periodKeys, rows, columns, ...rest }) => ({
    ...rest,
    entityKeys: entityKeys.length,
    periodKeys: periodKeys.length,
    rows: rows.length,
    columns: columns.length,
  }))
  const { bySource } = origins
  if (bySource) arrays.push(bySource)
  return {
    line: { id, sources, ...(bySource ? { bySource: bySource.length } : {}) },
    bytes: arrays.map((array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength)),
  }
}

export function originsSize({ sources, bySource }: OriginsLine): number {
  const numbers = sources.flatMap((source) => sourceArrays.map((name) => source[name]))
  return numbers.reduce((sum, length) => sum + length, 0) * 4 + (bySource ?? 0) * 2
}

/** Puts a line and its bytes together again. */
export function unpackOrigins(line: OriginsLine, bytes: ArrayBuffer): PanelOrigins {
  let at = 0
  const take = (length: number): Uint32Array => {
    at += length * 4
    return new Uint32Array(bytes.slice(at - length * 4, at))
  }
  const sources = line.sources.map(({ entityKeys, periodKeys, rows, columns, ...rest }): CellSource => ({
    ...rest,
    entityKeys: take(entityKeys),
    periodKeys: take(periodKeys),
    rows: take(rows),
    columns: take(columns),
  }))
  return line.bySource === undefined ? { sources } : { sources, bySource: new Uint16Array(bytes.slice(at)) }
}

import { caseCounts, type CaseCells, type CaseCube } from '../../domain/approvals/caseCube'
import type { CubeAbout, CubeRecord } from '../records'
import { refused, stored, type Stored } from '../storageFault'

/**
 * Format 1: six uint32 (mark, cells, values of days, entries of either histogram, counts), then all arrays, the widest
 * numbers first so that each stands on a multiple of its size. Little-endian, like panels.
 */
const cubeFormat = 1
const mark = 0x31434244
const headerBytes = 24

interface Sizes {
  readonly cells: number
  readonly values: number
  readonly spans: number
  readonly approvals: number
  readonly counts: number
}

/** Packs a cube for storage; the names of its counts go along, so that later ones can be added. */
export function encodeCube(cube: CaseCube): Pick<CubeRecord, 'format' | 'bytes' | 'about'> {
  const { cells, dayValues, rules, types, layers } = cube
  const sizes = {
    cells: cells.days.length,
    values: dayValues.length,
    spans: cells.span.days.length,
    approvals: cells.approval.days.length,
    counts: caseCounts.length,
  }
  const bytes = new ArrayBuffer(bytesOf(sizes))
  const { cells: count, values, spans, approvals, counts } = sizes
  new Uint32Array(bytes, 0, 6).set([mark, count, values, spans, approvals, counts])
  const parts = partsOf(bytes, sizes)
  parts.dayValues.set(dayValues)
  const { counts: columns, span, approval, ...plain } = cells
  for (const [name, column] of Object.entries(plain)) parts.cells[name as keyof typeof plain].set(column)
  columns.forEach((column, at) => parts.cells.counts[at]!.set(column))
  for (const name of ['starts', 'days', 'counts'] as const) {
    parts.cells.span[name].set(span[name])
    parts.cells.approval[name].set(approval[name])
  }
  return { format: cubeFormat, bytes, about: { rules, types, layers, counts: caseCounts } }
}

/** Reads a stored cube without copying; a count that it does not know yet is 0 of all its cases. */
export function decodeCube(record: {
  readonly id: string
  readonly format: number
  readonly bytes: ArrayBuffer
  readonly about: CubeAbout
}): Stored<CaseCube> {
  const { id, format, bytes, about } = record
  const sizes = format === cubeFormat ? sizesOf(bytes) : undefined
  if (!sizes || about.counts.length !== sizes.counts) return refused('unreadablePanel', id)
  const { cells, dayValues } = partsOf(bytes, sizes)
  if (!isSound(cells, sizes, about)) return refused('unreadablePanel', id)
  const counts = caseCounts.map((name) => {
    const at = about.counts.indexOf(name)
    return at < 0 ? new Uint32Array(sizes.cells) : cells.counts[at]!
  })
  const { rules, types, layers } = about
  return stored({ rules, types, layers, dayValues, cells: { ...cells, counts } })
}

function sizesOf(bytes: ArrayBuffer): Sizes | undefined {
  if (bytes.byteLength < headerBytes) return undefined
  const [found, cells, values, spans, approvals, counts] = new Uint32Array(bytes, 0, 6)
  const sizes = { cells: cells!, values: values!, spans: spans!, approvals: approvals!, counts: counts! }
  return found === mark && bytes.byteLength === bytesOf(sizes) ? sizes : undefined
}

function bytesOf({ cells, values, spans, approvals, counts }: Sizes): number {
  const longs = cells * (5 + counts) + 2 * (cells + 1) + spans + approvals
  return headerBytes + values * 8 + longs * 4 + (cells * 2 + spans + approvals) * 2 + cells
}

function partsOf(bytes: ArrayBuffer, sizes: Sizes): Pick<CaseCube, 'dayValues'> & { cells: CaseCells } {
  const { cells, values, spans, approvals, counts } = sizes
  let at = headerBytes
  const next = (length: number, size: number): number => {
    const from = at
    at += length * size
    return from
  }
  const longs = (length: number): Uint32Array => new Uint32Array(bytes, next(length, 4), length)
  const shorts = (length: number): Uint16Array => new Uint16Array(bytes, next(length, 2), length)
  const dayValues = new Float64Array(bytes, next(values, 8), values)
  const days = new Int32Array(bytes, next(cells, 4), cells)
  const since = new Int32Array(bytes, next(cells, 4), cells)
  const [departments, firstRows, lastRows] = [longs(cells), longs(cells), longs(cells)]
  const columns = Array.from({ length: counts }, () => longs(cells))
  const [spanStarts, approvalStarts] = [longs(cells + 1), longs(cells + 1)]
  const [spanCounts, approvalCounts] = [longs(spans), longs(approvals)]
  const [types, layers, spanDays, approvalDays] = [
    ...[shorts(cells), shorts(cells), shorts(spans), shorts(approvals)],
  ] as const
  const kinds = new Uint8Array(bytes, next(cells, 1), cells)
  return {
    dayValues,
    cells: {
      ...{ days, since, departments: departments!, firstRows: firstRows!, lastRows: lastRows!, kinds },
      ...{ types: types!, layers: layers!, counts: columns },
      span: { starts: spanStarts!, days: spanDays!, counts: spanCounts! },
      approval: { starts: approvalStarts!, days: approvalDays!, counts: approvalCounts! },
    },
  }
}

/** What the sizes do not say: every position points into its list, and the histograms follow one another. */
function isSound(cells: CaseCells, sizes: Sizes, about: CubeAbout): boolean {
  const below = (column: Uint8Array | Uint16Array, length: number): boolean =>
    column.every((at) => at < length)
  const follows = (starts: Uint32Array, length: number): boolean =>
    starts[0] === 0 &&
    starts[sizes.cells] === length &&
    starts.every((start, at) => at === 0 || start >= starts[at - 1]!)
  return (
    below(cells.types, about.types.length) &&
    below(cells.layers, about.layers.length) &&
    below(cells.kinds, 4) &&
    below(cells.span.days, sizes.values) &&
    below(cells.approval.days, sizes.values) &&
    follows(cells.span.starts, sizes.spans) &&
    follows(cells.approval.starts, sizes.approvals)
  )
}

import type { FactTable } from '../../../src/domain/facts/factTable'
import { EntityBook } from '../../../src/formats/entityBook'
import { GroupBook } from '../../../src/formats/groupBook'
import { IssueLog } from '../../../src/formats/issueLog'
import { readTable } from '../../../src/formats/readTable'

/** Arrays of numbers as one text each: comparing a million elements one by one takes seconds. */
function asTexts(table: FactTable) {
  const { cellPeriod, cellValue, ...rest } = table
  return [
    ...Object.entries(rest).map(([key, value]: [string, unknown]) => [key, asText(value)]),
    [cellPeriod.length, ...cellPeriod.blocks.map(asText)],
    [cellValue.length, ...cellValue.blocks.map(asText)],
  ]
}

function asText(value: unknown): unknown {
  if (!ArrayBuffer.isView(value)) return value
  return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64')
}

/** Reads bytes cut into slices, either from the bytes where that is possible, or always as text. */
async function readOneWay(bytes: Uint8Array, smallestForLines: number, sliceBytes: number) {
  async function* open() {
    for (let at = 0; at < bytes.length; at += sliceBytes) yield bytes.slice(at, at + sliceBytes)
  }
  const { setting, output, encoding, preview, recognition } = await readTable(bytes.subarray(0, sliceBytes), {
    open,
    size: bytes.length,
    ...{ smallestForLines, mostMadeRows: 0 },
    longestLine: 100_000,
    onProgress: () => undefined,
    setting: () => ({
      file: 'x.csv',
      hints: {},
      book: new EntityBook([]),
      groups: new GroupBook([]),
      issues: new IssueLog('x.csv'),
    }),
  })
  const read = output && { ...output, tables: output.tables.map(asTexts) }
  return { read, encoding, preview, layout: recognition?.layout, issues: setting.issues.toList() }
}

/** The same bytes read from bytes and as text: the two must not differ in anything. */
export async function readBothWays(bytes: Uint8Array, sliceBytes = 4 * 1024 * 1024) {
  return {
    lines: await readOneWay(bytes, 0, sliceBytes),
    text: await readOneWay(bytes, Number.POSITIVE_INFINITY, sliceBytes),
  }
}

import { CFB } from '@e965/xlsx'
import { encodeGb18030 } from './encodeGb18030'
import type { Grid, GridCell } from './grid'

function record(id: number, body: readonly number[]): number[] {
  return [id & 0xff, id >> 8, body.length & 0xff, body.length >> 8, ...body]
}

function two(value: number): number[] {
  return [value & 0xff, (value >> 8) & 0xff]
}

function double(value: number): number[] {
  return [...new Uint8Array(Float64Array.of(value).buffer)]
}

function shown(cell: GridCell): string {
  return cell.kind === 'formula' ? String(cell.value ?? '') : String(cell.value)
}

function cellRecord(cell: GridCell, row: number, column: number): number[] {
  const place = [...two(row), ...two(column), ...two(0)]
  if (cell.kind === 'number') return record(0x0203, [...place, ...double(cell.value)])
  const bytes = [...encodeGb18030(shown(cell))]
  return record(0x0204, [...place, ...two(bytes.length), ...bytes])
}

const end = record(0x000a, [])

function sheetStream(grid: Grid): number[] {
  const cells = grid.rows.flatMap((row, rowAt) =>
    row.flatMap((cell, columnAt) => (cell ? cellRecord(cell, rowAt, columnAt) : [])),
  )
  return [...record(0x0809, [...two(0x0500), ...two(0x0010), ...two(0), ...two(0)]), ...cells, ...end]
}

/**
 * A workbook of Excel 5 with texts in GBK, as old systems and 金山 write them: SheetJS writes no Chinese into one. Merged
 * cells are blank ones there.
 */
export function writeBiff5(
  sheets: readonly (readonly [name: string, grid: Grid])[],
): Uint8Array<ArrayBuffer> {
  const streams = sheets.map(([, grid]) => sheetStream(grid))
  const names = sheets.map(([name]) => [...encodeGb18030(name)])
  const begin = [
    ...record(0x0809, [...two(0x0500), ...two(0x0005), ...two(0), ...two(0)]),
    ...record(0x0042, two(936)),
  ]
  // Every sheet is named with the place of its stream, which begins behind these names.
  const length = begin.length + names.reduce((sum, name) => sum + 11 + name.length, 0) + end.length
  let at = length
  const named = names.flatMap((name, index) => {
    const start = at
    at += streams[index]!.length
    return record(0x0085, [...two(start & 0xffff), ...two(start >>> 16), ...two(0), name.length, ...name])
  })
  const stream = Uint8Array.from([...begin, ...named, ...end, ...streams.flat()])
  const container = CFB.utils.cfb_new()
  CFB.utils.cfb_add(container, '/Book', stream)
  return new Uint8Array(CFB.write(container, { type: 'array' }) as ArrayBuffer | number[])
}

import { blockShift, withinBlock } from '../facts/numberBlocks'
import type { CellNote } from '../missing'
import type { AssembledPanel, AssemblyInput, RunGroup } from './assembly'
import type { CellSource, Panel } from './panel'
import { columnOf, positionsOf, sourceHead, usedPeriods } from './runGroup'

/**
 * The common case, fast: one table, one run an entity, no header twice, so that no place can be given twice and
 * each run is a row of the panel. Undefined where that is not so.
 */
export function assembleRows(group: RunGroup, inputs: readonly AssemblyInput[]): AssembledPanel | undefined {
  const at = group.tables[0]!
  if (group.tables.some((table) => table !== at)) return undefined
  const input = inputs[at]!
  const { table, keys } = input
  if (table.columnsBy === 'cell') return undefined
  const position = table.runIndicator[group.runs[0]!]
  if (new Set(keys.periods).size < keys.periods.length) return undefined
  if (group.runs.some((run) => table.runIndicator[run] !== position)) return undefined
  const entityOf = (run: number) => keys.entities[table.runEntity[run]!]!
  const runs = group.runs.slice().sort((a, b) => entityOf(a) - entityOf(b))
  const entityKeys = runs.map(entityOf)
  if (entityKeys.some((key, row) => row > 0 && key === entityKeys[row - 1])) return undefined
  const periodKeys = usedPeriods(group, inputs)
  const panel = packRows(entityKeys, periodKeys, runs, input)
  const source: CellSource = {
    ...sourceHead(input),
    entityKeys,
    periodKeys,
    rowsBy: 'entity',
    rows: runs.map((run) => table.runRow[run]!),
    ...(table.columnsBy === 'period'
      ? { columnsBy: 'period', columns: periodKeys.map((key) => table.columns[keys.periods.indexOf(key)]!) }
      : {
          columnsBy: 'fixed',
          columns: Uint32Array.of(columnOf(table, runs[0]!, table.runStarts[runs[0]!]!)),
        }),
  }
  return { indicator: group.indicator, panel, origins: { sources: [source] }, duplicates: [] }
}

function packRows(
  entityKeys: Uint32Array,
  periodKeys: Uint32Array,
  runs: Uint32Array,
  { table, keys }: AssemblyInput,
): Panel {
  const { runStarts, cellPeriod, cellValue } = table
  const width = periodKeys.length
  const periodAt = positionsOf(periodKeys)
  const columnAt = keys.periods.map((key) => periodAt[key] ?? 0)
  const values = new Float64Array(runs.reduce((sum, run) => sum + runStarts[run + 1]! - runStarts[run]!, 0))
  const mask = new Uint8Array((runs.length * width + 7) >> 3)
  const rowStarts = new Uint32Array(runs.length + 1)
  const notes = new Map<number, CellNote>()
  const line = new Float64Array(width)
  let count = 0
  for (let row = 0; row < runs.length; row++) {
    const offset = row * width
    rowStarts[row] = count
    line.fill(Number.NaN)
    const end = runStarts[runs[row]! + 1]!
    for (let index = runStarts[runs[row]!]!; index < end;) {
      // A row's cells stand side by side but where a block ends: looking each up in its block takes twice as long.
      const periods = cellPeriod.blocks[index >>> blockShift]!
      const cells = cellValue.blocks[index >>> blockShift]!
      const to = Math.min(end, ((index >>> blockShift) + 1) << blockShift)
      for (let at = index & withinBlock; index < to; index++, at++) {
        const column = columnAt[periods[at]!]!
        line[column] = cells[at]!
        const note = table.notes.size > 0 ? table.notes.get(index) : undefined
        if (note) notes.set(offset + column, note)
      }
    }
    for (let column = 0, cell = offset; column < width; column++, cell++) {
      const value = line[column]!
      if (Number.isNaN(value)) continue
      mask[cell >> 3]! |= 1 << (cell & 7)
      values[count++] = value
    }
  }
  rowStarts[runs.length] = count
  return {
    entityKeys,
    periodKeys,
    mask,
    values: count === values.length ? values : values.slice(0, count),
    rowStarts,
    notes,
  }
}

import { assembleCells } from './assembleCells'
import { assembleRows } from './assembleRows'
import type { AssembledPanel, AssemblyInput } from './assembly'
import { sortRuns } from './sortRuns'

/**
 * Turns tables into one panel an indicator, one at a time, so that a caller can write and forget them.
 * Runs are sorted by indicator first (a counting sort over references); of two cells at one place the later wins,
 * and both are reported. Blank cells are not listed in tables, so they are simply absent (rule D5).
 */
export function* assemblePanels(inputs: readonly AssemblyInput[]): Generator<AssembledPanel> {
  const { codes, starts, tables, runs } = sortRuns(inputs)
  for (let group = 0; group < codes.length; group++) {
    const from = starts[group]!
    const to = starts[group + 1]!
    const ofOne = {
      indicator: codes[group]!,
      tables: tables.subarray(from, to),
      runs: runs.subarray(from, to),
    }
    yield assembleRows(ofOne, inputs) ?? assembleCells(ofOne, inputs)
  }
}

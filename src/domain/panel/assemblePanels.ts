import { assembleCells } from './assembleCells'
import { assembleRows } from './assembleRows'
import type { AssembledPanel, AssemblyInput, WhichCounts } from './assembly'
import { sortRuns } from './sortRuns'

/**
 * Turns tables into one panel an indicator, one at a time, so that a caller can write and forget them.
 * Runs are sorted by indicator first (a counting sort over references); of two cells at one place the one that is
 * said to count does, and both are reported. Blank cells are not listed in tables, so they are simply absent (rule D5).
 */
export function* assemblePanels(
  inputs: readonly AssemblyInput[],
  counts: WhichCounts = 'later',
): Generator<AssembledPanel> {
  const { codes, assemble } = panelAssembler(inputs, counts)
  for (const code of codes) yield assemble(code)!
}

/** The same for one indicator at a time, as it is asked for; undefined where no table gives a cell of it. */
export function panelAssembler(inputs: readonly AssemblyInput[], counts: WhichCounts) {
  const { codes, starts, tables, runs } = sortRuns(inputs)
  const groups = new Map(codes.map((code, group) => [code, group]))
  function assemble(indicator: string): AssembledPanel | undefined {
    const group = groups.get(indicator)
    if (group === undefined) return undefined
    const [from, to] = [starts[group]!, starts[group + 1]!]
    const ofOne = { indicator, tables: tables.subarray(from, to), runs: runs.subarray(from, to) }
    return assembleRows(ofOne, inputs) ?? assembleCells(ofOne, inputs, counts)
  }
  return { codes, assemble }
}

import type { AssemblyInput } from './assembly'

/** Runs of all tables, grouped by indicator: group g owns the places `starts[g] … starts[g + 1] - 1`. */
export interface SortedRuns {
  readonly codes: readonly string[]
  readonly starts: Uint32Array
  readonly tables: Uint16Array
  readonly runs: Uint32Array
}

/** Groups the runs of all tables by indicator, in file order within each: a counting sort over references. */
export function sortRuns(inputs: readonly AssemblyInput[]): SortedRuns {
  const groupOf = new Map<string, number>()
  const groups = inputs.map(({ keys }) =>
    Uint32Array.from(keys.indicators, (code) => {
      if (!groupOf.has(code)) groupOf.set(code, groupOf.size)
      return groupOf.get(code)!
    }),
  )
  const starts = new Uint32Array(groupOf.size + 1)
  const visit = (each: (group: number, table: number, run: number) => void) =>
    inputs.forEach(({ table: { runIndicator } }, at) => {
      for (let run = 0; run < runIndicator.length; run++) each(groups[at]![runIndicator[run]!]!, at, run)
    })
  visit((group) => starts[group + 1]!++)
  for (let group = 1; group < starts.length; group++) starts[group]! += starts[group - 1]!
  const next = starts.slice()
  const tables = new Uint16Array(starts.at(-1)!)
  const runs = new Uint32Array(tables.length)
  visit((group, table, run) => {
    const place = next[group]!++
    tables[place] = table
    runs[place] = run
  })
  return withRuns({ codes: [...groupOf.keys()], starts, tables, runs })
}

/** An indicator that a table names but gives no cell of makes no panel. */
function withRuns({ codes, starts, tables, runs }: SortedRuns): SortedRuns {
  const kept = codes.flatMap((_, group) => (starts[group] === starts[group + 1] ? [] : [group]))
  return {
    codes: kept.map((group) => codes[group]!),
    starts: Uint32Array.from([...kept.map((group) => starts[group]!), tables.length]),
    tables,
    runs,
  }
}

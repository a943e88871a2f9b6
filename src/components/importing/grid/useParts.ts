import { computed, shallowRef } from 'vue'
import { assignColumns, type ColumnRole } from '../../../domain/tables/assignColumns'
import { assignRows, type RowRole } from '../../../domain/tables/assignRows'
import { blankParts } from '../../../domain/tables/blankParts'
import { correctParts } from '../../../domain/tables/correctParts'
import type { PartsCorrection, TableParts } from '../../../domain/tables/tableParts'
import { withLists } from '../../../domain/tables/withLists'
import type { FileHints } from '../../../formats/readResult'
import type { PlannedFile } from '../../../workers/importProtocol'

type Corrections = readonly PartsCorrection[]
/** What is said of a whole table. */
export type SaidOfTable = Partial<Pick<TableParts, 'entity' | 'indicator' | 'period' | 'unit'>>

interface PartsOf {
  readonly file: PlannedFile
  readonly hints: FileHints | undefined
}

/** The tables of a file's sheet as they are read now, and the ways to correct them. */
export function useParts(of: PartsOf, answer: (parts: Corrections) => void) {
  const history = shallowRef<readonly Corrections[]>([])
  const found = computed((): readonly TableParts[] => {
    const { found: seen = [], grid } = of.file
    if (seen.length > 0) return seen.map(({ parts }) => parts)
    return grid ? [blankParts(grid)] : []
  })
  const corrections = computed((): Corrections => of.hints?.parts ?? of.file.corrections ?? [])
  const tables = computed(() =>
    found.value.map((parts, at) => correctParts(parts, corrections.value[at] ?? {})),
  )
  const isCorrected = computed(() => corrections.value.some((one) => Object.keys(one).length > 0))

  function correct(
    table: number,
    change: (found: TableParts, before: PartsCorrection) => PartsCorrection,
  ): void {
    const parts = found.value[table]
    if (!parts) return
    const before = found.value.map((_, at) => corrections.value[at] ?? {})
    give(before.map((one, at) => (at === table ? change(parts, one) : one)))
  }
  function give(next: Corrections): void {
    history.value = [...history.value, corrections.value]
    answer(next)
  }

  return {
    tables,
    isCorrected,
    canUndo: computed(() => history.value.length > 0),
    assignRows: (table: number, rows: readonly number[], role: RowRole) =>
      correct(table, (parts, before) => assignRows(parts, before, rows, role)),
    assignColumns: (table: number, columns: readonly number[], role: ColumnRole) =>
      correct(table, (parts, before) => assignColumns(parts, before, columns, role)),
    say: (table: number, said: SaidOfTable) =>
      correct(table, (parts, before) => withLists(parts, before, correctParts(parts, before), said)),
    undo(): void {
      const last = history.value.at(-1)
      if (!last) return
      history.value = history.value.slice(0, -1)
      answer(last)
    },
    reset: () => give([]),
  }
}

import { computed, shallowRef } from 'vue'
import { cellsBetween, moveByKey, type GridCell } from '../../edits/gridMoves'
import type { GridLine } from './gridLines'

/** Whole rows, whole columns, or some cells, which stand for their rows and for their columns. */
export type SelectionKind = 'rows' | 'columns' | 'cells'

const page = 12

function isSameFace(lines: readonly GridLine[], a: GridCell, b: GridCell): boolean {
  const [one, other] = [coverOf(lines, a), coverOf(lines, b)]
  return one.row === other.row && one.column === other.column
}

/** The cell that is drawn where this one is, itself or the one that covers it. */
export function coverOf(lines: readonly GridLine[], { row, column }: GridCell): GridCell {
  for (let line = row; line >= 0; line--) {
    const face = lines[line]?.cells.findLast(
      (one) => one.column <= column + 1 && column + 1 < one.column + one.columnSpan,
    )
    if (face && line + face.rowSpan > row) return { row: line, column: face.column - 1 }
  }
  return { row, column }
}

/** The cell cursor of a sheet, counted from 0 in what is shown, and what is selected with it. */
export function useGridSelection(lines: () => readonly GridLine[], width: () => number) {
  const active = shallowRef<GridCell>({ row: 0, column: 0 })
  const anchor = shallowRef<GridCell>({ row: 0, column: 0 })
  const kind = shallowRef<SelectionKind>('cells')

  function select(to: GridCell, as: SelectionKind, extend: boolean): void {
    if (!extend || kind.value !== as) anchor.value = to
    active.value = to
    kind.value = as
  }
  function toggleKind(as: SelectionKind): void {
    kind.value = kind.value === as ? 'cells' : as
  }

  /** Takes a key that moves; within a merged cell it goes on to what lies behind. */
  function move(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>): boolean {
    const shape = { rows: lines().length, columns: width(), page }
    const from = active.value
    let to = moveByKey(from, event, shape)
    if (!to) return false
    for (let next = to; event.key.startsWith('Arrow') && isSameFace(lines(), from, to); to = next) {
      next = moveByKey(to, event, shape)!
      if (next.row === to.row && next.column === to.column) break
    }
    select(to, event.shiftKey ? kind.value : 'cells', event.shiftKey)
    return true
  }

  const corners = computed(() => {
    const all = cellsBetween(active.value, anchor.value)
    return { first: all[0]![0]!, last: all.at(-1)!.at(-1)! }
  })
  /** First and last column of what is selected in a line, counted from 0; undefined where nothing is. */
  function spanIn(line: number): readonly [number, number] | undefined {
    const { first, last } = corners.value
    const isOver = kind.value === 'columns' || (first.row <= line && line <= last.row)
    if (!isOver) return undefined
    return kind.value === 'rows' ? [0, width() - 1] : [first.column, last.column]
  }

  const rows = computed(() => {
    const { first, last } = corners.value
    return kind.value === 'columns'
      ? []
      : lines()
          .slice(first.row, last.row + 1)
          .map(({ row }) => row)
  })
  const columns = computed(() => {
    const { first, last } = corners.value
    const count = last.column - first.column + 1
    return kind.value === 'rows' ? [] : Array.from({ length: count }, (_, at) => first.column + at + 1)
  })

  return { active, anchor, kind, rows, columns, select, toggleKind, move, spanIn }
}

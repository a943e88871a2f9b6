import type { CellRange } from '../../src/domain/tables/tableParts'

/** A cell as a test writes it down. */
export type GridCell =
  | { readonly kind: 'number'; readonly value: number; readonly format?: string }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'date'; readonly value: string; readonly format: string }
  | { readonly kind: 'error'; readonly value: string }
  | { readonly kind: 'formula'; readonly formula: string; readonly value?: number }

export interface Grid {
  /** `rows[0]` is row 1. */
  readonly rows: readonly (readonly (GridCell | undefined)[])[]
  readonly merges: readonly CellRange[]
}

const spelled: readonly (readonly [pattern: RegExp, read: (...parts: string[]) => GridCell | undefined])[] = [
  [/^$/, () => undefined],
  [/^'(.*)$/s, (value) => ({ kind: 'text', value: value! })],
  [/^-?\d+(?:\.\d+)?$/, (value) => ({ kind: 'number', value: Number(value) })],
  [/^%(-?\d.*)$/, (value) => ({ kind: 'number', value: Number(value), format: '0.0%' })],
  [/^@(\d{4}-\d\d-\d\d)$/, (value) => ({ kind: 'date', value: value!, format: 'yyyy/m/d' })],
  [/^@(\d{4}-\d\d)$/, (value) => ({ kind: 'date', value: `${value}-01`, format: 'yyyy"年"m"月"' })],
  [/^(#.*[!?A])$/, (value) => ({ kind: 'error', value: value! })],
  [
    /^=(.+?)(?:→(-?[\d.]+))?$/,
    (formula, value) => ({
      kind: 'formula',
      formula: formula!,
      ...(value === undefined ? {} : { value: Number(value) }),
    }),
  ],
]

function cellOf(text: string): GridCell | undefined {
  for (const [pattern, read] of spelled) {
    const match = pattern.exec(text)
    if (match) return read(...match.slice(1).map((part) => part ?? undefined), text)
  }
  return { kind: 'text', value: text.replaceAll('⏎', '\n') }
}

/** Cells that go on to the left (`<`) or above (`^`) lead to the first of a merged range. */
function mergesIn(texts: readonly (readonly string[])[]): CellRange[] {
  const ranges = new Map<string, { row: number; column: number; lastRow: number; lastColumn: number }>()
  const anchors: string[][] = []
  texts.forEach((row, rowAt) => {
    anchors.push([])
    row.forEach((text, columnAt) => {
      const own = `${rowAt},${columnAt}`
      const anchor =
        text === '<' ? anchors[rowAt]![columnAt - 1]! : text === '^' ? anchors[rowAt - 1]![columnAt]! : own
      anchors[rowAt]!.push(anchor)
      const range = ranges.get(anchor) ?? {
        row: rowAt,
        column: columnAt,
        lastRow: rowAt,
        lastColumn: columnAt,
      }
      range.lastRow = Math.max(range.lastRow, rowAt)
      range.lastColumn = Math.max(range.lastColumn, columnAt)
      ranges.set(anchor, range)
    })
  })
  return [...ranges.values()]
    .filter(({ row, column, lastRow, lastColumn }) => lastRow > row || lastColumn > column)
    .map(({ row, column, lastRow, lastColumn }) => ({
      ...{ firstRow: row + 1, firstColumn: column + 1 },
      ...{ lastRow: lastRow + 1, lastColumn: lastColumn + 1 },
    }))
}

/**
 * A sheet out of lines whose cells stand between bars, spaces around them aside: `12` is a number, `'12` a text, `%0.853`
 * a number under a percent format, `@2026-11-13` and `@2026-11` dates, `#N/A` an error, `=A1+1` a formula without a
 * saved result and `=A1+1→3` one with it, `<` and `^` go on merged cells, ⏎ is a line break within a cell.
 */
export function gridOf(text: string): Grid {
  const lines = text.replace(/^\n/, '').replace(/\n *$/, '').split('\n')
  const texts = lines.map((line) => line.split('|').map((cell) => cell.replace(/^ +| +$/g, '')))
  return {
    rows: texts.map((row) => row.map((cell) => (cell === '<' || cell === '^' ? undefined : cellOf(cell)))),
    merges: mergesIn(texts),
  }
}

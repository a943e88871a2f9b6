import fc from 'fast-check'
import { allCases } from '../../corpus/cases/allCases'
import type { SheetCase } from '../../corpus/sheetCase'

/** One thing that somebody did to a sheet's grid; places are shares of its rows and cells. */
type Accident =
  | {
      readonly kind: 'dropRow' | 'repeatRow' | 'blankRow' | 'dropCell' | 'mergeLeft' | 'mergeUp'
      readonly at: Place
    }
  | { readonly kind: 'write'; readonly at: Place; readonly text: string }
  | { readonly kind: 'swapRows' | 'swapCells'; readonly at: Place; readonly other: Place }

interface Place {
  readonly row: number
  readonly cell: number
}

const share = fc.double({ min: 0, max: 0.999, noNaN: true })
const place: fc.Arbitrary<Place> = fc.record({ row: share, cell: share })
const texts = fc.constantFrom(
  ...[
    '合计',
    '小计',
    '平均',
    '序号',
    '单位',
    '注：',
    '一、',
    '2026年10月',
    '第3名',
    '≤5',
    '——',
    '无业务',
    '——',
  ],
  ...[
    '-1',
    '0.5',
    '98.6%',
    '1,286',
    '市住建局',
    '甲县',
    '得分',
    '排名',
    '受理量（件）',
    '指标',
    'x',
    '@2026-10',
  ],
  ...['#N/A', '=A1+1', '%0.5', '__proto__', 'constructor', '全市', '其中：', '备注', '1e999', '\ud800'],
)

const accident: fc.Arbitrary<Accident> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('dropRow', 'repeatRow', 'blankRow', 'dropCell', 'mergeLeft', 'mergeUp'),
    at: place,
  }),
  fc.record({ kind: fc.constant('write' as const), at: place, text: texts }),
  fc.record({ kind: fc.constantFrom('swapRows', 'swapCells'), at: place, other: place }),
)

type Cells = string[][]

function indexIn(cells: Cells, { row, cell }: Place): readonly [row: number, cell: number] {
  const rowAt = Math.floor(row * cells.length)
  return [rowAt, Math.floor(cell * (cells[rowAt]?.length ?? 0))]
}

function happen(cells: Cells, what: Accident): Cells {
  if (cells.length === 0) return cells
  const [row, cell] = indexIn(cells, what.at)
  const put = (text: string) => cells.map((line, at) => (at === row ? line.with(cell, text) : line))
  switch (what.kind) {
    case 'dropRow':
      return cells.toSpliced(row, 1)
    case 'repeatRow':
      return cells.toSpliced(row, 0, [...cells[row]!])
    case 'blankRow':
      return cells.toSpliced(row, 0, [''])
    case 'dropCell':
      return put('')
    case 'mergeLeft':
      return cell > 0 ? put('<') : cells
    case 'mergeUp':
      return row > 0 && cells[row - 1]!.length > cell ? put('^') : cells
    case 'write':
      return put(what.text)
    case 'swapRows': {
      const [other] = indexIn(cells, what.other)
      return cells.with(row, cells[other]!).with(other, cells[row]!)
    }
    case 'swapCells': {
      const [otherRow, otherCell] = indexIn(cells, what.other)
      const [one, other] = [cells[row]![cell]!, cells[otherRow]![otherCell]!]
      return put(other).map((line, at) => (at === otherRow ? line.with(otherCell, one) : line))
    }
  }
}

/** Marks of merged cells that lead nowhere after rows were moved. */
function sound(cells: Cells): Cells {
  return cells.map((line, row) =>
    line.map((text, cell) => {
      if (text === '<') return cell > 0 ? text : ''
      return text === '^' ? (row > 0 && cells[row - 1]!.length > cell ? text : '') : text
    }),
  )
}

function scrambledGrid(grid: string, accidents: readonly Accident[]): string {
  const cells = grid
    .replace(/^\n/, '')
    .split('\n')
    .map((line) => line.split('|'))
  const lines = sound(accidents.reduce(happen, cells)).map((line) => line.join('|'))
  return `\n${lines.join('\n')}`
}

/** A sheet of the corpus after accidents. */
export const scrambled: fc.Arbitrary<SheetCase> = fc
  .tuple(fc.constantFrom(...allCases), fc.array(accident, { minLength: 1, maxLength: 6 }))
  .map(([one, accidents]) => ({
    ...one,
    sheets: Object.fromEntries(
      Object.entries(one.sheets).map(([name, made]) =>
        typeof made === 'string'
          ? [name, scrambledGrid(made, accidents)]
          : [name, { ...made, grid: scrambledGrid(made.grid, accidents) }],
      ),
    ),
  }))

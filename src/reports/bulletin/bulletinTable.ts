import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import { textWidth as drawnWidth } from '../../charts/textWidth'
import type { BulletinColumn, BulletinTable } from '../../domain/bulletin/bulletinDocument'
import { officialMarks } from '../../words/officialMarks'
import { run, type LineLook } from './lines'
import { sizes, textWidth } from './officialLayout'

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const
/** More columns than these are set in smaller type. */
const mostColumns = 7
/** A table of no more lines than these stays on one page: a taller one would leave the page before it empty. */
const mostKept = 24
/** Left and right of a cell's text. */
const inset = 85
const single = { line: 240, lineRule: LineRuleType.AUTO, before: 40, after: 40 } as const

/** A table of Word's own, as wide as the text: its head comes again on every page, and no row is torn. */
export function tableBlock({ columns, rows }: BulletinTable): Table {
  const widths = columnWidths(columns)
  const size = columns.length > mostColumns ? sizes.narrow : sizes.table
  const isKept = linesOf(rows, widths, size) <= mostKept
  const cell = (text: string, at: number, alignment: BulletinColumn['align'], look: LineLook) =>
    new TableCell({
      width: { size: widths[at]!, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      children: [
        new Paragraph({ alignment: alignments[alignment], spacing: single, children: [run(text, look)] }),
      ],
    })
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    margins: { left: inset, right: inset, marginUnitType: WidthType.DXA },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        keepNext: true,
        children: columns.map(({ label }, at) => cell(label, at, 'center', { font: 'heading', size })),
      }),
      ...rows.map(
        (row, at) =>
          new TableRow({
            cantSplit: true,
            keepNext: isKept && at < rows.length - 1,
            children: columns.map(({ align }, at) => cell(row[at]?.text ?? '', at, align, { size })),
          }),
      ),
    ],
  })
}

/** 注： under a table; several are numbered. */
export function tableNotes({ notes }: BulletinTable): Paragraph[] {
  return notes.map((note, at) => {
    const number = notes.length > 1 ? `${at + 1}.` : ''
    const mark = at === 0 ? officialMarks.note : ''
    const indent = sizes.table * 10 * 2
    return new Paragraph({
      spacing: single,
      indent: at === 0 ? { left: indent, hanging: indent } : { left: indent },
      children: [run(`${mark}${number}${note}`, { size: sizes.table })],
    })
  })
}

/** About how many lines of text stand under one another in a table's rows. */
function linesOf(rows: BulletinTable['rows'], widths: readonly number[], size: number): number {
  // Of twentieths of a point: a size is in halves.
  const linesIn = (text: string, width: number) =>
    Math.ceil(drawnWidth(text, size * 10) / (width - 2 * inset)) || 1
  return rows.reduce((sum, row) => {
    return sum + Math.max(1, ...row.map(({ text }, at) => linesIn(text, widths[at]!)))
  }, 0)
}

/** The shares of the columns in whole lengths that add up to the width of the text. */
function columnWidths(columns: readonly BulletinColumn[]): number[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0)
  let before = 0
  let share = 0
  return columns.map(({ width }) => {
    share += width
    const end = Math.round((textWidth * share) / total)
    const own = end - before
    before = end
    return own
  })
}

import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  RelativeVerticalPosition,
  TabStopType,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type FileChild,
  type ITableOptions,
} from 'docx'
import type { BulletinDocument } from '../../domain/bulletin/bulletinDocument'
import { officialMarks } from '../../words/officialMarks'
import { exactly, run, tab } from './lines'
import { grid, sizes, textWidth } from './officialLayout'

const em = sizes.small * 10
const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000' } as const
const thin = { style: BorderStyle.SINGLE, size: 6, color: '000000' } as const
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const

/** 版记: who gets it and who issued it, between lines at the foot of the last page. */
export function footBlock({ foot, head }: BulletinDocument): FileChild[] {
  const receivers = [
    labelled(officialMarks.report, foot.report),
    labelled(officialMarks.send, foot.send),
    labelled(officialMarks.issue, foot.issue),
  ].flat()
  if (receivers.length === 0) return []
  const rows = [...receivers, issuedLine(head.office, head.date)]
  return [
    new Table({
      ...place,
      width: { size: textWidth, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      columnWidths: [textWidth],
      margins: { left: 0, right: 0, marginUnitType: WidthType.DXA },
      borders: {
        top: thick,
        bottom: thick,
        left: none,
        right: none,
        insideHorizontal: thin,
        insideVertical: none,
      },
      rows: rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: [new TableCell({ width: { size: textWidth, type: WidthType.DXA }, children: [row] })],
          }),
      ),
    }),
    // Word wants a paragraph after a table, and has the floating one beside it.
    new Paragraph({ spacing: exactly(20), children: [] }),
  ]
}

const place: Pick<ITableOptions, 'float'> = {
  float: {
    horizontalAnchor: TableAnchorType.MARGIN,
    absoluteHorizontalPosition: 0,
    verticalAnchor: TableAnchorType.MARGIN,
    relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
  },
}

function labelled(mark: string, text: string): Paragraph[] {
  if (text.trim() === '') return []
  return [
    new Paragraph({
      spacing: exactly(grid.linePitch),
      indent: { left: 3 * em, right: em, hanging: 2 * em },
      children: [run(`${mark}${text}`, { size: sizes.small })],
    }),
  ]
}

function issuedLine(office: string, date: string): Paragraph {
  const small = { size: sizes.small }
  return new Paragraph({
    spacing: exactly(grid.linePitch),
    indent: { left: em, right: em },
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth - em }],
    alignment: AlignmentType.LEFT,
    children: [run(office, small), tab(), run(date === '' ? '' : `${date}${officialMarks.issued}`, small)],
  })
}

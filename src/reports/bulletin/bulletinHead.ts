import { AlignmentType, BorderStyle, Paragraph, TabStopType, type FileChild } from 'docx'
import { textWidth as drawnWidth } from '../../charts/textWidth'
import type { BulletinDocument } from '../../domain/bulletin/bulletinDocument'
import { blankLine, exactly, line, run, tab, titleLine } from './lines'
import { characters, grid, pitch, red, sizes, textWidth } from './officialLayout'

const em = sizes.body * 10
/** Characters of office and date on one line, with room between them. */
const mostUnderName = 24

/** 报头: the name in red, the number of the issue, office and date over a red line. */
export function headBlock({ head }: BulletinDocument): FileChild[] {
  const size = nameSize(head.name)
  const under = widthOf(head.office) + widthOf(head.date) > mostUnderName ? sizes.small : sizes.body
  return [
    line(
      head.name,
      {
        alignment: AlignmentType.CENTER,
        spacing: { ...exactly(size * 14), after: Math.floor(grid.linePitch / 2) },
      },
      { font: 'title', size, color: red },
    ),
    line(head.issue, { alignment: AlignmentType.CENTER }),
    new Paragraph({
      spacing: exactly(grid.linePitch),
      indent: { left: em, right: em },
      tabStops: [{ type: TabStopType.RIGHT, position: textWidth - em }],
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 6, color: red } },
      children: [run(head.office, { size: under }), tab(), run(head.date, { size: under })],
    }),
    blankLine(),
  ]
}

/** As large as the line takes, and no larger than is usual. */
function nameSize(name: string): number {
  const room = textWidth / 10
  return Math.max(sizes.title, Math.min(sizes.name, Math.floor(room / Math.max(1, drawnWidth(name, 1)))))
}

/** The title, and to whom the bulletin goes. */
export function titleBlock({ title, to }: BulletinDocument): FileChild[] {
  return [titleLine(title), blankLine(), ...(to === '' ? [] : [line(to)])]
}

/**
 * Who wrote it and when (GB/T 9704-2012, 7.3.5.2: without a seal): the date begins two characters after the office, and
 * neither comes nearer to the edge than two.
 */
export function signature({ head: { office, date } }: BulletinDocument): FileChild[] {
  const latest = (text: string) => characters - 2 - widthOf(text)
  const start = Math.max(0, Math.min(latest(office), latest(date) - (office === '' ? 0 : 2)))
  const at = (place: number) => ({ indent: { left: Math.round(place * pitch) } })
  return [
    blankLine(),
    ...(office === '' ? [] : [line(office, { ...at(start), keepNext: true })]),
    ...(date === '' ? [] : [line(date, at(office === '' ? start : start + 2))]),
  ]
}

/** In characters: digits of Times New Roman take half of one, and a quarter beside a Chinese one. */
function widthOf(text: string): number {
  const digits = text.match(/\d/g)?.length ?? 0
  const meetings = text.match(/\d(?=[^\d\s])|[^\d\s](?=\d)/g)?.length ?? 0
  return digits / 2 + meetings / 4 + drawnWidth(text.replace(/\d/g, ''), 1)
}

import { AlignmentType, ImageRun, LineRuleType, Paragraph, type FileChild } from 'docx'
import type { BulletinDocument, BulletinPart, BulletinTable } from '../../domain/bulletin/bulletinDocument'
import { officialMarks } from '../../words/officialMarks'
import type { BulletinPicture, BulletinPictures } from './bulletinPicture'
import { tableBlock, tableNotes } from './bulletinTable'
import { blankLine, line, textLine, titleLine } from './lines'
import { sizes, textWidth } from './officialLayout'
import { writtenText } from './writtenText'

/** The text with its tables and pictures. A chart without a picture is left out: there was nothing to draw. */
export function bulletinText({ parts }: BulletinDocument, pictures: BulletinPictures): FileChild[] {
  return parts.flatMap((part) => partBlocks(part, pictures))
}

function partBlocks(part: BulletinPart, pictures: BulletinPictures): FileChild[] {
  switch (part.kind) {
    case 'heading':
      return [headingLine(part.level, part.text)]
    case 'paragraph':
      return [textLine(part.spans.map(({ text }) => text).join(''))]
    case 'table':
      return [
        captionLine(part.table.title, true),
        tableBlock(part.table),
        ...tableNotes(part.table),
        blankLine(),
      ]
    case 'chart': {
      const picture = pictures.get(part.chart)
      return picture ? [pictureLine(picture, part.title), captionLine(part.title, false)] : []
    }
  }
}

/** The level makes it a heading of the navigation pane, without a style. */
function headingLine(level: 1 | 2, text: string): Paragraph {
  const font = level === 1 ? 'heading' : 'subheading'
  return textLine(text, { font }, { outlineLevel: level - 1, keepNext: true })
}

/** Above a table, with which it stays, or under a picture, which stays with it. */
function captionLine(text: string, keepNext: boolean): Paragraph {
  return line(text, { alignment: AlignmentType.CENTER, keepNext }, { font: 'heading', size: sizes.small })
}

/** Twips to the pixels that the library counts pictures in. */
const widthInPixels = Math.floor(textWidth / 15)

/** In a paragraph of its own with lines as high as they need be: an exact height would cut it off. */
function pictureLine({ png, width, height, description }: BulletinPicture, title: string): Paragraph {
  const image = new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: widthInPixels, height: Math.round((widthInPixels * height) / width) },
    altText: { name: writtenText(title), title: writtenText(title), description: writtenText(description) },
  })
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { line: 240, lineRule: LineRuleType.AUTO },
    children: [image],
  })
}

/** 附件： and what there is, after the text; nothing where there is no annex. */
export function annexList({ annex }: BulletinDocument): Paragraph[] {
  const name = (at: number) => (annex.length > 1 ? `${at + 1}. ` : '') + annex[at]!.title
  const em = sizes.body * 10
  return annex.map((_, at) =>
    at === 0
      ? line(`${officialMarks.annexes}${name(at)}`, { indent: { left: 5 * em, hanging: 3 * em } })
      : line(name(at), { indent: { left: 5 * em } }),
  )
}

/** Each table of the annex on a page of its own, under its number and title. */
export function annexPages({ annex }: BulletinDocument): FileChild[] {
  return annex.flatMap((table, at) => annexPage(table, annex.length > 1 ? String(at + 1) : ''))
}

function annexPage(table: BulletinTable, number: string): FileChild[] {
  return [
    line(`${officialMarks.annex}${number}`, { pageBreakBefore: true }, { font: 'heading' }),
    blankLine(),
    titleLine(table.title),
    blankLine(),
    tableBlock(table),
    ...tableNotes(table),
    // Without a line between them 版记, a table too, would be taken for more rows of this one.
    ...(table.notes.length === 0 ? [blankLine()] : []),
  ]
}

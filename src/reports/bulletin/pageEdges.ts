import { AlignmentType, Footer, Header, PageNumber, Paragraph, TextRun } from 'docx'
import { TextWatermark } from 'docx/watermarks'
import { officialFonts } from '../../words/officialMarks'
import { run } from './lines'
import { fonts, sizes } from './officialLayout'
import { writtenText } from './writtenText'

/** — 1 — on the outer side, a character in: right on odd pages, left on even ones. */
export function pageNumbers() {
  return { default: numberAt('right'), even: numberAt('left') }
}

function numberAt(side: 'left' | 'right'): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: sizes.small * 10 },
        children: [
          new TextRun({
            font: fonts.number,
            size: sizes.small,
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  })
}

/** Such as 虚构示例数据: at the head of every page, and behind its text. */
export function marks(mark: string | undefined) {
  if (mark === undefined || mark.trim() === '') return undefined
  const head = () =>
    new Header({
      children: [
        new Paragraph({
          alignment: AlignmentType.RIGHT,
          children: [
            run(mark, { font: 'heading', size: sizes.table }),
            new TextWatermark({ text: writtenText(mark), font: officialFonts.heading, color: 'D9D9D9' }),
          ],
        }),
      ],
    })
  return { default: head(), even: head() }
}

import { AlignmentType, LineRuleType, Paragraph, Tab, TextRun, type IParagraphOptions } from 'docx'
import { textWidth as drawnWidth } from '../../charts/textWidth'
import { fonts, grid, pitch, sizes, textWidth } from './officialLayout'
import { writtenText } from './writtenText'

export interface LineLook {
  readonly font?: keyof typeof fonts
  readonly size?: number
  readonly color?: string
}

/** Everything bears its own look, no style: inside an office's template its styles are another's. */
export function run(text: string, { font = 'body', size = sizes.body, color }: LineLook = {}): TextRun {
  return new TextRun({
    text: writtenText(text),
    font: fonts[font],
    size,
    ...(color ? { color } : {}),
    characterSpacing: size === sizes.body ? pitch - sizes.body * 10 : 0,
  })
}

export function tab(): TextRun {
  return new TextRun({ children: [new Tab()] })
}

/** A line as high as the page's grid has them, so that 22 stand on a page with any font. */
export function line(text: string, options: Omit<IParagraphOptions, 'children'> = {}, look: LineLook = {}) {
  return new Paragraph({ spacing: exactly(grid.linePitch), ...options, children: [run(text, look)] })
}

export function exactly(height: number) {
  return { line: height, lineRule: LineRuleType.EXACT } as const
}

/** By characters of body type; Word counts in them, and other programs in lengths. */
export function firstLineIndent(of: number) {
  return { firstLine: of * sizes.body * 10, firstLineChars: of * 100 }
}

/** A paragraph of text: both edges straight, two characters in. */
export function textLine(
  text: string,
  look: LineLook = {},
  options: Omit<IParagraphOptions, 'children'> = {},
) {
  return line(text, { alignment: AlignmentType.BOTH, indent: firstLineIndent(2), ...options }, look)
}

export function blankLine(): Paragraph {
  return line('')
}

const titleHeight = 640

/** In lines of like length, so that no two characters are left over for the last. */
export function titleLine(text: string): Paragraph {
  const em = sizes.title * 10
  const width = drawnWidth(text, 1)
  const lines = Math.max(1, Math.ceil((width * em) / textWidth))
  const free = lines === 1 ? 0 : Math.max(0, textWidth - Math.ceil(width / lines + 1) * em)
  const aside = Math.floor(free / 2)
  return line(
    text,
    {
      alignment: AlignmentType.CENTER,
      spacing: exactly(titleHeight),
      keepNext: true,
      indent: { left: aside, right: aside },
    },
    { font: 'title', size: sizes.title },
  )
}

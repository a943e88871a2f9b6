import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Tab,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx'
import { textWidth as drawnWidth } from '../../charts/textWidth'
import { wholeWords } from '../../words/officialMarks'
import { fonts, grid, pitch, sizes, textWidth } from './officialLayout'
import { writtenText } from './writtenText'

export interface LineLook {
  readonly font?: keyof typeof fonts
  readonly size?: number
  readonly color?: string
}

/** Everything bears its own look, no style: inside an office's template its styles are another's. */
export function run(
  text: string,
  { font = 'body', size = sizes.body, color }: LineLook = {},
  more: Pick<IRunOptions, 'break'> = {},
): TextRun {
  return new TextRun({
    ...more,
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

/** In lines of like length, the longer ones above, that end with a word (GB/T 9704-2012, 7.3.1). */
export function titleLine(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: exactly(titleHeight),
    keepNext: true,
    children: titleLines(writtenText(text)).map((words, at) =>
      run(words, { font: 'title', size: sizes.title }, at > 0 ? { break: 1 } : {}),
    ),
  })
}

function titleLines(text: string): readonly string[] {
  const widthOf = (words: readonly string[]) => drawnWidth(words.join(''), sizes.title * 10)
  const lines: string[] = []
  let left = wordsOf(text)
  for (let count = Math.ceil(widthOf(left) / textWidth); count > 1; count--) {
    const share = widthOf(left) / count
    const end = left.findIndex((_, at) => widthOf(left.slice(0, at + 1)) >= share) + 1
    const cut = Math.max(1, widthOf(left.slice(0, end)) > textWidth ? end - 1 : end)
    lines.push(left.slice(0, cut).join(''))
    left = left.slice(cut)
  }
  return left.length === 0 ? lines : [...lines, left.join('')]
}

/** Marks stay with the word before them, as a year with its 年. */
function wordsOf(text: string): readonly string[] {
  const found = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)]
  return found.reduce<readonly string[]>((words, { segment, isWordLike }) => {
    const before = words.at(-1) ?? ''
    const isJoined =
      !isWordLike ||
      /^[年月日期周的]$/.test(segment) ||
      /[第（“《]$/.test(before) ||
      wholeWords.includes(before + segment)
    return isJoined ? [...words.slice(0, -1), before + segment] : [...words, segment]
  }, [])
}

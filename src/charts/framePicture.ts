import type { ChartOption, GridEdges } from './chartOption'
import type { ChartTheme } from './chartTheme'
import { wrapText } from './textWidth'

/** What a picture must say by itself once it has left the page. */
export interface PictureFrame {
  readonly title: string
  /** Unit, period, who is shown. */
  readonly note: string
  readonly source: string
  readonly width: number
  /** Of the drawing alone; title and source come on top of it. */
  readonly height: number
}

const edge = 20
const titleSize = 18
const noteSize = 13
const sourceSize = 12
const lineHeight = 1.5

/** Puts title, note and source line around a chart, breaking long ones into lines. */
export function framePicture(
  option: ChartOption,
  theme: ChartTheme,
  frame: PictureFrame,
): { readonly option: ChartOption; readonly width: number; readonly height: number } {
  const inside = frame.width - 2 * edge
  const title = wrapText(frame.title, titleSize, inside)
  const note = wrapText(frame.note, noteSize, inside)
  const source = wrapText(frame.source, sourceSize, inside)
  const head = edge + heightOf(title, titleSize) + heightOf(note, noteSize) + 8
  const foot = heightOf(source, sourceSize) + edge + 8
  const height = head + frame.height + foot
  const drawing = { ...option }
  delete drawing.tooltip
  return {
    width: frame.width,
    height,
    option: {
      ...drawing,
      animation: false,
      backgroundColor: theme.ground,
      grid: pushedBy(option.grid as unknown as GridEdges, head, foot),
      title: [
        textBlock(title, titleSize, theme.ink, theme, { top: edge }, 'bold'),
        textBlock(note, noteSize, theme.inkSoft, theme, { top: edge + heightOf(title, titleSize) }),
        textBlock(source, sourceSize, theme.inkSoft, theme, { top: height - foot + 8 }),
      ],
    },
  }
}

function heightOf(lines: readonly string[], size: number): number {
  return Math.ceil(lines.length * size * lineHeight)
}

function pushedBy(grid: GridEdges, head: number, foot: number): GridEdges {
  return {
    ...grid,
    left: grid.left + edge,
    right: grid.right + edge,
    top: grid.top + head,
    bottom: grid.bottom + foot,
  }
}

function textBlock(
  lines: readonly string[],
  fontSize: number,
  color: string,
  theme: ChartTheme,
  place: { readonly top: number },
  fontWeight: 'normal' | 'bold' = 'normal',
) {
  return {
    ...place,
    left: edge,
    padding: 0,
    text: lines.join('\n'),
    textStyle: { color, fontSize, fontWeight, fontFamily: theme.font, lineHeight: fontSize * lineHeight },
  }
}

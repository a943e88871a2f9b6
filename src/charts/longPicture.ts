import type { ChartTheme } from './chartTheme'
import { escapeHtml } from './escapeHtml'
import { textWidth, wrapText } from './textWidth'

export type PictureTone = 'met' | 'near' | 'short' | 'ink' | 'soft'

export interface PictureLine {
  readonly text: string
  /** At the right edge. */
  readonly end?: string
  readonly endTone?: PictureTone
  readonly tone?: PictureTone
  readonly isStrong?: boolean
}

/** A part of a page with its heading: first a large figure where there is one. */
export interface PictureBlock {
  readonly title: string
  readonly figure?: string
  readonly lines: readonly PictureLine[]
}

/** A page as one long picture for a phone: plain words and figures, no chart. */
export interface LongPicture {
  /** The period that it is of. */
  readonly dated: string
  readonly title: string
  readonly lead: string
  /** Such as 虚构示例数据; empty where there is none. */
  readonly mark: string
  readonly blocks: readonly PictureBlock[]
  /** Where the figures are from. */
  readonly notes: readonly string[]
}

const width = 750
const edge = 36
const inside = width - 2 * edge
const sizes = { title: 36, lead: 24, mark: 22, head: 24, figure: 64, line: 26, note: 18 }
const leading = 1.45
const gap = 26
const pad = 24

/** The picture as an SVG text, so high as its words need. */
export function longPicture(picture: LongPicture, theme: ChartTheme): string {
  const drawn: string[] = []
  let y = edge
  const write = (text: string, size: number, fill: string, x = edge, room = inside, weight = 400) => {
    for (const line of wrapText(text, size, room)) {
      y += size * leading
      drawn.push(textAt(line, x, y - size * 0.35, size, fill, weight))
    }
  }
  if (picture.mark !== '') write(picture.mark, sizes.mark, theme.status.near.ink, edge, inside, 700)
  write(picture.dated, sizes.mark, theme.inkSoft)
  write(picture.title, sizes.title, theme.ink, edge, inside, 700)
  y += 8
  write(picture.lead, sizes.lead, theme.inkSoft)
  for (const block of picture.blocks) {
    y += gap
    const top = y
    const at = drawn.length
    y += pad / 2
    write(block.title, sizes.head, theme.inkSoft, edge + pad, inside - 2 * pad)
    if (block.figure !== undefined)
      write(block.figure, sizes.figure, theme.ink, edge + pad, inside - 2 * pad, 700)
    for (const line of block.lines) {
      const endRoom = line.end === undefined ? 0 : textWidth(line.end, sizes.line) + 16
      const from = y
      const fill = toneOf(line.tone, theme)
      write(line.text, sizes.line, fill, edge + pad, inside - 2 * pad - endRoom, line.isStrong ? 700 : 400)
      if (line.end !== undefined)
        drawn.push(
          textAt(
            line.end,
            width - edge - pad,
            from + sizes.line * (leading - 0.35),
            sizes.line,
            toneOf(line.endTone, theme),
            600,
            'end',
          ),
        )
    }
    y += pad
    drawn.splice(at, 0, boxAt(top, y - top, theme))
  }
  y += gap
  for (const note of picture.notes) write(note, sizes.note, theme.inkSoft)
  const height = Math.ceil(y + edge)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeHtml(theme.font)}">`,
    `<rect width="${width}" height="${height}" fill="${theme.status.noData.soft}"/>`,
    ...drawn,
    '</svg>',
  ].join('')
}

function boxAt(y: number, height: number, theme: ChartTheme): string {
  return `<rect x="${edge}" y="${y}" width="${inside}" height="${height}" rx="14" fill="${theme.ground}" stroke="${theme.rule}"/>`
}

function textAt(
  text: string,
  x: number,
  y: number,
  size: number,
  fill: string,
  weight: number,
  anchor: 'start' | 'end' = 'start',
): string {
  return `<text x="${x}" y="${y.toFixed(1)}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${escapeHtml(text)}</text>`
}

function toneOf(tone: PictureTone = 'ink', theme: ChartTheme): string {
  if (tone === 'ink') return theme.ink
  return tone === 'soft' ? theme.inkSoft : theme.status[tone].ink
}

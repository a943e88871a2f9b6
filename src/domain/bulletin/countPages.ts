import type { BulletinPart } from './bulletinDocument'

/** 版心 after GB/T 9704: 22 lines of 28 characters. */
const linesPerPage = 22
const perLine = 28
/** 报头, title and 主送. */
const headLines = 9
/** A picture of a chart. */
const chartLines = 9

/** How many pages a bulletin's text takes, without the annex; estimated in whole and tenths by characters. */
export function countPages(parts: readonly BulletinPart[]): number {
  const lines = parts.reduce((sum, part) => sum + linesOf(part), headLines)
  return Math.ceil((lines / linesPerPage) * 10) / 10
}

function linesOf(part: BulletinPart): number {
  switch (part.kind) {
    case 'heading':
      return 1
    case 'paragraph': {
      const length = part.spans.reduce((sum, { text }) => sum + widthOf(text), 2)
      return Math.ceil(length / perLine)
    }
    case 'table':
      return part.table.rows.length + part.table.notes.length + 2
    case 'chart':
      return chartLines
  }
}

/** Two figures or letters are as wide as a character. */
function widthOf(text: string): number {
  return [...text].reduce((sum, one) => sum + (one < '\u0100' ? 0.5 : 1), 0)
}

import type { CellRange } from '../../domain/tables/tableParts'
import { mostCells, type Sheet, type WorkbookOutcome } from './sheet'

/** Whether a text is a page of HTML, as many systems write under the name .xls. */
export function looksLikeHtml(text: string): boolean {
  return /^[\s\ufeff]*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta|div|style)\b/i.test(
    text,
  )
}

const token =
  /<!--[\s\S]*?(?:-->|$)|<(style|script)\b[\s\S]*?(?:<\/\1\s*>|$)|<(\/?)([a-z][a-z0-9]*)\b([^>]*)>/gi
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  middot: '·',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  le: '≤',
  ge: '≥',
  yen: '¥',
  permil: '‰',
}

function decodeEntity(whole: string, name: string): string {
  const code = /^#x/i.test(name)
    ? parseInt(name.slice(2), 16)
    : name.startsWith('#')
      ? Number(name.slice(1))
      : NaN
  if (Number.isInteger(code)) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  return entities[name.toLowerCase()] ?? whole
}

function plainText(html: string): string {
  return html
    .replace(/[ \t\n\r\f]+/g, ' ')
    .replace(/ ?\u0001 ?/g, '\n')
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, decodeEntity)
    .replace(/^[ \n]+|[ \n]+$/g, '')
}

function spanOf(attributes: string, name: string): number {
  const match = new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d{1,5})`, 'i').exec(attributes)
  return Math.min(1000, Math.max(1, Number(match?.[1] ?? 1)))
}

/** The cells of one table, as its rows come. */
class HtmlTable {
  readonly rows: string[][] = []
  readonly merges: CellRange[] = []
  /** How many further rows of a column are taken by a cell above. */
  readonly #taken: number[] = []
  #cells = 0

  get isFull(): boolean {
    return this.#cells > mostCells
  }

  startRow() {
    this.rows.push([])
    this.#pass()
  }

  /** Goes past the columns that cells above take. */
  #pass() {
    const row = this.rows.at(-1)!
    while ((this.#taken[row.length] ?? 0) > 0) {
      this.#taken[row.length]!--
      row.push('')
    }
  }

  add(text: string, attributes: string) {
    if (this.rows.length === 0) this.startRow()
    const row = this.rows.at(-1)!
    const [width, height] = [spanOf(attributes, 'colspan'), spanOf(attributes, 'rowspan')]
    const [firstRow, firstColumn] = [this.rows.length, row.length + 1]
    for (let column = 0; column < width; column++) {
      if (height > 1) this.#taken[row.length] = height - 1
      row.push(column === 0 ? text : '')
      this.#cells++
    }
    if (width > 1 || height > 1)
      this.merges.push({
        ...{ firstRow, firstColumn },
        ...{ lastRow: firstRow + height - 1, lastColumn: firstColumn + width - 1 },
      })
    this.#pass()
  }

  toSheet(name: string): Sheet {
    const { rows, merges } = this
    return {
      ...{ name, isHidden: false, lastRow: rows.length, merges },
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
      cellAt(row, column) {
        const text = rows[row - 1]?.[column - 1]
        return text ? { kind: 'text', value: text, text, format: 'text' } : undefined
      },
      widthOf: (row) => rows[row - 1]?.length ?? 0,
    }
  }
}

/**
 * The tables of a page as sheets, in texts that nothing was made of: `00123` and ids of 18 digits stay what they are.
 * A table within a cell belongs to the text of that cell.
 */
export function htmlSheets(html: string): WorkbookOutcome {
  const tables: HtmlTable[] = []
  let table: HtmlTable | undefined
  let depth = 0
  let cell: { attributes: string; text: string } | undefined
  let at = 0
  const close = () => {
    if (cell && table) table.add(plainText(cell.text), cell.attributes)
    cell = undefined
  }
  for (const match of html.matchAll(token)) {
    if (cell) cell.text += html.slice(at, match.index)
    at = match.index + match[0].length
    const name = match[3]?.toLowerCase()
    const isEnd = match[2] === '/'
    if (name === 'table') {
      depth = Math.max(0, depth + (isEnd ? -1 : 1))
      if (depth === 1 && !isEnd) tables.push((table = new HtmlTable()))
      if (depth === 0) close()
      continue
    }
    if (depth > 1) continue
    if (name === 'br' && cell) cell.text += '\u0001'
    if (name === 'tr' || name === 'td' || name === 'th') close()
    if (isEnd || !table || depth === 0) continue
    if (name === 'tr') table.startRow()
    if (name === 'td' || name === 'th') cell = { attributes: match[4] ?? '', text: '' }
    if (table.isFull) return { ok: false, fault: { code: 'tooManyCells', limit: mostCells } }
  }
  if (cell) cell.text += html.slice(at)
  close()
  const sheets = tables.filter(({ rows }) => rows.length > 0)
  return {
    ok: true,
    workbook: { sheets: sheets.map((found, index) => found.toSheet(String(index + 1))), damaged: [] },
  }
}

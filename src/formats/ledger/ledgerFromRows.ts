import { isDay } from '../../domain/periods/isoWeek'
import type { ClosedCell, LedgerIssue, LedgerRead, LedgerRow } from '../../domain/ledger/ledgerRow'
import { postOnly } from '../../domain/ledger/postOnly'
import type { TaskFields } from '../../domain/ledger/task'
import { unitsIn } from '../../domain/ledger/unitsIn'
import { foldWidth } from '../cells/foldWidth'
import { readMarkedNumber } from '../cells/readMarkedNumber'
import { isOfPersons, ledgerColumns, type LedgerColumn } from './ledgerColumns'

const mostRows = 5000

/**
 * A ledger (整改台账) from the rows of a sheet, labels that are merged down standing in each of their rows. Columns are
 * known by their headers, in one row or two; notes, sections and blank rows are passed over. A row without a problem and
 * without a number of its own belongs to the problem above it.
 *
 * @example ledgerFromRows([['问题', '牵头', '时限'], ['多测合一成果未应用', '市住建局', '11月底前']])
 */
export function ledgerFromRows(rows: readonly (readonly string[])[]): LedgerRead {
  const head = findHead(rows)
  if (!head) return { ok: false, code: 'noHeader' }
  if (rows.length - head.below > mostRows) return { ok: false, code: 'tooManyRows' }
  const issues: LedgerIssue[] = []
  const read: LedgerRow[] = []
  let number: string | undefined
  rows.slice(head.below).forEach((texts, at) => {
    const above = read.at(-1)
    const cells = new RowCells(texts, head, head.below + at + 1, issues)
    const row = readRow(cells, above)
    if (!row) return
    const own = cells.text('number')
    const isOfAbove = own === undefined || own === number
    if (above && isOfAbove && isSameTask(row, above)) read.splice(-1, 1, withPartners(above, row))
    else read.push(row)
    number = own ?? number
  })
  if (read.length === 0) return { ok: false, code: 'noRows' }
  const taken = new Set(head.columns.values())
  const untaken = head.texts.filter((text, at) => !taken.has(at) && text !== '')
  return {
    ok: true,
    rows: read,
    issues,
    persons: untaken.filter(isOfPersons),
    others: untaken.filter((text) => !isOfPersons(text)),
  }
}

interface Head {
  readonly columns: ReadonlyMap<LedgerColumn, number>
  readonly texts: readonly string[]
  /** 0-based place of the first row below it. */
  readonly below: number
}

function findHead(rows: readonly (readonly string[])[]): Head | undefined {
  for (const [at, cells] of rows.slice(0, 40).entries()) {
    const under = rows[at + 1] ?? []
    const width = Math.max(cells.length, under.length)
    const two = Array.from({ length: width }, (_, column) => under[column]?.trim() || (cells[column] ?? ''))
    const [one, lower, both] = [ledgerColumns(cells), ledgerColumns(under), ledgerColumns(two)]
    // Two rows of headers say more together than either alone.
    if (isHead(both) && both.size > one.size && both.size > lower.size)
      return { columns: both, texts: two.map(plain), below: at + 2 }
    if (isHead(one)) return { columns: one, texts: cells.map(plain), below: at + 1 }
  }
  return undefined
}

function isHead(columns: ReadonlyMap<LedgerColumn, number>): boolean {
  return columns.has('problem') && (['measure', 'lead', 'limit'] as const).some((one) => columns.has(one))
}

function plain(cell: string): string {
  return cell.replace(/\r\n?/g, '\n').trim()
}

/** One row's cells by what their columns hold. */
class RowCells {
  readonly row: number
  readonly columns: Head['columns']
  readonly #cells: readonly string[]
  readonly #texts: readonly string[]
  readonly #issues: LedgerIssue[]

  constructor(cells: readonly string[], { columns, texts }: Head, row: number, issues: LedgerIssue[]) {
    this.#cells = cells.map(plain)
    this.#texts = texts
    this.#issues = issues
    this.columns = columns
    this.row = row
  }

  /** How many cells are filled. */
  get filled(): number {
    return this.#cells.filter((cell) => cell !== '').length
  }

  text(column: LedgerColumn): string | undefined {
    const at = this.columns.get(column)
    // An apostrophe before a sign is how an exported cell is kept from being run as a formula.
    const cell = at === undefined ? undefined : this.#cells[at]?.replace(/^'(?=[=+\-@＝＋－＠])/, '')
    return cell || undefined
  }

  number(column: LedgerColumn): number | undefined {
    const text = this.text(column)
    if (text === undefined || /^[/—–-]+$/.test(text)) return undefined
    const value = readMarkedNumber(foldWidth(text).replace(/分$/, ''))
    if (!Number.isNaN(value)) return value
    this.report('unreadableNumber', column, text)
    return undefined
  }

  day(column: LedgerColumn): string | undefined {
    const text = this.text(column)
    if (text === undefined) return undefined
    const day = dayIn(text)
    if (day === undefined) this.report('unreadableDay', column, text)
    return day
  }

  report(code: LedgerIssue['code'], column: LedgerColumn, text: string): void {
    const header = this.#texts[this.columns.get(column)!] ?? ''
    this.#issues.push({ code, row: this.row, params: { header, text: text.slice(0, 60) } })
  }
}

function dayIn(text: string): string | undefined {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?!\d)/.exec(text.normalize('NFKC').trim())
  const day = match ? `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}` : ''
  return isDay(day) ? day : undefined
}

function readRow(cells: RowCells, above: LedgerRow | undefined): LedgerRow | undefined {
  if (cells.filled === 0) return undefined
  const own = cells.text('problem')
  // A section or a note stands alone in its row, outside the column of problems.
  if (cells.filled === 1 && own === undefined) return undefined
  const isContinued = own === undefined && cells.text('number') === undefined
  const problem = own ?? (isContinued ? above?.fields.problem : undefined)
  if (problem === undefined) {
    cells.report('noProblem', 'problem', cells.text('measure') ?? cells.text('lead') ?? '')
    return undefined
  }
  const fields = fieldsIn(cells, problem, isContinued ? above : undefined)
  const [limit, since] = [cells.text('limit'), cells.day('since')]
  const { light, progress } = lightIn(cells)
  const closed = closedIn(cells)
  return {
    row: cells.row,
    fields,
    ...(limit === undefined ? {} : { limit }),
    ...(since === undefined ? {} : { since }),
    ...(light ? { light } : {}),
    ...(progress === undefined ? {} : { progress }),
    ...(closed ? { closed } : {}),
  }
}

/** Labels merged down over the lines of one task: only who takes part is another in each. */
function isSameTask({ fields, limit }: LedgerRow, above: LedgerRow): boolean {
  const { problem, measure, lead } = above.fields
  const isAlike = fields.problem === problem && fields.measure === measure && fields.lead === lead
  return isAlike && limit === above.limit && fields.partners.length > 0
}

function withPartners(above: LedgerRow, { fields }: LedgerRow): LedgerRow {
  const partners = [...new Set([...above.fields.partners, ...fields.partners])]
  return { ...above, fields: { ...above.fields, partners } }
}

function fieldsIn(cells: RowCells, problem: string, above: LedgerRow | undefined): TaskFields {
  const given = {
    indicator: cells.text('indicator') ?? above?.fields.indicator,
    points: cells.number('points'),
    lost: cells.number('lost'),
    evidence: cells.text('evidence'),
    measure: cells.text('measure'),
    overseer: overseerIn(cells),
    lead: cells.text('lead'),
  }
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  return { problem, ...said, partners: unitsIn(cells.text('partners')) }
}

/** What is left out is told by its row, and not repeated. */
function overseerIn(cells: RowCells): string | undefined {
  const text = cells.text('overseer')
  if (text === undefined) return undefined
  const posts = postOnly(text)
  if (posts !== unitsIn(text).join('、')) cells.report('personName', 'overseer', '')
  return posts || undefined
}

const lights: readonly (readonly [RegExp, 'green' | 'yellow' | 'red' | 'standing'])[] = [
  [/^(?:绿灯?|green|正常推进|正常|按期推进|进展顺利)$/i, 'green'],
  [/^(?:黄灯?|yellow|临期|即将到期|进展缓慢)$/i, 'yellow'],
  [/^(?:红灯?|red|逾期|超期|已逾期)$/i, 'red'],
  [/^(?:灰灯?|grey|gray|长期|长期坚持|standing)$/i, 'standing'],
]
const doneWords = /^(?:已销号|销号|已完成|完成|办结|已办结|done|closed)$/i

/** The sign before the word, as an exported ledger has it. */
const withoutSign = (text: string) => text.normalize('NFKC').replace(/^[●▲■✓✗○◆!]\s*/, '')

function lightOf(text: string) {
  return lights.find(([pattern]) => pattern.test(withoutSign(text)))?.[1]
}

/** A light has its own column, or stands in that of the progress: 黄灯, or 黄灯：已报批. */
function lightIn(cells: RowCells): Pick<LedgerRow, 'light' | 'progress'> {
  const [own, progress] = [cells.text('light'), cells.text('progress')]
  const said = progress === undefined ? {} : { progress }
  if (own !== undefined) {
    const light = lightOf(own)
    if (light) return { ...said, light: { light, text: own } }
    if (!doneWords.test(withoutSign(own))) cells.report('unreadableLight', 'light', own)
    return said
  }
  if (progress === undefined || cells.columns.has('light')) return said
  const [, first, rest] = /^([绿黄红灰]灯?)(?:[\s:：,，;；。—-]+([\s\S]+))?$/.exec(progress) ?? []
  const light = lightOf(first ?? '')
  if (!light) return said
  return { light: { light, text: progress }, ...(rest ? { progress: rest.trim() } : {}) }
}

const yes = /^(?:是|已销号|销号|已完成|完成|办结|已办结|√|✓|yes|y)$/i
const no = /^(?:否|未销号|未完成|未办结|不销号|整改中|推进中|×|✗|x|\/|—|-|no|n)$/i

function closedIn(cells: RowCells): ClosedCell | undefined {
  const text = cells.text('closed')
  if (text === undefined) return undefined
  if (no.test(text)) return { done: false }
  const on = dayIn(text)
  if (on === undefined && !yes.test(text)) {
    cells.report('unreadableClosed', 'closed', text)
    return undefined
  }
  const by = cells.text('closedBy')
  return {
    done: true,
    ...(on === undefined ? {} : { on }),
    text: cells.text('closedWhy') ?? text,
    ...(by === undefined ? {} : { by }),
  }
}

import {
  againstLimit,
  caseDays,
  type CaseLimit,
  type Deduction,
  type TimedCase,
} from '../../domain/approvals/caseDays'
import { caseKinds, type CaseLayer, type CaseKind } from '../../domain/approvals/caseCube'
import { CubeBuilder, markOf } from '../../domain/approvals/cubeBuilder'
import { typeOfItem } from '../../domain/approvals/caseRules'
import type { Moment } from '../../domain/approvals/elapsedDays'
import type { IssueCode } from '../../domain/issue'
import type { IssueLog } from '../issueLog'
import type { CaseRole } from './caseColumns'
import type { CaseItem, CaseLogRead, CaseSetting, CaseTableSeen } from './caseLog'
import { foldWord, readChannel, readClass, readRating, readStatus, readVisits, readYes } from './caseWords'
import { ProjectBook } from './projectBook'
import { readDeduction } from './readDeduction'
import { readLimit } from './readLimit'
import { readMoment } from './readMoment'

export interface CaseTable extends CaseTableSeen {
  readonly headerRow: number
  /** Whose log it is, where no column says it. */
  readonly departmentName?: string
  /** Minutes since 1970, where the log or the user says when it was exported. */
  readonly exportedAt?: number
  /** Day numbers that the log says it covers. */
  readonly window?: { readonly first: number; readonly last: number }
}

interface OpenCase {
  readonly accepted: Moment
  readonly deduction: Deduction
  readonly limit: CaseLimit | 'none'
  readonly department: number
  readonly type: number
  readonly row: number
}

/** Why a row is left out: at which column. */
class BrokenRow {
  constructor(
    readonly code: IssueCode,
    readonly role: CaseRole,
  ) {}
}

const marks = {
  finished: markOf('finished'),
  limited: markOf('limited'),
  under: markOf('under'),
  within: markOf('within'),
  channelled: markOf('channelled'),
  online: markOf('online'),
  classed: markOf('classed'),
  instant: markOf('instant'),
  ratable: markOf('ratable'),
  rated: markOf('rated'),
  good: markOf('good'),
  bad: markOf('bad'),
  rightable: markOf('rightable'),
  righted: markOf('righted'),
  defaulted: markOf('defaulted'),
  returned: markOf('returned'),
  extended: markOf('extended'),
  corrected: markOf('corrected'),
  visited: markOf('visited'),
  once: markOf('once'),
  noVisit: markOf('noVisit'),
  open: markOf('open'),
  overdue: markOf('overdue'),
}

/** What the words of a small vocabulary mean, remembered. */
class WordBook<T> {
  readonly #known = new Map<string, T | undefined>()
  readonly #read: (text: string) => T | undefined

  constructor(read: (text: string) => T | undefined) {
    this.#read = read
  }

  read(text: string): T | undefined {
    const known = this.#known.get(text)
    if (known !== undefined || this.#known.has(text)) return known
    const meaning = this.#read(foldWord(text))
    if (this.#known.size < mostNames) this.#known.set(ownCopy(text), meaning)
    return meaning
  }
}

/** Names that are kept while reading: a column taken for another must not fill the memory. */
const mostNames = 20_000
const shownItems = 200
const layerOfKind = (kind: CaseKind): number => caseKinds.indexOf(kind)

/** Counts a log's rows one by one and forgets them: what leaves here is counts, names of departments and of items. */
export class CaseCounter {
  readonly #table: CaseTable
  readonly #setting: CaseSetting
  readonly #issues: IssueLog
  readonly #builder = new CubeBuilder()
  readonly #projects: ProjectBook | undefined
  readonly #departments: string[] = []
  readonly #departmentAt = new Map<string, number>()
  readonly #items = new Map<string, { type: string; at: number; cases: number }>()
  readonly #limits = new Map<string, CaseLimit | 'none' | undefined>()
  readonly #status = new WordBook(readStatus)
  readonly #visits = new WordBook(readVisits)
  readonly #channel = new WordBook(readChannel)
  readonly #class = new WordBook(readClass)
  readonly #rating = new WordBook(readRating)
  readonly #yes = new WordBook(readYes)
  readonly #open: OpenCase[] = []
  readonly #counts = { rows: 0, finished: 0, open: 0, returned: 0, broken: 0, untimed: 0, wholes: 0 }
  #first = Infinity
  #last = -Infinity
  #latest = -Infinity
  #exportedAt: number | undefined

  constructor(table: CaseTable, setting: CaseSetting, issues: IssueLog) {
    this.#table = table
    this.#setting = setting
    this.#issues = issues
    this.#exportedAt = table.exportedAt
    const isJoined = table.rows === 'step' && table.columns.project !== undefined
    this.#projects = isJoined ? new ProjectBook() : undefined
  }

  /** Takes a row of the file, the header and what is above it too; cells of columns that are not read may be blank. */
  row(cells: readonly string[], row: number) {
    if (row <= this.#table.headerRow || this.#isBlank(cells)) return
    this.#counts.rows++
    const broken = this.#count(cells, row)
    if (!broken) return
    this.#counts.broken++
    const column = this.#table.columns[broken.role]
    this.#issues.add(broken.code, { row, ...(column === undefined ? {} : { column: column + 1 }) })
  }

  #text(cells: readonly string[], role: CaseRole): string {
    const column = this.#table.columns[role]
    return column === undefined ? '' : (cells[column] ?? '').trim()
  }

  #isBlank(cells: readonly string[]): boolean {
    const blank = (role: CaseRole): boolean => this.#text(cells, role) === ''
    return blank('accepted') && blank('finished') && blank('department') && blank('item')
  }

  #count(cells: readonly string[], row: number): BrokenRow | undefined {
    const status = this.#word(cells, 'status', this.#status)
    const accepted = this.#moment(cells, 'accepted')
    if (accepted instanceof BrokenRow) return accepted
    const finished = this.#moment(cells, 'finished')
    if (finished instanceof BrokenRow) return finished
    if (!accepted)
      return status === 'returned' ? undefined : new BrokenRow('caseWithoutAcceptance', 'accepted')
    if (status === 'finished' && !finished) return new BrokenRow('caseWithoutEnd', 'finished')
    if (finished && isBefore(finished, accepted)) return new BrokenRow('caseEndsBeforeItBegins', 'finished')
    const department = this.#department(cells)
    if (department < 0) return new BrokenRow('caseWithoutDepartment', 'department')
    const limit = this.#limit(cells)
    if (!limit) return new BrokenRow('caseLimitUnread', this.#limitRole(cells))
    const deduction = readDeduction(this.#text(cells, 'deduction'), accepted.day)
    if (deduction === undefined) return new BrokenRow('caseDeductionUnread', 'deduction')
    const type = this.#type(cells)
    if (status === 'returned') return this.#returned(finished, department, type, row)
    if (!finished) return this.#leaveOpen({ accepted, deduction, limit, department, type, row }, cells)
    return this.#finish({ accepted, finished, deduction }, limit, { department, type, row }, cells)
  }

  #finish(
    timed: TimedCase,
    limit: CaseLimit | 'none',
    { department, type, row }: { department: number; type: number; row: number },
    cells: readonly string[],
  ): BrokenRow | undefined {
    const { calendar, rules } = this.#setting
    const days = caseDays(calendar, rules.counting, timed)
    if (days && days.approval < 0) return new BrokenRow('caseDeductionTooLong', 'deduction')
    const { day } = timed.finished
    const kind = layerOfKind(this.#table.rows)
    const cell = this.#builder.cellAt({ day, since: day, department, type, kind, layer: 0 }, row)
    const against = limit === 'none' ? undefined : againstLimit(calendar, rules, timed, limit)
    const visits = this.#word(cells, 'visits', this.#visits)
    this.#builder.mark(
      cell,
      marks.finished | this.#limitMarks(against) | this.#otherMarks(cells) | visitMarks(visits),
      visits ?? 0,
    )
    if (days) this.#builder.addDays(cell, days.span, days.approval)
    else this.#counts.untimed++
    this.#counts.finished++
    this.#extend(day)
    this.#projects?.add(this.#text(cells, 'project'), { timed, department, type, row })
    return undefined
  }

  #extend(day: number) {
    if (day < this.#first) this.#first = day
    if (day > this.#last) this.#last = day
  }

  #limitMarks(against: number | undefined): number {
    if (against === undefined) return 0
    return marks.limited | (against < 0 ? marks.under : 0) | (against <= 0 ? marks.within : 0)
  }

  #otherMarks(cells: readonly string[]): number {
    const { columns } = this.#table
    const channel = this.#word(cells, 'channel', this.#channel)
    const kind = this.#word(cells, 'class', this.#class)
    return (
      (channel === undefined ? 0 : marks.channelled | (channel === 'online' ? marks.online : 0)) |
      (kind === undefined ? 0 : marks.classed | (kind === 'instant' ? marks.instant : 0)) |
      (columns.rating === undefined ? 0 : this.#ratingMarks(cells)) |
      (this.#word(cells, 'extended', this.#yes) ? marks.extended : 0) |
      (this.#isCorrected(cells) ? marks.corrected : 0)
    )
  }

  /** `是`, or how often. */
  #isCorrected(cells: readonly string[]): boolean {
    const times = this.#word(cells, 'corrected', this.#visits)
    return times === undefined ? this.#word(cells, 'corrected', this.#yes) === true : times > 0
  }

  #ratingMarks(cells: readonly string[]): number {
    const rating = this.#word(cells, 'rating', this.#rating)
    if (rating === 'system') return marks.ratable | marks.defaulted
    if (rating === 'good') return marks.ratable | marks.rated | marks.good
    if (rating !== 'bad') return marks.ratable
    const righted =
      this.#table.columns.righted === undefined ? undefined : this.#word(cells, 'righted', this.#yes)
    const known =
      this.#table.columns.righted === undefined ? 0 : marks.rightable | (righted ? marks.righted : 0)
    return marks.ratable | marks.rated | marks.bad | known
  }

  #returned(finished: Moment | undefined, department: number, type: number, row: number): undefined {
    this.#counts.returned++
    if (!finished) return void this.#issues.add('caseReturnedWithoutDay', { row })
    const { day } = finished
    const kind = layerOfKind(this.#table.rows)
    const cell = this.#builder.cellAt({ day, since: day, department, type, kind, layer: 0 }, row)
    this.#builder.mark(cell, marks.returned)
    this.#extend(day)
  }

  #leaveOpen(open: OpenCase, cells: readonly string[]): undefined {
    this.#counts.open++
    this.#open.push(open)
    this.#projects?.leaveOpen(this.#text(cells, 'project'))
  }

  #moment(cells: readonly string[], role: 'accepted' | 'finished'): Moment | BrokenRow | undefined {
    const text = this.#text(cells, role)
    if (/^[-—–/\\]*$/.test(text)) return undefined
    const moment = readMoment(text)
    if (!moment) return new BrokenRow('caseDateUnread', role)
    const minutes = moment.day * 1440 + (moment.minutes ?? 0)
    const isFuture =
      moment.day > this.#setting.today || (this.#exportedAt !== undefined && minutes > this.#exportedAt)
    if (isFuture) return new BrokenRow('caseInFuture', role)
    if (minutes > this.#latest) this.#latest = minutes
    return moment
  }

  #department(cells: readonly string[]): number {
    const own = this.#table.departmentName
    const text = this.#table.columns.department === undefined && own ? own : this.#text(cells, 'department')
    const found = this.#departmentAt.get(text)
    if (found !== undefined) return found
    // Of several units the first is the lead.
    const name = text.split(/[、,，;；\n]/)[0]!.trim()
    if (name === '') return -1
    const known = this.#departmentAt.get(name) ?? this.#departments.push(ownCopy(name)) - 1
    if (this.#departmentAt.size < mostNames) {
      this.#departmentAt.set(ownCopy(text), known)
      this.#departmentAt.set(ownCopy(name), known)
    }
    return known
  }

  #type(cells: readonly string[]): number {
    const { columns, header } = this.#table
    const [item, kind] = [this.#text(cells, 'item'), this.#text(cells, 'itemKind')]
    const name = kind === '' ? item : item === '' ? kind : `${item} ${kind}`
    const found = this.#items.get(name)
    if (found) {
      found.cases++
      return found.at
    }
    const type = typeOfItem(this.#setting.rules.items, `${name} ${header[columns.finished ?? -1] ?? ''}`)
    const at = this.#builder.typeAt(type)
    if (this.#items.size < mostNames) this.#items.set(ownCopy(name), { type, at, cases: 1 })
    return at
  }

  #limitRole(cells: readonly string[]): 'limit' | 'legalLimit' {
    return this.#text(cells, 'limit') === '' ? 'legalLimit' : 'limit'
  }

  /** The limit that was promised, else the legal one. */
  #limit(cells: readonly string[]): CaseLimit | 'none' | undefined {
    const role = this.#limitRole(cells)
    const unit = this.#text(cells, role === 'limit' ? 'limitUnit' : 'legalUnit')
    const text = this.#text(cells, role)
    const key = unit === '' ? text : `${text} ${unit}`
    const known = this.#limits.get(key)
    if (known) return known
    if (!this.#limits.has(key)) {
      if (this.#limits.size >= mostNames) return readLimit(text, unit)
      this.#limits.set(ownCopy(key), readLimit(text, unit))
    }
    return this.#limits.get(key)
  }

  #word<T>(cells: readonly string[], role: CaseRole, book: WordBook<T>): T | undefined {
    const text = this.#text(cells, role)
    return text === '' ? undefined : book.read(text)
  }

  finish(): CaseLogRead {
    const { rows } = this.#table
    const window = this.#window()
    const exportedAt = this.#exportedAt ?? this.#latest
    const layers: CaseLayer[] = []
    if (window) layers.push(this.#layer(rows, window.first, window.last, exportedAt))
    if (this.#counts.open > 0) this.#countOpen(exportedAt, layers)
    if (window && this.#projects) this.#countWholes(window, exportedAt, layers)
    return {
      cube: this.#builder.finish(this.#setting.rules, layers),
      departments: this.#departments,
      counts: this.#counts,
      items: this.#shownItems(),
      ...(window ?? {}),
      ...(Number.isFinite(exportedAt) ? { exported: Math.floor(exportedAt / 1440) } : {}),
    }
  }

  /** From the first to the last day of its ends, and as far as the log says of itself. */
  #window(): { first: number; last: number } | undefined {
    if (this.#first > this.#last) return undefined
    const { window } = this.#table
    return {
      first: Math.min(this.#first, window?.first ?? Infinity),
      last: Math.max(this.#last, Math.min(window?.last ?? -Infinity, this.#setting.today)),
    }
  }

  #layer(kind: CaseKind, first: number, last: number, exportedAt: number): CaseLayer {
    const sortedBy = JSON.stringify(this.#setting.rules.items)
    const departments = this.#departments.map((_, at) => at)
    const types = [...this.#builder.types]
    return { importId: '', file: 0, kind, first, last, exportedAt, departments, types, sortedBy }
  }

  #countOpen(exportedAt: number, layers: CaseLayer[]) {
    const { calendar, rules } = this.#setting
    const day = Math.floor(exportedAt / 1440)
    const kind = this.#table.rows === 'step' ? 'stepOpen' : 'wholeOpen'
    const layer = layers.push(this.#layer(kind, day, day, exportedAt)) - 1
    for (const { accepted, deduction, limit, department, type, row } of this.#open) {
      const place = { day, since: day, department, type, kind: layerOfKind(kind), layer }
      const timed = { accepted, finished: { day }, deduction }
      const against = limit === 'none' ? undefined : againstLimit(calendar, rules, timed, limit)
      const isOver = against !== undefined && (rules.comparator === '<' ? against >= 0 : against > 0)
      this.#builder.mark(this.#builder.cellAt(place, row), marks.open | (isOver ? marks.overdue : 0))
    }
  }

  /** Only those that began within the log: of others earlier steps may be missing (rule A2b). */
  #countWholes(window: { first: number; last: number }, exportedAt: number, layers: CaseLayer[]) {
    const { calendar, rules } = this.#setting
    const layer = layers.push(this.#layer('whole', window.first, window.last, exportedAt)) - 1
    for (const { timed, deduction, department, type, firstRow, lastRow } of this.#projects!.wholes()) {
      if (timed.accepted.day < window.first) continue
      const days = caseDays(calendar, rules.counting, timed)
      const [day, since] = [timed.finished.day, timed.accepted.day]
      const place = { day, since, department, type, kind: layerOfKind('whole'), layer }
      const cell = this.#builder.cellAt(place, firstRow)
      this.#builder.cellAt(place, lastRow)
      this.#builder.mark(cell, marks.finished)
      if (days) this.#builder.addDays(cell, days.span, Math.max(0, days.approval - deduction))
      this.#counts.wholes++
    }
  }

  #shownItems(): CaseItem[] {
    const all = Array.from(this.#items, ([name, { type, cases }]) => ({ name, type, cases }))
    return all.sort((a, b) => b.cases - a.cases).slice(0, shownItems)
  }
}

function visitMarks(visits: number | undefined): number {
  if (visits === undefined) return 0
  return marks.visited | (visits <= 1 ? marks.once : 0) | (visits === 0 ? marks.noVisit : 0)
}

function isBefore(end: Moment, begin: Moment): boolean {
  if (end.day !== begin.day) return end.day < begin.day
  return end.minutes !== undefined && begin.minutes !== undefined && end.minutes < begin.minutes
}

/** Cut out of a slice of the file, a text would keep the whole slice in memory. */
function ownCopy(text: string): string {
  return Array.from(text).join('')
}

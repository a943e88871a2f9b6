import type { Address, ImportIssue, IssueCode } from '../domain/issue'
import type { CellOddity } from './cells/readQuantity'

const listedPerCode = 20

interface Entry {
  readonly listed: Omit<ImportIssue, 'count'>[]
  count: number
}

/** Collects a file's issues: of each code the first twenty places, and how many there were. */
export class IssueLog {
  #byCode = new Map<IssueCode, Entry>()
  #counted = new Map<IssueCode, { readonly at: Address; count: number }>()
  readonly #file: string
  readonly #above: number
  readonly #sheet: string | undefined

  constructor(file: string, { above = 0, sheet }: { above?: number; sheet?: string | undefined } = {}) {
    this.#file = file
    this.#above = above
    this.#sheet = sheet
  }

  /** The same log, for a table that begins some rows further down and counts its own rows. */
  below(rows: number): IssueLog {
    const log = new IssueLog(this.#file, { above: this.#above + rows, sheet: this.#sheet })
    log.#byCode = this.#byCode
    log.#counted = this.#counted
    return log
  }

  #addressOf(at: Omit<Address, 'file'>): Address {
    const row = at.row === undefined ? {} : { row: at.row + this.#above }
    return { file: this.#file, ...(this.#sheet === undefined ? {} : { sheet: this.#sheet }), ...at, ...row }
  }

  /** Notes one place. */
  add(code: IssueCode, at: Omit<Address, 'file'> = {}, params?: Readonly<Record<string, string | number>>) {
    let entry = this.#byCode.get(code)
    if (!entry) this.#byCode.set(code, (entry = { listed: [], count: 0 }))
    entry.count++
    if (entry.listed.length >= listedPerCode) return
    entry.listed.push({ code, at: this.#addressOf(at), ...(params ? { params } : {}) })
  }

  /** Counts a place of something harmless, of which only the first is shown. */
  tally(code: Exclude<CellOddity, 'spaceInNumber'> | 'decimalComma', row: number, column: number) {
    const entry = this.#counted.get(code)
    if (entry) entry.count++
    else this.#counted.set(code, { at: this.#addressOf({ row, column }), count: 1 })
  }

  toList(): ImportIssue[] {
    const listed = [...this.#byCode.values()].flatMap(({ listed, count }) =>
      count > listed.length ? listed.map((issue): ImportIssue => ({ ...issue, count })) : listed,
    )
    const counted = [...this.#counted].map(([code, { at, count }]): ImportIssue => ({
      code,
      at,
      params: { count },
    }))
    return [...listed, ...counted]
  }
}

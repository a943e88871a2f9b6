import type { Address, ImportIssue, IssueCode } from '../domain/issue'

const listedPerCode = 20

interface Entry {
  readonly listed: Omit<ImportIssue, 'count'>[]
  count: number
}

/** Collects a file's issues: of each code the first twenty places, and how many there were. */
export class IssueLog {
  readonly #byCode = new Map<IssueCode, Entry>()
  readonly #counted = new Map<IssueCode, { readonly at: Address; count: number }>()
  readonly #file: string

  constructor(file: string) {
    this.#file = file
  }

  /** Notes one place. */
  add(code: IssueCode, at: Omit<Address, 'file'> = {}, params?: Readonly<Record<string, string | number>>) {
    let entry = this.#byCode.get(code)
    if (!entry) this.#byCode.set(code, (entry = { listed: [], count: 0 }))
    entry.count++
    if (entry.listed.length >= listedPerCode) return
    entry.listed.push({ code, at: { file: this.#file, ...at }, ...(params ? { params } : {}) })
  }

  /** Counts a place of something harmless, of which only the first is shown. */
  tally(code: 'thousandsSeparator' | 'fullWidthDigits', row: number, column: number) {
    const entry = this.#counted.get(code)
    if (entry) entry.count++
    else this.#counted.set(code, { at: { file: this.#file, row, column }, count: 1 })
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

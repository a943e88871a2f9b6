import type { ApprovalItem, BeforeAndNow } from '../../domain/approvals/item'
import { missingReasonOf } from '../cells/missingMarks'
import type { IssueLog } from '../issueLog'
import { headerUnit, itemColumns, type ItemColumn } from './itemColumns'
import { readBeforeAndNow, readCount, readInstant, readOnlineLevel, readVisits } from './readItemFields'
import { readLimit } from './readLimit'

/** Reads the rows of an item list one by one; what is not understood is told, and the item is kept without it. */
export class ItemRows {
  readonly #columns: ReadonlyMap<ItemColumn, number>
  readonly #header: readonly string[]
  readonly #issues: IssueLog

  constructor(header: readonly string[], issues: IssueLog) {
    this.#columns = itemColumns(header)
    this.#header = header
    this.#issues = issues
  }

  /** @param department of all items, where no column has it. */
  read(cells: readonly string[], row: number, department: string | undefined): ApprovalItem | undefined {
    const text = (column: ItemColumn) => cells[this.#columns.get(column) ?? -1]?.trim() ?? ''
    const named = { name: text('name'), department: text('department') || (department ?? '') }
    for (const column of ['name', 'department'] as const)
      if (named[column] === '') {
        this.#issues.add('emptyEntity', { row, column: (this.#columns.get(column) ?? 0) + 1 })
        return undefined
      }
    const field = <T>(column: ItemColumn, read: (text: string) => T | undefined): T | undefined => {
      const found = text(column)
      const value = found === '' ? undefined : read(found)
      const isWrong = found !== '' && value === undefined && missingReasonOf(found) === undefined
      if (isWrong)
        this.#issues.add(
          'itemCell',
          { row, column: this.#columns.get(column)! + 1 },
          { text: found.slice(0, 80) },
        )
      return value
    }
    const limit = (column: 'statutory' | 'promised') =>
      field(column, (found) => readLimit(found, text(`${column}Unit`) || this.#ownUnit(column)))
    const cut = (what: 'materials' | 'steps'): BeforeAndNow | undefined => {
      const [before, now] = [field(`${what}Before`, readCount), field(`${what}Now`, readCount)]
      return before !== undefined && now !== undefined ? { before, now } : field(what, readBeforeAndNow)
    }
    const promised = limit('promised')
    return known({
      ...named,
      code: codeOf(text('code')),
      statutory: limit('statutory'),
      promised,
      visits: field('visits', readVisits),
      onlineLevel: field('onlineLevel', readOnlineLevel),
      isInstant: field('kind', readInstant) ?? (promised && promised.kind === 'instant'),
      materials: cut('materials'),
      steps: cut('steps'),
      cases: field('cases', readCount),
    })
  }

  #ownUnit(column: 'statutory' | 'promised'): string {
    return headerUnit(this.#header[this.#columns.get(column)!] ?? '')
  }
}

/** A spreadsheet's apostrophe is no part of a code, and a code that it made a float of (4.50405E+17) is none at all. */
function codeOf(text: string): string | undefined {
  const plain = text.replace(/^['‘’]/, '')
  return plain === '' || /^\d(?:\.\d+)?E\+?\d+$/i.test(plain) ? undefined : plain
}

type Found = { readonly [K in keyof ApprovalItem]: ApprovalItem[K] | undefined }

/** Without the fields that the row does not state. */
function known(found: Found): ApprovalItem {
  return Object.fromEntries(
    Object.entries(found).filter(([, value]) => value !== undefined),
  ) as unknown as ApprovalItem
}

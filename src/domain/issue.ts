/** Where something was seen: rows and columns count from 1, as a spreadsheet shows them. */
export interface Address {
  readonly file?: string
  readonly sheet?: string
  readonly row?: number
  readonly column?: number
}

/**
 * Everything that can be said about a file, as codes. The sentences are in `words/`.
 * `error`: the file or table can't be imported; `warning`: read, but look; `info`: worth knowing.
 */
export const issueCodes = {
  // whole file
  emptyFile: 'error',
  headerOnly: 'error',
  oneColumn: 'error',
  notText: 'error', // params.kind: 'pdf' | 'binary' | 'image' | 'ole' | 'office'
  unknownLayout: 'error', // params.seen: first header cells
  unclosedQuote: 'error',
  lineTooLong: 'error', // params.limit
  truncatedZip: 'error',
  encryptedZip: 'error',
  zipTooLarge: 'error', // params.limitMegabytes
  zipTooManyEntries: 'error', // params.limit
  zipOverpacked: 'error', // params.member, params.limit: unpacks to more times its size than any table does
  zipWithoutTable: 'error',
  fileTooLarge: 'error', // params.limitMegabytes
  unreadable: 'error', // the browser could not read the file: moved, changed or refused
  noUsableCells: 'error',
  // workbooks
  encryptedWorkbook: 'error',
  damagedWorkbook: 'error',
  damagedSheet: 'error',
  tooManyCells: 'error', // params.limit
  hiddenSheet: 'warning', // left out until taken
  hiddenRows: 'warning', // params.count: left out until taken; the first's place
  hiddenColumns: 'warning', // the same
  formulaWithoutResult: 'warning',
  // encoding and structure
  decodedAs: 'info', // params.encoding
  guessedEncoding: 'warning', // params.encoding
  unequalWidth: 'warning', // params.expected, params.found
  extraCellsIgnored: 'warning',
  tooManyPeriods: 'warning', // params.limit: those beyond are left out
  tooManyTables: 'warning', // params.limit: rows from there on are left out
  unknownPeriod: 'warning', // params.text: column or row left out
  emptyEntity: 'warning',
  duplicateHeader: 'warning', // params.text
  // cells
  unparseableCell: 'warning', // params.text
  stateCell: 'warning', // params.text: 达标, of which no number can be made
  movementCell: 'warning', // params.text: ↓2
  changeCell: 'warning', // params.text: 同比增长12.3%
  pairCell: 'warning', // params.text: 6/4, a fraction or before and now
  otherUnitCell: 'warning', // params.text: in another unit than its column
  mixedUnit: 'warning', // params.unit, params.first: cells of one indicator that name two units
  mixedScale: 'warning', // params.value, params.beside: 0.986 beside 98.6; nothing is rescaled
  spaceInNumber: 'warning', // params.text, params.value
  tenThousands: 'info', // params.count: 万 and 亿, converted
  footnoteMark: 'info', // params.count
  bracketNegative: 'info', // params.count
  thousandsSeparator: 'info', // params.count
  fullWidthDigits: 'info', // params.count
  decimalComma: 'info', // params.count
  itemCell: 'warning', // params.text: the item is kept without this field
  itemTwice: 'warning', // params.name, params.firstRow: the later row counts
  itemTotal: 'info', // a row of totals is no item
  shareDisagrees: 'warning', // params.stated, params.numerator, params.denominator, params.percent
  mergedFigure: 'warning', // params.rows, params.columns: one figure over several cells, read for the first
  movementColumn: 'info', // params.text: 较上周, worked out from what is kept
  totalDisagrees: 'warning', // params.name, params.total, params.sum
  totalWithHidden: 'warning', // the same and params.count: agrees with the hidden rows, which are left out
  totalWithoutHidden: 'info', // the same: agrees without the hidden rows
  rankDisagrees: 'warning', // params.stated, params.rank, params.value
  tieRankedApart: 'warning', // params.value, params.rank, params.first, params.firstRow
  duplicateAgrees: 'info', // params.entity, params.indicator, params.period, params.firstRow
  duplicateConflict: 'warning', // same, params.first, params.second: the later row is used
  // case logs: a place alone, since their texts are personal
  caseLogWithoutEnd: 'error', // no column says when cases ended
  caseWithoutAcceptance: 'warning',
  caseWithoutEnd: 'warning', // finished by its status, without a day
  caseWithoutDepartment: 'warning',
  caseDateUnread: 'warning',
  caseEndsBeforeItBegins: 'warning',
  caseInFuture: 'warning',
  caseLimitUnread: 'warning',
  caseDeductionUnread: 'warning',
  caseDeductionTooLong: 'warning',
  caseReturnedWithoutDay: 'info',
  caseWithoutCalendar: 'warning', // params.cases: in a year without a published calendar
  metadataWithoutData: 'warning', // a Metadata_* file with no data file beside it
  editionByEconomies: 'info', // params.edition, params.count: no period in the file, known by its economies
  editionYear: 'info', // params.indicator: the year is that of the data, the edition is one later
} as const

export type IssueCode = keyof typeof issueCodes
export type Severity = (typeof issueCodes)[IssueCode]

export interface ImportIssue {
  readonly code: IssueCode
  readonly at: Address
  readonly params?: Readonly<Record<string, string | number>>
  /** How many places the same code was found at in this file, when only the first are listed. */
  readonly count?: number
}

export function severityOf(issue: ImportIssue): Severity {
  return issueCodes[issue.code]
}

/** Expected failures are values: either a result with what was noticed, or the reasons there is none. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly ImportIssue[] }
  | { readonly ok: false; readonly issues: readonly ImportIssue[] }

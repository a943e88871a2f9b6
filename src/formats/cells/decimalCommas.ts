type Rows = readonly (readonly string[])[]

/** `1,234` is a thousand or a decimal: only its neighbours can tell. */
const either = /^[-+]?[1-9]\d{0,2},\d{3}$/
const decimal = /^[-+]?(?:\d+|\d{1,3}(?:[.\u00a0\u202f ]\d{3})+),\d+ ?%?$/
const point = /^[-+]?\d*\.\d+ ?%?$/
const dotted = /^[-+]?[1-9]\d{0,2}(?:\.\d{3})+$/
const groups = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+|,\d{3})$/

interface Evidence {
  commas: number
  either: number
  against: number
}

function evidenceOf(rows: Rows, column: number): Evidence {
  const found = { commas: 0, either: 0, against: 0 }
  for (const cells of rows) {
    const text = cells[column]?.trim() ?? ''
    if (either.test(text)) found.either++
    else if (groups.test(text) || (point.test(text) && !dotted.test(text))) found.against++
    else if (decimal.test(text)) found.commas++
  }
  return found
}

/**
 * The columns (counted from 0) whose numbers have a comma before their decimals, by the rows at hand: a cell such as
 * `62,7` says so, `1.5` and `1,234,567` speak against it. Where the comma does not divide fields, columns that could be
 * either follow one that is clear, unless another speaks against it.
 */
export function findDecimalCommas(rows: Rows, commaDivides: boolean): ReadonlySet<number> {
  const width = Math.max(0, ...rows.map((cells) => cells.length))
  const evidence = Array.from({ length: width }, (_, column) => evidenceOf(rows, column))
  const isClear = ({ commas, against }: Evidence) => commas > 0 && against === 0
  const mayFollow = !commaDivides && evidence.some(isClear) && evidence.every(({ against }) => against === 0)
  return new Set(
    evidence.flatMap((found, column) => (isClear(found) || (mayFollow && found.either > 0) ? [column] : [])),
  )
}

/** A number of such a column with a point before its decimals and without dots between thousands; other text as it is. */
export function withDecimalPoint(text: string): string {
  const trimmed = text.trim()
  if (dotted.test(trimmed)) return trimmed.replaceAll('.', '')
  return decimal.test(trimmed) ? trimmed.replaceAll('.', '').replace(',', '.') : text
}

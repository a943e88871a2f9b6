/**
 * The parts of a sheet's XML that are read: columns, rows, merged cells. The rest (hyperlinks over a million columns,
 * conditions, drawings) says nothing of the figures, and is where a reader can be kept busy without end.
 */

const mostColumns = 16_384
/** Above this, looking each cell up in every array formula takes minutes. */
const mostArrayFormulas = 2_000
const letters = new TextEncoder()

function indexOf(bytes: Uint8Array, text: string, from = 0): number {
  const wanted = letters.encode(text)
  const [first] = wanted
  for (let at = bytes.indexOf(first!, from); at >= 0; at = bytes.indexOf(first!, at + 1))
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return at
  return -1
}

function lastIndexOf(bytes: Uint8Array, text: string): number {
  const wanted = letters.encode(text)
  const [first] = wanted
  for (let at = bytes.lastIndexOf(first!); at >= 0; at = at === 0 ? -1 : bytes.lastIndexOf(first!, at - 1))
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return at
  return -1
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** How often an element is opened, whatever its prefix. */
function countOpenings(bytes: Uint8Array, name: number): number {
  let count = 0
  for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) {
    const [before, after] = [bytes[at - 1], bytes[at + 1]]
    // `<c ` and `<x:c `, not `</c>`; an attribute's colon comes before no blank.
    if ((before === 60 || before === 58) && (after === 32 || after === 62 || after === 47)) count++
  }
  return count
}

function columnsOf(head: string): string {
  const columns = /<(?:\w+:)?cols\b[^>]*>[\s\S]*?<\/(?:\w+:)?cols>/.exec(head)?.[0] ?? ''
  const isSound = [...columns.matchAll(/\bmax\s*=\s*["']\s*\+?(\d+)/g)].every(
    ([, last]) => Number(last) <= mostColumns,
  )
  return isSound ? columns : ''
}

export interface TrimmedSheet {
  readonly bytes: Uint8Array
  readonly cells: number
  readonly hasManyArrays: boolean
}

/** Undefined where the rows are cut off. */
export function trimSheet(bytes: Uint8Array): TrimmedSheet | undefined {
  const opening = indexOf(bytes, 'sheetData')
  if (opening < 0) return undefined
  const isEmpty = /^sheetData\s*\/>/.test(new TextDecoder().decode(bytes.subarray(opening, opening + 40)))
  const closing = isEmpty ? opening : lastIndexOf(bytes, 'sheetData>')
  if (closing < opening || (closing === opening && !isEmpty)) return undefined
  const start = bytes.lastIndexOf(60, opening)
  const end = bytes.indexOf(62, closing) + 1
  const text = (part: Uint8Array) => new TextDecoder().decode(part)
  const tail = text(bytes.subarray(end))
  if (!/<\/(?:\w+:)?worksheet>/.test(tail)) return undefined
  const merges = /<(?:\w+:)?mergeCells\b[^>]*>[\s\S]*?<\/(?:\w+:)?mergeCells>/.exec(tail)?.[0] ?? ''
  const rows = bytes.subarray(start, end)
  const head = `<worksheet>${columnsOf(text(bytes.subarray(0, start)))}`
  return {
    bytes: joined([letters.encode(head), rows, letters.encode(`${merges}</worksheet>`)]),
    cells: countOpenings(rows, 99),
    hasManyArrays: countText(rows, 't="array"') > mostArrayFormulas,
  }
}

function countText(bytes: Uint8Array, wanted: string): number {
  let count = 0
  for (
    let at = indexOf(bytes, wanted);
    at >= 0 && count <= mostArrayFormulas;
    at = indexOf(bytes, wanted, at + 1)
  )
    count++
  return count
}

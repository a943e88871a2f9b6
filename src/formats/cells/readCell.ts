import type { Cell, CellNote } from '../../domain/missing'
import { missingReasonOf } from './missingMarks'
import { isGrouped, readMarkedNumber } from './readMarkedNumber'
import { readShortDecimal } from './readNumber'
import { readRank } from './readRank'

/** What was unusual about how a number was written, worth telling once a file. */
export type CellOddity = 'thousandsSeparator' | 'fullWidthDigits'

export interface ReadCell extends Cell {
  readonly oddity?: CellOddity
}

const bounds = new Map<string, NonNullable<CellNote['bound']>>([
  ['<', '<'],
  ['≤', '≤'],
  ['<=', '≤'],
  ['>', '>'],
  ['≥', '≥'],
  ['>=', '≥'],
  ['≈', '≈'],
  ['~', '≈'],
  ['约', '≈'],
])
const bounded = /^(<=|>=|[<≤>≥≈~约]) ?(.+)$/

const sharedNotes = new Map<string, CellNote>()

/** One object for every `..` of a file of millions. */
function missingNote(reason: NonNullable<CellNote['reason']>, text: string): CellNote {
  if (reason === 'unparseable') return { reason, text }
  const key = `${reason} ${text}`
  let note = sharedNotes.get(key)
  if (!note) {
    note = Object.freeze({ reason, text })
    if (sharedNotes.size < 200) sharedNotes.set(key, note)
  }
  return note
}

function readBounded(plain: string, text: string): Cell | undefined {
  const match = bounded.exec(plain)
  const bound = match ? bounds.get(match[1]!) : undefined
  if (!match || !bound) return undefined
  const value = readMarkedNumber(match[2]!)
  return Number.isNaN(value) ? undefined : { value, note: { bound, text } }
}

function oddityOf(plain: string, trimmed: string): CellOddity | undefined {
  if (plain !== trimmed && /[０-９．，％－＋]/.test(trimmed)) return 'fullWidthDigits'
  return isGrouped(plain) ? 'thousandsSeparator' : undefined
}

const plainDecimal = /^-?(?:0*\.?0*)(\d*\.?\d*)$/

/** A decimal that a double does not hold in whole digits; text of up to 17 of them names one double and needs no note. */
function readLongDecimal(text: string): ReadCell | undefined {
  const match = text.length >= 16 ? plainDecimal.exec(text) : null
  const value = match ? Number(text) : Number.NaN
  if (!match || !Number.isFinite(value)) return undefined
  const digits = match[1]!.length - (match[1]!.includes('.') ? 1 : 0)
  return digits <= 17 || String(value) === text ? { value } : { value, note: { text } }
}

/**
 * What stands in a cell (rules D5, D6): a value, a rank, or why there is neither; undefined for a blank one.
 * Full-width digits and signs count as plain ones. The text is kept where the number does not say all of it
 * (`1,234.5`, `85.3%`, more than 17 digits); trailing zeros of a plain decimal are not kept.
 *
 * @param columnIsRank whether the column's header says that it holds ranks, so that `19/21` is one
 * @example readCell('1,234.5') // { value: 1234.5, note: { text: '1,234.5' }, oddity: 'thousandsSeparator' }
 */
export function readCell(text: string, columnIsRank = false): ReadCell | undefined {
  const short = readShortDecimal(text)
  if (!Number.isNaN(short)) return { value: short }
  const long = readLongDecimal(text)
  if (long) return long
  const trimmed = text.trim()
  if (trimmed === '') return undefined
  const reason = missingReasonOf(trimmed)
  if (reason) return { note: missingNote(reason, trimmed) }
  const plain = trimmed.normalize('NFKC').replace('\u2212', '-')
  const value = readMarkedNumber(plain)
  if (!Number.isNaN(value)) {
    const oddity = oddityOf(plain, trimmed)
    return {
      value,
      ...(String(value) === trimmed || !Number.isNaN(readShortDecimal(trimmed))
        ? {}
        : { note: { text: trimmed } }),
      ...(oddity ? { oddity } : {}),
    }
  }
  const rank = readRank(plain, columnIsRank)
  if (rank) return { note: { rank, text: trimmed } }
  return readBounded(plain, trimmed) ?? { note: missingNote('unparseable', trimmed) }
}

import type { Cell, CellNote } from '../../domain/missing'
import { boundIn } from './boundIn'
import { foldWidth } from './foldWidth'
import { missingReasonOf } from './missingMarks'
import { readShortDecimal } from './readNumber'
import { readQuantity, type CellOddity, type Quantity } from './readQuantity'
import { readRank } from './readRank'
import { textKind, type TextKind } from './textKind'
import { withoutFootnote } from './withoutFootnote'

/** What a column's header says of its cells. */
export interface CellColumn {
  /** Whether it holds ranks, so that `19/21` is one. */
  readonly isRank?: boolean
  /** Its unit, into which a cell's own 万 is converted, and which a cell may not contradict. */
  readonly unit?: string
}

export interface ReadCell extends Cell {
  readonly oddity?: CellOddity
  /** The unit that stands beside the number in the cell. */
  readonly unit?: string
  /** Why what stands there is not read as a number, where that is known; its reason is `unparseable`. */
  readonly kind?: TextKind | 'otherUnit'
}

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

/** Longer text than any number or mark. */
const longest = 200

function unread(text: string, kind: ReadCell['kind']): ReadCell {
  return { note: missingNote('unparseable', text), ...(kind ? { kind } : {}) }
}

function oddityOf({ oddity }: Quantity, text: string, hasFootnote: boolean): CellOddity | undefined {
  if (oddity !== undefined && oddity !== 'thousandsSeparator') return oddity
  if (hasFootnote) return 'footnoteMark'
  return /[０-９．，％－＋]/.test(text) ? 'fullWidthDigits' : oddity
}

function valueCell(quantity: Quantity, text: string, hasFootnote: boolean): ReadCell {
  const { value, unit } = quantity
  const oddity = oddityOf(quantity, text, hasFootnote)
  const isPlain = String(value) === text || !Number.isNaN(readShortDecimal(text))
  return {
    value,
    ...(isPlain ? {} : { note: { text } }),
    ...(unit === undefined ? {} : { unit }),
    ...(oddity ? { oddity } : {}),
  }
}

function boundedCell(plain: string, text: string, columnUnit: string | undefined): ReadCell | undefined {
  const found = boundIn(plain)
  const quantity = found && readQuantity(found.rest, columnUnit)
  if (!found || !quantity) return undefined
  if (quantity === 'otherUnit') return unread(text, quantity)
  const { value, unit } = quantity
  return { value, note: { bound: found.bound, text }, ...(unit === undefined ? {} : { unit }) }
}

/** `3 21` in a column of ranks is 3 of 21 rather than 321, and no rank is negative. */
function isDoubtfulRank({ oddity }: Quantity): boolean {
  return oddity === 'spaceInNumber' || oddity === 'bracketNegative'
}

function readText(text: string, { isRank = false, unit }: CellColumn): ReadCell {
  if (text.length > longest) return unread(text, undefined)
  const folded = foldWidth(text)
  const plain = withoutFootnote(folded)
  const reason = missingReasonOf(plain)
  if (reason) return { note: missingNote(reason, text) }
  const rank = isRank ? readRank(plain, true) : undefined
  if (rank) return { note: { rank, text } }
  const quantity = readQuantity(plain, unit)
  if (quantity === 'otherUnit') return unread(text, quantity)
  if (quantity && !(isRank && isDoubtfulRank(quantity))) return valueCell(quantity, text, plain !== folded)
  const said = readRank(plain, false)
  if (said) return { note: { rank: said, text } }
  return boundedCell(plain, text, unit) ?? unread(text, textKind(plain))
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
 * What stands in a cell (rules D5, D6): a value, a bound, a rank, or why there is none of them; undefined for a blank
 * one. Full-width digits and signs count as plain ones. The text is kept where the number does not say all of it
 * (`1,234.5`, `85.3%`, `3个工作日`, more than 17 digits); trailing zeros of a plain decimal are not kept.
 *
 * @example readCell('1,234.5') // { value: 1234.5, note: { text: '1,234.5' }, oddity: 'thousandsSeparator' }
 */
export function readCell(text: string, column: CellColumn = {}): ReadCell | undefined {
  const short = readShortDecimal(text)
  if (!Number.isNaN(short)) return { value: short }
  const long = readLongDecimal(text)
  if (long) return long
  const trimmed = text.trim()
  if (trimmed === '' || /^[\s\u200b\u2060]+$/.test(trimmed)) return undefined
  const reason = missingReasonOf(trimmed)
  return reason ? { note: missingNote(reason, trimmed) } : readText(trimmed, column)
}

import { powerInto, splitQuantity } from './cellUnit'
import { isGrouped, withoutGroups } from './readMarkedNumber'
import { readDecimal } from './readNumber'

/** What was unusual about how a number was written, worth telling once a file, or cell by cell. */
export type CellOddity =
  | 'thousandsSeparator'
  | 'fullWidthDigits'
  | 'footnoteMark'
  | 'bracketNegative'
  | 'tenThousands'
  | 'spaceInNumber'

export interface Quantity {
  readonly value: number
  /** The unit that stands in the cell, without its 万. */
  readonly unit?: string
  readonly oddity?: CellOddity
}

const bracketed = /^\(((?:US\$|[$¥€£])? ?\d[^()]*)\)( ?%)?$/
const spaced = /^([-+]?\d+)(?: (\d+(?:\.\d+)?)|( ?\. ?)(\d+))$/

/** `9 87` and `98. 6`: one stray space, whether typed or left by a line break. */
function withoutSpace(figures: string): string | undefined {
  return spaced.test(figures) && figures.includes(' ') ? figures.replaceAll(' ', '') : undefined
}

/** Shifting the point in the text is exact, where a product would be rounded once more. */
function shifted(figures: string, power: number): number {
  return readDecimal(power === 0 ? figures : `${figures}e${power}`)
}

function readUnsigned(text: string, columnUnit: string | undefined): Quantity | 'otherUnit' | undefined {
  const split = splitQuantity(text.replace(/^百分之(.+)$/, '$1%'))
  if (!split) return undefined
  const { figures, unit } = split
  const power = unit ? powerInto(unit, columnUnit) : 0
  const plain = withoutGroups(figures)
  const tight = withoutSpace(plain)
  const value = shifted(tight ?? plain, power ?? 0)
  if (Number.isNaN(value)) return undefined
  if (power === undefined) return 'otherUnit'
  const oddity: CellOddity | undefined =
    tight !== undefined
      ? 'spaceInNumber'
      : power !== 0
        ? 'tenThousands'
        : isGrouped(figures)
          ? 'thousandsSeparator'
          : undefined
  return { value, ...(unit?.base ? { unit: unit.base } : {}), ...(oddity ? { oddity } : {}) }
}

/**
 * The number of folded text with what may stand around it: thousands, currency, a unit (`3个工作日`), 万 and 亿, brackets
 * for a minus, one space too many. `otherUnit` where the column's unit is another than the cell's; undefined for text
 * that is no number.
 *
 * @param columnUnit the column's own unit, into which 万 and 亿 are converted
 * @example readQuantity('3.5万元', '元') // { value: 35000, unit: '元', oddity: 'tenThousands' }
 */
export function readQuantity(text: string, columnUnit?: string): Quantity | 'otherUnit' | undefined {
  const [, inner, percent = ''] = bracketed.exec(text) ?? []
  if (inner === undefined) return readUnsigned(text, columnUnit)
  const read = readUnsigned(inner + percent, columnUnit)
  if (typeof read !== 'object') return read
  const oddity = read.oddity === 'spaceInNumber' ? read.oddity : 'bracketNegative'
  return { ...read, value: read.value === 0 ? 0 : -read.value, oddity }
}

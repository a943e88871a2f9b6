import type { CataloguePeriod, Entity } from '../catalogue/catalogue'
import type { Cell, CellNote } from '../missing'

/** Reads one input: a value, or nothing and why. */
export type Read = (entity: Entity, period: CataloguePeriod) => Cell

export const dividedByZero: CellNote = { reason: 'notApplicable', text: '÷ 0' }

/** What two values come to; missing for the reason of the one that is (rule D5). */
export function combine(a: Cell, b: Cell, work: (a: number, b: number) => number): Cell {
  if (a.value === undefined) return a
  if (b.value === undefined) return b
  return { value: work(a.value, b.value) }
}

/** `scale × a / b`; nothing is divided by zero, which is called not applicable. */
export function ratio(a: Cell, b: Cell, scale: number): Cell {
  if (a.value !== undefined && b.value === 0) return { note: dividedByZero }
  return combine(a, b, (numerator, denominator) => (scale * numerator) / denominator)
}

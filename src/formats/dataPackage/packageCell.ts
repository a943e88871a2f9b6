import type { Cell, MissingReason } from '../../domain/missing'

/** The few texts that the package's sources write in place of a number (rule D5). */
const reasons = new Map<string, Exclude<MissingReason, 'absent'>>([
  ['..', 'noData'],
  ['N/A', 'noData'],
  ['No Practice', 'noPractice'],
  ['No VAT', 'notApplicable'],
  ['No VAT refund per case study scenario', 'notApplicable'],
  ['No corporate income tax', 'notApplicable'],
])

const decimal = /^-?(\d+\.?\d*|\.\d+)$/

/** A cell's text as a number, or the reason for there being none; undefined for a blank cell, which is absent. */
export function packageCell(text: string): Cell | undefined {
  if (text === '') return undefined
  if (decimal.test(text)) return { value: Number(text) }
  return { note: { reason: reasons.get(text) ?? 'unparseable', text } }
}

import type { JudgedTarget } from '../../stores/judging'

/** What the ledger's address calls a target by: its set's code and its own. */
export function shortfallKey({ record, target }: Pick<JudgedTarget, 'record' | 'target'>): string {
  return JSON.stringify([record.code, target.code])
}

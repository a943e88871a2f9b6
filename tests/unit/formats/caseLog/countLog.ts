import { dayNumber } from '../../../../src/domain/approvals/dayNumber'
import { usualCaseRules, type CaseRules } from '../../../../src/domain/approvals/caseRules'
import type { CaseHints, CaseLogRead } from '../../../../src/formats/caseLog/caseLog'
import type { ReadFileResult } from '../../../../src/formats/readResult'
import { china } from '../../domain/approvals/calendars'
import { readText } from '../readText'

export interface LogOptions {
  readonly rules?: Partial<CaseRules>
  readonly hints?: CaseHints
  readonly today?: string
}

/** Reads a text as a case log would be, on 20 November 2026. */
export function readLog(
  text: string | Uint8Array<ArrayBuffer>,
  options: LogOptions = {},
): Promise<ReadFileResult> {
  const { rules, hints = {}, today = '2026-11-20' } = options
  return readText(text, {
    cases: { rules: { ...usualCaseRules, ...rules }, calendar: china, today: dayNumber(today) },
    hints: new Map([['数据.csv', { cases: hints }]]),
  })
}

/** A log that has to be one. */
export async function countLog(
  text: string | Uint8Array<ArrayBuffer>,
  options?: LogOptions,
): Promise<CaseLogRead> {
  const { cases, issues } = await readLog(text, options)
  if (!cases) throw new Error(JSON.stringify(issues))
  return cases
}

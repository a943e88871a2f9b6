import * as v from 'valibot'
import type { TargetSet } from '../../domain/targets/target'
import type { TargetFileIssue } from '../../domain/targets/targetFileIssue'
import { fieldIssueOf } from '../fieldIssue'
import { targetSetSchema } from './targetSetSchema'

const mark = 'targets'
const fileFormat = 1
const limitMegabytes = 4

export type TargetsRead =
  | { readonly ok: true; readonly set: TargetSet }
  | { readonly ok: false; readonly issues: readonly TargetFileIssue[] }

/** A set of targets as the text of a file, for people to read too. */
export function writeTargetFile(set: TargetSet): string {
  return `${JSON.stringify({ duibiao: mark, format: fileFormat, targets: set }, null, 2)}\n`
}

/** A set of targets from the text of a file: whole, or everything that is wrong with it. */
export function readTargetFile(text: string): TargetsRead {
  if (text.length > limitMegabytes * 1024 * 1024) return refused('tooLarge', { limitMegabytes })
  const json = parsed(text)
  if (json === undefined) return refused('notJson')
  if (!v.is(envelope, json)) return refused('foreign')
  if (json.format > fileFormat) return refused('newer', { format: json.format })
  const result = v.safeParse(targetSetSchema, json.targets)
  if (result.success) return { ok: true, set: result.output }
  return { ok: false, issues: result.issues.map(fieldIssueOf) }
}

const envelope = v.object({ duibiao: v.literal(mark), format: v.number(), targets: v.unknown() })

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

function refused(code: TargetFileIssue['code'], params?: TargetFileIssue['params']): TargetsRead {
  return { ok: false, issues: [{ code, path: [], ...(params && { params }) }] }
}

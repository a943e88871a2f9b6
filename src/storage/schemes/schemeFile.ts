import * as v from 'valibot'
import type { Scheme } from '../../domain/scoring/scheme'
import type { SchemeFileIssue, SchemeFileIssueCode } from '../../domain/scoring/schemeFileIssue'
import { fieldIssueOf } from '../fieldIssue'
import { schemeSchema } from './schemeSchema'

const mark = 'scheme'
const fileFormat = 1
const limitMegabytes = 16

export type SchemeRead =
  | { readonly ok: true; readonly scheme: Scheme }
  | { readonly ok: false; readonly issues: readonly SchemeFileIssue[] }

/** A scheme as the text of a file, for people to read too. */
export function writeSchemeFile(scheme: Scheme): string {
  return `${JSON.stringify({ duibiao: mark, format: fileFormat, scheme }, null, 2)}\n`
}

/** A scheme from the text of a file: whole, or everything that is wrong with it. */
export function readSchemeFile(text: string): SchemeRead {
  if (text.length > limitMegabytes * 1024 * 1024) return refused('tooLarge', { limitMegabytes })
  const json = parsed(text)
  if (json === undefined) return refused('notJson')
  if (!v.is(envelope, json)) return refused('foreign')
  const format = Math.max(json.format, formatOf(json.scheme))
  if (format > fileFormat) return refused('newer', { format })
  const result = v.safeParse(schemeSchema, json.scheme)
  if (result.success) return { ok: true, scheme: result.output }
  return { ok: false, issues: result.issues.map((issue) => placed(issue, json.scheme)) }
}

const envelope = v.object({ duibiao: v.literal(mark), format: v.number(), scheme: v.unknown() })

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

/** The scheme's own format number: one of a later format is newer, not wrong. */
function formatOf(scheme: unknown): number {
  const read = v.safeParse(v.object({ format: v.number() }), scheme)
  return read.success ? read.output.format : fileFormat
}

function refused(code: SchemeFileIssueCode, params?: SchemeFileIssue['params']): SchemeRead {
  return { ok: false, issues: [{ code, path: [], ...(params && { params }) }] }
}

function placed(issue: v.BaseIssue<unknown>, scheme: unknown): SchemeFileIssue {
  const found = fieldIssueOf(issue)
  const node = nodeAt(scheme, found.path)
  return { ...found, ...(node && { node }) }
}

const named = v.object({
  code: v.fallback(v.string(), ''),
  names: v.fallback(v.object({ zh: v.exactOptional(v.string()), en: v.exactOptional(v.string()) }), {}),
})

function nodeAt(scheme: unknown, [list, at]: readonly (string | number)[]): SchemeFileIssue['node'] {
  if (list !== 'nodes' || typeof at !== 'number') return undefined
  const read = v.safeParse(v.object({ nodes: v.array(v.unknown()) }), scheme)
  const node = v.safeParse(named, read.success ? read.output.nodes[at] : undefined)
  return node.success ? node.output : undefined
}

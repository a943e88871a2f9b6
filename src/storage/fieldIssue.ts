import type * as v from 'valibot'
import type { SchemeFileIssue, SchemeFileIssueCode } from '../domain/scoring/schemeFileIssue'

type Found = v.BaseIssue<unknown>

/** What a schema found wrong, as a code of ours at the path of the field. */
export function fieldIssueOf(issue: Found): Pick<SchemeFileIssue, 'code' | 'path' | 'params'> {
  return { ...kindOf(issue), path: (issue.path ?? []).map(({ key }) => key as string | number) }
}

const codeByType: Readonly<Record<string, SchemeFileIssueCode>> = {
  number: 'notANumber',
  finite: 'notANumber',
  string: 'notAText',
  boolean: 'notTrueOrFalse',
  array: 'notAList',
  strict_tuple: 'notAList',
  strict_object: 'notAGroup',
  record: 'notAGroup',
  custom: 'notAGroup',
  min_length: 'empty',
}

function kindOf(issue: Found): Pick<SchemeFileIssue, 'code' | 'params'> {
  if (issue.received === 'undefined') return { code: 'missing' }
  if (issue.expected === 'never') return { code: 'unknownField' }
  if (issue.type === 'max_length') return { code: 'tooMany', params: { limit: Number(issue.requirement) } }
  if (isChoice(issue)) return { code: 'notAChoice', params: choiceOf(issue) }
  return { code: codeByType[issue.type] ?? 'unusable' }
}

function isChoice({ type }: Found): boolean {
  return type === 'picklist' || type === 'literal' || type === 'variant'
}

function choiceOf({ received, expected }: Found): { found: string; choices: string } {
  return {
    found: received.replaceAll('"', ''),
    choices: (expected ?? '').replace(/[()"]/g, '').replaceAll(' | ', ', '),
  }
}

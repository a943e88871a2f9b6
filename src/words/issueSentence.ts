import { isolateText } from '../domain/isolateText'
import type { Address, ImportIssue } from '../domain/issue'

export type Translate = (key: string, params: Record<string, unknown>) => string

/** Where, in words: 《文件》第 3 行第 5 列. Empty where nothing is known. */
export function placeOf(at: Address, t: Translate): string {
  const parts = (['file', 'sheet', 'row', 'column'] as const).map((part) =>
    at[part] === undefined ? '' : t(`issues.at.${part}`, { [part]: isolated(at[part]) }),
  )
  return parts.join('')
}

function isolated(value: unknown): unknown {
  return typeof value === 'string' ? isolateText(value) : value
}

/** An issue as a sentence that says where, what, and what to do. */
export function issueSentence(issue: ImportIssue, t: Translate): string {
  const given = Object.entries(issue.params ?? {})
  const params: Record<string, unknown> = Object.fromEntries(
    given.map(([key, value]) => [key, isolated(value)]),
  )
  if (issue.code === 'notText')
    params['kind'] = t(`issues.kinds.${String(issue.params?.['kind'] ?? 'binary')}`, {})
  const more = issue.count !== undefined && issue.count > 1 ? t('issues.more', { count: issue.count }) : ''
  return `${placeOf(issue.at, t)}${t('issues.colon', {})}${t(`issues.${issue.code}`, params)}${more}`
}

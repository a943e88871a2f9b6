import type { Address, ImportIssue } from '../domain/issue'

export type Translate = (key: string, params: Record<string, unknown>) => string

/** Where, in words: 《文件》第 3 行第 5 列. Empty where nothing is known. */
export function placeOf(at: Address, t: Translate): string {
  const parts = (['file', 'sheet', 'row', 'column'] as const).map((part) =>
    at[part] === undefined ? '' : t(`issues.at.${part}`, { [part]: at[part] }),
  )
  return parts.join('')
}

/** An issue as a sentence that says where, what, and what to do. */
export function issueSentence(issue: ImportIssue, t: Translate): string {
  const params: Record<string, unknown> = { ...issue.params }
  if (issue.code === 'notText')
    params['kind'] = t(`issues.kinds.${String(issue.params?.['kind'] ?? 'binary')}`, {})
  const more = issue.count !== undefined && issue.count > 1 ? t('issues.more', { count: issue.count }) : ''
  return `${placeOf(issue.at, t)}${t('issues.colon', {})}${t(`issues.${issue.code}`, params)}${more}`
}

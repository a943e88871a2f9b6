import { isolateText } from '../domain/isolateText'
import type { Address, ImportIssue } from '../domain/issue'
import { cellName } from './cellName'

export type Translate = (key: string, params: Record<string, unknown>) => string

/** Where, in words: 《文件》第 3 行第 5 列, or of a sheet, whose columns have letters, 工作表“周报”E3. Empty where nothing is known. */
export function placeOf(at: Address, t: Translate): string {
  const say = (part: keyof Address) =>
    at[part] === undefined ? '' : t(`issues.at.${part}`, { [part]: isolated(at[part]) })
  const { sheet, row, column } = at
  const isCell = sheet !== undefined && row !== undefined && column !== undefined
  const place = isCell ? t('issues.at.cell', { cell: cellName(row, column) }) : say('row') + say('column')
  return (say('file') + say('sheet') + place).trimEnd()
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

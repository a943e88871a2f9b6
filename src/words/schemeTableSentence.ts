import { isolateText } from '../domain/isolateText'
import type { SchemeTableIssue } from '../domain/scoring/schemeTableIssue'
import type { Translate } from './issueSentence'

/** What is wrong with a pasted table as a sentence that names the row. */
export function schemeTableSentence({ code, row, params = {} }: SchemeTableIssue, t: Translate): string {
  const at = row === undefined ? '' : t('schemeIssues.table.at', { row })
  const words = Object.entries(params).map(([key, value]) => [
    key,
    typeof value === 'string' ? isolateText(value) : value,
  ])
  return `${at}${t(`schemeIssues.table.${code}`, Object.fromEntries(words))}`
}

import { isolateText } from '../domain/isolateText'
import { nameIn, type Language } from '../domain/names'
import type { SchemeFileIssue } from '../domain/scoring/schemeFileIssue'
import type { Translate } from './issueSentence'
import words from './messages/zh/schemeIssues'

/** What is wrong with a scheme's file as a sentence that names the place: 第 12 个节点“开办企业”的权重不是数字. */
export function schemeFileSentence(issue: SchemeFileIssue, language: Language, t: Translate): string {
  const given = Object.entries(issue.params ?? {}).map(([key, value]) => [
    key,
    typeof value === 'string' ? isolateText(value) : value,
  ])
  return t(`schemeIssues.file.${issue.code}`, {
    ...Object.fromEntries(given),
    place: placeIn(issue, language, t),
  })
}

function placeIn({ path, node }: SchemeFileIssue, language: Language, t: Translate): string {
  const [, at] = path
  if (!node || typeof at !== 'number') return join(pathWords(path, t), t)
  const name = nameIn(node.names, language, node.code)
  return join([t('schemeIssues.fields.node', { number: at + 1, name }), ...pathWords(path.slice(2), t)], t)
}

function join(parts: readonly string[], t: Translate): string {
  return parts.length === 0 ? t('schemeIssues.fields.whole', {}) : parts.join(t('schemeIssues.fields.of', {}))
}

/** Groups that only hold the fields meant are not named: 最优值, not 计分设定的计分规则的最优值. */
const silent = new Set<string | number>(['measure', 'rule', 'population', 'ranking'])

function pathWords(path: readonly (string | number)[], t: Translate): string[] {
  const parts: string[] = []
  path.forEach((key, at) => {
    if (typeof key === 'number')
      parts.push(`${parts.pop() ?? ''}${t('schemeIssues.fields.item', { number: key + 1 })}`)
    else if (!silent.has(key) || at === path.length - 1) parts.push(fieldWord(key, path[at - 1], t))
  })
  return parts
}

/** A key that is no field of a scheme is somebody's code, or misspelt: it is quoted. */
function fieldWord(key: string, before: string | number | undefined, t: Translate): string {
  const field = key === 'mean' && before === 'rule' ? 'ruleMean' : key
  return Object.hasOwn(words.fields, field)
    ? t(`schemeIssues.fields.${field}`, {})
    : t('schemeIssues.fields.other', { key: isolateText(key) })
}

import type { Catalogue } from '../domain/catalogue/catalogue'
import { isolateText } from '../domain/isolateText'
import { nameIn, type Language, type Names } from '../domain/names'
import type { Scheme } from '../domain/scoring/scheme'
import type { SchemeIssue } from '../domain/scoring/schemeIssue'
import type { Translate } from './issueSentence'

/** What an issue's codes are the names of; without a catalogue entities and groups are called by their codes. */
export interface SchemeNaming {
  readonly scheme: Pick<Scheme, 'nodes'>
  readonly catalogue?: Pick<Catalogue, 'entities' | 'groupings'> | undefined
  readonly language: Language
}

/** An issue of a scheme as a sentence: at which node, what, and what to do. */
export function schemeIssueSentence(issue: SchemeIssue, naming: SchemeNaming, t: Translate): string {
  const { code, node, params = {} } = issue
  const nodeName = (nodeCode: string) =>
    named(naming.scheme.nodes.find((one) => one.code === nodeCode)?.names, naming, nodeCode)
  const at = node === undefined ? '' : t('schemeIssues.at', { name: nodeName(node) })
  const words = Object.entries(params).map(([key, value]) => [key, wordOf(key, value)] as const)
  const sentence = t(`schemeIssues.check.${code}`, {
    ...Object.fromEntries(words),
    ...(node === undefined ? {} : { node: isolateText(node) }),
  })
  const inGroup =
    code !== 'unknownGroup' && params['group'] !== undefined
      ? t('schemeIssues.inGroup', { group: groupName(String(params['group']), naming) })
      : ''
  return `${at}${sentence}${inGroup}`

  function wordOf(key: string, value: NonNullable<SchemeIssue['params']>[string]): string {
    if (typeof value === 'object') return value.map(nodeName).join(code === 'cycle' ? ' → ' : ' / ')
    if (typeof value === 'number') return shortNumber(value)
    if (key === 'field') return t(`schemeIssues.fields.${value}`, {})
    if (key === 'child') return nodeName(value)
    if (key === 'entity') return entityName(value, naming)
    if (key === 'group') return groupName(value, naming)
    return isolateText(value)
  }
}

/** Without the last bits of a sum of decimals. */
function shortNumber(value: number): string {
  return String(Number(value.toPrecision(12)))
}

function named(names: Names | undefined, { language }: SchemeNaming, code: string): string {
  return nameIn(names ?? {}, language, code)
}

function entityName(code: string, naming: SchemeNaming): string {
  return named(naming.catalogue?.entities.find((entity) => entity.code === code)?.names, naming, code)
}

function groupName(id: string, naming: SchemeNaming): string {
  const groups = naming.catalogue?.groupings.flatMap((grouping) => grouping.groups)
  return named(groups?.find((group) => group.id === id)?.names, naming, id)
}

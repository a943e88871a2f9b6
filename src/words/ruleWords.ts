import type { ScoringRule } from '../domain/scoring/scheme'
import type { Translate } from './issueSentence'

/** A scoring rule with all that was set of it: 最优最差值：最优值 0、最差值 18. */
export function ruleWords(rule: ScoringRule, nameOf: (entity: string) => string, t: Translate): string {
  const parts = Object.entries(rule).flatMap(([field, set]) => partWords(field, set, nameOf, t))
  const name = t(`schemeEditor.rules.${rule.kind}`, {})
  if (parts.length === 0) return name
  return t('provenance.score.rule', { name, parts: parts.join(t('rankings.listSeparator', {})) })
}

function partWords(
  field: string,
  set: ScoringRule[keyof ScoringRule] | unknown,
  nameOf: (entity: string) => string,
  t: Translate,
): string[] {
  const label = (key: string) => t(`schemeEditor.rule.${key}`, {})
  if (field === 'kind') return []
  if (field === 'points') {
    const points = set as readonly (readonly [number, number])[]
    return points.map(([value, score]) => t('provenance.score.point', { value, score }))
  }
  if (field === 'between') return [label(set as string)]
  if (field === 'entity') return [`${label(field)} ${nameOf(set as string)}`]
  if (typeof set === 'boolean') return field === 'capped' && set ? [label(field)] : []
  return [`${label(field)} ${String(set)}`]
}

import { unitGrouping } from '../approvals/caseEntities'
import type { Grouping } from '../catalogue/catalogue'
import type { NameChoice } from './mapping'

/** The groups that a city's units are ranked in: those of case logs, and the zones. */
export const unitGroups: Grouping = {
  ...unitGrouping,
  groups: [...unitGrouping.groups, { id: 'zone', names: { zh: '功能区', en: 'Functional zones' } }],
}

/** What the catalogue has to know of the groups that new entities were put into; nothing where none was. */
export function groupingsOf(choices: readonly NameChoice[]): readonly Grouping[] {
  const used = new Set(
    choices.flatMap((choice) => (choice.kind === 'new' ? (choice.groups?.[unitGroups.id] ?? []) : [])),
  )
  if (used.size === 0) return []
  return [{ ...unitGroups, groups: unitGroups.groups.filter(({ id }) => used.has(id)) }]
}

import type { DecidedName, Decisions } from './decideNames'
import type { Mapping, NameChoice } from './mapping'

/**
 * What a template keeps of the decisions about an import: whoever was made new is known from then on, and what needs no
 * decision is not kept, for it is found anew each time.
 */
export function rememberedMapping({ entities, indicators }: Decisions): Mapping {
  return { entities: remembered(entities), indicators: remembered(indicators) }
}

function remembered(decided: readonly DecidedName[]): (readonly [string, NameChoice])[] {
  return decided.flatMap(({ key, choice, by, isOpen }): (readonly [string, NameChoice])[] => {
    if (!choice || isOpen || (by !== 'told' && by !== 'template')) return []
    if (choice.kind !== 'new') return [[key, choice]]
    const code = choice.names?.zh ?? choice.names?.en
    return code === undefined ? [] : [[key, { kind: 'known', code }]]
  })
}

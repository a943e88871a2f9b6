import type { Catalogue, Definition, Indicator } from '../catalogue/catalogue'
import type { Names } from '../names'
import { findingOf, type DefinitionChange, type Finding } from './finding'

/** A revision as far as 口径 goes. */
export interface DefinedRevision {
  readonly number: number
  readonly catalogue: Catalogue
  /** By the key that the catalogue names. */
  readonly definitions: ReadonlyMap<string, Definition>
  /** What case logs are counted by, as a text. */
  readonly caseRules?: string
}

/** What of an indicator's 口径 is another one than in the revision before (rules D2, W7): unit, direction, text, rules. */
export function findDefinitionChanges(before: DefinedRevision, after: DefinedRevision): readonly Finding[] {
  const known = new Map(before.catalogue.indicators.map((indicator) => [indicator.code, indicator]))
  const own = after.catalogue.indicators.flatMap((indicator) => {
    const earlier = known.get(indicator.code)
    return earlier ? changesOf(earlier, indicator, before, after) : []
  })
  const { caseRules } = after
  const isRecounted =
    caseRules !== undefined && before.caseRules !== undefined && caseRules !== before.caseRules
  return isRecounted ? [...own, changeAt(undefined, { of: 'caseRules' }, after.number)] : own
}

function changesOf(
  earlier: Indicator,
  indicator: Indicator,
  before: DefinedRevision,
  after: DefinedRevision,
): readonly Finding[] {
  const changes: DefinitionChange[] = []
  const [unit, newUnit] = [earlier.unit ?? {}, indicator.unit ?? {}]
  if (!areSame(unit, newUnit)) changes.push({ of: 'unit', before: unit, after: newUnit })
  if (earlier.direction !== indicator.direction)
    changes.push({
      of: 'direction',
      ...(earlier.direction ? { before: earlier.direction } : {}),
      ...(indicator.direction ? { after: indicator.direction } : {}),
    })
  const text = before.definitions.get(earlier.definition ?? '')?.text
  const newText = after.definitions.get(indicator.definition ?? '')?.text
  if (text && newText && !areSame(text, newText)) changes.push({ of: 'text', before: text, after: newText })
  return changes.map((change) => changeAt(indicator.code, change, after.number))
}

function changeAt(indicator: string | undefined, change: DefinitionChange, revision: number): Finding {
  const found = findingOf(
    indicator === undefined ? {} : { indicator },
    { rule: 'definition', change, revision },
    revision,
  )
  return { ...found, id: `${found.id}|${change.of}|${revision}` }
}

/** The same in every language that both speak. */
function areSame(a: Names, b: Names): boolean {
  const isSame = (one: string | undefined, other: string | undefined) =>
    one === undefined || other === undefined || one === other
  const areBothSaid = Object.keys(a).length > 0 === Object.keys(b).length > 0
  return areBothSaid && isSame(a.zh, b.zh) && isSame(a.en, b.en)
}

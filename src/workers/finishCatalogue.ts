import type { Catalogue, Definition } from '../domain/catalogue/catalogue'
import type { FactContext } from '../domain/facts/factTable'
import type { IndicatorEdit } from './importProtocol'

export interface WrittenDefinition {
  readonly id: string
  readonly definition: Definition
}

/** The definitions that files brought, one an indicator, with the ids they are stored under. */
export function writtenDefinitions(contexts: readonly FactContext[], importId: string): WrittenDefinition[] {
  const byCode = new Map(
    contexts.flatMap(({ definitions }) => definitions.map((one) => [one.code, one] as const)),
  )
  return [...byCode.values()].map((definition, at) => ({ id: `${importId}/d${at}`, definition }))
}

/** The catalogue as it is published: with the user's corrections, and definitions by key. */
export function finishCatalogue(
  catalogue: Catalogue,
  edits: readonly IndicatorEdit[],
  definitions: readonly WrittenDefinition[],
): Catalogue {
  const edited = new Map(edits.map((edit) => [edit.code, edit]))
  const ids = new Map(definitions.map(({ id, definition }) => [definition.code, id]))
  return {
    ...catalogue,
    indicators: catalogue.indicators.map((indicator) => {
      const definition = ids.get(indicator.code) ?? indicator.definition
      return {
        ...indicator,
        ...edited.get(indicator.code),
        ...(definition === undefined ? {} : { definition }),
      }
    }),
  }
}

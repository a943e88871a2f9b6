import type { AssemblyInput } from './assembly'

/** Whether tables speak of a place, by indicator: one that stands in both of a table's axes. */
export type FileWindow = (indicator: string) => (entity: number, period: number) => boolean

/**
 * What a file leaves blank, as against what it does not speak of (rule D11): a table speaks of each of its indicators
 * for all its entities and periods; of two tables each speaks of its own only.
 */
export function fileWindow(inputs: readonly Pick<AssemblyInput, 'keys'>[]): FileWindow {
  const byIndicator = new Map<string, { entities: ReadonlySet<number>; periods: ReadonlySet<number> }[]>()
  for (const { keys } of inputs) {
    const axes = { entities: new Set(keys.entities), periods: new Set(keys.periods) }
    for (const code of new Set(keys.indicators))
      byIndicator.set(code, [...(byIndicator.get(code) ?? []), axes])
  }
  return (indicator) => {
    const windows = byIndicator.get(indicator) ?? []
    return (entity, period) =>
      windows.some(({ entities, periods }) => entities.has(entity) && periods.has(period))
  }
}

import type { Panel } from '../panel/panel'
import { panelReader } from '../panel/panelReading'
import type { Period } from '../periods/period'

/** A period that was signed off, and how many of its figures an import would change (rule W8). */
export interface SettledChange {
  readonly period: Period
  /** The newest version that was published; none where it was only checked. */
  readonly version?: number
  readonly cells: number
}

/**
 * Counts the figures of some periods that differ between two panels, those that come or go too.
 *
 * @param periods their keys.
 * @returns by key; a period of which nothing changes is left out.
 */
export function changedCells(
  before: Panel | undefined,
  after: Panel,
  periods: readonly number[],
): ReadonlyMap<number, number> {
  const [was, is] = [before && panelReader(before), panelReader(after)]
  const entities = new Set([...(before?.entityKeys ?? []), ...after.entityKeys])
  const counts = new Map<number, number>()
  for (const entity of entities)
    for (const period of periods)
      if (!Object.is(was?.(entity, period), is(entity, period)))
        counts.set(period, (counts.get(period) ?? 0) + 1)
  return counts
}

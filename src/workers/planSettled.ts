import type { Catalogue } from '../domain/catalogue/catalogue'
import { periodId } from '../domain/periods/periodId'
import type { Panel } from '../domain/panel/panel'
import { changedCells, type SettledChange } from '../domain/review/settledChanges'
import type { Settled } from '../storage/review/readSettled'
import type { DraftRevision } from './draftRevision'

/**
 * What the draft does to periods that were signed off (rule W8). What was checked is to be checked again whatever
 * changes; a published period is told of where its own figures do.
 */
export async function planSettled(
  draft: DraftRevision,
  base: Catalogue,
  settled: ReadonlyMap<string, Settled>,
  readPanel: (key: string) => Promise<Panel | undefined>,
): Promise<readonly SettledChange[]> {
  const periods = base.periods.filter(({ period }) => settled.has(periodId(period)))
  if (periods.length === 0) return []
  const keys = periods.map(({ key }) => key)
  const cells = new Map<number, number>()
  const made = new Map(draft.catalogue.indicators.map(({ code, panel }) => [code, panel]))
  for (const one of draft.indicators) {
    const key = made.get(one.code)
    if (key === undefined || key === one.base) continue
    const before = one.base === undefined ? undefined : await readPanel(one.base)
    const after = await readPanel(key)
    if (!after) continue
    for (const [period, count] of changedCells(before, after, keys))
      cells.set(period, (cells.get(period) ?? 0) + count)
  }
  const isChange = draft.indicators.some(({ code, base: before }) => made.get(code) !== before)
  return periods.flatMap(({ key, period }) => {
    const { version, isChecked } = settled.get(periodId(period))!
    const count = cells.get(key) ?? 0
    if (version !== undefined && count > 0) return [{ period, version, cells: count }]
    return isChecked && version === undefined && isChange ? [{ period, cells: count }] : []
  })
}

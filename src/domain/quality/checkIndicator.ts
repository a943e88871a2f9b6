import type { Catalogue, CataloguePeriod, Entity, Indicator } from '../catalogue/catalogue'
import type { Panel } from '../panel/panel'
import { coverageOf, type IndicatorCoverage } from './coverage'
import type { Finding } from './finding'
import { findImpossible } from './findImpossible'
import { findJumps } from './findJumps'
import { findScales } from './findScales'
import { baseOf, findSmallBase } from './findSmallBase'
import { findChildSums, findSums } from './findSums'
import { findStale } from './findStale'
import { findUnchanged } from './findUnchanged'
import type { QualitySettings } from './qualitySettings'
import { valueGrid } from './valueGrid'

export interface IndicatorInput {
  readonly catalogue: Catalogue
  readonly members: readonly Entity[]
  /** All of the kind, oldest first; the last ones are looked at. */
  readonly periods: readonly CataloguePeriod[]
  readonly settings: QualitySettings
  readonly indicator: Indicator
  readonly panel: Panel
  /** What the indicator is a share of. */
  readonly base?: Panel | undefined
  /** Of the indicators under it, where it may be their sum. */
  readonly children?: readonly Panel[] | undefined
}

export interface IndicatorCheck {
  /** Undefined where it has no figure in any of the periods that were looked at. */
  readonly coverage?: IndicatorCoverage
  readonly findings: readonly Finding[]
}

/** All that a suspicion list has of one indicator (rule W7). */
export function checkIndicator(input: IndicatorInput): IndicatorCheck {
  const { catalogue, members, periods, settings, indicator, panel, base, children } = input
  const looked = periods.slice(-settings.periods)
  const grid = valueGrid(indicator, panel, members, looked)
  const coverage = coverageOf(grid, panel, members, looked)
  const stale = findStale(indicator, panel, members, periods, settings.stale)
  const isThere = coverage.cells.some(({ given }) => given > 0)
  const shareOf = baseOf(indicator)
  const listed = newestOf(coverage, looked, settings.listed)
  const cells = [
    ...findImpossible(grid),
    ...findScales(grid),
    ...findSums(catalogue, indicator, panel, looked),
    ...(children ? findChildSums({ indicator, panel }, children, catalogue.entities, looked) : []),
    ...findJumps(grid, settings.jump, (period) => listed.has(period)),
    ...(base && shareOf ? findSmallBase(grid, shareOf, base, settings.smallBase) : []),
  ]
  const findings = [
    ...cells.filter(({ period }) => period !== undefined && listed.has(period)),
    ...findUnchanged(grid, settings.unchanged),
    ...(stale ? [stale] : []),
  ]
  return { findings, ...(isThere ? { coverage } : {}) }
}

/** Keys of the newest periods in which anybody has a figure. */
function newestOf(
  { cells }: IndicatorCoverage,
  periods: readonly CataloguePeriod[],
  count: number,
): ReadonlySet<number> {
  const measured = periods.filter((_, at) => cells[at]!.given > 0)
  return new Set(measured.slice(-count).map(({ key }) => key))
}

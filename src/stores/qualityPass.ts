import type { Catalogue, CataloguePeriod, Entity, Indicator } from '../domain/catalogue/catalogue'
import { hasFigures } from '../domain/catalogue/hasFigures'
import { membersOf } from '../domain/catalogue/population'
import type { Panel } from '../domain/panel/panel'
import type { Period } from '../domain/periods/period'
import { checkIndicator, type IndicatorCheck } from '../domain/quality/checkIndicator'
import { EntityCoverage, type CoverageCell, type IndicatorCoverage } from '../domain/quality/coverage'
import { alikePairs, findingOfPair, type AlikePair } from '../domain/quality/findAlike'
import { qualityRules, type Finding } from '../domain/quality/finding'
import { baseOf } from '../domain/quality/findSmallBase'
import { mayAddUp } from '../domain/quality/findSums'
import { WorstFindings, type RuleFindings } from '../domain/quality/keepWorst'
import { measuredPeriods } from '../domain/quality/qualityPeriods'
import type { QualitySettings } from '../domain/quality/qualitySettings'
import { untilFree } from './untilFree'

/** An indicator's coverage, and how many are not asked for it. */
export interface IndicatorRow {
  readonly indicator: Indicator
  readonly cells: readonly CoverageCell[]
  readonly strangers: number
}

export interface QualityReport {
  readonly catalogue: Catalogue
  readonly members: readonly Entity[]
  /** The periods that were looked at, oldest first. */
  readonly periods: readonly CataloguePeriod[]
  readonly byIndicator: readonly IndicatorRow[]
  /** A row a member. */
  readonly byEntity: readonly (readonly CoverageCell[])[]
  /** Indicators without a figure in these periods. */
  readonly empty: number
  readonly rules: readonly RuleFindings[]
}

export interface QualityPass {
  readonly catalogue: Catalogue
  readonly kind: Period['kind']
  readonly settings: QualitySettings
  readonly figuresOf: (indicator: Indicator) => Promise<Panel | undefined>
  /** Of definitions, which are beside the figures. */
  readonly about: () => Promise<readonly Finding[]>
  readonly onProgress: (done: number, total: number) => void
  readonly isStopped: () => boolean
}

/** Milliseconds of work between two looks at what else the page has to do. */
const slice = 12
/** Of more, every name beside every other one would take minutes. */
const mostNames = 1500

/** Looks through a whole dataset an indicator at a time, in slices; undefined where it was stopped. */
export async function runQualityPass(pass: QualityPass): Promise<QualityReport | undefined> {
  const { catalogue, kind, settings, onProgress, isStopped } = pass
  const members = membersOf(catalogue)
  const periods = measuredPeriods(catalogue, kind)
  const looked = periods.slice(-settings.periods)
  const indicators = catalogue.indicators.filter(hasFigures)
  const pause = pauses(isStopped)
  const found = new WorstFindings()
  const entities = new EntityCoverage(members.length, looked.length)
  const byIndicator: IndicatorRow[] = []
  let pairs = await pairsOf(members, pause)
  for (const [at, indicator] of indicators.entries()) {
    const check = await checked(pass, { members, periods, indicator })
    if (await pause()) return undefined
    if (!check) continue
    found.add(check.findings)
    if (check.coverage) {
      const { coverage } = check
      byIndicator.push({ indicator, cells: coverage.cells, strangers: coverage.strangers })
      entities.add(coverage)
      pairs = pairs.filter((pair) => !areTogether(pair, coverage, members))
    }
    onProgress(at + 1, indicators.length)
  }
  found.add(pairs.map(findingOfPair))
  found.add(await pass.about())
  if (isStopped()) return undefined
  const rules = qualityRules.map((rule) => found.of(rule))
  const empty = indicators.length - byIndicator.length
  return { catalogue, members, periods: looked, byIndicator, byEntity: entities.cells(), empty, rules }
}

/** Pauses where enough was done; says whether to stop. */
function pauses(isStopped: () => boolean): () => Promise<boolean> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since > slice) {
      await untilFree()
      since = performance.now()
    }
    return isStopped()
  }
}

async function checked(
  { catalogue, settings, figuresOf }: QualityPass,
  {
    members,
    periods,
    indicator,
  }: Pick<Parameters<typeof checkIndicator>[0], 'members' | 'periods' | 'indicator'>,
): Promise<IndicatorCheck | undefined> {
  const byCode = (code: string | undefined) => catalogue.indicators.find((one) => one.code === code)
  const panel = await figuresOf(indicator)
  if (!panel) return undefined
  const shareOf = byCode(baseOf(indicator)?.code)
  const under = catalogue.indicators.filter((one) => one.parent === indicator.code && hasFigures(one))
  const children = mayAddUp(indicator, under) ? await Promise.all(under.map(figuresOf)) : undefined
  return checkIndicator({
    ...{ catalogue, members, periods, settings, indicator, panel },
    base: shareOf && (await figuresOf(shareOf)),
    children: children?.every((child) => child !== undefined) ? children : undefined,
  })
}

async function pairsOf(
  members: readonly Entity[],
  pause: () => Promise<boolean>,
): Promise<readonly AlikePair[]> {
  if (members.length > mostNames) return []
  const pairs: AlikePair[] = []
  for (const [at, entity] of members.entries()) {
    pairs.push(...alikePairs(entity, members.slice(at + 1)))
    if (await pause()) return []
  }
  return pairs
}

function areTogether(
  { one, other }: AlikePair,
  { gaps }: IndicatorCoverage,
  members: readonly Entity[],
): boolean {
  const [first, second] = [gaps[members.indexOf(one)]!, gaps[members.indexOf(other)]!]
  return first.some((gap, at) => gap === undefined && second[at] === undefined)
}

import type { Definition } from '../catalogue/catalogue'
import type { FactIndicator } from '../facts/factTable'
import type { CellNote } from '../missing'
import type { Names } from '../names'
import type { PanelCell } from '../panel/panelOf'
import { periodId } from '../periods/periodId'
import { caseKinds, type CaseCube, type CaseKind, type CaseLayer } from './caseCube'
import { caseMetrics, type CaseMetric } from './caseMetrics'
import { periodsOfDay, type DaySpan } from './casePeriods'
import { namesOfType, otherType } from './caseRules'
import { CaseTotals } from './caseTotals'

export type CaseScope = 'step' | 'whole'

/** All types of a scope together. */
export const allTypes = 'all'

/** Entity key of the sum of all departments, until the dataset gives it one. */
export const wholeCity = -1

/** An indicator that case logs give, and its cells; periods by their id. */
export interface CasePanel {
  readonly indicator: FactIndicator
  readonly definition: Definition
  readonly cells: readonly CaseCell[]
}

export type CaseCell = Omit<PanelCell, 'period'> & { readonly period: string }

export function caseIndicatorCode(scope: CaseScope, type: string, metric: string): string {
  return `cases.${scope}.${type}.${metric}`
}

/** What an indicator's code says, where it is one of case logs. */
export function caseIndicatorOf(
  code: string,
): { readonly scope: CaseScope; readonly type: string; readonly ofOpen: boolean } | undefined {
  const found = /^cases\.(step|whole)\.(.+)\.([^.]+)$/.exec(code)
  if (!found) return undefined
  const ofOpen = caseMetrics.some((metric) => metric.code === found[3] && metric.ofOpen)
  return { scope: found[1] as CaseScope, type: found[2]!, ofOpen }
}

/** What is added up for one type of a scope. */
interface Series {
  readonly scope: CaseScope
  readonly type: string
  /** By period, then by department and for all. */
  readonly finished: Map<string, Map<number, CaseTotals>>
  /** By period, then by department: its newest snapshot. */
  readonly open: Map<string, Map<number, { readonly day: number; readonly totals: CaseTotals }>>
}

/** The periods of all days that logs cover, by id: those too in which nothing was finished, such as a week of holidays. */
export function casePeriods(cube: CaseCube): ReadonlyMap<string, DaySpan> {
  const spans = new Map<string, DaySpan>()
  const days = new Set(cube.cells.days)
  for (const { first, last } of cube.layers) for (let day = first; day <= last; day++) days.add(day)
  for (const day of days)
    for (const span of periodsOfDay(day, cube.rules.weekStart)) spans.set(periodId(span.period), span)
  return spans
}

/**
 * The panels of a cube (rules A2, W5): for each type, and for all of them, every metric by department and for the
 * whole city. A department that a log covers, and that finished nothing, has 0 of counts and no rate: there was no
 * business (rule W2).
 */
export function casePanels(cube: CaseCube): readonly CasePanel[] {
  const all = seriesOf(cube)
  const spans = casePeriods(cube)
  return all.flatMap((series) =>
    caseMetrics.flatMap((metric): CasePanel[] => {
      const cells = metric.ofOpen
        ? openCells(series, metric, cube)
        : finishedCells(series, metric, cube, spans)
      return cells.some(({ value }) => value !== undefined) && isTold(series, metric)
        ? [{ ...describe(series, metric, cube), cells }]
        : []
    }),
  )
}

/** The headings that group a cube's indicators: one a scope and type. */
export function caseHeadings(cube: CaseCube): readonly FactIndicator[] {
  return seriesOf(cube).map(({ scope, type }) => ({
    code: headingOf(scope, type),
    names: headingNames(scope, type),
  }))
}

function seriesOf(cube: CaseCube): readonly Series[] {
  const { cells, types, rules } = cube
  const found = new Map<string, Series>()
  const seriesFor = (scope: CaseScope, type: string): Series => {
    const code = headingOf(scope, type)
    const known = found.get(code)
    if (known) return known
    const made: Series = { scope, type, finished: new Map(), open: new Map() }
    found.set(code, made)
    return made
  }
  const periodsOf = new Map<number, readonly string[]>()
  for (let at = 0; at < cells.days.length; at++) {
    const day = cells.days[at]!
    let periods = periodsOf.get(day)
    if (!periods) {
      periods = periodsOfDay(day, rules.weekStart).map(({ period }) => periodId(period))
      periodsOf.set(day, periods)
    }
    const { scope, isOpen } = kindOf(caseKinds[cells.kinds[at]!]!)
    const type = types[cells.types[at]!]!
    for (const one of type === otherType ? [allTypes] : [allTypes, type]) {
      const series = seriesFor(scope, one)
      for (const period of periods)
        if (isOpen) addOpen(series, period, cube, at)
        else
          for (const department of [cells.departments[at]!, wholeCity])
            totalsAt(series, period, department).add(cube, at)
    }
  }
  return [...found.values()].sort((a, b) => order(a) - order(b))
}

/** The whole process before its steps, all types before each. */
function order({ scope, type }: Series): number {
  return (scope === 'whole' ? 0 : 2) + (type === allTypes ? 0 : 1)
}

function kindOf(kind: CaseKind): { scope: CaseScope; isOpen: boolean } {
  return {
    scope: kind === 'whole' || kind === 'wholeOpen' ? 'whole' : 'step',
    isOpen: kind === 'stepOpen' || kind === 'wholeOpen',
  }
}

function totalsAt({ finished }: Series, period: string, department: number): CaseTotals {
  let byDepartment = finished.get(period)
  if (!byDepartment) finished.set(period, (byDepartment = new Map()))
  let totals = byDepartment.get(department)
  if (!totals) byDepartment.set(department, (totals = new CaseTotals()))
  return totals
}

/** Only the newest snapshot of a period counts: open cases are a level, not a flow. */
function addOpen({ open }: Series, period: string, cube: CaseCube, at: number): void {
  let byDepartment = open.get(period)
  if (!byDepartment) open.set(period, (byDepartment = new Map()))
  const [day, department] = [cube.cells.days[at]!, cube.cells.departments[at]!]
  const before = byDepartment.get(department)
  if (before && before.day > day) return
  const totals = before?.day === day ? before.totals : new CaseTotals()
  totals.add(cube, at)
  byDepartment.set(department, { day, totals })
}

/** Counts that no log of the series has a column for would all be zero. */
function isTold({ finished, open }: Series, { count }: CaseMetric): boolean {
  if (count === undefined || count === 'finished') return true
  const every = [
    ...[...finished.values()].flatMap((byDepartment) => [...byDepartment.values()]),
    ...[...open.values()].flatMap((byDepartment) => [...byDepartment.values()].map(({ totals }) => totals)),
  ]
  return every.some((totals) => totals.count(count) > 0)
}

function finishedCells(
  series: Series,
  metric: CaseMetric,
  cube: CaseCube,
  spans: ReadonlyMap<string, DaySpan>,
): CaseCell[] {
  const covers = layersOf(series, cube)
  // Who never had such a case is not without business, but has nothing to do with it.
  const concerned = new Set([...series.finished.values()].flatMap((totals) => [...totals.keys()]))
  return [...spans].flatMap(([period, span]) => {
    const byDepartment = series.finished.get(period)
    const idle = covers.filter(({ first, last }) => first <= span.last && last >= span.first)
    const covered = idle.length === 0 ? [] : [wholeCity, ...idle.flatMap((layer) => layer.departments)]
    const departments = new Set([
      ...(byDepartment?.keys() ?? []),
      ...covered.filter((entity) => concerned.has(entity)),
    ])
    return [...departments].flatMap((entity): CaseCell[] => {
      const totals = byDepartment?.get(entity)
      const value = totals && metric.value(totals, cube.rules)
      if (value !== undefined) return [{ entity, period, value }]
      if (totals && totals.count('finished') > 0) return []
      return [{ entity, period, ...(metric.count ? { value: 0 } : { note: noBusiness }) }]
    })
  })
}

const noBusiness: CellNote = { reason: 'notApplicable' }

/** All departments together are the sum of each one's newest snapshot: they need not be of one day. */
function openCells(series: Series, metric: CaseMetric, cube: CaseCube): CaseCell[] {
  return [...series.open].flatMap(([period, byDepartment]) => {
    const cells = Array.from(byDepartment, ([entity, { totals }]) => ({
      ...{ entity, period },
      value: metric.value(totals, cube.rules)!,
    }))
    const value = cells.reduce((sum, cell) => sum + cell.value, 0)
    return [...cells, { entity: wholeCity, period, value }]
  })
}

/** The logs that speak for a type: those that hold it somewhere. */
function layersOf({ scope, type }: Series, { layers }: CaseCube): readonly CaseLayer[] {
  return layers.filter(({ kind, types }) => kind === scope && (type === allTypes || types.includes(type)))
}

function headingOf(scope: CaseScope, type: string): string {
  return `cases.${scope}.${type}`
}

function headingNames(scope: CaseScope, type: string): Names {
  const { zh = type, en = zh } = type === allTypes ? { zh: '全部事项', en: 'All items' } : namesOfType(type)
  return scope === 'whole'
    ? { zh: `${zh}（全流程）`, en: `${en} (whole process)` }
    : { zh: `${zh}（环节）`, en: `${en} (step)` }
}

function describe(
  { scope, type }: Series,
  metric: CaseMetric,
  { rules }: CaseCube,
): Omit<CasePanel, 'cells'> {
  const heading = headingNames(scope, type)
  const code = caseIndicatorCode(scope, type, metric.code)
  return {
    indicator: {
      code,
      names: { zh: `${heading.zh}${metric.names.zh}`, en: `${heading.en}: ${metric.names.en}` },
      unit: metric.unit(rules),
      ...(metric.direction ? { direction: metric.direction } : {}),
      kind: 'value',
      decimals: metric.decimals,
      parent: headingOf(scope, type),
    },
    definition: { code, text: metric.text(rules) },
  }
}

import type { Catalogue, CataloguePeriod } from '../catalogue/catalogue'
import { membersOf } from '../catalogue/population'
import type { Cell } from '../missing'
import type { Panel } from '../panel/panel'
import { panelOf, type PanelCell } from '../panel/panelOf'
import { noteAt, panelReader } from '../panel/panelReading'
import { periodId } from '../periods/periodId'
import { basisPeriod } from './basisPeriod'
import { combine, dividedByZero, ratio, type Read } from './cellArithmetic'
import { inputsOf, isRollup, type Formula } from './formula'
import { pairReader } from './pairReader'
import { rollUp, rollUpRatio } from './rollUp'
import { partsByPeriod } from './rollupParts'

/**
 * The panel of an indicator that is worked out from others (rule D9): in every entity and period of the catalogue
 * where all inputs have a value. What is missing stays missing for its input's reason (rule D5); nothing is divided
 * by zero, which is called not applicable.
 *
 * @param inputs the panels of `inputsOf(formula)`, in that order.
 */
export function derivePanel(catalogue: Catalogue, formula: Formula, inputs: readonly Panel[]): Panel {
  const reads = inputs.map(readerOf)
  const cellOf = workerOf(catalogue, formula, reads)
  const readFor = readPeriods(catalogue, formula)
  const given = new Set(inputs.flatMap(({ periodKeys }) => [...periodKeys]))
  const periods = catalogue.periods.filter((period) => readFor(period).some(({ key }) => given.has(key)))
  const cells: PanelCell[] = []
  for (const entity of catalogue.entities)
    for (const period of periods) {
      const cell = cellOf(entity, period)
      if (cell.value !== undefined || cell.note)
        cells.push({ entity: entity.key, period: period.key, ...cell })
    }
  return panelOf(cells)
}

/** What a formula reads for one cell, in order: for its trace to the inputs' own cells (rule D7). */
export function inputCells(
  catalogue: Catalogue,
  formula: Formula,
  period: CataloguePeriod,
): readonly { readonly code: string; readonly period: CataloguePeriod }[] {
  const now = readPeriods(
    catalogue,
    formula,
  )(period).flatMap((part) => inputsOf(formula).map((code) => ({ code, period: part })))
  if (formula.kind !== 'change') return now
  const then = basisPeriod(catalogue.periods, period.period, formula.against)
  return then ? [...now, { code: formula.indicator, period: then }] : now
}

/** The periods that are read for one; a change reads its basis besides. */
function readPeriods(
  { periods }: Catalogue,
  formula: Formula,
): (period: CataloguePeriod) => readonly CataloguePeriod[] {
  if (!isRollup(formula)) return (period) => [period]
  const parts = partsByPeriod(periods, formula)
  return ({ period }) => parts.get(periodId(period)) ?? []
}

function readerOf(panel: Panel): Read {
  const read = panelReader(panel)
  return ({ key }, period) => {
    const value = read(key, period.key)
    if (value !== undefined) return { value }
    const reason = noteAt(panel, key, period.key)?.reason
    return reason ? { note: { reason } } : {}
  }
}

function workerOf(catalogue: Catalogue, formula: Formula, reads: readonly Read[]): Read {
  const [first, second] = reads as [Read, Read]
  switch (formula.kind) {
    case 'ratio':
      return (entity, period) => ratio(first(entity, period), second(entity, period), formula.scale)
    case 'ratioOfSums':
      return ratioOfSums(catalogue, formula.scale, first, second)
    case 'difference':
      return (entity, period) => combine(first(entity, period), second(entity, period), (a, b) => a - b)
    case 'share':
      return shareOfTotal(catalogue, formula.of, first)
    case 'change':
      return changeSince(catalogue, formula, first)
    case 'rollup':
      return rollUp(catalogue.periods, formula, first)
    case 'rollupRatio':
      return rollUpRatio(catalogue.periods, formula, pairReader(catalogue, first, second))
  }
}

/** An aggregate without counts of its own has the ratio of its members' sums. */
function ratioOfSums(catalogue: Catalogue, scale: number, numerator: Read, denominator: Read): Read {
  const pairOf = pairReader(catalogue, numerator, denominator)
  return (entity, period) => {
    const [a, b] = pairOf(entity, period)
    return ratio(a, b, scale)
  }
}

function shareOfTotal(catalogue: Catalogue, of: string | undefined, part: Read): Read {
  const whole = catalogue.entities.find(({ code }) => code === of)
  const members = membersOf(catalogue)
  const totals = new Map<number, Cell>()
  const totalOf = (period: CataloguePeriod): Cell => {
    if (of !== undefined) return whole ? part(whole, period) : {}
    const values = members.flatMap((member) => part(member, period).value ?? [])
    return values.length > 0 ? { value: values.reduce((sum, value) => sum + value, 0) } : {}
  }
  return (entity, period) => {
    const total = totals.get(period.key) ?? totalOf(period)
    totals.set(period.key, total)
    return ratio(part(entity, period), total, 100)
  }
}

function changeSince(
  { periods }: Catalogue,
  { against, as }: Extract<Formula, { kind: 'change' }>,
  read: Read,
): Read {
  const bases = new Map(periods.map(({ key, period }) => [key, basisPeriod(periods, period, against)]))
  return (entity, period) => {
    const basis = bases.get(period.key)
    const now = read(entity, period)
    const then = basis ? read(entity, basis) : {}
    if (as === 'difference') return combine(now, then, (a, b) => a - b)
    if (now.value !== undefined && then.value === 0) return { note: dividedByZero }
    return combine(now, then, (a, b) => (100 * (a - b)) / Math.abs(b))
  }
}

import type { Catalogue, CataloguePeriod, Entity } from '../catalogue/catalogue'
import { isInGroups, membersOf } from '../catalogue/population'
import type { Cell, CellNote } from '../missing'
import type { Panel } from '../panel/panel'
import { panelOf, type PanelCell } from '../panel/panelOf'
import { noteAt, panelReader } from '../panel/panelReading'
import { basisPeriod } from './basisPeriod'
import { inputsOf, type Formula } from './formula'

/** Reads one input: a value, or nothing and why. */
type Read = (entity: Entity, period: CataloguePeriod) => Cell

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
  const periods = catalogue.periods.filter(({ key }) =>
    inputs.some(({ periodKeys }) => periodKeys.includes(key)),
  )
  const cells: PanelCell[] = []
  for (const entity of catalogue.entities)
    for (const period of periods) {
      const { value, note } = cellOf(entity, period)
      const at = { entity: entity.key, period: period.key }
      if (value !== undefined) cells.push({ ...at, value })
      else if (note) cells.push({ ...at, note })
    }
  return panelOf(cells)
}

/** What a formula reads for one cell, in order: for its trace to the inputs' own cells (rule D7). */
export function inputCells(
  catalogue: Catalogue,
  formula: Formula,
  period: CataloguePeriod,
): readonly { readonly code: string; readonly period: CataloguePeriod }[] {
  const now = inputsOf(formula).map((code) => ({ code, period }))
  if (formula.kind !== 'change') return now
  const then = basisPeriod(catalogue.periods, period.period, formula.against)
  return then ? [...now, { code: formula.indicator, period: then }] : now
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
  }
}

function combine(a: Cell, b: Cell, work: (a: number, b: number) => number): Cell {
  if (a.value === undefined) return a
  if (b.value === undefined) return b
  return { value: work(a.value, b.value) }
}

const dividedByZero: CellNote = { reason: 'notApplicable', text: '÷ 0' }

function ratio(a: Cell, b: Cell, scale: number): Cell {
  if (a.value !== undefined && b.value === 0) return { note: dividedByZero }
  return combine(a, b, (numerator, denominator) => (scale * numerator) / denominator)
}

/** An aggregate's members are those of its groups; without groups, all. */
function ratioOfSums(catalogue: Catalogue, scale: number, numerator: Read, denominator: Read): Read {
  const members = membersOf(catalogue)
  return (entity, period) => {
    const [a, b] = [numerator(entity, period), denominator(entity, period)]
    const isGiven = a.value !== undefined && b.value !== undefined
    if (entity.kind !== 'aggregate' || isGiven) return ratio(a, b, scale)
    const parts = members
      .filter((member) => isInGroups(member, entity.groups ?? {}))
      .map((member) => [numerator(member, period).value, denominator(member, period).value] as const)
      .filter((part): part is readonly [number, number] => part[0] !== undefined && part[1] !== undefined)
    if (parts.length === 0) return {}
    const sums = parts.reduce(([sumA, sumB], [partA, partB]) => [sumA + partA, sumB + partB], [0, 0] as const)
    return ratio({ value: sums[0] }, { value: sums[1] }, scale)
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

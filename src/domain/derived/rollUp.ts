import type { CataloguePeriod } from '../catalogue/catalogue'
import type { Cell, CellNote } from '../missing'
import { periodId } from '../periods/periodId'
import { ratio, type Read } from './cellArithmetic'
import type { Rollup, RollupRule } from './formula'
import type { ReadPair } from './pairReader'
import { partsByPeriod, partsIn } from './rollupParts'

/**
 * What the parts of a period come to (rule W5). Where some are missing a sum is not given, and a mean or a last value
 * is that of the others; a note says how many of how many there are (`3/4`). What is not applicable in a part is
 * counted there, and takes no part.
 */
export function rollUp(
  periods: readonly CataloguePeriod[],
  formula: Extract<Rollup, { kind: 'rollup' }>,
  read: Read,
): Read {
  const parts = partsByPeriod(periods, formula)
  return (entity, period) => {
    const cells = (parts.get(periodId(period.period)) ?? []).map((part) => read(entity, part))
    const values = cells.flatMap(({ value }) => value ?? [])
    if (values.length === 0) return reasonOf(cells)
    const note = gapNote(cells, period, formula)
    return note && formula.rule === 'sum'
      ? { note }
      : { value: sumUp(values, formula.rule), ...(note ? { note } : {}) }
  }
}

/** The ratio of the sums over the parts that have both counts (rule W5), never the mean of their ratios. */
export function rollUpRatio(
  periods: readonly CataloguePeriod[],
  formula: Extract<Rollup, { kind: 'rollupRatio' }>,
  pairOf: ReadPair,
): Read {
  const parts = partsByPeriod(periods, formula)
  return (entity, period) => {
    const pairs = (parts.get(periodId(period.period)) ?? []).map((part) => pairOf(entity, part))
    const cells = pairs.map(([a, b]): Cell => (a.value === undefined ? a : b))
    const given = pairs.flatMap(([a, b]) =>
      a.value === undefined || b.value === undefined ? [] : [[a.value, b.value] as const],
    )
    if (given.length === 0) return reasonOf(cells)
    const numerator = given.reduce((sum, [a]) => sum + a, 0)
    const denominator = given.reduce((sum, [, b]) => sum + b, 0)
    const note = gapNote(cells, period, formula)
    return {
      ...(note ? { note } : {}),
      ...ratio({ value: numerator }, { value: denominator }, formula.scale),
    }
  }
}

function sumUp(values: readonly number[], rule: RollupRule): number {
  if (rule === 'last') return values.at(-1)!
  const sum = values.reduce((total, value) => total + value, 0)
  return rule === 'sum' ? sum : sum / values.length
}

function reasonOf(cells: readonly Cell[]): Cell {
  return cells.find(({ note }) => note?.reason !== undefined) ?? {}
}

function gapNote(
  cells: readonly Cell[],
  { period }: CataloguePeriod,
  { from }: Pick<Rollup, 'from'>,
): CellNote | undefined {
  const known = cells.filter(({ value, note }) => value !== undefined || note?.reason === 'notApplicable')
  const wanted = partsIn(period, from)
  return known.length < wanted ? { text: `${known.length}/${wanted}` } : undefined
}

import type { FactIndicator, FactTable } from '../domain/facts/factTable'
import { numberAt } from '../domain/facts/numberBlocks'
import { mixedScale } from '../domain/statistics/mixedScale'

/** A cell that seems to be on another scale than the others of its column. */
export interface MixedScale {
  /** Counted from 1. */
  readonly row: number
  readonly column: number
  readonly value: number
  /** One of the others. */
  readonly beside: number
}

interface Seen {
  readonly run: number
  readonly cell: number
  readonly value: number
}

/** World Bank names say 率（占…百分比） and have values below 1 in earnest. */
function isRate({ names }: FactIndicator): boolean {
  return /(?:率|占比|比重|满意度)$/.test(names.zh ?? '')
}

function columnOf({ columnsBy, columns, runIndicator, cellPeriod }: FactTable, { run, cell }: Seen): number {
  if (columnsBy === 'fixed') return columns[0]!
  if (columnsBy === 'cell') return columns[cell]!
  return columns[columnsBy === 'indicator' ? runIndicator[run]! : numberAt(cellPeriod, cell)]!
}

/** The values of each indicator that is a rate; those that say % themselves are sure, and no shares of one. */
function ratesOf(table: FactTable): readonly { readonly bare: Seen[]; readonly sure: Seen[] }[] {
  const rates = table.indicators.map((one) => (isRate(one) ? { bare: [], sure: [] } : undefined)) as (
    { bare: Seen[]; sure: Seen[] } | undefined
  )[]
  if (rates.every((rate) => rate === undefined)) return []
  table.runIndicator.forEach((indicator, run) => {
    const rate = rates[indicator]
    if (!rate) return
    for (let cell = table.runStarts[run]!; cell < table.runStarts[run + 1]!; cell++) {
      const value = numberAt(table.cellValue, cell)
      const isSure = /[%％]/.test(table.notes.get(cell)?.text ?? '')
      if (!Number.isNaN(value)) rate[isSure ? 'sure' : 'bare'].push({ run, cell, value })
    }
  })
  return rates.filter((rate) => rate !== undefined)
}

/**
 * The cells of rates that stand on another scale than most of their indicator's, as 0.986 beside 98.6 (rule D5). They
 * are to be told of: no value is rescaled.
 */
export function findMixedScales(table: FactTable): readonly MixedScale[] {
  return ratesOf(table).flatMap(({ bare, sure }) => {
    const { odd = [], beside = Number.NaN } = mixedScale(bare, sure) ?? {}
    return odd.map((seen) => ({
      row: table.runRow[seen.run]!,
      column: columnOf(table, seen),
      value: seen.value,
      beside,
    }))
  })
}

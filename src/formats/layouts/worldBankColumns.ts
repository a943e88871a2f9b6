import type { FactIndicator } from '../../domain/facts/factTable'
import { headerKey } from './columnRoles'
import type { IndicatorColumns } from './rowIndicators'
import { worldBankIndicator } from './worldBankIndicators'

/** Where a World Bank table names its country and its series; counted from 0, -1 where it does not. */
export interface WorldBankColumns {
  readonly countryName: number
  readonly countryCode: number
  readonly indicatorName: number
  readonly indicatorCode: number
  /** Further dimensions of a database (`Counterpart-Area Name`, `Counterpart-Area Code`), code before name. */
  readonly dimensions: readonly (readonly [code: number, name: number])[]
}

/** What World Bank tables call their series: Open Data says indicator, DataBank says series. */
export type SeriesWord = 'indicator' | 'series'

const ownPairs = /^(?:country|indicator|series|time)/

function dimensionsOf(keys: readonly string[]): (readonly [number, number])[] {
  return keys.flatMap((key, code) => {
    if (!key.endsWith('code') || ownPairs.test(key)) return []
    const name = keys.indexOf(key.replace(/code$/, 'name'))
    return name < 0 ? [] : [[code, name] as const]
  })
}

/** The columns of a World Bank header by their names, in any order. */
export function worldBankColumns(header: readonly string[], word: SeriesWord): WorldBankColumns {
  const keys = header.map(headerKey)
  return {
    countryName: keys.indexOf('countryname'),
    countryCode: keys.indexOf('countrycode'),
    indicatorName: keys.indexOf(`${word}name`),
    indicatorCode: keys.indexOf(`${word}code`),
    dimensions: dimensionsOf(keys),
  }
}

/** Whether country and series are both named by code and by name. */
export function hasCountryAndSeries(columns: WorldBankColumns): boolean {
  const { countryName, countryCode, indicatorName, indicatorCode } = columns
  return [countryName, countryCode, indicatorName, indicatorCode].every((column) => column >= 0)
}

/** The series of each row; further dimensions become part of its code and name. */
export function worldBankSeries(
  columns: WorldBankColumns,
  describe: (code: string, name: string) => FactIndicator = worldBankIndicator,
): IndicatorColumns {
  return {
    columns: [columns.indicatorCode, columns.indicatorName, ...columns.dimensions.flat()],
    describe: ([code, name, ...dimensions]) => {
      const series = describe(code || name!, name || code!)
      const codes = dimensions.filter((text, at) => at % 2 === 0 && text !== '')
      if (codes.length === 0) return series
      const names = dimensions.filter((text, at) => at % 2 === 1 && text !== '')
      const whole = { code: [series.code, ...codes].join('|') }
      return { ...series, ...whole, names: { en: [name || code, ...names].join(' · ') } }
    },
  }
}

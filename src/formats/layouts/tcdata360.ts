import type { FactIndicator } from '../../domain/facts/factTable'
import { headerKey } from './columnRoles'
import { splitUnit } from './indicatorText'
import type { Recogniser } from './layout'
import type { IndicatorColumns } from './rowIndicators'
import { findTableHeader, sampleRows } from './tableHeader'
import { periodColumnsOf, readWide } from './wideReader'

interface Columns {
  readonly iso: number
  readonly name: number
  readonly id: number
  readonly indicator: number
  /** What else tells two series of one indicator apart: kind of figure, attributes, partner, product. */
  readonly details: readonly number[]
}

const isDetail = /^(?:subindicatortype|subindicator|attribute\d*|partner|product)$/

function columnsOf(header: readonly string[]): Columns | undefined {
  const keys = header.map(headerKey)
  const find = (...names: string[]) => keys.findIndex((key) => names.includes(key))
  const columns = {
    iso: find('iso3', 'countryiso3', 'economyiso3'),
    name: find('countryname', 'economyname', 'country', 'economy'),
    id: find('indicatorid', 'id'),
    indicator: find('indicator', 'indicatorname'),
    details: [...keys.keys()].filter((column) => isDetail.test(keys[column]!)),
  }
  return columns.iso >= 0 && columns.id >= 0 ? columns : undefined
}

/** A detail that says nothing: the plain value, or that the row is of no special part or partner. */
function isPlain(detail: string): boolean {
  return /^(?:|value|not applicable|n\/a|na|null)$/i.test(detail)
}

function describe(id: string, name: string, details: readonly string[]): FactIndicator {
  const told = details.filter((detail) => !isPlain(detail))
  const title = name === '' ? id : name
  const { unit } = splitUnit(title)
  const kind = told.some((detail) => /^rank$/i.test(detail)) ? 'rank' : undefined
  return {
    code: [id, ...told].join('|'),
    names: { en: [title, ...told].join(' · ') },
    ...(unit ? { unit: { en: unit } } : {}),
    ...(kind ? { kind, direction: 'lower' } : {}),
  }
}

function indicatorOf({ id, indicator, details }: Columns): IndicatorColumns {
  const named = indicator < 0 ? [] : [indicator]
  return {
    columns: [id, ...named, ...details],
    describe: (texts) => {
      const [name, rest] = indicator < 0 ? ['', texts.slice(1)] : [texts[1]!, texts.slice(2)]
      return describe(texts[0]!, name, rest)
    },
  }
}

/**
 * TCdata360 and Data360 tables: a row for each economy (by ISO code) and numbered indicator, with its sub-indicator or
 * attributes, a column for each year in any order, `NA` for no data.
 */
export const recogniseTcdata360: Recogniser = (head, setting) => {
  const headerIndex = findTableHeader(head)
  const header = head[headerIndex] ?? []
  const columns = columnsOf(header)
  const periods = periodColumnsOf(header)
  if (!columns || periods.length === 0) return undefined
  const { iso, name, id, indicator } = columns
  const rows = sampleRows(head, headerIndex)
  const differ = (column: number) => new Set(rows.map((cells) => cells[column])).size === rows.length
  // Where neither economies nor numbers come twice, the numbers may count the rows.
  if (indicator < 0 && differ(iso) && differ(id)) return undefined
  return {
    layout: 'tcdata360',
    confidence: 0.96,
    seen: {
      headerRow: headerIndex + 1,
      entityColumn: header[name < 0 ? iso : name]!,
      indicatorColumn: header[indicator < 0 ? id : indicator]!,
    },
    needs: [],
    open: () =>
      readWide(
        {
          headerRow: headerIndex + 1,
          header,
          periods,
          entity: { entityCode: iso, ...(name < 0 ? {} : { entityName: name }) },
          indicator: indicatorOf(columns),
          source: undefined,
        },
        setting,
      ),
  }
}

import type { FactIndicator } from '../../domain/facts/factTable'
import type { IndicatorColumns } from './rowIndicators'

/** A dimension of an SDMX table; columns counted from 0. */
interface Dimension {
  readonly id: string
  readonly column: number
  /** The column with its names, where the file has one beside the codes. */
  readonly label?: number | undefined
}

/** What the columns of an SDMX-CSV header hold. */
export interface SdmxColumns {
  readonly flow: number
  readonly area: Dimension | undefined
  readonly indicator: Dimension | undefined
  /** All others that tell series apart, in the header's order. */
  readonly dimensions: readonly Dimension[]
  readonly unit: Dimension | undefined
  readonly multiplier: number
  readonly time: number
  readonly value: number
  readonly status: number
}

const prefixes = new Set([
  ...['DATAFLOW', 'STRUCTURE', 'STRUCTURE_ID', 'STRUCTURE_NAME', 'ACTION', 'KEY', 'SERIES_KEY'],
  ...['LAST UPDATE', 'FREQ', 'FREQUENCY'],
])
const attributes = new Set([
  ...[
    'OBS_VALUE',
    'OBS_STATUS',
    'OBS_CONF',
    'OBS_FLAG',
    'CONF_STATUS',
    'COMMENT_OBS',
    'COMMENT_TS',
    'DECIMALS',
  ],
  ...['TIME_FORMAT', 'UNIT_MULT', 'UNIT_TYPE', 'AGG_METHOD', 'DATA_SOURCE', 'LATEST_DATA', 'DATABASE_ID'],
  ...['TITLE', 'COLLECTION', 'AVAILABILITY', 'BASE_PER', 'BASE_PERIOD', 'TIME_PERIOD'],
])
const areas =
  /^(?:REF_AREA|REFERENCE_AREA|GEO|COUNTRY|COUNTRY_CODE|LOCATION|ECONOMY|REPORTING_COUNTRY|.*REP_CTY)$/
const indicators = /^(?:INDICATOR|INDICATOR_CODE|SERIES|SERIES_CODE|SUBJECT|MEASURE|VARIABLEMEASURED)$/

/** The id of a header: `FREQ`, or of `FREQ:Frequency` what stands before the colon. */
function idOf(text: string): string {
  return text.split(':')[0]!.trim()
}

/** Whether a column holds the names of the codes before it: `REF_AREA_LABEL`, or `Reference area` after `REF_AREA`. */
function isLabelOf(text: string, before: string): boolean {
  if (text.toUpperCase() === `${before.toUpperCase()}_LABEL`) return true
  return !text.includes('_') && /[a-z]/.test(text) && !/[a-z]/.test(before) && before !== ''
}

function columnsById(header: readonly string[]): Dimension[] {
  const ids = header.map(idOf)
  const isLabel = ids.map((id, at) => at > 0 && isLabelOf(id, ids[at - 1]!))
  return ids.flatMap((id, column) =>
    isLabel[column] || id === ''
      ? []
      : [{ id: id.toUpperCase(), column, label: isLabel[column + 1] ? column + 1 : undefined }],
  )
}

/**
 * Finds the dimensions of an SDMX-CSV 1.0 or 2.0 header: they stand before the time (or before the first period, in a
 * wide file), and what stands behind it are attributes. `end` is the column of the time, or of the first period.
 */
export function sdmxColumns(header: readonly string[], end: number): SdmxColumns {
  const all = columnsById(header)
  const columnOf = (id: string) => all.find((dimension) => dimension.id === id)?.column ?? -1
  const keys = all.filter(
    ({ id, column }) =>
      !prefixes.has(id) &&
      !attributes.has(id) &&
      (column < end || areas.test(id) || /^(?:INDICATOR|UNIT_MEASURE)$/.test(id)),
  )
  const area = keys.find(({ id }) => id === 'REF_AREA') ?? keys.find(({ id }) => areas.test(id))
  const indicator = keys.find(({ id }) => indicators.test(id))
  const structure = columnOf('STRUCTURE_ID')
  return {
    flow: structure >= 0 ? structure : columnOf('DATAFLOW'),
    area,
    indicator,
    dimensions: keys.filter((dimension) => dimension !== area && dimension !== indicator),
    unit: keys.find(({ id }) => id === 'UNIT_MEASURE' || id === 'UNIT'),
    multiplier: columnOf('UNIT_MULT'),
    time: columnOf('TIME_PERIOD'),
    value: columnOf('OBS_VALUE'),
    status: columnOf('OBS_STATUS'),
  }
}

/** A code and its name out of a cell: `M: Monthly` has both. */
function codeAndName(text: string): readonly [code: string, name: string] {
  const at = text.indexOf(': ')
  return at < 0 ? [text, text] : [text.slice(0, at), text.slice(at + 2)]
}

/** Codes of a dimension that is not broken down: total, not applicable, not specified. */
function isTotal(code: string): boolean {
  return code === '' || code === '_T' || code === '_Z' || code === '_X'
}

/** `BIS_DER` of `BIS:BIS_DER(1.0)`. */
function flowName(text: string): string {
  return text.replace(/^[^:]*:/, '').replace(/[(:].*$/, '')
}

function unitOf(name: string, multiplier: string): string {
  const power = Number(codeAndName(multiplier)[0])
  return power ? `${name} ×10^${power}` : name
}

/**
 * The indicator of each row: its own code, and every further dimension that is broken down becomes part of it. Where
 * no dimension is the indicator, the flow's name leads the code, as the codes alone are the same in many flows.
 */
export function sdmxIndicator(columns: SdmxColumns): IndicatorColumns {
  const { flow, indicator, dimensions, unit, multiplier } = columns
  const leading = indicator ? [indicator] : []
  const parts = [...leading, ...dimensions]
  const places = [
    ...parts.map(({ column }) => column),
    ...parts.map(({ column, label }) => label ?? column),
    ...[flow, multiplier].filter((column) => column >= 0),
  ]
  return {
    columns: places,
    describe: (texts): FactIndicator => {
      const codes = parts.map((_, at) => codeAndName(texts[at]!)[0])
      const names = parts.map((_, at) => codeAndName(texts[parts.length + at]!)[1])
      const told = parts.flatMap((_, at) => (at < leading.length || !isTotal(codes[at]!) ? [at] : []))
      const prefix = indicator || flow < 0 ? [] : [flowName(texts[2 * parts.length]!)]
      const unitName = unit && names[parts.indexOf(unit)]
      const power = multiplier < 0 ? '' : texts.at(-1)!
      return {
        code: [...prefix, ...told.map((at) => codes[at])].join('.'),
        names: { en: [...prefix, ...told.map((at) => names[at])].join(' · ') },
        ...(unitName ? { unit: { en: unitOf(unitName, power) } } : {}),
      }
    },
  }
}

/** The code of an area's cell, without the name that may follow it. */
export function sdmxArea(code: string, name: string) {
  const [own, said] = codeAndName(code)
  return { code: own || undefined, name: (name === code || name === '' ? said : name) || undefined }
}

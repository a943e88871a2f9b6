import type { Direction } from '../../domain/catalogue/catalogue'
import type { FactIndicator } from '../../domain/facts/factTable'
import { columnsByRole } from './columnRoles'
import { doingBusinessMention } from './doingBusinessEntities'
import { splitUnit } from './indicatorText'
import type { Recogniser } from './layout'
import type { ValueColumn } from './cellWriters'
import { readRows } from './rowReader'

const methodology = /\s*\(DB\d\d(?:-\d\d)? methodology\)\s*$/
const repeatedHeader = /\.\.\.\d+$/
const overallRank = 'Ease of doing business rank'

/** Raw measures: what takes effort is better when lower, what a law or service offers when higher. */
function directionOf(name: string): Direction | undefined {
  if (
    /^(Time|Cost|Procedures|Payments|Documents|Paid-in|Total tax|Profit tax|Labor tax|Other taxes)/.test(name)
  )
    return 'lower'
  if (/interruption|outage time|Price of electricity|fees|\(days\)/i.test(name)) return 'lower'
  return /index|\(\d+-\d+\)|coverage|Recovery rate|Outcome|total score|Monitoring|tariff/i.test(name)
    ? 'higher'
    : undefined
}

interface Column {
  readonly column: number
  readonly text: string
  /** The topic that the column stands under: the last `Rank-…` before it. */
  readonly topic: string | undefined
}

function columnsOf(header: readonly string[], used: ReadonlySet<number>): Column[] {
  let topic: string | undefined
  return header.flatMap((raw, column) => {
    const text = raw.trim().replace(repeatedHeader, '')
    if (used.has(column) || text === '') return []
    if (text.startsWith('Rank-')) topic = text.slice('Rank-'.length)
    return [{ column, text, topic }]
  })
}

/** Two topics have a `Time (days)`: a measure under a topic is named with it. */
function codeOf({ text, topic }: Column): string {
  const isTopicsOwn =
    topic !== undefined && text.replace(/^(?:Rank|Score)-/, '').replace(methodology, '') === topic
  return topic === undefined || isTopicsOwn ? text : `${topic}: ${text}`
}

function ranksOf({ text, topic }: Column, columns: readonly Column[]): string | undefined {
  const isScore = (other: Column) =>
    text === overallRank
      ? /^Ease of doing business score/.test(other.text)
      : other.text.replace(methodology, '') === `Score-${topic}`
  const score = columns.find(isScore)
  return score && codeOf(score)
}

function describe(column: Column, columns: readonly Column[]): FactIndicator {
  const code = codeOf(column)
  const base = { code, names: { en: code } }
  if (column.text.startsWith('Rank-') || column.text === overallRank) {
    const score = ranksOf(column, columns)
    return { ...base, kind: 'rank', direction: 'lower', ...(score ? { ranksOf: score } : {}) }
  }
  if (column.text.startsWith('Score-') || /^Ease of doing business score/.test(column.text))
    return { ...base, kind: 'score', direction: 'higher' }
  const direction = directionOf(column.text)
  const { unit } = splitUnit(column.text.replace(methodology, ''))
  return {
    ...base,
    kind: 'value',
    ...(direction ? { direction } : {}),
    ...(unit ? { unit: { en: unit } } : {}),
  }
}

/**
 * The Doing Business history: a row for each economy (or city) and year, a column for each raw value, `Score-…` and
 * `Rank-…`; repeated headers carry `...29`. Methodology variants stay separate indicators.
 */
export const recogniseDoingBusinessHistory: Recogniser = (head, setting) => {
  const header = head[0] ?? []
  const roles = columnsByRole(header)
  const [entityName, entityCode, period] = (['entityName', 'entityCode', 'period'] as const).map((role) =>
    roles.get(role),
  )
  if (entityName === undefined || entityCode === undefined || period === undefined) return undefined
  if (header.filter((text) => text.startsWith('Score-')).length < 3) return undefined
  const columns = columnsOf(header, new Set(roles.values()))
  const values = columns.map((column): ValueColumn => ({
    column: column.column,
    indicator: describe(column, columns),
  }))
  const groups = new Map(
    (['region', 'income'] as const).flatMap((role) => {
      const column = roles.get(role)
      return column === undefined ? [] : [[role, column] as const]
    }),
  )
  return {
    layout: 'doingBusinessHistory',
    confidence: 0.98,
    seen: {
      headerRow: 1,
      entityColumn: header[entityName]!,
      periodColumn: header[period]!,
    },
    needs: [],
    open: () =>
      readRows(
        {
          headerRow: 1,
          header,
          entity: { entityName, entityCode, groups, mention: doingBusinessMention },
          period: { column: period },
          values,
        },
        setting,
      ),
  }
}

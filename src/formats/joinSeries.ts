import type { FactIndicator, FactTable } from '../domain/facts/factTable'
import type { SeriesMetadata } from './layouts/layout'

const beginning = 'topic:'

/** The headings of a topic, outermost first: `Health: Mortality` stands under `Health`. */
function headingsOf(topic: string): FactIndicator[] {
  const levels = topic.split(':').map((level) => level.trim())
  return levels.map((name, depth): FactIndicator => {
    const codeAt = (length: number) => beginning + levels.slice(0, length).join(': ')
    return {
      code: codeAt(depth + 1),
      names: { en: name },
      ...(depth > 0 ? { parent: codeAt(depth) } : {}),
    }
  })
}

/** Gives a table's indicators their units, and their topics as parents: headings without figures, behind the others. */
export function joinSeries(table: FactTable, series: ReadonlyMap<string, SeriesMetadata>): FactTable {
  if (series.size === 0) return table
  const headings = new Map<string, FactIndicator>()
  const indicators = table.indicators.map((indicator): FactIndicator => {
    const { topic, unit } = series.get(indicator.code) ?? {}
    const path = topic ? headingsOf(topic) : []
    for (const heading of path) headings.set(heading.code, heading)
    const parent = path.at(-1)?.code
    return {
      ...indicator,
      ...(unit && !indicator.unit ? { unit: { en: unit } } : {}),
      ...(parent && !indicator.parent ? { parent } : {}),
    }
  })
  return { ...table, indicators: [...indicators, ...headings.values()] }
}

import type { Dimension } from '../../domain/tables/tableParts'
import { isPeriodLike } from './periodWords'

/** A header as it is next week: without spaces, dates and numbers. */
function masked(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .toLowerCase()
    .replace(/\d+(?:\.\d+)?/g, '#')
}

/** What one level of the header, or one column of labels, is known by. */
export interface ShapePart {
  readonly holds: Dimension
  /** Of names of entities and of periods it counts only that they are. */
  readonly texts: readonly string[]
}

function partText({ holds, texts }: ShapePart): string {
  if (holds === 'entity' || holds === 'period') return holds
  const own = texts.filter((text) => !isPeriodLike(text)).map(masked)
  return `${holds}:${[...new Set(own)].join(',')}`
}

/** The same text for every table of one make, however many rows, entities and periods it has. */
export function tableShape(labels: readonly ShapePart[], levels: readonly ShapePart[]): string {
  const columns = labels.map(({ holds, texts }) => `${holds}:${texts.map(masked).join(',')}`)
  return `${columns.join('|')}‖${levels.map(partText).join('|')}`
}

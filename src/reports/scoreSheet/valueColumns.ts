import type { Scheme } from '../../domain/scoring/scheme'
import { measureOf, type TreeNode } from '../../domain/scoring/schemeTree'
import type { Scored } from '../../domain/scoring/scored'
import { columnRange, reference } from './references'
import { entityColumns, firstRows, rawPlace, schemePlace, type ScoreLayout } from './scoreLayout'

/** A stage between a raw value and its score, as a column of the sheet of values. */
export interface ValueColumn {
  readonly place: TreeNode
  readonly stage: 'denominated' | 'imputed' | 'treated'
  readonly column: number
}

/** Only the stages that the scheme has. */
export function valueColumns(scheme: Scheme, { leaves }: ScoreLayout): readonly ValueColumn[] {
  const stages = leaves.flatMap((place) => {
    const { per, untreated } = measureOf(place)
    return [
      ...(per === undefined ? [] : [{ place, stage: 'denominated' } as const]),
      ...(scheme.impute ? [{ place, stage: 'imputed' } as const] : []),
      ...(scheme.treat && !untreated ? [{ place, stage: 'treated' } as const] : []),
    ]
  })
  return stages.map((stage, index) => ({ ...stage, column: entityColumns + index }))
}

/** Where outliers were cut: the least and the most that is left of a column that was treated. */
export function treatedEnds(scored: Scored, { node }: TreeNode): { least?: number; most?: number } {
  const { imputed, treated } = scored.nodes.get(node.code)!.stages!
  const ends: { least?: number; most?: number } = {}
  treated.forEach((value, row) => {
    if (value > imputed[row]!) ends.least = value
    if (value < imputed[row]!) ends.most = value
  })
  return ends
}

/** The formula of a stage in a row of the sheets. */
export function stageFormula(
  scored: Scored,
  layout: ScoreLayout,
  columns: readonly ValueColumn[],
  { place, stage, column }: ValueColumn,
  at: number,
): string {
  const before = columns.find((other) => other.place === place && other.column === column - 1)
  const { indicator, per } = measureOf(place)
  const from = before
    ? { sheet: layout.names.values, column: before.column, first: firstRows.values }
    : { sheet: layout.names.raw, column: rawPlace(layout, indicator, 0).column, first: firstRows.raw }
  const value = reference({ ...from, row: from.first + at })
  switch (stage) {
    case 'denominated': {
      const divisor = reference(rawPlace(layout, per!, at))
      return `IF(AND(ISNUMBER(${value}),ISNUMBER(${divisor})),IF(${divisor}=0,"",${value}/${divisor}),"")`
    }
    case 'imputed':
      return `IF(ISNUMBER(${value}),${value},${filler(scored, layout, from, at)})`
    case 'treated':
      return `IF(ISNUMBER(${value}),${cut(scored, layout, place, value)},"")`
  }
}

function cut(scored: Scored, layout: ScoreLayout, place: TreeNode, value: string): string {
  const { least, most } = treatedEnds(scored, place)
  const raised =
    least === undefined ? value : `MAX(${reference(schemePlace(layout, place, 'least'))},${value})`
  return most === undefined ? raised : `MIN(${reference(schemePlace(layout, place, 'most'))},${raised})`
}

/** The middle of the row's group, which is one range of those counted and one of those screened out. */
function filler(
  { scheme, entities, counted }: Scored,
  layout: ScoreLayout,
  from: { readonly sheet: string; readonly column: number; readonly first: number },
  at: number,
): string {
  const { by, grouping } = scheme.impute!
  const groupOf = (row: number) => (grouping === undefined ? '' : entities[row]!.groups?.[grouping])
  const row = layout.rows[at]!
  const group = groupOf(row)
  const isFilled = (other: number) => layout.populated[other] === 1
  if (!isFilled(row) || group === undefined) return '""'
  const ranges = [1, 0].flatMap((is) => {
    const places = layout.rows.flatMap((other, index) =>
      isFilled(other) && counted[other] === is && groupOf(other) === group ? index : [],
    )
    if (places.length === 0) return []
    return columnRange(from.sheet, from.column, from.first + places[0]!, from.first + places.at(-1)!)
  })
  const all = ranges.join(',')
  return `IF(COUNT(${all})=0,"",${by === 'mean' ? 'AVERAGE' : 'MEDIAN'}(${all}))`
}

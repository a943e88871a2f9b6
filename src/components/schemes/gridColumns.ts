/** What a column of the tree shows of a node; on a narrow screen some give way. */
const gridColumns = ['name', 'code', 'weight', 'share', 'direction', 'rule', 'indicator', 'lead'] as const
export type GridColumn = (typeof gridColumns)[number]

const widths: Readonly<Record<GridColumn, string>> = {
  name: 'minmax(220px, 2.4fr)',
  code: 'minmax(84px, 1fr)',
  weight: '60px',
  share: '66px',
  direction: '76px',
  rule: '92px',
  indicator: 'minmax(110px, 1.5fr)',
  lead: 'minmax(84px, 1fr)',
}
const phoneWidths = 'minmax(0, 1fr) 64px 64px'

/** The columns that fit, given the width of the tree in pixels. */
export function columnsFor(width: number): readonly GridColumn[] {
  if (width < 520) return ['name', 'weight', 'share']
  if (width < 580) return ['name', 'weight', 'share', 'rule', 'indicator']
  // The panel beside the tree has both of them, and names are read first.
  return width < 800 ? gridColumns.filter((column) => column !== 'code' && column !== 'lead') : gridColumns
}

export function gridTemplate(columns: readonly GridColumn[]): string {
  return columns.length === 3 ? phoneWidths : columns.map((column) => widths[column]).join(' ')
}

import type { TableColumns } from './tableColumns'

/** An indicator of a pasted table: a place in the tree, and the cells that belong to it. */
export interface TableNode {
  readonly row: number
  readonly name: string
  /** As written: a code or a name. */
  readonly parentText?: string
  /** Where the layout says who the parent is. */
  readonly parent?: TableNode
  readonly weightColumn: number | undefined
  /** Whether the row's other cells are its own, and not those of an indicator under it. */
  readonly ownsRow: boolean
}

const sums = new Set(['合计', '总计', '小计', 'total', 'sum'])

/** The rows under the header as nodes, in their order; a row without a name has an empty one. */
export function tableRows(rows: readonly (readonly string[])[], columns: TableColumns): readonly TableNode[] {
  const body = rows.flatMap((cells, at) =>
    at <= columns.headerRow || cells.every((cell) => cell.trim() === '') ? [] : [{ cells, row: at + 1 }],
  )
  const nodes = columns.levels.length > 0 ? nodesByLevel(body, columns) : nodesByRow(body, columns)
  return nodes.filter(({ name }) => !sums.has(name.toLowerCase()))
}

interface BodyRow {
  readonly cells: readonly string[]
  readonly row: number
}

/** Names in columns by level; a blank cell, or the same name again, is the merged cell above. */
function nodesByLevel(body: readonly BodyRow[], columns: TableColumns): TableNode[] {
  const { levels, levelWeights, roles } = columns
  const nodes: TableNode[] = []
  let open: (TableNode | undefined)[] = []
  for (const { cells, row } of body) {
    const names = levels.map((column) => cells[column]?.trim() ?? '')
    const deepest = names.findLastIndex((name) => name !== '')
    if (deepest < 0) nodes.push({ row, name: '', weightColumn: undefined, ownsRow: true })
    names.forEach((name, at) => {
      if (name === '' || (at !== deepest && name === open[at]?.name)) return
      const ownsRow = at === deepest
      const parent = open.slice(0, at).findLast((node) => node)
      const weightColumn = levelWeights.get(at) ?? (ownsRow ? roles.get('weight') : undefined)
      const node = { row, name, weightColumn, ownsRow, ...(parent && { parent }) }
      open = [...open.slice(0, at), ...Array.from({ length: at - open.length }, () => undefined), node]
      nodes.push(node)
    })
  }
  return nodes
}

/** A name a row, its parent in a column of its own, or shown by how far the name is set in. */
function nodesByRow(body: readonly BodyRow[], { roles }: TableColumns): TableNode[] {
  const [nameAt, parentAt] = [roles.get('name')!, roles.get('parent')]
  const above: { readonly node: TableNode; readonly indent: number }[] = []
  return body.map(({ cells, row }) => {
    const text = cells[nameAt] ?? ''
    const own = { row, name: text.trim(), weightColumn: roles.get('weight'), ownsRow: true }
    if (parentAt !== undefined) {
      const parentText = cells[parentAt]?.trim() ?? ''
      return parentText === '' ? own : { ...own, parentText }
    }
    const indent = text.length - text.trimStart().length
    while (above.length > 0 && above.at(-1)!.indent >= indent) above.pop()
    const parent = above.at(-1)?.node
    const node = parent ? { ...own, parent } : own
    above.push({ node, indent })
    return node
  })
}

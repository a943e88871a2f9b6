import type { SchemeNode } from '../scheme'

/** A node as it stands in a tree laid flat. */
export interface OutlineRow {
  readonly node: SchemeNode
  /** 0 for the root, and for a node whose way up leads nowhere. */
  readonly depth: number
  readonly isInner: boolean
  /** 1 for the first of its siblings. */
  readonly place: number
  readonly siblings: number
}

/**
 * The nodes depth first, siblings in the scheme's order. A draft may be broken: nodes without a parent, or in a
 * circle, are laid after the rest, and nobody is lost or shown twice.
 */
export function outlineOf(nodes: readonly SchemeNode[]): readonly OutlineRow[] {
  const codes = new Set(nodes.map(({ code }) => code))
  const children = new Map<string | undefined, SchemeNode[]>()
  for (const node of nodes) {
    const parent = node.parent !== undefined && codes.has(node.parent) ? node.parent : undefined
    const siblings = children.get(parent)
    if (siblings) siblings.push(node)
    else children.set(parent, [node])
  }
  const rows: OutlineRow[] = []
  const seen = new Set<SchemeNode>()
  const opened = new Set<string>()
  const lay = (node: SchemeNode, depth: number, place: number, siblings: number): void => {
    if (seen.has(node)) return
    seen.add(node)
    // Of two nodes with one code the first has the children.
    const below = opened.has(node.code) ? [] : (children.get(node.code) ?? [])
    opened.add(node.code)
    rows.push({ node, depth, isInner: below.length > 0, place, siblings })
    below.forEach((child, at) => lay(child, depth + 1, at + 1, below.length))
  }
  const tops = children.get(undefined) ?? []
  tops.forEach((node, at) => lay(node, 0, at + 1, tops.length))
  for (const node of nodes) lay(node, 0, 1, 1)
  return rows
}

/** Where a node's row is, and where the rows under it end (exclusive); undefined for an unknown code. */
export function blockOf(
  rows: readonly OutlineRow[],
  code: string,
): { readonly from: number; readonly to: number } | undefined {
  const from = rows.findIndex(({ node }) => node.code === code)
  if (from < 0) return undefined
  const after = rows.findIndex(({ depth }, at) => at > from && depth <= rows[from]!.depth)
  return { from, to: after < 0 ? rows.length : after }
}

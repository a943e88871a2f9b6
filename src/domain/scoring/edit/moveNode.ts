import type { SchemeNode } from '../scheme'
import { blockOf, outlineOf } from './outline'

/** One place up (−1) or down (1) among its siblings, with all that is under it; unchanged at the end. */
export function moveNode(nodes: readonly SchemeNode[], code: string, step: 1 | -1): readonly SchemeNode[] {
  const rows = outlineOf(nodes)
  const own = blockOf(rows, code)
  if (!own) return nodes
  const { node, place, depth } = rows[own.from]!
  const other = rows.find(
    (row) =>
      row.place === place + step && row.depth === depth && (depth === 0 || row.node.parent === node.parent),
  )
  const block = other && blockOf(rows, other.node.code)
  if (!block) return nodes
  const [first, second] = step < 0 ? [block, own] : [own, block]
  return [
    ...rows.slice(0, first.from),
    ...rows.slice(second.from, second.to),
    ...rows.slice(first.to, second.from),
    ...rows.slice(first.from, first.to),
    ...rows.slice(second.to),
  ].map((row) => row.node)
}

/** Under the sibling before it, as its last child; unchanged for a first one. */
export function indentNode(nodes: readonly SchemeNode[], code: string): readonly SchemeNode[] {
  const rows = outlineOf(nodes)
  const own = blockOf(rows, code)
  if (!own || rows[own.from]!.place === 1) return nodes
  const { depth } = rows[own.from]!
  const before = rows.findLast((row, at) => at < own.from && row.depth === depth)!
  return withParent(
    rows.map(({ node }) => node),
    code,
    before.node.code,
  )
}

/** Out of its parent, right after it; unchanged for the root and its children, since there is one root. */
export function outdentNode(nodes: readonly SchemeNode[], code: string): readonly SchemeNode[] {
  const rows = outlineOf(nodes)
  const own = blockOf(rows, code)
  const parent = own && rows.find(({ node }) => node.code === rows[own.from]!.node.parent)?.node
  if (!own || parent?.parent === undefined) return nodes
  const outer = blockOf(rows, parent.code)!
  const moved = [
    ...rows.slice(0, own.from),
    ...rows.slice(own.to, outer.to),
    ...rows.slice(own.from, own.to),
    ...rows.slice(outer.to),
  ]
  return withParent(
    moved.map(({ node }) => node),
    code,
    parent.parent,
  )
}

/** Under any other node, as its last child; unchanged where that is the node itself or under it. */
export function reparentNode(
  nodes: readonly SchemeNode[],
  code: string,
  parent: string,
): readonly SchemeNode[] {
  const rows = outlineOf(nodes)
  const own = blockOf(rows, code)
  const target = rows.findIndex(({ node }) => node.code === parent)
  if (!own || target < 0 || (target >= own.from && target < own.to)) return nodes
  const moved = [...rows.slice(0, own.from), ...rows.slice(own.to), ...rows.slice(own.from, own.to)]
  return withParent(
    moved.map(({ node }) => node),
    code,
    parent,
  )
}

function withParent(nodes: readonly SchemeNode[], code: string, parent: string): readonly SchemeNode[] {
  return nodes.map((node) => (node.code === code ? { ...node, parent } : node))
}

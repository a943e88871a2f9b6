import type { SchemeNode } from '../scheme'
import { blockOf, outlineOf } from './outline'

export interface Added {
  readonly nodes: readonly SchemeNode[]
  readonly code: string
}

/** A new last child without a weight of its own yet, or a root where there is no such parent. */
export function addChild(nodes: readonly SchemeNode[], parent: string): Added {
  const rows = outlineOf(nodes)
  const block = blockOf(rows, parent)
  const laid = rows.map(({ node }) => node)
  const code = freshCode(nodes, block ? parent : 'index')
  const node: SchemeNode = { code, names: {}, weight: 0, ...(block && { parent }) }
  const at = block?.to ?? laid.length
  return { nodes: [...laid.slice(0, at), node, ...laid.slice(at)], code }
}

/** A new sibling right after a node; a child of the root, which has no siblings. */
export function addSibling(nodes: readonly SchemeNode[], code: string): Added {
  const rows = outlineOf(nodes)
  const block = blockOf(rows, code)
  const parent = block && rows[block.from]!.node.parent
  if (!block || parent === undefined) return addChild(nodes, code)
  const laid = rows.map(({ node }) => node)
  const fresh = freshCode(nodes, parent)
  const node: SchemeNode = { code: fresh, names: {}, weight: 0, parent }
  return { nodes: [...laid.slice(0, block.to), node, ...laid.slice(block.to)], code: fresh }
}

/** Takes a node out with all that is under it; unchanged for the root, without which there is no scheme. */
export function removeNode(nodes: readonly SchemeNode[], code: string): readonly SchemeNode[] {
  const rows = outlineOf(nodes)
  const block = blockOf(rows, code)
  if (!block || rows[block.from]!.node === rows[0]!.node) return nodes
  return [...rows.slice(0, block.from), ...rows.slice(block.to)].map(({ node }) => node)
}

function freshCode(nodes: readonly SchemeNode[], parent: string): string {
  const codes = new Set(nodes.map(({ code }) => code))
  let number = 1
  while (codes.has(`${parent}.${number}`)) number++
  return `${parent}.${number}`
}

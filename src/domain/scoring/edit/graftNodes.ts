import type { SchemeNode } from '../scheme'
import { blockOf, outlineOf } from './outline'

/**
 * A pasted tree under a node, after its children: its tops become children of that node. Codes that are taken
 * are given a number, so that nothing in the scheme changes its meaning.
 */
export function graftNodes(
  nodes: readonly SchemeNode[],
  under: string,
  pasted: readonly SchemeNode[],
): readonly SchemeNode[] {
  const rows = outlineOf(nodes)
  const block = blockOf(rows, under)
  if (!block) return nodes
  const taken = new Set(nodes.map(({ code }) => code))
  const own = new Set(pasted.map(({ code }) => code))
  const renamed = new Map([...own].map((code) => [code, freeCode(code, taken)]))
  const grafted = pasted.map((node) => ({
    ...node,
    code: renamed.get(node.code)!,
    parent: node.parent === undefined ? under : (renamed.get(node.parent) ?? node.parent),
  }))
  const laid = rows.map(({ node }) => node)
  return [...laid.slice(0, block.to), ...grafted, ...laid.slice(block.to)]
}

/**
 * A pasted tree instead of the whole: with one top that is the root, else the root stays and has them all under it.
 */
export function replaceTree(
  nodes: readonly SchemeNode[],
  pasted: readonly SchemeNode[],
): readonly SchemeNode[] {
  const tops = pasted.filter(({ parent }) => parent === undefined)
  const root = outlineOf(nodes)[0]?.node
  if (tops.length === 1 || !root) return pasted
  const { measure: _measure, ...bare } = root
  return graftNodes([bare], bare.code, pasted)
}

function freeCode(code: string, taken: Set<string>): string {
  let free = code
  for (let number = 2; taken.has(free); number++) free = `${code}-${number}`
  taken.add(free)
  return free
}

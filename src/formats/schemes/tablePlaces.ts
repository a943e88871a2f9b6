import type { SchemeTableIssue } from '../../domain/scoring/schemeTableIssue'
import type { TableNode } from './tableRows'

/** A node of a table with its code and its parent's; a top has none. */
export interface PlacedNode {
  readonly from: TableNode
  readonly code: string
  readonly parent: string | undefined
}

/**
 * Codes as given, or the parent's with a number behind it; parents as the layout has them, by code, else by name.
 *
 * @param givenCode of a node; undefined where the table gives none.
 */
export function tablePlaces(
  found: readonly TableNode[],
  givenCode: (node: TableNode) => string | undefined,
): { readonly places: readonly PlacedNode[]; readonly issues: readonly SchemeTableIssue[] } {
  const given = new Map(found.map((node) => [node, givenCode(node)]))
  const parents = new Map<TableNode, TableNode>()
  const issues = found.flatMap((node): SchemeTableIssue[] => {
    const parent = node.parentText === undefined ? node.parent : namedParent(node.parentText, given)
    if (typeof parent === 'string')
      return [{ code: parent, row: node.row, params: { parent: node.parentText! } }]
    if (parent) parents.set(node, parent)
    return []
  })
  const codes = codesOf(found, given, parents)
  const places = found.map((from) => {
    const parent = parents.get(from)
    return { from, code: codes.get(from)!, parent: parent && codes.get(parent) }
  })
  return { places, issues }
}

function namedParent(
  text: string,
  given: ReadonlyMap<TableNode, string | undefined>,
): TableNode | 'orphan' | 'ambiguousParent' {
  const nodes = [...given.keys()]
  const byCode = nodes.find((node) => given.get(node) === text)
  if (byCode) return byCode
  const [first, second] = nodes.filter(({ name }) => name === text)
  return second ? 'ambiguousParent' : (first ?? 'orphan')
}

function codesOf(
  found: readonly TableNode[],
  given: ReadonlyMap<TableNode, string | undefined>,
  parents: ReadonlyMap<TableNode, TableNode>,
): ReadonlyMap<TableNode, string> {
  const codes = new Map<TableNode, string>()
  const taken = new Set(given.values())
  const numberAfter = (prefix: string): string => {
    let number = 1
    while (taken.has(`${prefix}${number}`)) number++
    taken.add(`${prefix}${number}`)
    return `${prefix}${number}`
  }
  const codeOf = (node: TableNode, way: ReadonlySet<TableNode>): string => {
    const known = codes.get(node) ?? given.get(node)
    if (known !== undefined) return known
    const parent = parents.get(node)
    // A way that comes back to itself has no first code; it is refused for going round, by these.
    const prefix = parent && !way.has(parent) ? `${codeOf(parent, new Set([...way, node]))}.` : ''
    const code = codes.get(node) ?? numberAfter(prefix)
    codes.set(node, code)
    return code
  }
  for (const node of found) codes.set(node, codeOf(node, new Set([node])))
  return codes
}

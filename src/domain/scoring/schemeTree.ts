import type { Combination, Measure, Scheme, SchemeNode } from './scheme'

/** A node with its place in the tree; `at` counts in the scheme's order. */
export interface TreeNode {
  readonly at: number
  readonly node: SchemeNode
  readonly parent: TreeNode | undefined
  /** In the scheme's order. */
  readonly children: readonly TreeNode[]
  /** 0 for the root. */
  readonly depth: number
}

export interface SchemeTree {
  readonly root: TreeNode
  /** Children before their parents, so that one pass computes all. */
  readonly bottomUp: readonly TreeNode[]
  readonly leaves: readonly TreeNode[]
  readonly byCode: ReadonlyMap<string, TreeNode>
}

/** A leaf's measure. */
export function measureOf({ node }: TreeNode): Measure {
  return node.measure!
}

/** How a node's children become its score: its own way, or its level's (rule S7). */
export function combinationOf({ levels }: Scheme, { node, depth }: TreeNode): Combination {
  return node.combine ?? levels[Math.min(depth, levels.length - 1)]!
}

/** The tree of a scheme that `checkScheme` found whole; throws on one without exactly one root. */
export function treeOf(scheme: Scheme): SchemeTree {
  const childrenOf = new Map<string | undefined, { node: SchemeNode; at: number }[]>()
  scheme.nodes.forEach((node, at) => {
    const siblings = childrenOf.get(node.parent)
    if (siblings) siblings.push({ node, at })
    else childrenOf.set(node.parent, [{ node, at }])
  })
  const byCode = new Map<string, TreeNode>()
  const bottomUp: TreeNode[] = []
  const grow = (node: SchemeNode, at: number, parent: TreeNode | undefined): TreeNode => {
    const children: TreeNode[] = []
    const grown = { at, node, parent, children, depth: parent ? parent.depth + 1 : 0 }
    for (const child of childrenOf.get(node.code) ?? []) children.push(grow(child.node, child.at, grown))
    byCode.set(node.code, grown)
    bottomUp.push(grown)
    return grown
  }
  const [root, second] = childrenOf.get(undefined) ?? []
  if (!root || second) throw new Error('a scheme has one root')
  return {
    root: grow(root.node, root.at, undefined),
    bottomUp,
    leaves: bottomUp.filter(({ node }) => node.measure),
    byCode,
  }
}

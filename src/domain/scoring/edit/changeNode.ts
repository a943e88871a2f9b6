import type { SchemeNode } from '../scheme'

/** Fields to replace; one given as undefined is taken away. */
export type NodeChange = { readonly [Field in keyof SchemeNode]?: SchemeNode[Field] | undefined }

/**
 * A node with other fields. A new code is followed by its children; one that another node has already changes
 * nothing, because the two could not be told apart again.
 */
export function changeNode(
  nodes: readonly SchemeNode[],
  code: string,
  change: NodeChange,
): readonly SchemeNode[] {
  const renamed = change.code ?? code
  if (renamed !== code && nodes.some((node) => node.code === renamed)) return nodes
  const at = nodes.findIndex((node) => node.code === code)
  return nodes.map((node, index) => {
    if (index === at) return withoutUndefined({ ...node, ...change })
    return renamed !== code && node.parent === code ? { ...node, parent: renamed } : node
  })
}

function withoutUndefined(node: NodeChange): SchemeNode {
  return Object.fromEntries(
    Object.entries(node).filter(([, value]) => value !== undefined),
  ) as unknown as SchemeNode
}

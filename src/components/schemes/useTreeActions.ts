import { addChild, addSibling, removeNode, type Added } from '../../domain/scoring/edit/addNode'
import { indentNode, moveNode, outdentNode } from '../../domain/scoring/edit/moveNode'
import { outlineOf } from '../../domain/scoring/edit/outline'
import type { SchemeNode } from '../../domain/scoring/scheme'
import { useSchemeDraft } from '../../stores/schemeDraft'

/** What the tree's keys and buttons do to the node that is worked on. */
export function useTreeActions() {
  const draft = useSchemeDraft()

  function add(from: (nodes: readonly SchemeNode[], code: string) => Added): void {
    if (!draft.scheme || draft.isReadOnly) return
    const added = from(draft.scheme.nodes, draft.node ?? '')
    draft.editNodes(() => added.nodes)
    draft.node = added.code
  }

  function change(by: (nodes: readonly SchemeNode[], code: string) => readonly SchemeNode[]): void {
    const { node } = draft
    if (node !== undefined) draft.editNodes((nodes) => by(nodes, node))
  }

  /** The one that comes next takes its place, else the one before. */
  function remove(): void {
    const { scheme, node } = draft
    if (!scheme || node === undefined) return
    const left = new Set(removeNode(scheme.nodes, node).map(({ code }) => code))
    const codes = outlineOf(scheme.nodes).map((row) => row.node.code)
    const at = codes.indexOf(node)
    change(removeNode)
    const next = codes.slice(at).find((code) => left.has(code)) ?? codes.slice(0, at).findLast(Boolean)
    if (!left.has(node)) draft.node = next
  }

  return {
    addChild: () => add(addChild),
    addSibling: () => add(addSibling),
    remove,
    move: (step: 1 | -1) => change((nodes, code) => moveNode(nodes, code, step)),
    indent: () => change(indentNode),
    outdent: () => change(outdentNode),
  }
}

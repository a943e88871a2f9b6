import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addChild, addSibling, removeNode } from '../../../../src/domain/scoring/edit/addNode'
import { changeNode } from '../../../../src/domain/scoring/edit/changeNode'
import { graftNodes, replaceTree } from '../../../../src/domain/scoring/edit/graftNodes'
import { indentNode, moveNode, outdentNode, reparentNode } from '../../../../src/domain/scoring/edit/moveNode'
import { outlineOf } from '../../../../src/domain/scoring/edit/outline'
import type { SchemeNode } from '../../../../src/domain/scoring/scheme'

/** `root(a(a1 a2) b(b1))`: what stands in brackets is under what stands before. */
function treeText(nodes: readonly SchemeNode[]): string {
  let text = ''
  let depth = 0
  for (const row of outlineOf(nodes)) {
    if (row.depth > depth) text += '('
    else if (text !== '') text += `${')'.repeat(depth - row.depth)} `
    depth = row.depth
    text += row.node.code
  }
  return text + ')'.repeat(depth)
}

function node(code: string, parent?: string): SchemeNode {
  return { code, names: {}, weight: 1, ...(parent !== undefined && { parent }) }
}

/** Children stand away from their parents: a scheme may list them in any order. */
const nodes = [
  node('a1', 'a'),
  node('root'),
  node('a', 'root'),
  node('b', 'root'),
  node('b1', 'b'),
  node('a2', 'a'),
]
const whole = 'root(a(a1 a2) b(b1))'

describe('a scheme’s nodes laid out', () => {
  it('stand depth first, siblings in the scheme’s order', () => {
    expect(treeText(nodes)).toBe(whole)
  })

  it.each([
    ['a node whose parent is not there', [...nodes, node('c', 'gone')], `${whole} c`],
    ['two in a circle', [...nodes, node('c', 'd'), node('d', 'c')], `${whole} c(d)`],
    ['one that is its own parent', [node('root'), node('c', 'c')], 'root c'],
    ['two with one code', [...nodes, node('a', 'root')], 'root(a(a1 a2) b(b1) a)'],
  ])('lose nobody, nor %s', (_what, broken, text) => {
    expect(treeText(broken)).toBe(text)
  })

  it('say which place among how many a node has', () => {
    const row = outlineOf(nodes).find(({ node: { code } }) => code === 'a2')
    expect(row).toMatchObject({ depth: 2, place: 2, siblings: 2, isInner: false })
  })
})

describe('editing a tree', () => {
  it.each([
    ['moves a node up with all under it', moveNode(nodes, 'b', -1), 'root(b(b1) a(a1 a2))'],
    ['moves a node down', moveNode(nodes, 'a1', 1), 'root(a(a2 a1) b(b1))'],
    ['leaves the first where it is', moveNode(nodes, 'a', -1), whole],
    ['leaves the last where it is', moveNode(nodes, 'b1', 1), whole],
    ['indents under the sibling before', indentNode(nodes, 'b'), 'root(a(a1 a2 b(b1)))'],
    ['has nothing to indent a first one under', indentNode(nodes, 'a'), whole],
    ['puts an outdented one right after its parent', outdentNode(nodes, 'a1'), 'root(a(a2) a1 b(b1))'],
    ['keeps one root', outdentNode(nodes, 'a'), whole],
    ['hangs a node elsewhere', reparentNode(nodes, 'a', 'b1'), 'root(b(b1(a(a1 a2))))'],
    ['hangs nobody under himself', reparentNode(nodes, 'a', 'a2'), whole],
    ['takes a node out with all under it', removeNode(nodes, 'a'), 'root(b(b1))'],
    ['keeps the root', removeNode(nodes, 'root'), whole],
    ['adds a last child', addChild(nodes, 'a').nodes, 'root(a(a1 a2 a.1) b(b1))'],
    ['adds a sibling right after', addSibling(nodes, 'a').nodes, 'root(a(a1 a2) root.1 b(b1))'],
    [
      'adds a child of the root, which has no sibling',
      addSibling(nodes, 'root').nodes,
      'root(a(a1 a2) b(b1) root.1)',
    ],
    ['begins an empty tree', addChild([], '').nodes, 'index.1'],
    ['takes a lost one in', reparentNode([...nodes, node('c', 'gone')], 'c', 'a'), 'root(a(a1 a2 c) b(b1))'],
    [
      'opens a circle',
      reparentNode([...nodes, node('c', 'd'), node('d', 'c')], 'd', 'b'),
      'root(a(a1 a2) b(b1 d(c)))',
    ],
  ])('%s', (_what, edited, text) => {
    expect(treeText(edited)).toBe(text)
  })

  it('never gives a new node a code that is taken', () => {
    const once = addChild(nodes, 'a')
    expect(once.code).toBe('a.1')
    expect(addChild(once.nodes, 'a').code).toBe('a.2')
  })

  it('renames a node for its children too', () => {
    expect(treeText(changeNode(nodes, 'a', { code: 'x' }))).toBe('root(x(a1 a2) b(b1))')
  })

  it('gives no node the code of another', () => {
    expect(changeNode(nodes, 'a', { code: 'b' })).toBe(nodes)
  })

  it('takes a field away that is given as undefined', () => {
    const led = changeNode(nodes, 'a', { lead: '市住建局' })
    expect(led.find(({ code }) => code === 'a')).toMatchObject({ lead: '市住建局' })
    expect(changeNode(led, 'a', { lead: undefined }).find(({ code }) => code === 'a')).toEqual(
      node('a', 'root'),
    )
  })

  it('hangs a pasted tree under a node, and renames what is taken', () => {
    const pasted = [node('a'), node('p', 'a')]
    expect(treeText(graftNodes(nodes, 'b', pasted))).toBe('root(a(a1 a2) b(b1 a-2(p)))')
  })

  it.each([
    ['its one top', [node('t'), node('u', 't')], 't(u)'],
    ['the root that was, with all its tops', [node('t'), node('a'), node('u', 'a')], 'root(t a(u))'],
  ])('puts a pasted tree in place of the whole, under %s', (_what, pasted, text) => {
    expect(treeText(replaceTree(nodes, pasted))).toBe(text)
  })

  it('keeps every node, whole subtrees and one root, whatever is moved where', () => {
    const steps = fc.array(
      fc.record({
        how: fc.constantFrom('up', 'down', 'in', 'out', 'under'),
        which: fc.nat(9),
        where: fc.nat(9),
      }),
      { maxLength: 30 },
    )
    const start = ['a', 'b', 'c'].flatMap((one) => [
      node(one, 'root'),
      ...[1, 2].map((at) => node(`${one}${at}`, one)),
    ])
    const all = [node('root'), ...start]
    fc.assert(
      fc.property(steps, (moves) => {
        let edited: readonly SchemeNode[] = all
        for (const { how, which, where } of moves) {
          const [code, other] = [all[which]!.code, all[where]!.code]
          if (how === 'up') edited = moveNode(edited, code, -1)
          if (how === 'down') edited = moveNode(edited, code, 1)
          if (how === 'in') edited = indentNode(edited, code)
          if (how === 'out') edited = outdentNode(edited, code)
          if (how === 'under') edited = reparentNode(edited, code, other)
        }
        const rows = outlineOf(edited)
        expect(rows.map((row) => row.node.code).sort()).toEqual(all.map(({ code }) => code).sort())
        expect(rows.filter(({ depth }) => depth === 0).map((row) => row.node.code)).toEqual(['root'])
      }),
    )
  })
})

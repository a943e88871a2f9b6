import type { Combination, Scheme, SchemeNode } from '../scheme'
import type { SchemeIssue } from '../schemeIssue'
import { checkNumber } from './checkNumber'

/** Sums of decimals are off by their last bits. */
const slack = 1e-9

/** Weights of siblings (rule S8): numbers, none below 0, not all 0, and a sum that somebody meant. */
export function checkWeights(scheme: Scheme): readonly SchemeIssue[] {
  const childrenOf = new Map<string, SchemeNode[]>()
  for (const node of scheme.nodes) {
    if (node.parent === undefined) continue
    const siblings = childrenOf.get(node.parent)
    if (siblings) siblings.push(node)
    else childrenOf.set(node.parent, [node])
  }
  const depths = depthsOf(scheme.nodes, childrenOf)
  return scheme.nodes.flatMap((node) => {
    const children = childrenOf.get(node.code)
    const { levels } = scheme
    const combination = node.combine ?? levels[Math.min(depths.get(node.code) ?? 0, levels.length - 1)]
    const sums = children && combination ? checkSums(node, children, combination) : []
    return [...checkOwn(node), ...sums]
  })
}

/** From the roots down, as far as the tree is whole. */
function depthsOf(
  nodes: readonly SchemeNode[],
  childrenOf: ReadonlyMap<string, readonly SchemeNode[]>,
): ReadonlyMap<string, number> {
  const depths = new Map<string, number>()
  let level = nodes.filter(({ parent }) => parent === undefined)
  for (let depth = 0; level.length > 0; depth++) {
    const found = level.filter(({ code }) => !depths.has(code))
    found.forEach(({ code }) => depths.set(code, depth))
    level = found.flatMap(({ code }) => childrenOf.get(code) ?? [])
  }
  return depths
}

function checkOwn({ code, weight, groupWeights }: SchemeNode): readonly SchemeIssue[] {
  const weights: [string | undefined, number][] = [
    [undefined, weight],
    ...Object.entries(groupWeights?.weights ?? {}),
  ]
  return weights.flatMap(([group, value]): readonly SchemeIssue[] => {
    if (!Number.isFinite(value)) return checkNumber('weight', value, undefined, code)
    return value < 0 ? [{ code: 'negativeWeight', node: code, ...paramsOf(group) }] : []
  })
}

function paramsOf(group: string | undefined): Pick<SchemeIssue, 'params'> {
  return group === undefined ? {} : { params: { group } }
}

/** The sum for everybody, and for each group that has full marks of its own (分组满分). */
function checkSums(
  parent: SchemeNode,
  children: readonly SchemeNode[],
  { weights: method }: Combination,
): readonly SchemeIssue[] {
  const base = children.filter(({ extra }) => !extra)
  const hasExtra = base.length < children.length
  // The other methods make weights of their own; only extra children are measured by the given ones then.
  if (method !== 'given') return hasExtra ? emptySum(parent, base, undefined) : []
  return [undefined, ...groupsOf(base)].flatMap((group) => {
    const empty = emptySum(parent, base, group)
    return empty.length > 0 ? empty : oddSum(parent, base, group)
  })
}

interface Group {
  readonly grouping: string
  readonly group: string
}

function groupsOf(nodes: readonly SchemeNode[]): readonly Group[] {
  const found = new Map<string, Group>()
  for (const { groupWeights } of nodes)
    for (const group of Object.keys(groupWeights?.weights ?? {}))
      found.set(JSON.stringify([groupWeights!.grouping, group]), { grouping: groupWeights!.grouping, group })
  return [...found.values()]
}

function weightIn({ weight, groupWeights }: SchemeNode, group: Group | undefined): number {
  if (!group || groupWeights?.grouping !== group.grouping) return weight
  return groupWeights.weights[group.group] ?? weight
}

function sumIn(nodes: readonly SchemeNode[], group: Group | undefined): number {
  return nodes.reduce((sum, node) => sum + weightIn(node, group), 0)
}

function emptySum(
  parent: SchemeNode,
  base: readonly SchemeNode[],
  group: Group | undefined,
): readonly SchemeIssue[] {
  return sumIn(base, group) === 0
    ? [{ code: 'weightsAllZero', node: parent.code, ...paramsOf(group?.group) }]
    : []
}

/** 1, 100 or the parent's own full marks; or ones all over, which say that nobody weighs more than another. */
function oddSum(
  parent: SchemeNode,
  base: readonly SchemeNode[],
  group: Group | undefined,
): readonly SchemeIssue[] {
  const sum = sumIn(base, group)
  const isMeant =
    base.every((node) => weightIn(node, group) === 1) ||
    [1, 100, weightIn(parent, group)].some((wanted) => Math.abs(sum - wanted) <= slack * wanted)
  if (isMeant || !Number.isFinite(sum)) return []
  const params = { sum, ...(group && { group: group.group }) }
  return [{ code: 'weightsSum', node: parent.code, params }]
}

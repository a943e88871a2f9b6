import type { SchemeNode } from '../scheme'
import type { SchemeIssue } from '../schemeIssue'

/** Whether the nodes are one tree with measures at its leaves (rule S7): pasted ones often are not. */
export function checkTree(nodes: readonly SchemeNode[]): readonly SchemeIssue[] {
  return [...checkRoots(nodes), ...checkCodes(nodes), ...checkParents(nodes), ...checkMeasures(nodes)]
}

function checkRoots(nodes: readonly SchemeNode[]): SchemeIssue[] {
  const roots = nodes.filter(({ parent }) => parent === undefined)
  if (roots.length === 0) return [{ code: 'noRoot' }]
  if (roots.length === 1) return []
  return [{ code: 'severalRoots', params: { codes: roots.map(({ code }) => code) } }]
}

function checkCodes(nodes: readonly SchemeNode[]): SchemeIssue[] {
  const seen = new Set<string>()
  return nodes.flatMap(({ code }): SchemeIssue[] => {
    if (seen.has(code)) return [{ code: 'duplicateCode', node: code }]
    seen.add(code)
    return []
  })
}

function checkParents(nodes: readonly SchemeNode[]): SchemeIssue[] {
  const parentOf = new Map(nodes.map(({ code, parent }) => [code, parent]))
  const orphans = nodes.flatMap(({ code, parent }): SchemeIssue[] =>
    parent === undefined || parentOf.has(parent) ? [] : [{ code: 'orphan', node: code, params: { parent } }],
  )
  return [...orphans, ...cyclesIn(parentOf)]
}

/** Each way round once, at its first node; what merely hangs on one is left out. */
function cyclesIn(parentOf: ReadonlyMap<string, string | undefined>): SchemeIssue[] {
  const visitedFrom = new Map<string, string>()
  const issues: SchemeIssue[] = []
  for (const start of parentOf.keys()) {
    let at: string | undefined = start
    while (at !== undefined && !visitedFrom.has(at)) {
      visitedFrom.set(at, start)
      at = parentOf.get(at)
    }
    if (at === undefined || visitedFrom.get(at) !== start) continue
    const codes = wayRound(at, parentOf)
    issues.push({ code: 'cycle', node: at, params: { codes } })
  }
  return issues
}

function wayRound(start: string, parentOf: ReadonlyMap<string, string | undefined>): string[] {
  const codes = [start]
  for (let at = parentOf.get(start)!; at !== start; at = parentOf.get(at)!) codes.push(at)
  return [...codes, start]
}

function checkMeasures(nodes: readonly SchemeNode[]): SchemeIssue[] {
  const parents = new Set(nodes.map(({ parent }) => parent))
  return nodes.flatMap(({ code, measure }): SchemeIssue[] => {
    if (parents.has(code)) return measure ? [{ code: 'measureWithChildren', node: code }] : []
    return measure ? [] : [{ code: 'leafWithoutMeasure', node: code }]
  })
}

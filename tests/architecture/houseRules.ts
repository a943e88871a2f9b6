import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { floorPlan, heightOf, onlyKnownTo } from './floorPlan'
import type { Import, ImportGraph } from './readImports'

/** What is wrong with the imports of `folder`, a line each; none where the house stands as planned. */
export function brokenHouseRules(folder: string, graph: ImportGraph): string[] {
  const offFloor = graph.modules
    .filter((path) => heightOf(path) === undefined && !path.endsWith('.d.ts'))
    .map((path) => `${path} stands on no floor`)
  const cycles = new Set(graph.imports.filter(({ cycle }) => cycle.length > 0).map(cycleText))
  return [...offFloor, ...cycles, ...graph.imports.flatMap((one) => brokenBy(folder, one))]
}

function cycleText({ cycle }: Import): string {
  return `cycle: ${[...cycle].sort().join(' ')}`
}

function brokenBy(folder: string, one: Import): string[] {
  const arrow = `${one.from} → ${one.specifier}`
  if (one.builtin) return [`${arrow}: a Node builtin`]
  if (!one.specifier.startsWith('.')) return brokenByPackage(one, arrow)
  const target = posix.normalize(posix.join(posix.dirname(one.from), withoutQuery(one.specifier)))
  const worker = /\?.*worker/.test(one.specifier) && !one.from.startsWith('src/workers/')
  return [
    ...(worker ? [`${arrow}: workers are made in src/workers only`] : []),
    ...(one.found || existsSync(join(folder, target)) ? [] : [`${arrow}: no such file`]),
    ...brokenByHeight(one, one.found ? one.to : target, arrow),
  ]
}

function brokenByHeight(one: Import, target: string, arrow: string): string[] {
  // The built-in data packages are the ground the house stands on.
  if (target.startsWith('data/')) return []
  const to = heightOf(target)
  if (to === undefined) return [`${arrow}: outside the house`]
  return to > (heightOf(one.from) ?? 0) ? [`${arrow}: upward`] : []
}

function brokenByPackage(one: Import, arrow: string): string[] {
  const name = packageOf(one.specifier)
  const height = heightOf(one.from)
  const allowed: readonly string[] | 'all' = height === undefined ? [] : floorPlan[height]!.packages
  const onlyPlace = onlyKnownTo[name]
  return [
    ...(allowed === 'all' || allowed.includes(name) ? [] : [`${arrow}: not a package of this floor`]),
    ...(onlyPlace && onlyPlace !== one.from ? [`${arrow}: only ${onlyPlace} may know it`] : []),
  ]
}

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}

function withoutQuery(specifier: string): string {
  return specifier.replace(/\?.*$/, '')
}

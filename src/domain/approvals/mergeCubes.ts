import { caseCounts, caseKinds, type CaseCube, type CaseLayer } from './caseCube'
import { CubeBuilder } from './cubeBuilder'

/** A cube whose departments are given by their own positions, with the entity key of each. */
export interface CubeOfLog {
  readonly cube: CaseCube
  readonly departments: Uint32Array
}

/** Where a cell of a cube stands in the merged one. */
interface Cell {
  readonly cube: CaseCube
  readonly at: number
  readonly layer: CaseLayer
  readonly department: number
}

/**
 * Lays logs over what is kept (rule A2). A log speaks for every day from its first to its last, for its departments
 * and types: what another log says of them goes, unless that one was exported later. So the same log twice
 * is one, and logs of the same truth give the same in any order. What is covered whole is forgotten.
 */
export function mergeCubes(kept: CaseCube | undefined, logs: readonly CubeOfLog[]): CaseCube {
  const sources = [
    ...(kept ? [{ cube: kept, layers: kept.layers, departmentOf: (key: number) => key }] : []),
    ...logs.map(({ cube, departments }) => ({
      cube,
      layers: cube.layers.map((layer) => withKeys(layer, departments)),
      departmentOf: (position: number) => departments[position]!,
    })),
  ]
  const layers = unshadowed(sources.flatMap((source) => source.layers))
  const covers = layers.map(coverage)
  const builder = new CubeBuilder()
  for (const { cube, layers: own, departmentOf } of sources) {
    const ranks = own.map((layer) => layers.indexOf(layer))
    for (let at = 0; at < cube.cells.days.length; at++) {
      const rank = ranks[cube.cells.layers[at]!]!
      if (rank < 0) continue
      const cell: Cell = {
        cube,
        at,
        layer: layers[rank]!,
        department: departmentOf(cube.cells.departments[at]!),
      }
      if (!covers.some((isCovered, other) => other > rank && isCovered(cell))) copyCell(cell, rank, builder)
    }
  }
  const rules = logs.at(-1)?.cube.rules ?? kept!.rules
  return builder.finish(rules, layers)
}

function withKeys(layer: CaseLayer, departments: Uint32Array): CaseLayer {
  const keys = new Set(layer.departments.map((position) => departments[position]!))
  return { ...layer, departments: [...keys].sort((a, b) => a - b) }
}

/** From the one that gives way to all to the one that gives way to none; of equal ones the later imported stands. */
function byPrecedence(a: CaseLayer, b: CaseLayer): number {
  return a.exportedAt - b.exportedAt || a.last - b.last || b.first - a.first
}

/** The layers by precedence, without those that another one covers whole. */
function unshadowed(all: readonly CaseLayer[]): CaseLayer[] {
  const sorted = [...all].sort(byPrecedence)
  return sorted.filter((layer, at) => !sorted.slice(at + 1).some((other) => shadows(other, layer)))
}

function shadows(over: CaseLayer, under: CaseLayer): boolean {
  const [departments, types] = [new Set(over.departments), new Set(over.types)]
  return (
    over.kind === under.kind &&
    over.first <= under.first &&
    over.last >= under.last &&
    under.departments.every((key) => departments.has(key)) &&
    (over.sortedBy !== under.sortedBy || under.types.every((type) => types.has(type)))
  )
}

/** Whether a layer speaks for a cell of another one; types found by other rules are all spoken for. */
function coverage(layer: CaseLayer): (cell: Cell) => boolean {
  const [departments, types] = [new Set(layer.departments), new Set(layer.types)]
  const kind = caseKinds.indexOf(layer.kind)
  return ({ cube: { cells, types: names }, at, department, layer: own }) =>
    cells.kinds[at] === kind &&
    cells.since[at]! >= layer.first &&
    cells.days[at]! <= layer.last &&
    departments.has(department) &&
    (layer.sortedBy !== own.sortedBy || types.has(names[cells.types[at]!]!))
}

function copyCell({ cube, at, department }: Cell, layer: number, into: CubeBuilder): void {
  const { cells, types, dayValues } = cube
  const place = {
    day: cells.days[at]!,
    since: cells.since[at]!,
    department,
    type: into.typeAt(types[cells.types[at]!]!),
    kind: cells.kinds[at]!,
    layer,
  }
  const cell = into.cellAt(place, cells.firstRows[at]!)
  into.cellAt(place, cells.lastRows[at]!)
  for (let count = 0; count < caseCounts.length; count++)
    into.addCount(cell, count, cells.counts[count]![at]!)
  for (let entry = cells.span.starts[at]!; entry < cells.span.starts[at + 1]!; entry++)
    into.addSpan(cell, dayValues[cells.span.days[entry]!]!, cells.span.counts[entry]!)
  for (let entry = cells.approval.starts[at]!; entry < cells.approval.starts[at + 1]!; entry++)
    into.addApproval(cell, dayValues[cells.approval.days[entry]!]!, cells.approval.counts[entry]!)
}

import { caseCounts, type CaseCube, type CaseCount, type CaseLayer, type DayHistograms } from './caseCube'
import type { CaseRules } from './caseRules'

/** What a case adds one to, as bits in the order of `caseCounts`. */
export function markOf(count: CaseCount): number {
  return 1 << caseCounts.indexOf(count)
}

/** Where cases are counted. */
export interface CubePlace {
  readonly day: number
  readonly since: number
  readonly department: number
  /** Position in the types. */
  readonly type: number
  /** Position in `caseKinds`. */
  readonly kind: number
  readonly layer: number
}

const visitsAt = caseCounts.indexOf('visits')
const longestWhole = 8192

/** Numbers of days by cell, counted as they come; a cell and a number of days make one key. */
class Histogram {
  readonly #counts = new Map<number, number>()

  add(cell: number, day: number, count: number) {
    const key = cell * 65536 + day
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + count)
  }

  finish(cells: number): DayHistograms {
    const keys = Float64Array.from(this.#counts.keys()).sort()
    const starts = new Uint32Array(cells + 1)
    const days = new Uint16Array(keys.length)
    const counts = new Uint32Array(keys.length)
    keys.forEach((key, at) => {
      const cell = Math.floor(key / 65536)
      starts[cell + 1]!++
      days[at] = key - cell * 65536
      counts[at] = this.#counts.get(key)!
    })
    for (let cell = 0; cell < cells; cell++) starts[cell + 1]! += starts[cell]!
    return { starts, days, counts }
  }
}

/** Counts cases into the cells of a cube, without keeping any. */
export class CubeBuilder {
  readonly types: string[] = []
  readonly #typeAt = new Map<string, number>()
  readonly #dayValues: number[] = []
  readonly #dayAt = new Map<number, number>()
  readonly #places: CubePlace[] = []
  readonly #rows: { first: number; last: number }[] = []
  readonly #counts: number[][] = caseCounts.map(() => [])
  readonly #cellsOf = new Map<number, Map<number, number>>()
  readonly #span = new Histogram()
  readonly #approval = new Histogram()

  get cells(): number {
    return this.#places.length
  }

  typeAt(type: string): number {
    const found = this.#typeAt.get(type)
    if (found !== undefined) return found
    this.#typeAt.set(type, this.types.length)
    return this.types.push(type) - 1
  }

  /** The cell of a place, begun where it is new; `row` is one of the log that it counts. */
  cellAt(place: CubePlace, row: number): number {
    const series = ((place.department * 1024 + place.type) * 4 + place.kind) * 4096 + place.layer
    let cells = this.#cellsOf.get(series)
    if (!cells) this.#cellsOf.set(series, (cells = new Map()))
    const key = place.day * longestWhole + (place.day - place.since)
    const found = cells.get(key)
    if (found !== undefined) {
      const rows = this.#rows[found]!
      if (row < rows.first) rows.first = row
      if (row > rows.last) rows.last = row
      return found
    }
    cells.set(key, this.#places.length)
    this.#rows.push({ first: row, last: row })
    for (const column of this.#counts) column.push(0)
    return this.#places.push(place) - 1
  }

  /** Adds one case to what the marks say. */
  mark(cell: number, marks: number, visits = 0) {
    for (let rest = marks; rest !== 0; rest &= rest - 1) this.#counts[31 - Math.clz32(rest & -rest)]![cell]!++
    this.#counts[visitsAt]![cell]! += visits
  }

  addCount(cell: number, count: number, value: number) {
    this.#counts[count]![cell]! += value
  }

  addDays(cell: number, span: number, approval: number) {
    this.addSpan(cell, span, 1)
    this.addApproval(cell, approval, 1)
  }

  addSpan(cell: number, days: number, count: number) {
    this.#span.add(cell, this.#dayOf(days), count)
  }

  addApproval(cell: number, days: number, count: number) {
    this.#approval.add(cell, this.#dayOf(days), count)
  }

  #dayOf(days: number): number {
    const found = this.#dayAt.get(days)
    if (found !== undefined) return found
    this.#dayAt.set(days, this.#dayValues.length)
    return this.#dayValues.push(days) - 1
  }

  /** The cube; the builder is used up. */
  finish(rules: CaseRules, layers: readonly CaseLayer[]): CaseCube {
    const places = this.#places
    return {
      rules,
      types: this.types,
      layers,
      dayValues: Float64Array.from(this.#dayValues),
      cells: {
        days: Int32Array.from(places, ({ day }) => day),
        since: Int32Array.from(places, ({ since }) => since),
        departments: Uint32Array.from(places, ({ department }) => department),
        types: Uint16Array.from(places, ({ type }) => type),
        kinds: Uint8Array.from(places, ({ kind }) => kind),
        layers: Uint16Array.from(places, ({ layer }) => layer),
        firstRows: Uint32Array.from(this.#rows, ({ first }) => first),
        lastRows: Uint32Array.from(this.#rows, ({ last }) => last),
        counts: this.#counts.map((column) => Uint32Array.from(column)),
        span: this.#span.finish(places.length),
        approval: this.#approval.finish(places.length),
      },
    }
  }
}

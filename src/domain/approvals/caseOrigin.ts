import { caseKinds, type CaseCube } from './caseCube'
import { allTypes, type CaseScope } from './casePanels'

/** The rows of a log that a figure was counted from (rule D7): never what stood in them. */
export interface CaseOrigin {
  readonly importId: string
  readonly file: number
  readonly firstRow: number
  readonly lastRow: number
}

/** Which figure is asked for; without a department all of them. */
export interface CaseQuestion {
  readonly scope: CaseScope
  readonly type: string
  /** Of open cases, not of those that ended. */
  readonly ofOpen: boolean
  readonly department?: number
  /** Day numbers. */
  readonly first: number
  readonly last: number
}

/** Where a figure of case logs came from: a range of rows a log, the newest import last. */
export function caseOrigins(cube: CaseCube, question: CaseQuestion): readonly CaseOrigin[] {
  const { cells, layers, types } = cube
  const kind = question.ofOpen ? (`${question.scope}Open` as const) : question.scope
  const found = new Map<string, CaseOrigin>()
  for (let at = 0; at < cells.days.length; at++) {
    const day = cells.days[at]!
    const isAsked =
      day >= question.first &&
      day <= question.last &&
      caseKinds[cells.kinds[at]!] === kind &&
      (question.type === allTypes || types[cells.types[at]!] === question.type) &&
      (question.department === undefined || cells.departments[at] === question.department)
    if (!isAsked) continue
    const { importId, file } = layers[cells.layers[at]!]!
    const key = `${importId} ${file}`
    const before = found.get(key)
    const firstRow = Math.min(before?.firstRow ?? Infinity, cells.firstRows[at]!)
    const lastRow = Math.max(before?.lastRow ?? 0, cells.lastRows[at]!)
    found.set(key, { importId, file, firstRow, lastRow })
  }
  return [...found.values()]
}

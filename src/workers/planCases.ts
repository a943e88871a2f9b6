import { isoDay } from '../domain/approvals/dayNumber'
import type { CaseRules } from '../domain/approvals/caseRules'
import type { Catalogue, Entity } from '../domain/catalogue/catalogue'
import type { Names } from '../domain/names'
import { similarNames } from '../domain/similarNames'
import type { CaseCounts, CaseItem, CaseTableSeen } from '../formats/caseLog/caseLog'
import type { ReadFileResult } from '../formats/readResult'

/** A department as the log names it, and who it is in the dataset. */
export interface PlannedDepartment {
  readonly name: string
  /** Of somebody who was there already. */
  readonly entity?: { readonly code: string; readonly names: Names }
  /** Where it is new: whom it may be, the most alike first. */
  readonly similar: readonly { readonly code: string; readonly names: Names }[]
}

/** One case log of the plan: headers, counts and names; no row. */
export interface PlannedLog {
  readonly file: string
  readonly table: CaseTableSeen
  /** Undefined until what it lacks is told. */
  readonly counted?: {
    readonly counts: CaseCounts
    readonly items: readonly CaseItem[]
    readonly departments: readonly PlannedDepartment[]
    /** ISO days. */
    readonly first?: string
    readonly last?: string
    readonly exported?: string
  }
}

export interface PlannedCases {
  readonly rules: CaseRules
  readonly logs: readonly PlannedLog[]
}

/** What the plan says of case logs; undefined where there are none. */
export function planCases(
  results: readonly ReadFileResult[],
  rules: CaseRules,
  base: Catalogue,
  told: ReadonlyMap<string, string>,
): PlannedCases | undefined {
  const logs = results.flatMap(({ file, caseTable, cases }): PlannedLog[] => {
    if (!caseTable) return []
    if (!cases) return [{ file, table: caseTable }]
    const departments = cases.departments.map((name) => departmentOf(name, base.entities, told))
    const days = Object.fromEntries(
      (['first', 'last', 'exported'] as const).flatMap((name) => {
        const day = cases[name]
        return day === undefined ? [] : [[name, isoDay(day)]]
      }),
    )
    return [
      { file, table: caseTable, counted: { counts: cases.counts, items: cases.items, departments, ...days } },
    ]
  })
  return logs.length > 0 ? { rules, logs } : undefined
}

function departmentOf(
  name: string,
  entities: readonly Entity[],
  told: ReadonlyMap<string, string>,
): PlannedDepartment {
  const namesOf = ({ code, names, aliases = [] }: Entity): string[] =>
    [code, names.zh, names.en, ...aliases].filter((one) => one !== undefined)
  const code = told.get(name)
  const known = entities.find((entity) => entity.code === code || namesOf(entity).includes(name))
  if (known) return { name, entity: shown(known), similar: [] }
  const others = entities
    .filter(({ kind }) => kind === 'member')
    .flatMap((entity) => namesOf(entity).map((other) => ({ item: entity, name: other })))
  return { name, similar: [...new Set(similarNames(name, others))].map(shown) }
}

function shown({ code, names }: Entity): { code: string; names: Names } {
  return { code, names }
}

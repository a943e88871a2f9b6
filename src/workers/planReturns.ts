import type { Catalogue, Entity } from '../domain/catalogue/catalogue'
import type { Names } from '../domain/names'
import type { Period } from '../domain/periods/period'
import type { HandedIn } from '../domain/returns/deadlineOf'
import type { Returns } from '../domain/returns/judgeReturns'
import type { ReturnsSetting } from '../domain/returns/returnsSetting'
import type { ReadFileResult } from '../formats/readResult'

/** A group that a list can be kept for, and whom the dataset has in it. */
export interface ReturnsGroup {
  readonly dimension: string
  readonly group: string
  readonly names: Names
  readonly units: readonly Names[]
}

/** Returns in names, as the plan shows them. */
export interface PlannedReturns extends Pick<Returns, 'expected' | 'reported' | 'by' | 'deadline'> {
  readonly setting: ReturnsSetting
  readonly groups: readonly ReturnsGroup[]
  readonly period: Period
  readonly missing: readonly Names[]
  readonly twice: readonly {
    readonly unit: Names
    readonly files: readonly string[]
    readonly agreeing: number
    readonly conflicting: number
  }[]
  readonly late: readonly ({ readonly unit: Names; readonly file: string } & HandedIn)[]
}

export function planReturns(
  returns: Returns,
  setting: ReturnsSetting,
  catalogue: Catalogue,
  files: readonly string[],
): PlannedReturns {
  const { expected, reported, by, deadline } = returns
  const entities = new Map(catalogue.entities.map((entity) => [entity.key, entity]))
  const unitOf = (key: number) => shownNames(entities.get(key)!)
  return {
    ...{ expected, reported, by, setting },
    ...(deadline === undefined ? {} : { deadline }),
    groups: groupsOf(catalogue),
    period: catalogue.periods.find(({ key }) => key === returns.period)!.period,
    missing: returns.missing.map((unit) =>
      'entity' in unit ? shownNames(unit.entity) : { zh: unit.name, en: unit.name },
    ),
    twice: returns.twice.map(({ entity, ...rest }) => ({ unit: unitOf(entity), ...rest })),
    late: returns.late.map(({ entity, file, at, by: known }) => ({
      ...{ unit: unitOf(entity), file: files[file] ?? '', at, by: known },
    })),
  }
}

/** The first way of grouping is the one that a list goes by; a dataset without one has one list. */
function groupsOf({ entities, groupings }: Catalogue): ReturnsGroup[] {
  const units = entities.filter(({ kind }) => kind === 'member' || kind === 'unranked')
  const [first] = groupings
  if (!first) return [{ dimension: '', group: '', names: {}, units: units.map(shownNames) }]
  return first.groups.map(({ id, names }) => ({
    ...{ dimension: first.id, group: id, names },
    units: units.filter(({ groups }) => groups?.[first.id] === id).map(shownNames),
  }))
}

function shownNames({ names, code }: Entity): Names {
  return names.zh || names.en ? names : { en: code }
}

/** When each file was filled in, as it says itself, else when it was last changed; by the office's clock. */
export function handedIn(results: readonly ReadFileResult[], files: readonly File[]): HandedIn[] {
  return results.map(({ fileIndex, filledOn }) =>
    filledOn === undefined
      ? { at: clockText(files[fileIndex]!.lastModified), by: 'modified' }
      : { at: filledOn, by: 'stated' },
  )
}

function clockText(time: number): string {
  const local = time - new Date(time).getTimezoneOffset() * 60_000
  return new Date(local).toISOString().slice(0, 16)
}

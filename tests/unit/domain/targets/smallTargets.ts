import type {
  Catalogue,
  CataloguePeriod,
  Entity,
  Indicator,
} from '../../../../src/domain/catalogue/catalogue'
import { panelOf } from '../../../../src/domain/panel/panelOf'
import type { Scored } from '../../../../src/domain/scoring/scored'
import type { Target, TargetSet } from '../../../../src/domain/targets/target'
import type { TargetData } from '../../../../src/domain/targets/targetSeries'

/** A target for everybody on indicator A, at least 80; the rest as given. */
export function targetOf(change: Partial<Target> = {}): Target {
  return {
    code: 'T',
    indicator: 'A',
    measure: 'value',
    comparator: '≥',
    stages: [{ value: 80 }],
    scope: {},
    ...change,
  }
}

export function setOf(...targets: readonly Target[]): TargetSet {
  return { format: 1, code: 'S', names: { zh: '目标' }, targets }
}

/** Weeks of 2026 from the given one; week 40 ends on Sunday, 4 October. */
export function weeksFrom(week: number, count: number): readonly CataloguePeriod[] {
  return Array.from({ length: count }, (_, at) => ({
    key: at,
    period: { kind: 'week', year: 2026, week: week + at },
  }))
}

/** The whole city first, then departments X, Y, Z. */
export const cityAndDepartments: readonly Entity[] = [
  { key: 0, code: 'ALL', names: { zh: '全市' }, kind: 'aggregate' },
  ...['X', 'Y', 'Z'].map((code, at): Entity => ({
    key: at + 1,
    code,
    names: { zh: `${code}局` },
    kind: 'member',
    groups: { kind: code === 'Z' ? 'county' : 'department' },
  })),
]

/** By indicator, a row an entity in the order of `cityAndDepartments`, a column a period; undefined is missing. */
export function targetDataOf(
  values: Readonly<Record<string, readonly (readonly (number | undefined)[])[]>>,
  periods: readonly CataloguePeriod[],
  change: Readonly<Record<string, Partial<Indicator>>> = {},
  scores: ReadonlyMap<number, Scored> = new Map(),
): TargetData {
  const indicators = Object.keys(values).map((code): Indicator => ({
    code,
    names: { zh: code },
    kind: 'value',
    direction: 'higher',
    panel: code,
    latest: periods.at(-1)!.key,
    ...change[code],
  }))
  const catalogue: Catalogue = {
    entities: cityAndDepartments,
    groupings: [
      {
        id: 'kind',
        names: { zh: '类别' },
        groups: [
          { id: 'department', names: { zh: '市直部门' } },
          { id: 'county', names: { zh: '县区' } },
        ],
      },
    ],
    periods,
    indicators,
    source: { title: { zh: '示例' } },
  }
  const panels = new Map(
    Object.entries(values).map(([code, rows]) => [
      code,
      panelOf(
        rows.flatMap((row, entity) =>
          row.flatMap((value, at) =>
            value === undefined ? [] : [{ entity, period: periods[at]!.key, value }],
          ),
        ),
      ),
    ]),
  )
  return { catalogue, panels, scores }
}

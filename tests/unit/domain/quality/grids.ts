import type { CataloguePeriod, Entity, Indicator } from '../../../../src/domain/catalogue/catalogue'
import type { Panel } from '../../../../src/domain/panel/panel'
import { panelOf } from '../../../../src/domain/panel/panelOf'
import { valueGrid, type ValueGrid } from '../../../../src/domain/quality/valueGrid'

export const rate: Indicator = { code: 'R', names: { zh: '网办率' }, unit: { zh: '%' }, kind: 'value' }
export const count: Indicator = { code: 'N', names: { zh: '办结量' }, unit: { zh: '件' }, kind: 'value' }

export function members(number: number): Entity[] {
  return Array.from({ length: number }, (_, key) => ({
    key,
    code: `D${key}`,
    names: { zh: `单位${key}` },
    kind: 'member',
  }))
}

export function weeks(number: number): CataloguePeriod[] {
  return Array.from({ length: number }, (_, at) => ({
    key: at,
    period: { kind: 'week', year: 2026, week: at + 1 },
  }))
}

/** A row an entity, a column a week. */
export function panelOfRows(rows: readonly (readonly (number | undefined)[])[]): Panel {
  return panelOf(
    rows.flatMap((row, entity) =>
      row.flatMap((value, period) => (value === undefined ? [] : [{ entity, period, value }])),
    ),
  )
}

export function gridOf(indicator: Indicator, rows: readonly (readonly (number | undefined)[])[]): ValueGrid {
  const width = Math.max(...rows.map((row) => row.length))
  return valueGrid(indicator, panelOfRows(rows), members(rows.length), weeks(width))
}

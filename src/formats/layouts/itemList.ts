import type { ApprovalItem } from '../../domain/approvals/item'
import { countItems, type ItemMeasure } from '../../domain/approvals/itemCounts'
import { usualItemRules } from '../../domain/approvals/itemRules'
import type { Period } from '../../domain/periods/period'
import { EntityIndex } from '../entityIndex'
import { FactTableBuilder } from '../factTableBuilder'
import { countPlaces, itemDefinitions, itemIndicators } from '../items/itemIndicators'
import { columnOfMeasure, isItemHeader, itemColumns } from '../items/itemColumns'
import { ItemRows } from '../items/itemRows'
import { checkStatedShares } from '../items/statedShares'
import type { Need } from '../readResult'
import { headerKey } from './columnRoles'
import type { LayoutOutput, LayoutSetting, Recogniser, TableReader } from './layout'
import { periodInText } from './periodInText'
import { preambleOf } from './preamble'
import { isBlankRow } from './rowWidth'

const wholeCity = '全市'

/**
 * An item list (事项清单): a row an item, with limits, visits, 网办深度. It is counted by department and as a whole
 * (rule A3), for the day that its title names or that is asked for; the items themselves are not kept.
 */
export const recogniseItemList: Recogniser = (head, setting) => {
  const headerIndex = head.findIndex(isItemHeader)
  const header = head[headerIndex]
  if (!header) return undefined
  const columns = itemColumns(header)
  const preamble = preambleOf(head, headerIndex)
  const period = setting.hints.period ?? periodInText([...preamble.lines, ...preamble.values.values()])
  const department = setting.hints.entityName
  const needs: Need[] = [
    ...(period ? [] : (['period'] as const)),
    ...(columns.has('department') || department ? [] : (['entity'] as const)),
  ]
  const departmentColumn = columns.get('department')
  return {
    layout: 'itemList',
    confidence: 0.97,
    seen: {
      headerRow: headerIndex + 1,
      ...(departmentColumn === undefined ? {} : { entityColumn: header[departmentColumn]! }),
    },
    needs,
    open: () => readItems({ header, headerRow: headerIndex + 1, department, period, needs }, setting),
  }
}

interface ItemTable {
  readonly header: readonly string[]
  /** 1-based. */
  readonly headerRow: number
  readonly department: string | undefined
  readonly period: Period | undefined
  readonly needs: readonly Need[]
}

interface Met {
  readonly item: ApprovalItem
  readonly row: number
}

function readItems(table: ItemTable, setting: LayoutSetting): TableReader {
  const { issues } = setting
  const rows = new ItemRows(table.header, issues)
  const met = new Map<string, Met>()
  let count = 0
  return {
    row(cells, row) {
      if (isBlankRow(cells) || row === table.headerRow) return
      if (row < table.headerRow || isLine(cells)) return checkStatedShares(cells, row, issues)
      count++
      const item = isTotal(cells) ? undefined : rows.read(cells, row, table.department)
      if (!item) {
        if (isTotal(cells)) issues.add('itemTotal', { row })
        return
      }
      const key = [item.department, item.code ?? '', item.code === undefined ? item.name : ''].join('\u0000')
      const before = met.get(key)
      if (before) issues.add('itemTwice', { row }, { name: item.name, firstRow: before.row })
      met.set(key, { item, row })
    },
    finish: () => countedOutput(table, setting, [...met.values()], count),
  }
}

/** A line of text over or under the table. */
function isLine(cells: readonly string[]): boolean {
  return cells.filter((cell) => cell.trim() !== '').length === 1
}

function isTotal(cells: readonly string[]): boolean {
  const first = headerKey(cells.find((cell) => cell.trim() !== '') ?? '')
  return /^(?:合计|总计|小计)$/.test(first)
}

function countedOutput(
  table: ItemTable,
  setting: LayoutSetting,
  met: readonly Met[],
  rows: number,
): LayoutOutput {
  const { period, needs } = table
  if (!period || needs.length > 0) return { tables: [], counts: { ...nothing, rows } }
  const rules = setting.hints.itemRules ?? usualItemRules
  const byDepartment = new Map<string, ApprovalItem[]>()
  for (const { item } of met) {
    const known = byDepartment.get(item.department)
    if (known) known.push(item)
    else byDepartment.set(item.department, [item])
  }
  const of = (items: readonly ApprovalItem[]) => countItems(items, rules)
  const whole = of(met.map(({ item }) => item))
  const counted = new Set<ItemMeasure>(whole.keys())
  const indicators = itemIndicators(counted, rules)
  const places = countPlaces(indicators, rules)
  const index = new EntityIndex(setting.book, setting.groups)
  const builder = new FactTableBuilder(setting.issues, (at) => indicators[at])
  const write = (name: string, counts: ReturnType<typeof of>) => {
    const entity = index.indexOf({ name }, table.headerRow)
    for (const [measure, value] of counts) {
      builder.startRun(places.get(measure)!, entity, table.headerRow)
      builder.addValue(0, value)
    }
  }
  for (const [name, items] of byDepartment) write(name, of(items))
  // Of one department alone the whole is not known: its shares are then those of the members' sums (rule D9).
  if (byDepartment.size > 1) write(wholeCity, whole)
  else index.indexOf({ name: wholeCity }, table.headerRow)
  const facts = builder.finish({
    file: setting.file,
    entities: index.entities,
    indicators,
    periods: [period],
    columnsBy: 'indicator',
    columns: columnsOf(table.header, indicators.length, places),
  })
  return {
    tables: [facts],
    counts: {
      rows,
      entities: index.entities.length,
      indicators: counted.size,
      periods: 1,
      values: builder.values,
      missing: 0,
    },
    definitions: itemDefinitions(indicators, rules),
  }
}

/** Counted from 1; a heading and a share have none. */
function columnsOf(
  header: readonly string[],
  count: number,
  places: ReadonlyMap<ItemMeasure, number>,
): Uint32Array {
  const own = itemColumns(header)
  const columns = new Uint32Array(count)
  for (const [measure, at] of places) columns[at] = columnOfMeasure(own, measure) + 1
  return columns
}

const nothing = { rows: 0, entities: 0, indicators: 0, periods: 0, values: 0, missing: 0 }

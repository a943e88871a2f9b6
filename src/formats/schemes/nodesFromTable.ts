import type { Indicator } from '../../domain/catalogue/catalogue'
import type { Names } from '../../domain/names'
import { checkTree } from '../../domain/scoring/checks/checkTree'
import type { SchemeNode } from '../../domain/scoring/scheme'
import type { SchemeTableIssue } from '../../domain/scoring/schemeTableIssue'
import { tableCells, type TableCells } from './tableCells'
import { tableColumns, type ColumnRole, type TableColumns } from './tableColumns'
import { tableMeasure } from './tableMeasure'
import { tablePlaces, type PlacedNode } from './tablePlaces'
import { tableRows } from './tableRows'

export type NodesRead =
  | {
      readonly ok: true
      readonly nodes: readonly SchemeNode[]
      /** Headers of columns that nothing was read from. */
      readonly ignored: readonly string[]
    }
  | { readonly ok: false; readonly issues: readonly SchemeTableIssue[] }

const mostRows = 5000

/**
 * Indicators of a scheme from a table as a spreadsheet gives it: a row an indicator with its parent in a column or
 * its name set in, or the names in columns by level (一级指标, 二级指标). All of it, or everything that is wrong
 * with it. An indicator with others under it and no weight weighs what they weigh together; without any column of
 * weights each weighs 1. Tops have no parent.
 *
 * @param indicators of the dataset, to be named by code or name, and asked for directions.
 * @example nodesFromTable([['名称', '上级', '权重'], ['总分', '', '100'], ['开办企业', '总分', '60']])
 */
export function nodesFromTable(
  rows: readonly (readonly string[])[],
  indicators: readonly Indicator[] = [],
): NodesRead {
  if (rows.length > mostRows) return refused([{ code: 'tooManyRows', params: { limit: mostRows } }])
  const columns = tableColumns(rows)
  if (!columns) return refused([{ code: 'noHeader' }])
  const found = tableRows(rows, columns)
  if (found.length === 0) return refused([{ code: 'noRows' }])
  const code = columns.roles.get('code') ?? -1
  const { places, issues: misplaced } = tablePlaces(found, ({ row, ownsRow }) =>
    ownsRow ? rows[row - 1]![code]?.trim() || undefined : undefined,
  )
  const issues = [...misplaced]
  const parents = new Set(places.map(({ parent }) => parent))
  const nodes = places.map((place): SchemeNode => {
    const { row } = place.from
    const cells = tableCells(rows[row - 1]!, columns, (issue) => issues.push({ ...issue, row }))
    const read = nodeOf(place, cells, columns, parents.has(place.code), indicators)
    issues.push(...read.issues.map((issue) => ({ ...issue, row })))
    return read.node
  })
  issues.push(...roundabout(nodes, places))
  if (issues.length > 0) return refused(issues.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)))
  return { ok: true, nodes: summedUp(nodes), ignored: ignoredHeaders(columns) }
}

function refused(issues: readonly SchemeTableIssue[]): NodesRead {
  return { ok: false, issues }
}

type RowIssue = Pick<SchemeTableIssue, 'code' | 'params'>

/** A weight of NaN is still to be summed up, of those under it. */
function nodeOf(
  { from, code, parent }: PlacedNode,
  cells: TableCells,
  { roles, levelWeights }: TableColumns,
  isParent: boolean,
  indicators: readonly Indicator[],
): { readonly node: SchemeNode; readonly issues: readonly RowIssue[] } {
  const isWeighed = roles.has('weight') || levelWeights.size > 0
  const weight = isWeighed ? cells.numberIn(from.weightColumn) : 1
  const own = from.ownsRow ? ownFields(cells, roles, indicators) : { fields: {}, issues: [] }
  const names = namesOf(from.name, from.ownsRow ? cells.text('nameEn') : undefined)
  return {
    node: {
      code,
      names,
      weight: weight ?? Number.NaN,
      ...(parent === undefined ? {} : { parent }),
      ...own.fields,
    },
    issues: [
      ...(from.name === '' ? [{ code: 'nameMissing' as const }] : []),
      ...(weight === undefined && !isParent ? [{ code: 'weightMissing' as const }] : []),
      ...own.issues,
    ],
  }
}

function namesOf(name: string, english: string | undefined): Names {
  const isChinese = /\p{Script=Han}/u.test(name)
  const en = english ?? (isChinese ? undefined : name)
  return { ...(isChinese || english !== undefined ? { zh: name } : {}), ...(en === undefined ? {} : { en }) }
}

function ownFields(
  cells: TableCells,
  roles: TableColumns['roles'],
  indicators: readonly Indicator[],
): { readonly fields: Partial<SchemeNode>; readonly issues: readonly RowIssue[] } {
  const lead = cells.text('lead')
  const support = cells
    .text('support')
    ?.split(/[、,，;；\n]+/)
    .map((unit) => unit.trim())
  const overseer = cells.text('overseer')
  const { measure, issues } = roles.has('indicator')
    ? tableMeasure(
        {
          indicator: cells.text('indicator'),
          direction: cells.text('direction'),
          best: cells.number('best'),
          worst: cells.number('worst'),
          target: cells.number('target'),
        },
        indicators,
      )
    : { measure: undefined, issues: [] }
  const fields = {
    ...(lead === undefined ? {} : { lead }),
    ...(support === undefined ? {} : { support: support.filter((unit) => unit !== '') }),
    ...(overseer === undefined ? {} : { overseer }),
    ...(measure ? { measure } : {}),
  }
  return { fields, issues }
}

/** Codes that come twice, and parents that go round, at the rows where they stand. */
function roundabout(
  nodes: readonly SchemeNode[],
  places: readonly PlacedNode[],
): readonly SchemeTableIssue[] {
  const rowOf = new Map(places.map(({ code, from }) => [code, from.row]))
  return checkTree(nodes).flatMap(({ code, node, params }): SchemeTableIssue[] => {
    const row = rowOf.get(node ?? '')
    if (row === undefined) return []
    if (code === 'duplicateCode') return [{ code, row, params: { code: node! } }]
    if (code !== 'cycle') return []
    return [{ code, row, params: { codes: (params!['codes'] as readonly string[]).join(' → ') } }]
  })
}

function summedUp(nodes: readonly SchemeNode[]): readonly SchemeNode[] {
  const weightOf = ({ code, weight }: SchemeNode): number => {
    if (!Number.isNaN(weight)) return weight
    const children = nodes.filter(({ parent }) => parent === code)
    return children.reduce((sum, child) => sum + weightOf(child), 0)
  }
  return nodes.map((node) => ({ ...node, weight: weightOf(node) }))
}

/** Ends and targets are of no use where no column names what they are the ends of. */
const ofMeasures: readonly ColumnRole[] = ['direction', 'best', 'worst', 'target']

function ignoredHeaders({ headers, roles, levels, levelWeights }: TableColumns): readonly string[] {
  const unused = roles.has('indicator') ? [] : ofMeasures
  const used = new Set([...levels, ...levelWeights.values()])
  for (const [role, at] of roles) if (!unused.includes(role)) used.add(at)
  return headers.filter((header, at) => header !== '' && !used.has(at))
}

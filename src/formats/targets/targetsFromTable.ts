import { isDay } from '../../domain/periods/isoWeek'
import type { Names } from '../../domain/names'
import type { Comparator, Target, TargetMeasure, TargetStage } from '../../domain/targets/target'
import type { TargetTableIssue } from '../../domain/targets/targetTableIssue'
import { foldWidth } from '../cells/foldWidth'
import { readMarkedNumber } from '../cells/readMarkedNumber'
import { CsvRows } from '../csv/csvRows'
import { namesOf } from '../namesOf'
import { targetColumns, type TargetColumn } from './targetColumns'

export type TargetTableRead =
  | { readonly ok: true; readonly targets: readonly Target[] }
  | { readonly ok: false; readonly issues: readonly TargetTableIssue[] }

const mostRows = 5000

/**
 * Targets from a table as a spreadsheet gives it, a row a stage: rows with one code, or without codes one target's
 * name and indicator, are stages of one target. All of it, or everything that is wrong with it. Indicators and
 * entities stay as written, to be matched with a dataset (rule T1).
 *
 * @param text comma or tab separated, with a header.
 * @example targetsFromTable('指标,要求,目标值\n企业开办办理时间,≤,3')
 */
export function targetsFromTable(text: string): TargetTableRead {
  const rows: string[][] = []
  const reader = new CsvRows((cells) => rows.push(cells), 1024 * 1024)
  reader.push(text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'))
  reader.finish()
  if (rows.length > mostRows)
    return { ok: false, issues: [{ code: 'tooManyRows', params: { limit: mostRows } }] }
  const headerAt = rows.findIndex((cells) => isHeader(targetColumns(cells)))
  if (headerAt < 0) return { ok: false, issues: [{ code: 'noHeader' }] }
  const header = rows[headerAt]!
  const columns = targetColumns(header)
  const issues: TargetTableIssue[] = []
  const targets = new Map<string, Target>()
  rows.slice(headerAt + 1).forEach((cells, at) => {
    if (cells.every((cell) => cell.trim() === '')) return
    const row = headerAt + at + 2
    const read = readRow(new RowCells(cells, columns, header, (issue) => issues.push({ ...issue, row })))
    const before = targets.get(read.key)
    const { comparator } = read.target
    const own = before && before.comparator !== comparator ? { ...read.stage, comparator } : read.stage
    const stages = [...(before?.stages ?? []), own]
    targets.set(read.key, {
      ...(before ?? { ...read.target, code: codeOf(read.target.code, targets) }),
      stages,
    })
  })
  if (issues.length > 0) return { ok: false, issues }
  if (targets.size === 0) return { ok: false, issues: [{ code: 'noRows' }] }
  return { ok: true, targets: [...targets.values()].map(inOrder) }
}

function isHeader(columns: ReadonlyMap<TargetColumn, number>): boolean {
  return columns.has('value') && (columns.has('indicator') || columns.has('name'))
}

type Report = (issue: Pick<TargetTableIssue, 'code' | 'params'>) => void

/** One row's cells by what their columns hold; blank ones are undefined, unreadable ones are told of. */
class RowCells {
  readonly #cells: readonly string[]
  readonly #columns: ReadonlyMap<TargetColumn, number>
  readonly #header: readonly string[]
  readonly report: Report

  constructor(
    cells: readonly string[],
    columns: ReadonlyMap<TargetColumn, number>,
    header: readonly string[],
    report: Report,
  ) {
    this.#cells = cells
    this.#columns = columns
    this.#header = header
    this.report = report
  }

  text(column: TargetColumn): string | undefined {
    const at = this.#columns.get(column)
    // An apostrophe before a sign is how an exported cell is kept from being run as a formula.
    const cell = at === undefined ? undefined : this.#cells[at]?.trim().replace(/^'(?=[=+\-@＝＋－＠])/, '')
    return cell || undefined
  }

  number(column: TargetColumn): number | undefined {
    const text = this.text(column)
    if (text === undefined) return undefined
    const value = readMarkedNumber(foldWidth(text).replace(/%$/, ''))
    if (Number.isNaN(value)) this.#unreadable('unreadableNumber', column, text)
    return value
  }

  day(column: TargetColumn): string | undefined {
    const text = this.text(column)
    if (text === undefined) return undefined
    const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.normalize('NFKC'))
    const day = match ? `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}` : ''
    if (isDay(day)) return day
    this.#unreadable('unreadableDay', column, text)
    return undefined
  }

  #unreadable(code: 'unreadableNumber' | 'unreadableDay', column: TargetColumn, text: string): void {
    this.report({ code, params: { header: this.#header[this.#columns.get(column)!]!.trim(), text } })
  }
}

interface RowRead {
  readonly key: string
  readonly target: Omit<Target, 'stages'>
  readonly stage: TargetStage
}

function readRow(cells: RowCells): RowRead {
  const measure = measureIn(cells)
  const indicator = cells.text('indicator') ?? ''
  const name = cells.text('name')
  if (indicator === '' && name === undefined) cells.report({ code: 'indicatorMissing' })
  const value = cells.number('value')
  if (value === undefined) cells.report({ code: 'valueMissing' })
  const code = cells.text('code')
  const target = {
    code: code ?? '',
    indicator,
    ...namesIn('names', name),
    ...namesIn('unit', cells.text('unit')),
    measure,
    comparator: comparatorIn(cells, measure),
    scope: scopeIn(cells),
    ...baselineIn(cells),
    ...textsIn(cells),
  }
  const deadline = cells.day('deadline')
  const stage = {
    ...namesIn('names', cells.text('stage')),
    value: value ?? Number.NaN,
    ...(deadline === undefined ? {} : { deadline }),
  }
  return { key: code ?? JSON.stringify([name, indicator, measure, target.scope]), target, stage }
}

function namesIn<K extends string>(field: K, text: string | undefined): { [key in K]?: Names } {
  return (text === undefined ? {} : { [field]: namesOf(text) }) as { [key in K]?: Names }
}

function textsIn(cells: RowCells): Pick<Target, 'lead' | 'overseer' | 'source'> {
  const fields = (['lead', 'overseer', 'source'] as const).flatMap((field) => {
    const text = cells.text(field)
    return text === undefined ? [] : [[field, text]]
  })
  return Object.fromEntries(fields) as Pick<Target, 'lead' | 'overseer' | 'source'>
}

function scopeIn(cells: RowCells): Target['scope'] {
  const entities = cells
    .text('entities')
    ?.split(/[、,，;；]+/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
  return entities ? { entities } : {}
}

function baselineIn(cells: RowCells): Pick<Target, 'baseline'> {
  const [date, value] = [cells.day('baselineDate'), cells.number('baselineValue')]
  return date === undefined || value === undefined ? {} : { baseline: { date, value } }
}

const measures: Readonly<Record<TargetMeasure, readonly string[]>> = {
  value: ['value', '指标值', '值'],
  rank: ['rank', '名次', '排名'],
  score: ['score', '得分', '分值'],
  tier: ['tier', '方阵'],
  rise: ['rise', '至少提升名次', '提升名次', 'places to rise at least'],
  milestone: ['milestone', '里程碑', '里程碑（完成与否）', 'milestone (done or not)'],
}

function measureIn(cells: RowCells): TargetMeasure {
  const text = cells.text('measure')
  if (text === undefined) return 'value'
  const found = (Object.keys(measures) as TargetMeasure[]).find((one) =>
    measures[one].includes(text.toLowerCase()),
  )
  if (!found) cells.report({ code: 'unknownMeasure', params: { text } })
  return found ?? 'value'
}

const comparators: ReadonlyMap<string, Comparator> = new Map([
  ['≥', '≥'],
  ['>=', '≥'],
  ['不低于', '≥'],
  ['>', '>'],
  ['高于', '>'],
  ['≤', '≤'],
  ['<=', '≤'],
  ['不超过', '≤'],
  ['<', '<'],
  ['低于', '<'],
  ['=', '='],
  ['等于', '='],
])

/** A rank is to be at most, anything else at least, where nothing is said. */
function comparatorIn(cells: RowCells, measure: TargetMeasure): Comparator {
  const text = cells.text('comparator')
  if (text === undefined) return measure === 'rank' || measure === 'tier' ? '≤' : '≥'
  const found = comparators.get(text.normalize('NFKC'))
  if (!found) cells.report({ code: 'unknownComparator', params: { text } })
  return found ?? '≥'
}

function codeOf(wanted: string, taken: ReadonlyMap<string, Target>): string {
  if (wanted !== '') return wanted
  const codes = new Set([...taken.values()].map(({ code }) => code))
  let number = taken.size + 1
  while (codes.has(`T${number}`)) number++
  return `T${number}`
}

/** Stages by deadline, as targets have them; rows may come in any order. */
function inOrder(target: Target): Target {
  const day = ({ deadline }: TargetStage) => deadline ?? '9999'
  return {
    ...target,
    stages: [...target.stages].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0)),
  }
}

import type { Definition, Direction, Grouping, Indicator } from '../../domain/catalogue/catalogue'
import type { Formula } from '../../domain/derived/formula'
import type { FactEntity, FactIndicator } from '../../domain/facts/factTable'
import type { Names } from '../../domain/names'
import { csvRecords, type CsvRecord } from './csvRecords'
import { unsafeText } from './packageText'

/** What stands before a grouping's id in the header of the entities, so that it is no other column's name. */
export const groupColumn = 'group.'

const entityKinds: readonly FactEntity['kind'][] = ['member', 'aggregate', 'component', 'unranked']
const indicatorKinds: readonly Indicator['kind'][] = ['value', 'score', 'rank']
const directions: readonly Direction[] = ['higher', 'lower']

/** What each kind of formula says beside its kind; `?` may be left out. */
const formulaFields: Readonly<Record<Formula['kind'], readonly string[]>> = {
  ratio: ['numerator', 'denominator', 'scale'],
  ratioOfSums: ['numerator', 'denominator', 'scale'],
  difference: ['minuend', 'subtrahend'],
  share: ['part', 'of?'],
  change: ['indicator', 'against', 'as'],
  rollup: ['indicator', 'rule', 'from', 'to'],
  rollupRatio: ['numerator', 'denominator', 'scale', 'from', 'to'],
}

/** Words that some of these fields are limited to. */
const formulaWords: Readonly<Record<string, readonly string[]>> = {
  against: ['previous', 'lastYear', 'yearStart'],
  as: ['difference', 'percent'],
  rule: ['sum', 'mean', 'last'],
  from: ['day', 'week', 'issue', 'month', 'quarter'],
  to: ['week', 'month', 'quarter', 'year'],
}

/** A cell's text as it was; blank is nothing. */
function textOf(record: CsvRecord, column: string): string | undefined {
  const text = unsafeText(record(column))
  return text === '' ? undefined : text
}

function namesOf(record: CsvRecord, zhColumn: string, enColumn: string): Names {
  const [zh, en] = [textOf(record, zhColumn), textOf(record, enColumn)]
  return { ...(zh !== undefined && { zh }), ...(en !== undefined && { en }) }
}

function isSaid(names: Names): boolean {
  return Object.keys(names).length > 0
}

/** Groupings in the order of their rows; a row without a group is a grouping that has none. */
export function exportedGroupings(text: string): readonly Grouping[] {
  const groupings = new Map<string, { names: Names; groups: { id: string; names: Names }[] }>()
  for (const record of csvRecords(text)) {
    const dimension = textOf(record, 'dimension') ?? ''
    const names = namesOf(record, 'dimensionZh', 'dimensionEn')
    const known = groupings.get(dimension) ?? { names, groups: [] }
    const id = textOf(record, 'id')
    if (id !== undefined) known.groups.push({ id, names: namesOf(record, 'zh', 'en') })
    groupings.set(dimension, known)
  }
  return Array.from(groupings, ([id, { names, groups }]) => ({ id, names, groups }))
}

export function exportedEntities(text: string, groupings: readonly Grouping[]): readonly FactEntity[] {
  return csvRecords(text).map((record) => {
    const aliases = stringsIn(record('aliases'))
    const partOf = textOf(record, 'partOf')
    const groups = groupings.flatMap(({ id }) => {
      const group = textOf(record, groupColumn + id)
      return group === undefined ? [] : [[id, group] as const]
    })
    return {
      code: textOf(record, 'code') ?? '',
      names: namesOf(record, 'zh', 'en'),
      kind: entityKinds.find((kind) => kind === record('kind')) ?? 'member',
      ...(aliases.length > 0 && { aliases }),
      ...(partOf !== undefined && { partOf }),
      ...(groups.length > 0 && { groups: Object.fromEntries(groups) }),
    }
  })
}

export function exportedIndicators(text: string): readonly FactIndicator[] {
  return csvRecords(text).map((record) => {
    const unit = namesOf(record, 'unitZh', 'unitEn')
    const direction = directions.find((known) => known === record('direction'))
    const [parent, ranksOf] = [textOf(record, 'parent'), textOf(record, 'ranksOf')]
    const formula = formulaIn(record('formula'))
    return {
      code: textOf(record, 'code') ?? '',
      names: namesOf(record, 'zh', 'en'),
      kind: indicatorKinds.find((kind) => kind === record('kind')) ?? 'value',
      ...(isSaid(unit) && { unit }),
      ...(direction && { direction }),
      ...(record('decimals') !== '' && { decimals: Number(record('decimals')) }),
      ...(parent !== undefined && { parent }),
      ...(ranksOf !== undefined && { ranksOf }),
      ...(formula && { formula }),
    }
  })
}

export function exportedDefinitions(text: string): readonly Definition[] {
  return csvRecords(text).map((record) => {
    const source = textOf(record, 'source')
    const methodology = namesOf(record, 'methodologyZh', 'methodologyEn')
    return {
      code: textOf(record, 'code') ?? '',
      text: namesOf(record, 'textZh', 'textEn'),
      ...(source !== undefined && { source }),
      ...(isSaid(methodology) && { methodology }),
    }
  })
}

function stringsIn(text: string): readonly string[] {
  const list = jsonIn(text)
  return Array.isArray(list) ? list.filter((item): item is string => typeof item === 'string') : []
}

/** A formula as its JSON says it; nothing where it is none that we know. */
function formulaIn(text: string): Formula | undefined {
  const value = jsonIn(text)
  if (typeof value !== 'object' || value === null) return undefined
  const said = value as Readonly<Record<string, unknown>>
  const fields = Object.entries(formulaFields).find(([kind]) => kind === said['kind'])?.[1]
  if (!fields) return undefined
  const known = fields.flatMap((field) => {
    const name = field.replace('?', '')
    return said[name] === undefined && field !== name ? [] : [[name, said[name]] as const]
  })
  const isRight = known.every(([name, is]) =>
    name === 'scale'
      ? typeof is === 'number' && Number.isFinite(is)
      : typeof is === 'string' && (formulaWords[name]?.includes(is) ?? true),
  )
  return isRight ? ({ kind: said['kind'], ...Object.fromEntries(known) } as Formula) : undefined
}

function jsonIn(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

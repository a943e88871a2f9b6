import type { Definition, Direction, Grouping, Indicator } from '../../domain/catalogue/catalogue'
import type { FactEntity, FactIndicator } from '../../domain/facts/factTable'
import { csvRecords, type CsvRecord } from './csvRecords'

function oneOf<T extends string>(text: string, known: readonly T[]): T | undefined {
  return known.find((each) => each === text)
}

const entityKinds: readonly FactEntity['kind'][] = ['member', 'aggregate', 'component', 'unranked']
const indicatorKinds: readonly Indicator['kind'][] = ['value', 'score', 'rank']
const directions: readonly Direction[] = ['higher', 'lower']

function entityOf(record: CsvRecord, dimensions: readonly string[]): FactEntity {
  const [aliases, partOf] = [record('aliases'), record('partOf')]
  const groups = dimensions.flatMap((id) => (record(id) === '' ? [] : [[id, record(id)] as const]))
  return {
    code: record('code'),
    names: { zh: record('zh'), en: record('en') },
    kind: oneOf(record('kind'), entityKinds) ?? 'member',
    ...(aliases !== '' && { aliases: aliases.split('|') }),
    ...(partOf !== '' && { partOf }),
    ...(groups.length > 0 && { groups: Object.fromEntries(groups) }),
  }
}

/** Groupings in the order of their rows, and groups in the order given. */
export function readGroupings(text: string): Grouping[] {
  const records = csvRecords(text)
  const ids = [...new Set(records.map((record) => record('dimension')))]
  return ids.map((id) => {
    const own = records.filter((record) => record('dimension') === id)
    own.sort((a, b) => Number(a('order')) - Number(b('order')))
    const first = own[0]
    return {
      id,
      names: { zh: first?.('dimensionZh') ?? id, en: first?.('dimensionEn') ?? id },
      groups: own.map((group) => ({ id: group('id'), names: { zh: group('zh'), en: group('en') } })),
    }
  })
}

/** Economies with their names, other spellings and groups; `groupings` says which columns are groups. */
export function readEntities(text: string, groupings: readonly Grouping[]): FactEntity[] {
  const dimensions = groupings.map(({ id }) => id)
  return csvRecords(text).map((record) => entityOf(record, dimensions))
}

function indicatorOf(record: CsvRecord): FactIndicator {
  const direction = oneOf(record('direction'), directions)
  const [decimals, parent, ranksOf] = [record('decimals'), record('parent'), record('ranksOf')]
  return {
    code: record('code'),
    names: { zh: record('zh'), en: record('en') },
    unit: { zh: record('unitZh'), en: record('unitEn') },
    kind: oneOf(record('kind'), indicatorKinds) ?? 'value',
    ...(direction && { direction }),
    ...(decimals !== '' && { decimals: Number(decimals) }),
    ...(parent !== '' && { parent }),
    ...(ranksOf !== '' && { ranksOf }),
  }
}

function definitionOf(record: CsvRecord): Definition {
  const [methodology, source] = [record('methodology'), record('source')]
  return {
    code: record('code'),
    text: { zh: record('definitionZh'), en: record('definitionEn') },
    ...(source !== '' && { source }),
    ...(methodology !== '' && {
      methodology: { zh: `${methodology} 方法`, en: `${methodology} methodology` },
    }),
  }
}

/** Indicators in the order of their rows, with their 口径 (rule D2). */
export function readIndicators(text: string): {
  readonly indicators: FactIndicator[]
  readonly definitions: Definition[]
} {
  const records = csvRecords(text)
  return { indicators: records.map(indicatorOf), definitions: records.map(definitionOf) }
}

import type { Catalogue, Definition, Entity, Grouping, Indicator } from '../../domain/catalogue/catalogue'
import type { CellNote } from '../../domain/missing'
import { groupColumn } from '../../formats/dataPackage/exportedTables'
import { safeText } from '../../formats/dataPackage/packageText'

/** A table's rows, its header first. */
export type PackageRows = readonly (readonly string[])[]

const safe = (text: string | undefined) => safeText(text ?? '')
const json = (value: unknown) => (value === undefined ? '' : JSON.stringify(value))

export function entityRows(entities: readonly Entity[], groupings: readonly Grouping[]): PackageRows {
  const dimensions = groupings.map(({ id }) => id)
  return [
    ['code', 'kind', 'en', 'zh', 'partOf', 'aliases', ...dimensions.map((id) => groupColumn + id)],
    ...entities.map(({ code, kind, names, partOf, aliases, groups }) => [
      ...[safe(code), kind, safe(names.en), safe(names.zh), safe(partOf), json(aliases)],
      ...dimensions.map((id) => safe(groups?.[id])),
    ]),
  ]
}

export function groupingRows(groupings: readonly Grouping[]): PackageRows {
  return [
    ['dimension', 'dimensionEn', 'dimensionZh', 'id', 'en', 'zh', 'order'],
    ...groupings.flatMap(({ id, names, groups }) => {
      const dimension = [safe(id), safe(names.en), safe(names.zh)]
      if (groups.length === 0) return [[...dimension, '', '', '', '']]
      return groups.map((group, at) => [
        ...dimension,
        ...[safe(group.id), safe(group.names.en), safe(group.names.zh), String(at + 1)],
      ])
    }),
  ]
}

export function indicatorRows(indicators: readonly Indicator[]): PackageRows {
  return [
    [
      ...['code', 'kind', 'en', 'zh', 'unitEn', 'unitZh', 'direction', 'decimals', 'parent', 'ranksOf'],
      'formula',
    ],
    ...indicators.map(({ code, kind, names, unit, direction, decimals, parent, ranksOf, formula }) => [
      ...[safe(code), kind, safe(names.en), safe(names.zh), safe(unit?.en), safe(unit?.zh)],
      ...[direction ?? '', decimals === undefined ? '' : String(decimals), safe(parent), safe(ranksOf)],
      json(formula),
    ]),
  ]
}

export function definitionRows(
  { indicators }: Catalogue,
  definitions: ReadonlyMap<string, Definition>,
): PackageRows {
  const own = indicators.flatMap(({ definition }) => definitions.get(definition ?? '') ?? [])
  return [
    ['code', 'textEn', 'textZh', 'source', 'methodologyEn', 'methodologyZh'],
    ...own.map(({ code, text, source, methodology }) =>
      [code, text.en, text.zh, source, methodology?.en, methodology?.zh].map(safe),
    ),
  ]
}

const noteFields = ['reason', 'text', 'rank', 'rankOf', 'bound'] as const

export const noteHeader = [
  ...['indicator', 'entity', 'period', ...noteFields],
  ...['editedAt', 'editNote', 'original'],
] as const

export function noteRow(
  indicator: string,
  entity: string,
  period: string,
  note: CellNote,
): readonly string[] {
  const { edit } = note
  const original = edit?.original
  return [
    ...[safe(indicator), safe(entity), period],
    ...fieldsOf(note),
    ...[edit ? String(edit.at) : '', safe(edit?.note)],
    json(
      original && {
        ...(original.value !== undefined && { value: numberText(original.value) }),
        ...(original.note && {
          note: Object.fromEntries(fieldsOf(original.note).map((text, at) => [noteFields[at], text])),
        }),
      },
    ),
  ]
}

function fieldsOf({ reason, text, rank, bound }: CellNote): readonly string[] {
  const ranks = [rank?.rank, rank?.of].map((number) => (number === undefined ? '' : String(number)))
  return [reason ?? '', safe(text), ...ranks, bound ?? '']
}

/** The shortest text that is read back as the same double, minus zero too. */
export function numberText(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value)
}

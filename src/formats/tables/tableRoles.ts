import type { Dimension, HeaderRow, LabelColumn } from '../../domain/tables/tableParts'
import { isFigureColumn, isNameColumn, type ColumnLook } from './columnLooks'
import { headerPath, type HeaderTexts } from './headerTexts'
import { isPeriodLike } from './periodWords'
import { isUnitText, labelWord, meanLikeness, type LabelWord } from './tableWords'

/** What the columns and the header of a table hold. */
export interface TableRoles {
  readonly labels: readonly LabelColumn[]
  readonly valueColumns: readonly number[]
  /** One for each level of the header. */
  readonly levels: readonly HeaderRow['holds'][]
}

export interface RolesSetting {
  readonly texts: HeaderTexts
  readonly columns: readonly ColumnLook[]
  readonly isEntity?: ((name: string) => boolean) | undefined
}

interface NamedColumn {
  readonly look: ColumnLook
  readonly header: string
  readonly word: LabelWord | undefined
}

const leftOut: ReadonlySet<LabelWord> = new Set(['ordinal', 'remark'])
const numbersThatName = /(?:电话|手机|身份证|信用代码|邮编|传真|编号|代码|编码|文号)/
const labelled: Readonly<Partial<Record<LabelWord, Dimension>>> = {
  entity: 'entity',
  entityCode: 'entityCode',
  group: 'group',
  indicator: 'indicator',
  indicatorCode: 'indicatorCode',
  period: 'period',
  unit: 'unit',
}

/** The text of the column's own level: the lowest one, or what reaches down to it. */
function ownHeader(texts: HeaderTexts, column: number): string {
  return headerPath(texts, column).at(-1) ?? ''
}

function wordOf(look: ColumnLook, header: string): LabelWord | undefined {
  const word = labelWord(header)
  const { filled, units, counts } = look
  // 单位 is who or in what, and only what stands below tells.
  if (word === 'unit') return filled > 0 && units * 2 >= filled ? 'unit' : 'entity'
  if (word === undefined && header === '' && counts) return 'ordinal'
  if (word === undefined && header === '' && filled > 0 && units === filled) return 'unit'
  return word
}

function isValueColumn({ look, header, word }: NamedColumn, isDeep: boolean): boolean {
  if (word !== undefined && (leftOut.has(word) || word === 'duty' || word in labelled)) {
    // 地区 over figures is an indicator nobody means; a blank column of names stays one.
    return word === 'indicator' && isFigureColumn(look) && !isNameColumn(look)
  }
  if (numbersThatName.test(header)) return false
  if (look.filled === 0) return header !== '' && isDeep
  return isFigureColumn(look) && !(header === '' && look.counts)
}

/** The column repeats another one, cell by cell, where it is not blank. */
function repeats(one: ColumnLook, other: ColumnLook): boolean {
  return (
    one.names.length > 0 &&
    one.names.every((name) => other.names.includes(name)) &&
    one.names.length === other.names.length
  )
}

function withoutRepeats(named: readonly NamedColumn[]): NamedColumn[] {
  return named.filter(
    (one, at) =>
      !named.some(
        (other, place) =>
          place !== at &&
          repeats(one.look, other.look) &&
          (other.look.isMergedDown !== one.look.isMergedDown ? other.look.isMergedDown : place < at),
      ),
  )
}

/** Decides what each column, and each level of the header, holds; by headers first, by names else. */
export function tableRoles({ texts, columns, isEntity }: RolesSetting): TableRoles {
  const named = columns
    .map((look) => ({ look, header: ownHeader(texts, look.column) }))
    .map(({ look, header }): NamedColumn => ({ look, header, word: wordOf(look, header) }))
  const hasFigures = named.some((one) => isValueColumn(one, false))
  const values = named.filter((one) => isValueColumn(one, hasFigures))
  const valueColumns = values.map(({ look }) => look.column)
  const middle = valueColumns[Math.floor(valueColumns.length / 2)] ?? 0
  const names = withoutRepeats(
    named.filter(
      ({ look, word }) =>
        !valueColumns.includes(look.column) &&
        !(word !== undefined && leftOut.has(word)) &&
        (isNameColumn(look) || (word !== undefined && word in labelled && look.filled > 0)),
    ),
  )
  return decide({ texts, names, valueColumns, middle, isEntity })
}

interface Decision {
  readonly texts: HeaderTexts
  readonly names: readonly NamedColumn[]
  readonly valueColumns: readonly number[]
  readonly middle: number
  readonly isEntity: RolesSetting['isEntity']
}

type LevelKind = 'period' | 'unit' | 'name'

/** The texts of a level over the figures, each once. */
function levelNames(texts: ReadonlyMap<number, string>, columns: readonly number[]): string[] {
  return [...new Set(columns.flatMap((column) => texts.get(column) ?? []))]
}

function levelKind(names: readonly string[]): LevelKind {
  const periods = names.filter((name) => isPeriodLike(name)).length
  const units = names.filter((name) => isUnitText(name)).length
  if (periods > 0 && periods * 10 >= names.length * 6) return 'period'
  return units > 0 && units === names.length ? 'unit' : 'name'
}

function decide({ texts, names, valueColumns, middle, isEntity }: Decision): TableRoles {
  const levels = texts.map((level) => levelNames(level, valueColumns))
  const kinds = levels.map(levelKind)
  const isLeft = ({ look }: NamedColumn) => look.column < middle || valueColumns.length < 2
  const said = withDuty(
    names.filter(({ word }) => word !== undefined && word in labelled),
    names.filter(({ word }) => word === 'duty'),
  )
  const open = names.filter((one) => one.word === undefined && isLeft(one) && !isPeriodColumn(one))
  const holds = new Map<number, Dimension>()
  let hasEntity = false
  for (const { look, word } of said) {
    if (word === 'entity' && hasEntity) continue
    if (word === 'entity') hasEntity = true
    holds.set(look.column, labelled[word!]!)
  }
  const has = (dimension: Dimension) => [...holds.values()].includes(dimension)
  for (const one of names)
    if (
      one.word === undefined &&
      isPeriodColumn(one) &&
      isLeft(one) &&
      !isDayOfSomething(one) &&
      !has('period')
    )
      holds.set(one.look.column, 'period')
  const likeness = (one: readonly string[]) => meanLikeness(one, isEntity)
  const nameLevels = levels.filter((_, at) => kinds[at] === 'name')
  const likestLevel = Math.max(-2, ...nameLevels.map(likeness))
  const isAcross =
    !has('entity') &&
    likestLevel >= 0.4 &&
    (has('indicator') || likestLevel > Math.max(-1, ...open.map(({ look }) => likeness(look.names))) + 0.1)
  assignOpen(open, holds, { isAcross, likeness, hasNameLevel: nameLevels.length > 0 })
  const isEntityLevel = (names: readonly string[]) =>
    isAcross && likeness(names) >= Math.min(0.4, likestLevel)
  return {
    labels: [...holds].sort(([a], [b]) => a - b).map(([column, dimension]) => ({ column, holds: dimension })),
    valueColumns,
    levels: levels.map((names, at): Dimension => {
      const kind = kinds[at]!
      if (kind !== 'name') return kind
      return isEntityLevel(names) ? 'entity' : 'indicator'
    }),
  }
}

function isPeriodColumn({ look, word }: NamedColumn): boolean {
  return word === 'period' || (word === undefined && look.periods > 0 && look.periods * 10 >= look.filled * 8)
}

/** Days under a name of their own (报送日期, 立项受理) say when something was done, and not what the row is of. */
function isDayOfSomething({ look, header }: NamedColumn): boolean {
  return header !== '' && look.names.every((name) => /\d{4}\D\d{1,2}\D\d{1,2}/.test(name))
}

/** Who answers for a row (责任单位) is whose row it is where nothing else says so, and no indicator stands before it. */
function withDuty(said: readonly NamedColumn[], duties: readonly NamedColumn[]): readonly NamedColumn[] {
  const [first] = duties
  const isTaken = said.some(({ word }) => word === 'entity' || word === 'entityCode')
  if (!first || isTaken) return said
  const isBehind = said.some(({ look, word }) => word === 'indicator' && look.column < first.look.column)
  return isBehind ? said : [...said, { ...first, word: 'entity' }]
}

interface OpenSetting {
  readonly isAcross: boolean
  readonly hasNameLevel: boolean
  likeness(names: readonly string[]): number
}

/** Columns whose headers say nothing: entity, indicator, group, or left out, by what stands in them. */
function assignOpen(open: readonly NamedColumn[], holds: Map<number, Dimension>, setting: OpenSetting): void {
  const has = (dimension: Dimension) => [...holds.values()].includes(dimension)
  const { isAcross, likeness, hasNameLevel } = setting
  const ofEntities = open.filter(({ look }) => likeness(look.names) > 0.2)
  const rest: NamedColumn[] = []
  for (const one of open) {
    const { look } = one
    const liked = likeness(look.names)
    if (!has('entity') && !isAcross && liked > 0.2 && one === ofEntities.at(-1))
      holds.set(look.column, 'entity')
    else if (liked < -0.2 && (!hasNameLevel || isAcross || has('indicator')))
      holds.set(look.column, 'indicator')
    else rest.push(one)
  }
  for (const one of [...rest].reverse()) {
    const { look } = one
    if (!has('entity') && !isAcross && !has('indicator'))
      holds.set(look.column, likeness(look.names) < -0.2 ? 'indicator' : 'entity')
    else if (!has('entity') && !isAcross && likeness(look.names) >= 0) holds.set(look.column, 'entity')
    else if (!has('indicator') && isAcross) holds.set(look.column, 'indicator')
    else if (isGroupOf(one)) holds.set(look.column, 'group')
  }
}

/** Few names for many rows, standing once each over several. */
function isGroupOf({ look }: NamedColumn): boolean {
  return look.isMergedDown || (look.names.length > 0 && look.names.length * 2 <= look.texts)
}

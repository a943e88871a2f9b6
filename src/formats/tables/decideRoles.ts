import type { Dimension, LabelColumn } from '../../domain/tables/tableParts'
import type { ColumnLook } from './columnLooks'
import type { HeaderTexts } from './headerTexts'
import { isPeriodLike } from './periodWords'
import { isLabelWord, isUnitText, isWeightName, meanLikeness, type LabelWord } from './tableWords'

/** What the columns and the header of a table hold. */
export interface TableRoles {
  readonly labels: readonly LabelColumn[]
  readonly valueColumns: readonly number[]
  /** One for each level of the header. */
  readonly levels: readonly Dimension[]
}

/** A column with its header, and what that says it holds. */
export interface NamedColumn {
  readonly look: ColumnLook
  readonly header: string
  readonly word: LabelWord | undefined
}

interface RolesAsked {
  readonly texts: HeaderTexts
  /** Columns that may hold names, from the left. */
  readonly names: readonly NamedColumn[]
  readonly valueColumns: readonly number[]
  /** The column amid those of figures: names stand left of it. */
  readonly middle: number
  readonly isEntity: ((name: string) => boolean) | undefined
}

type LevelKind = 'period' | 'unit' | 'name'
type Likeness = (names: readonly string[]) => number

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

/** Names of a column or a level are those of offices and places, or of what is measured. */
const likeEntities = 0.4
const likeIndicators = -0.2

/** What a column of names holds by its header, where what stands in it and over the figures does not gainsay that. */
function settled(
  one: NamedColumn,
  names: readonly NamedColumn[],
  likest: number,
  likeness: Likeness,
): NamedColumn {
  const liked = likeness(one.look.names)
  // 地区 in the corner may be said of the names across, and 指标 too.
  if (one.word === 'entity' && liked < likeIndicators && likest >= likeEntities)
    return { ...one, word: 'indicator' }
  const isCorner = one.word === 'indicator' && !names.some(({ word }) => word === 'entity')
  const isAlone = names.filter(({ word }) => word === 'indicator').length === 1
  if (isCorner && isAlone && liked >= likeEntities && likest < likeEntities) return { ...one, word: 'entity' }
  return one
}

/** A column of places beside one of their parts, under one header, is what they are grouped by. */
function withGroups(names: readonly NamedColumn[], likeness: Likeness): NamedColumn[] {
  return names.map((one, at) => {
    const next = names[at + 1]
    if (one.word !== 'entity' || next?.look.column !== one.look.column + 1) return one
    const isShared = next.header === one.header
    const isPart =
      next.header === '' && likeness(next.look.names) > 0.2 && next.look.texts > one.look.names.length
    return isShared || isPart ? { ...one, word: 'group' } : one
  })
}

function isOneOfSeveral(names: readonly NamedColumn[]): (one: NamedColumn, at: number) => NamedColumn {
  return (one, at) => {
    const before = names[at - 1]
    const isPart = before?.word === 'group' && before.look.column === one.look.column - 1 && one.header === ''
    return isPart ? { ...one, word: 'entity' } : one
  }
}

/** Who answers for a row (责任单位) is whose row it is where nothing else says so, and no indicator stands before it. */
function withDuty(names: readonly NamedColumn[]): NamedColumn[] {
  const first = names.find(({ word }) => word === 'duty')
  const isTaken = names.some(({ word }) => word === 'entity' || word === 'entityCode')
  const isBehind =
    first && names.some(({ look, word }) => word === 'indicator' && look.column < first.look.column)
  return names.flatMap((one) => {
    if (one.word !== 'duty') return [one]
    return one === first && !isTaken && !isBehind ? [{ ...one, word: 'entity' as const }] : []
  })
}

/** 区域 is who where nothing else is. */
function withRegion(names: readonly NamedColumn[], isAcross: boolean): NamedColumn[] {
  const isNamed = names.some(({ word }) => word !== 'group' && word !== 'unit' && word !== 'period')
  const last = names.findLast(({ word }) => word === 'group')
  return names.map((one) => (one === last && !isNamed && !isAcross ? { ...one, word: 'entity' } : one))
}

function isPeriodColumn({ look }: NamedColumn): boolean {
  return look.periods > 0 && look.periods * 10 >= look.filled * 8
}

/** Days under a name of their own (报送日期, 立项受理) say when something was done, and not what the row is of. */
function isDayOfSomething({ look, header }: NamedColumn): boolean {
  return header !== '' && look.names.every((name) => /\d{4}\D\d{1,2}\D\d{1,2}/.test(name))
}

/** What the columns of names hold. */
class LabelHolds {
  readonly #holds = new Map<number, Dimension>()

  has(dimension: Dimension): boolean {
    return [...this.#holds.values()].includes(dimension)
  }

  set({ look }: NamedColumn, dimension: Dimension): void {
    this.#holds.set(look.column, dimension)
  }

  get labels(): TableRoles['labels'] {
    return [...this.#holds].sort(([a], [b]) => a - b).map(([column, holds]) => ({ column, holds }))
  }
}

interface OpenSetting {
  readonly isAcross: boolean
  readonly hasNameLevel: boolean
  readonly likeness: Likeness
}

/** Columns whose headers say nothing: entity, indicator, group, or left out, by what stands in them. */
function holdOpen(open: readonly NamedColumn[], holds: LabelHolds, setting: OpenSetting): void {
  const { isAcross, likeness, hasNameLevel } = setting
  const lastOfEntities = open.findLast(({ look }) => likeness(look.names) > 0.2)
  const rest: NamedColumn[] = []
  for (const one of open) {
    const liked = likeness(one.look.names)
    if (!holds.has('entity') && !isAcross && one === lastOfEntities) holds.set(one, 'entity')
    else if (liked < likeIndicators && (!hasNameLevel || isAcross || holds.has('indicator')))
      holds.set(one, 'indicator')
    else rest.push(one)
  }
  for (const one of rest.reverse()) {
    const liked = likeness(one.look.names)
    const lacksEntity = !holds.has('entity') && !isAcross
    if (lacksEntity && liked >= 0) holds.set(one, 'entity')
    else if (lacksEntity && !holds.has('indicator'))
      holds.set(one, liked < likeIndicators ? 'indicator' : 'entity')
    else if (!holds.has('indicator') && isAcross) holds.set(one, 'indicator')
    else if (isGroup(one)) holds.set(one, 'group')
  }
}

/** Few names for many rows, standing once each over several. */
function isGroup({ look }: NamedColumn): boolean {
  return look.isMergedDown || (look.names.length > 0 && look.names.length * 2 <= look.texts)
}

/** Decides whose, what and of when the rows and the columns of a table are: by its headers, by names where these say nothing. */
export function decideRoles({ texts, names, valueColumns, middle, isEntity }: RolesAsked): TableRoles {
  const likeness: Likeness = (one) => meanLikeness(one, isEntity)
  const levels = texts.map((level) => levelNames(level, valueColumns))
  const kinds = levels.map(levelKind)
  const nameLevels = levels.filter((_, at) => kinds[at] === 'name')
  const likest = Math.max(-2, ...nameLevels.map(likeness))
  const corrected = names.map((one) => settled(one, names, likest, likeness))
  const grouped = withGroups(corrected, likeness)
  const worded = withDuty(grouped.map(isOneOfSeveral(grouped)))
  const isLeft = ({ look }: NamedColumn) => look.column < middle || valueColumns.length < 2
  const open = worded.filter((one) => one.word === undefined && isLeft(one) && !isPeriodColumn(one))
  const isSaid = (word: 'entity' | 'indicator') => worded.some((one) => one.word === word)
  const isAcross =
    !isSaid('entity') &&
    likest >= likeEntities &&
    (isSaid('indicator') || likest > Math.max(-1, ...open.map(({ look }) => likeness(look.names))) + 0.1)
  const holds = new LabelHolds()
  for (const one of open.length > 0 ? worded : withRegion(worded, isAcross)) {
    const { word } = one
    const isSecond = word === 'entity' && holds.has('entity')
    if (word !== undefined && isLabelWord(word) && !isSecond) holds.set(one, word)
  }
  const period = worded.find(
    (one) => one.word === undefined && isPeriodColumn(one) && isLeft(one) && !isDayOfSomething(one),
  )
  if (period && !holds.has('period')) holds.set(period, 'period')
  holdOpen(open, holds, { isAcross, likeness, hasNameLevel: nameLevels.length > 0 })
  const dimensions = levels.map((own, at): Dimension => {
    const kind = kinds[at]!
    if (kind !== 'name') return kind
    return isAcross && likeness(own) >= Math.min(likeEntities, likest) ? 'entity' : 'indicator'
  })
  const named = texts[dimensions.indexOf('entity')]
  return {
    labels: holds.labels,
    // 权重 among departments is nobody's figure.
    valueColumns: valueColumns.filter((column) => !isWeightName(named?.get(column) ?? '')),
    levels: dimensions,
  }
}

import type { FactEntity } from '../../domain/facts/factTable'
import type { TableParts } from '../../domain/tables/tableParts'
import { EntityIndex, type EntityMention } from '../entityIndex'
import { roleOf } from '../layouts/columnRoles'
import type { LayoutSetting } from '../layouts/layout'
import type { ValueColumnRead } from './readColumns'
import type { BodyRow } from './readRowLabels'

const sectionDimension = '组别'
const within = /^其中\s*[:：]?\s*/
const bareSum = /^(?:小计|合计|总计|共计|平均|均值|平均值|平均数)$/

/** The entities of a table, each once, by the texts beside a row and over a column. */
export class TableEntities {
  readonly #index: EntityIndex
  readonly #byPlace = new Map<string, number>()
  readonly #dimension: string
  readonly #isBeside: boolean
  readonly #whole: string | undefined
  readonly #sums = new Map<string, number>()
  readonly #sumRows = new Map<number, string>()

  /**
   * @param groupHeader the header over the column of groups
   * @param whole whose the table is, where neither rows nor columns say
   */
  constructor(parts: TableParts, setting: LayoutSetting, groupHeader: string, whole: string | undefined) {
    this.#index = new EntityIndex(setting.book, setting.groups)
    this.#dimension = groupId(groupHeader)
    this.#isBeside = parts.labels.some(({ holds }) => holds === 'entity' || holds === 'entityCode')
    this.#whole = whole
  }

  get entities(): readonly FactEntity[] {
    return this.#index.entities
  }

  /** The position of the entity of a row's cells in a column; -1 where nothing names it. */
  of(row: BodyRow, column: ValueColumnRead): number {
    const { labels, section, kind } = row
    const isSum = kind !== 'own' && this.#isBeside
    const over = column.labels.entity ?? []
    const beside = isSum ? [this.#sumName(row)] : (labels.entity ?? []).map(ownName)
    const code = labels.entityCode?.at(-1)
    const group = labels.group?.at(-1)
    const { attribute } = column
    const place = [attribute?.entity, code, group, section, isSum, beside.length, ...beside, ...over].join(
      '\u0000',
    )
    const known = this.#byPlace.get(place)
    if (known !== undefined) return known
    const mine = attribute?.isAggregate ? attribute.entity : (this.#whole ?? attribute?.entity)
    const name =
      [...beside, ...(attribute ? [] : over)].join(' / ') || (code === undefined ? mine : undefined)
    if (name === undefined && code === undefined) return -1
    const isAggregate = isSum || attribute?.isAggregate === true || (over.length > 0 && column.kind !== 'own')
    const groups = isAggregate ? undefined : this.#groupsOf(group, section)
    const mention: EntityMention = {
      ...{ code, name },
      ...(isAggregate ? { kind: 'aggregate' as const } : {}),
      ...(groups && groups.size > 0 ? { groups } : {}),
    }
    const at = this.#index.indexOf(mention, row.row)
    this.#byPlace.set(place, at)
    return at
  }

  #groupsOf(group: string | undefined, section: string | undefined): ReadonlyMap<string, string> {
    const groups = new Map<string, string>()
    if (!this.#isBeside) return groups
    if (section !== undefined) groups.set(sectionDimension, section)
    if (group !== undefined) groups.set(this.#dimension, group)
    return groups
  }

  /** 小计 is of its group, or of its section; of two that say neither, the second is another. */
  #sumName({ row, labels, section, kind }: BodyRow): string {
    const known = this.#sumRows.get(row)
    if (known !== undefined) return known
    const text = labels.entity?.at(-1) ?? ''
    const of = labels.group?.find((group) => group !== text) ?? section
    const isPart = kind === 'subtotal' || (of !== undefined && kind === 'mean')
    const own = isPart && of !== undefined && bareSum.test(text) ? `${of}${text}` : text
    const times = (this.#sums.get(own) ?? 0) + 1
    this.#sums.set(own, times)
    const name = times === 1 || own === '' ? own : `${own}（${times}）`
    this.#sumRows.set(row, name)
    return name
  }
}

function ownName(text: string): string {
  return text.replace(within, '') || text
}

/** A region or an income group as the World Bank has them, else the header itself. */
function groupId(header: string): string {
  const role = roleOf(header)
  return role === 'region' || role === 'income' ? role : header || sectionDimension
}

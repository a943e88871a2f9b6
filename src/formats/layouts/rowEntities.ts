import type { FactEntity } from '../../domain/facts/factTable'
import { EntityIndex, type EntityMention } from '../entityIndex'
import type { LayoutSetting } from './layout'
import { footerOf } from './preamble'
import { isBlankRow } from './rowWidth'
import { isSectionRow } from './sectionRows'

/** Which columns of a table say what a row's entity is; counted from 0. */
export interface EntityColumns {
  readonly entityName?: number | undefined
  readonly entityCode?: number | undefined
  /** Columns of group names by dimension. */
  readonly groups?: ReadonlyMap<string, number>
  /** The entity of all rows, where no column has it. */
  readonly fixed?: EntityMention
  /** Reads a mention otherwise than by plain code and name. */
  readonly mention?: (code: string, name: string) => EntityMention
}

/** Finds each row's entity; the usual row, whose entity was met before, costs one look-up. */
export class RowEntities {
  readonly #index: EntityIndex
  readonly #byText = new Map<string, number>()
  readonly #columns: EntityColumns
  readonly #setting: LayoutSetting
  /** Lines under the table, by title. */
  readonly footer = new Map<string, string>()

  constructor(columns: EntityColumns, setting: LayoutSetting) {
    this.#columns = columns
    this.#setting = setting
    this.#index = new EntityIndex(setting.book, setting.groups)
  }

  get entities(): readonly FactEntity[] {
    return this.#index.entities
  }

  /** The columns whose texts are the key of {@link known}. */
  get keyColumns(): readonly number[] {
    const { entityName, entityCode } = this.#columns
    return [entityCode, entityName].filter((column) => column !== undefined)
  }

  /** The position of an entity met before by the texts of its key columns, or -1. */
  known(texts: readonly string[]): number {
    if (this.#columns.fixed) return -1
    const { entityName, entityCode } = this.#columns
    const key =
      entityCode === undefined ? texts[0]! : `${texts[0]}\u0000${entityName === undefined ? '' : texts[1]}`
    return this.#byText.get(key) ?? -1
  }

  /** The position of a row's entity, or -1 for a row that is blank, a footer, a section's title, or without an entity (told). */
  of(cells: readonly string[], row: number): number {
    const { entityName, entityCode, fixed } = this.#columns
    const name = entityName === undefined ? '' : (cells[entityName] ?? '')
    const code = entityCode === undefined ? '' : (cells[entityCode] ?? '')
    const text = entityCode === undefined ? name : `${code}\u0000${name}`
    const met = fixed ? undefined : this.#byText.get(text)
    if (met !== undefined) return met
    if (isBlankRow(cells) || this.#isFooter(cells) || isSectionRow(cells)) return -1
    const mention = fixed ?? this.#mention(code.trim(), name.trim(), cells)
    if (!mention) {
      const column = (entityName ?? entityCode ?? 0) + 1
      this.#setting.issues.add('emptyEntity', { row, column })
      return -1
    }
    const index = this.#index.indexOf(mention, row)
    this.#byText.set(text, index)
    return index
  }

  #isFooter(cells: readonly string[]): boolean {
    const filled = cells.filter((cell) => cell.trim() !== '')
    const line = footerOf(filled[0]!)
    if (line && filled.length <= 2) {
      this.footer.set(line[0], line[1])
      return true
    }
    return cells.length === 1 && filled[0]!.length > 0
  }

  #mention(code: string, name: string, cells: readonly string[]): EntityMention | undefined {
    if (code === '' && name === '') return undefined
    const groups = new Map<string, string>()
    for (const [dimension, column] of this.#columns.groups ?? []) {
      const group = cells[column]?.trim()
      if (group) groups.set(dimension, group)
    }
    const mention = this.#columns.mention?.(code, name) ?? {
      code: code || undefined,
      name: name || undefined,
    }
    return { ...mention, groups }
  }
}

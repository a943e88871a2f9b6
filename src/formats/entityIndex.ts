import type { FactEntity } from '../domain/facts/factTable'
import type { EntityBook } from './entityBook'
import type { GroupBook } from './groupBook'
import { namesOf } from './namesOf'

const totals = new Set([
  ...['全国', '全省', '全市', '全区', '全县', '全州', '合计', '总计', '小计', '平均', '平均值', '平均数'],
  ...['全国平均', '全省平均', '全市平均', '全国合计', '全省合计', '全市合计', 'total', 'average', 'mean'],
  ...['最高', '最低', '最高值', '最低值', '最大值', '最小值', '最高分', '最低分', '中位数', '中位值'],
  ...['全国最高', '全省最高', '全市最高', '全国最低', '全省最低', '全市最低', 'maximum', 'minimum', 'median'],
])

/** What a row says of its entity. */
export interface EntityMention {
  readonly code?: string | undefined
  readonly name?: string | undefined
  readonly kind?: FactEntity['kind']
  readonly partOf?: string
  /** Group names by dimension, as the file has them. */
  readonly groups?: ReadonlyMap<string, string>
}

/** A table's entities in the order met, each once, completed by what is known of the economy. */
export class EntityIndex {
  readonly entities: FactEntity[] = []
  readonly #byCode = new Map<string, number>()
  readonly #book: EntityBook
  readonly #groups: GroupBook

  constructor(book: EntityBook, groups: GroupBook) {
    this.#book = book
    this.#groups = groups
  }

  /** The position of an entity, which is added where it is new. Code or name must be there. */
  indexOf(mention: EntityMention, seenAt: number): number {
    const known =
      mention.kind === 'component'
        ? this.#book.findCode(mention.code)
        : this.#book.find(mention.code, mention.name)
    const code = known?.code ?? mention.code ?? mention.name ?? ''
    const found = this.#byCode.get(code)
    if (found !== undefined) return found
    this.entities.push({ ...this.#describe(mention, code, known), seenAt })
    this.#byCode.set(code, this.entities.length - 1)
    return this.entities.length - 1
  }

  #describe(mention: EntityMention, code: string, known: FactEntity | undefined): FactEntity {
    const name = mention.name ?? code
    const own = Object.fromEntries(
      [...(mention.groups ?? [])].map(([dimension, group]) => [
        dimension,
        this.#groups.idOf(dimension, group),
      ]),
    )
    const groups = { ...known?.groups, ...own }
    const names = { ...namesOf(name), ...known?.names }
    const told = [name, mention.code].filter(
      (text) => text && text !== code && text !== names.en && text !== names.zh,
    )
    const aliases = [...new Set([...(known?.aliases ?? []), ...told.map(String)])]
    return {
      code,
      names,
      kind: mention.kind ?? known?.kind ?? (totals.has(name.toLowerCase()) ? 'aggregate' : 'member'),
      ...(aliases.length > 0 ? { aliases } : {}),
      ...(mention.partOf === undefined ? {} : { partOf: mention.partOf }),
      ...(Object.keys(groups).length > 0 ? { groups } : {}),
    }
  }
}

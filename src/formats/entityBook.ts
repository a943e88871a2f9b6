import type { FactEntity } from '../domain/facts/factTable'

/** Spellings that are the same name: case, width, spaces (NBSP too) and punctuation aside. Never for display. */
export function matchKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.,'’()&-]+/g, ' ')
    .trim()
}

/** Known economies by code and by any of their names. */
export class EntityBook {
  readonly #byCode = new Map<string, FactEntity>()
  readonly #byName = new Map<string, FactEntity>()

  constructor(economies: readonly FactEntity[]) {
    for (const economy of economies) this.#byCode.set(economy.code, economy)
    for (const economy of economies) {
      // 北京 in a table of Chinese cities is not the Beijing that the World Bank scores: cities go by code alone.
      if (economy.kind === 'component') continue
      for (const alias of economy.aliases ?? []) {
        if (/^[A-Z]{2,4}$/.test(alias) && !this.#byCode.has(alias)) this.#byCode.set(alias, economy)
        this.#addName(alias, economy)
      }
      this.#addName(economy.names.en, economy)
      this.#addName(economy.names.zh, economy)
    }
  }

  #addName(name: string | undefined, economy: FactEntity) {
    if (name) this.#byName.set(matchKey(name), economy)
  }

  /** By the code alone. */
  findCode(code: string | undefined): FactEntity | undefined {
    return code === undefined ? undefined : this.#byCode.get(code)
  }

  /** By code where the file has one, else, and where the code is unknown, by name. */
  find(code: string | undefined, name: string | undefined): FactEntity | undefined {
    return (
      (code ? this.#byCode.get(code) : undefined) ?? (name ? this.#byName.get(matchKey(name)) : undefined)
    )
  }
}

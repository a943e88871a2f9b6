import type { BulletinChart, BulletinTable } from './bulletinDocument'

/** Where a figure comes from: a page with this query shows it. */
export interface FigureSource {
  readonly page: string
  readonly query: Readonly<Record<string, string>>
}

/** A figure as it is printed. */
export interface Fact {
  readonly text: string
  readonly value?: number
  readonly source?: FigureSource
}

export type FactFields = ReadonlyMap<string, Fact>

/** All that a template may say, by name: worked out before, by whoever knows how figures are written. */
export interface BulletinFacts {
  readonly fields: FactFields
  readonly conditions: ReadonlyMap<string, boolean>
  /** The fields of each item. */
  readonly lists: ReadonlyMap<string, readonly FactFields[]>
  readonly tables: ReadonlyMap<string, BulletinTable>
  readonly charts: ReadonlyMap<string, BulletinChart>
}

/** The names that templates may use. */
export interface BulletinVocabulary {
  readonly fields: readonly string[]
  readonly conditions: readonly string[]
  /** Fields of each list's items. */
  readonly lists: Readonly<Record<string, readonly string[]>>
  readonly tables: readonly string[]
  readonly charts: readonly string[]
}

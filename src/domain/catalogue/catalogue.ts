import type { Formula } from '../derived/formula'
import type { Names } from '../names'
import type { Period } from '../periods/period'
import type { FormerName, Merger } from './entityHistory'

/**
 * What is measured (rule D1). `key` belongs to the dataset, is never reused, and is what panels hold.
 * Only `member` entities are ever in a ranking's population.
 */
export interface Entity {
  readonly key: number
  readonly code: string
  readonly names: Names
  readonly aliases?: readonly string[]
  /** `unranked`: measured like a member, but outside the source's own rankings (Liechtenstein in Doing Business). */
  readonly kind: 'member' | 'aggregate' | 'component' | 'unranked'
  /** For a component: the code of the entity that it is part of. */
  readonly partOf?: string
  /** Group ids by dimension, e.g. `{ region: 'EAS', income: 'UMC' }`. */
  readonly groups?: Readonly<Record<string, string>>
  readonly formerNames?: readonly FormerName[]
  readonly mergedInto?: Merger
}

/** A way to group entities (region, income group), with its groups in the source's order. */
export interface Grouping {
  readonly id: string
  readonly names: Names
  readonly groups: readonly { readonly id: string; readonly names: Names }[]
}

export interface CataloguePeriod {
  readonly key: number
  readonly period: Period
}

export type Direction = 'higher' | 'lower'
export type IndicatorKind = 'value' | 'score' | 'rank'

/** An indicator (rule D2). Its definition (口径) is a side record, because 1,500 of them are megabytes. */
export interface Indicator {
  readonly code: string
  readonly names: Names
  readonly unit?: Names
  /** Undefined where the source does not say: rankings then ask, and start with higher is better. */
  readonly direction?: Direction
  readonly kind: IndicatorKind
  readonly decimals?: number
  /** Code of the parent indicator or topic. */
  readonly parent?: string
  /** For a `rank` indicator: the code of the score whose published ranks these are. */
  readonly ranksOf?: string
  /** Key of its panel; absent for a heading that only groups others, and for one that is worked out. */
  readonly panel?: string
  /** How it is worked out from others when read (rule D9); values of its own go before it. */
  readonly formula?: Formula
  /** Key of its definition record. */
  readonly definition?: string
  /** Period key of the newest period in which a member has a value or a rank. */
  readonly latest?: number
  /** How many cells hold a value. */
  readonly count?: number
}

/** Where a dataset's figures come from, printed under every panel. */
export interface Source {
  readonly title: Names
  readonly publisher?: Names
  readonly licence?: string
  readonly url?: string
  /** What kind of truth this is (rule D8), e.g. `2019 年公布版`. */
  readonly vintage?: Names
  /** What every reader must know, e.g. that the series was discontinued. */
  readonly notice?: Names
  /** Periods before this label were recomputed on the edition of this label (rule D8). */
  readonly revisedOnEdition?: string
  /** Invented figures: labelled on the screen and in exports. */
  readonly synthetic?: boolean
}

/** One revision's table of contents: small, read whole, never changed once published. */
export interface Catalogue {
  readonly entities: readonly Entity[]
  readonly groupings: readonly Grouping[]
  readonly periods: readonly CataloguePeriod[]
  readonly indicators: readonly Indicator[]
  readonly source: Source
  /** Key of the counts of its case logs. */
  readonly cases?: string
}

export const emptyCatalogue: Catalogue = {
  entities: [],
  groupings: [],
  periods: [],
  indicators: [],
  source: { title: {} },
}

/** An indicator's 口径: what is counted, how, and by whom. */
export interface Definition {
  readonly code: string
  readonly text: Names
  readonly source?: string
  readonly methodology?: Names
}

/** A time limit as a list states it; `none`: the law sets none (无). */
export type Limit =
  | { readonly kind: 'instant' }
  | { readonly kind: 'none' }
  | { readonly kind: 'span'; readonly amount: number; readonly unit: LimitUnit }

export type LimitUnit = 'workingDay' | 'calendarDay' | 'month' | 'year'

/** How many there were, and how many there are now. */
export interface BeforeAndNow {
  readonly before: number
  readonly now: number
}

/** One row of an item list (事项清单). What the list does not state is absent, never zero (rule D5). */
export interface ApprovalItem {
  readonly code?: string
  readonly name: string
  readonly department: string
  readonly statutory?: Limit
  readonly promised?: Limit
  /** How often one has to come, at most (到现场次数). */
  readonly visits?: number
  /** 网办深度, 0 to 4. */
  readonly onlineLevel?: number
  readonly isInstant?: boolean
  readonly materials?: BeforeAndNow
  readonly steps?: BeforeAndNow
  /** 办件量. */
  readonly cases?: number
}

/** How an office counts its item list: part of the 口径 (rules A3, A4). There is no national rule for any of it. */
export interface ItemRules {
  /** Whether a share is of the items, or of the cases that they had (办件量). */
  readonly basis: 'items' | 'cases'
  /** Codes or names of items that are not counted (白名单). */
  readonly exempt: readonly string[]
  readonly workingDaysPerMonth: number
  readonly workingDaysPerYear: number
  /** What a calendar day (自然日) counts in working days. */
  readonly workingDaysPerCalendarDay: number
  /** What a limit of 当场 or 即办 counts. */
  readonly sameDay: 0 | 1
  /** The level of 网办深度 from which an item can be done online; at level 4 it is done online altogether. */
  readonly onlineFrom: 1 | 2 | 3 | 4
}

export const usualItemRules: ItemRules = {
  basis: 'items',
  exempt: [],
  workingDaysPerMonth: 22,
  workingDaysPerYear: 250,
  workingDaysPerCalendarDay: 5 / 7,
  sameDay: 0,
  onlineFrom: 3,
}

/** The bounds of the suspicion list (rule W7), as they are set on its page. */
export interface QualitySettings {
  /** How many of the newest periods are looked at. */
  readonly periods: number
  /** Of how many of an indicator's newest periods with figures what is suspicious is listed. */
  readonly listed: number
  /** A change is a jump when it is beyond the median of changes by so many times their spread. */
  readonly jump: number
  /** So many periods with the same value are suspicious. */
  readonly unchanged: number
  /** 100 % of fewer than so many is suspicious. */
  readonly smallBase: number
  /** An indicator is stale when its newest figure is so many periods behind. */
  readonly stale: number
}

export const usualQualitySettings: QualitySettings = {
  periods: 12,
  listed: 1,
  jump: 6,
  unchanged: 4,
  smallBase: 10,
  stale: 2,
}

/** What each bound may be, both ends within. */
export const qualityRanges: Readonly<Record<keyof QualitySettings, readonly [least: number, most: number]>> =
  {
    periods: [2, 60],
    listed: [1, 60],
    jump: [2, 100],
    unchanged: [3, 60],
    smallBase: [2, 1000],
    stale: [1, 60],
  }

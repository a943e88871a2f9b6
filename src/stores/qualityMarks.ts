import { qualityRanges, usualQualitySettings, type QualitySettings } from '../domain/quality/qualitySettings'
import type { Json } from '../storage/records'

/** That somebody looked into a finding; it holds while what was judged is the same. */
export interface QualityMark {
  readonly state: string
  readonly note: string
  /** Milliseconds since 1970. */
  readonly at: number
}

/** What is kept of a dataset's quality page. */
export interface KeptQuality {
  readonly settings: QualitySettings
  readonly marks: Readonly<Record<string, QualityMark>>
}

export function keptQualityJson({ settings, marks }: KeptQuality): Json {
  return {
    settings: { ...settings },
    marks: Object.fromEntries(Object.entries(marks).map(([id, mark]) => [id, { ...mark }])),
  }
}

/** Reads what was kept; whatever is not as it should be is as if it had never been set. */
export function readKeptQuality(value: Json | undefined): KeptQuality {
  const kept = bagOf(value)
  const settings = bagOf(kept['settings'])
  const marks = Object.entries(bagOf(kept['marks'])).flatMap(([id, mark]) => {
    const { state, note, at } = bagOf(mark)
    const isMark = typeof state === 'string' && typeof note === 'string' && typeof at === 'number'
    return isMark ? [[id, { state, note, at }] as const] : []
  })
  return {
    settings: Object.fromEntries(
      Object.entries(usualQualitySettings).map(([name, usual]) => {
        const set = settings[name]
        return [name, isInRange(name as keyof QualitySettings, set) ? set : usual]
      }),
    ) as unknown as QualitySettings,
    marks: Object.fromEntries(marks),
  }
}

/** Whether a bound may be set to this; all but the bound of jumps are whole numbers. */
export function isInRange(name: keyof QualitySettings, value: unknown): value is number {
  const [least, most] = qualityRanges[name]
  if (typeof value !== 'number' || !(value >= least && value <= most)) return false
  return name === 'jump' || Number.isInteger(value)
}

function bagOf(value: Json | undefined): { readonly [key: string]: Json } {
  const isBag = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isBag ? (value as { readonly [key: string]: Json }) : {}
}

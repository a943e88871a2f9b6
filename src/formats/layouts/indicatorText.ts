import type { FactIndicator } from '../../domain/facts/factTable'
import { namesOf } from '../namesOf'

const trailingBracket = /^(.*\S)\s*[(（]([^()（）]+)[)）]$/
const chinese = /[\u3400-\u9fff]/
const measures =
  /^(%|number|days|hours|years|weeks|months|minutes|usd|us\$|current|constant|per |kwh|kw|us cents|cents|metric|in )/i

export interface NamedUnit {
  readonly name: string
  readonly unit?: string
}

/**
 * Splits `企业法人单位数(个)` into name and unit. An English name keeps its brackets, as they are part of the official
 * name, and gives a unit only where they clearly hold one.
 */
export function splitUnit(text: string): NamedUnit {
  const match = trailingBracket.exec(text)
  if (!match) return { name: text }
  const [, name, unit] = match as unknown as [string, string, string]
  if (chinese.test(name)) return unit.length <= 12 ? { name, unit } : { name: text }
  return measures.test(unit) ? { name: text, unit } : { name: text }
}

/** An indicator of a file that has names only: its code is the header's whole text, so that two units stay apart. */
export function indicatorOfText(text: string, unit?: string): FactIndicator {
  const trimmed = text.trim()
  const split = splitUnit(trimmed)
  const told = split.unit ?? unit
  return {
    code: trimmed,
    names: namesOf(split.name),
    ...(told ? { unit: namesOf(told) } : {}),
  }
}

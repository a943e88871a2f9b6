import type { FactIndicator } from '../../domain/facts/factTable'
import { isRankHeader } from '../layouts/columnRoles'
import { namesOf } from '../namesOf'
import { isUnitText } from './tableWords'
import { unitNames } from './unitNames'

/** 支出（亿元）i has a footnote behind its unit. */
const bracketed = /^(.*\S)\s*[(（]([^()（）]+)[)）][a-z]?$/
const fullMarks = /^(?:满分)?\s*\d+(?:\.\d+)?\s*[分%％]?$/

/** A header's text in its parts. */
interface HeaderName {
  readonly name: string
  readonly unit?: string
  /** Its text without full marks or a weight, which change from year to year. */
  readonly code: string
}

function headerName(text: string): HeaderName {
  const [, name, inner] = bracketed.exec(text) ?? []
  if (name === undefined || inner === undefined) return { name: text, code: text }
  if (fullMarks.test(inner.trim()) && !/^[%％]$/.test(inner)) return { name, code: name }
  const unit = inner.trim().replace(/^单位[:：]\s*/, '')
  return isUnitText(unit) ? { name, unit, code: text } : { name: text, code: text }
}

/** An indicator named by several levels of headers or labels, from the top. */
export interface NamedIndicator {
  readonly indicator: FactIndicator
  /** The headings over it, from the top. */
  readonly headings: readonly FactIndicator[]
}

const divider = ' / '

/**
 * The indicator of a path of headers (`受理量 / 总数`): the path is its code and, without units, its name; full marks in
 * brackets (`一网通办(40)`) belong to neither.
 */
export function namedIndicator(path: readonly string[], toldUnit: string | undefined): NamedIndicator {
  const levels = path.map(headerName)
  const upTo = (end: number) => {
    const own = levels.slice(0, end)
    const code = own.map((level) => level.code).join(divider)
    return {
      code,
      names: namesOf(own.map(({ name }) => name).join(divider)),
      ...(end > 1
        ? {
            parent: levels
              .slice(0, end - 1)
              .map((level) => level.code)
              .join(divider),
          }
        : {}),
    }
  }
  const unit = toldUnit ?? levels.findLast((level) => level.unit !== undefined)?.unit
  const isRank = isRankHeader(path.at(-1) ?? '')
  return {
    indicator: {
      ...upTo(levels.length),
      ...(unit && !isRank ? { unit: unitNames(unit) } : {}),
      ...(isRank ? { kind: 'rank', direction: 'lower' } : {}),
    },
    headings: levels.slice(1).map((_, at) => upTo(at + 1)),
  }
}

import type { Names } from '../../domain/names'

/** A unit's name; signs such as % are the same in both languages. */
export function unitNames(unit: string): Names {
  return /^[\x20-\x7e]+$/.test(unit) ? { zh: unit, en: unit } : { zh: unit }
}

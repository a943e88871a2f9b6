import { readDecimal } from './readNumber'

const commas = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
const spaces = /^[-+]?\d{1,3}(?: \d{3})+(?:\.\d+)?$/
const currency = /^([-+]?)(?:US\$|[$¥￥€£]) ?/
const unit = /(?: ?%|[元€])$/

/** Whether a number's digits stand in groups of three. */
export function isGrouped(text: string): boolean {
  return /\d[ ,]\d{3}/.test(text)
}

/** Figures without currency and without what stands between thousands; other text as it is. */
export function withoutGroups(text: string): string {
  const bare = text.replace(currency, '$1')
  if (commas.test(bare)) return bare.replaceAll(',', '')
  return spaces.test(bare) ? bare.replaceAll(' ', '') : bare
}

/**
 * The number of an unusual but clear spelling, its width already folded: thousands (`1,234.5`, `1 234`), percent
 * (`2.00%`), currency (`$1,234`, `-€5`); NaN where it is none. What is marked does not change the number.
 */
export function readMarkedNumber(text: string): number {
  return readDecimal(withoutGroups(text.replace(unit, '')))
}

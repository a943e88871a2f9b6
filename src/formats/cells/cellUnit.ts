/** A unit as a cell or header writes it: 万元 is four powers of ten of 元. */
export interface CellUnit {
  readonly power: number
  /** In one spelling each; blank for a bare 万. */
  readonly base: string
}

const powers: Readonly<Record<string, number>> = {
  百万: 6,
  千万: 7,
  百亿: 10,
  千亿: 11,
  万亿: 12,
  万: 4,
  亿: 8,
}
// 日, 月 and 年 are not among them: 5月 and 2026年 are dates. Nor are 名 and 位, which make ranks, and 级.
const bases =
  '%|‰|个?百分点|个?工作日|个?工作天|个?自然日|天|个?小时|分钟|秒|个月|人次|件次|户次|人|件|次|项|家|户|份|个|分|宗|笔|起|条|种|类|倍|台|套|辆|处|所|元|€|平方米|平方公里|公里|公顷|亩|吨|千瓦时|千瓦'
const unitPattern = `(${Object.keys(powers).join('|')})?(${bases})?`
const quantity = new RegExp(
  `^([-+]?(?:US\\$|[$¥€£])? ?[\\d.][\\d., ]*(?:[eE][-+]?\\d{1,3})?) ?${unitPattern}$`,
)
const whole = new RegExp(`^${unitPattern.replace('个月', '个?月')}$`)

function unitFrom(power: string | undefined, base: string | undefined): CellUnit | undefined {
  if (power === undefined && base === undefined) return undefined
  return {
    power: powers[power ?? ''] ?? 0,
    base: (base ?? '').replace(/^个(?=.)/, '').replace('工作天', '工作日'),
  }
}

/** Parts the figures of `3.5万元` from their unit, neither of them checked further; undefined for other text. */
export function splitQuantity(
  text: string,
): { readonly figures: string; readonly unit?: CellUnit } | undefined {
  const match = quantity.exec(text)
  if (!match) return undefined
  const unit = unitFrom(match[2], match[3])
  return { figures: match[1]!.trim(), ...(unit ? { unit } : {}) }
}

/** The units that a column's unit names (`件、%` names two); undefined where one of them is not known here. */
function unitsOf(text: string): readonly CellUnit[] | undefined {
  const units = text.split(/[、，,;；和或]+/).map((part) => {
    const match = whole.exec(part.trim())
    return match ? unitFrom(match[1], match[2]) : undefined
  })
  return units.every((unit) => unit !== undefined) ? units : undefined
}

/**
 * How many powers of ten make a cell's own unit its column's: 4 for 3.5万 in a column of 元, 0 for 3.5万元 in one of
 * 万元. Undefined where the column has another unit: days are no cases.
 */
export function powerInto(unit: CellUnit, columnUnit: string | undefined): number | undefined {
  const units = columnUnit === undefined ? undefined : unitsOf(columnUnit)
  if (!units) return unit.power
  const same = units.find(({ base }) => base === unit.base)
  if (same) return unit.power - same.power
  if (unit.base !== '') return undefined
  return unit.power - (units.length === 1 ? units[0]!.power : 0)
}

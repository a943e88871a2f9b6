/** What figures in one unit are multiplied by in another; `refused` where no factor is exact. */
export type UnitFactor = number | 'refused'

const powers: Readonly<Record<string, number>> = {
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
}
/** A unit's kind, and how many of the kind's smallest it is. Working days and days are two kinds: no factor joins them. */
const kinds: readonly (readonly [kind: string, units: Readonly<Record<string, number>>])[] = [
  [
    'share',
    {
      '‰': 1,
      permille: 1,
      '%': 10,
      百分比: 10,
      percent: 10,
      百分点: 10,
      比率: 1000,
      比例: 1000,
      ratio: 1000,
    },
  ],
  ['money', { 元: 1, 人民币元: 1 }],
  ['time', { 秒: 1, 分钟: 60, 分: 60, minutes: 60, 小时: 3600, hours: 3600 }],
  ['days', { 天: 1, 日: 1, 自然日: 1, days: 1 }],
  ['workingDays', { 工作日: 1, 工作天: 1, 'working days': 1 }],
  ['cases', { 件: 1, 件次: 1, 宗: 1, 笔: 1 }],
  ['people', { 人: 1, 人次: 1, 名: 1 }],
  ['firms', { 户: 1, 家: 1, 户次: 1 }],
  ['items', { 项: 1, 个: 1 }],
]

const powered = new RegExp(
  `^(${Object.keys(powers)
    .sort((a, b) => b.length - a.length)
    .join('|')})(.+)$`,
)

interface Measured {
  readonly kind: string
  readonly size: number
}

function measuredBy(text: string): Measured {
  const unit = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^个(?=.)/, '')
  for (const [kind, units] of kinds) {
    const size = Object.hasOwn(units, unit) ? units[unit] : undefined
    if (size !== undefined) return { kind, size }
  }
  const match = powered.exec(unit)
  if (!match) return { kind: unit, size: 1 }
  const { kind, size } = measuredBy(match[2]!)
  return { kind, size: size * powers[match[1]!]! }
}

/**
 * By what figures in one unit are multiplied to be in another (rule D10): 万元 → 元 10000, 比率 → % 100, 分钟 → 小时 1/60.
 * Nothing joins 工作日 and 天, nor units that are not known here and differ.
 *
 * @example unitFactor('万元', '元') // 10000
 */
export function unitFactor(from: string, to: string): UnitFactor {
  const [a, b] = [measuredBy(from), measuredBy(to)]
  return a.kind === b.kind ? a.size / b.size : 'refused'
}

/** A figure times a factor, exactly: in decimals where the factor is whole or a share of ten, else rounded once. */
export function scaled(value: number, factor: number): number {
  if (factor === 1 || !Number.isFinite(value)) return value
  const inverse = 1 / factor
  const isWhole = Number.isInteger(factor)
  if (!isWhole && !/^10*$/.test(String(Math.round(inverse)))) return value / Math.round(inverse)
  const [, sign, whole, fraction = '', exponent = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:e([-+]\d+))?$/.exec(
    String(value),
  )!
  const digits = BigInt(whole! + fraction) * BigInt(isWhole ? factor : 1)
  const shift = Number(exponent) - fraction.length - (isWhole ? 0 : Math.round(Math.log10(inverse)))
  return Number(`${sign}${digits}e${shift}`)
}

/** Whether figures in a unit are counts, which add up over units (件, 人, 户, 项), and not shares, means or spans. */
export function isCountUnit(unit: string): boolean {
  return ['cases', 'people', 'firms', 'items'].includes(measuredBy(unit).kind)
}

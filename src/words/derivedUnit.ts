import type { Indicator } from '../domain/catalogue/catalogue'
import type { Formula } from '../domain/derived/formula'
import type { Names } from '../domain/names'

const percent: Names = { zh: '%', en: '%' }
const points: Names = { zh: '个百分点', en: 'percentage points' }

/**
 * The unit that follows from a formula and the units of its inputs (rule D9), in both languages; undefined where
 * there is none, as of two counts of the same things.
 */
export function derivedUnit(
  formula: Formula,
  indicatorOf: (code: string) => Pick<Indicator, 'unit'> | undefined,
): Names | undefined {
  const unitOf = (code: string) => indicatorOf(code)?.unit
  switch (formula.kind) {
    case 'ratio':
    case 'ratioOfSums':
    case 'rollupRatio':
      return ratioUnit(unitOf(formula.numerator), unitOf(formula.denominator), formula.scale)
    case 'difference': {
      const [first, second] = [unitOf(formula.minuend), unitOf(formula.subtrahend)]
      return isSame(first, second) ? differenceUnit(first) : undefined
    }
    case 'share':
      return percent
    case 'rollup':
      return unitOf(formula.indicator)
    case 'change':
      return formula.as === 'percent' ? percent : differenceUnit(unitOf(formula.indicator))
  }
}

function ratioUnit(above: Names | undefined, below: Names | undefined, scale: number): Names | undefined {
  if (scale === 100) return percent
  if (scale === 1 && isSame(above, below)) return undefined
  if (scale !== 1 && scale !== 10_000) return undefined
  const [tenThousand, per] = scale === 1 ? ['', ''] : ['万', '10,000 ']
  const zh = `${textIn(above, 'zh')}/${tenThousand}${textIn(below, 'zh')}`
  const en = `${textIn(above, 'en')} per ${per}${textIn(below, 'en')}`.trim()
  return zh === '/' ? undefined : { zh, en }
}

/** Two shares differ by points, never by per cent. */
function differenceUnit(unit: Names | undefined): Names | undefined {
  return textIn(unit, 'zh') === '%' ? points : unit
}

function textIn(unit: Names | undefined, language: 'zh' | 'en'): string {
  return unit?.[language] ?? unit?.zh ?? unit?.en ?? ''
}

function isSame(a: Names | undefined, b: Names | undefined): boolean {
  return textIn(a, 'zh') === textIn(b, 'zh')
}

import type { Direction, Indicator } from '../../domain/catalogue/catalogue'
import type { Measure, ScoringRule } from '../../domain/scoring/scheme'
import type { SchemeTableIssue } from '../../domain/scoring/schemeTableIssue'

/** A row's cells about how it is measured, blank ones as undefined. */
export interface MeasureCells {
  readonly indicator: string | undefined
  readonly direction: string | undefined
  readonly best: number | undefined
  readonly worst: number | undefined
  readonly target: number | undefined
}

type Found = Pick<SchemeTableIssue, 'code' | 'params'>

const directions: Readonly<Record<string, Direction>> = {
  越高越好: 'higher',
  越大越好: 'higher',
  正向: 'higher',
  正: 'higher',
  高: 'higher',
  '+': 'higher',
  '1': 'higher',
  higher: 'higher',
  high: 'higher',
  up: 'higher',
  越低越好: 'lower',
  越小越好: 'lower',
  逆向: 'lower',
  负向: 'lower',
  反向: 'lower',
  逆: 'lower',
  负: 'lower',
  低: 'lower',
  '-': 'lower',
  '-1': 'lower',
  lower: 'lower',
  low: 'lower',
  down: 'lower',
}

/**
 * What a row is measured by: undefined where it names no indicator. Without ends and target the rule is min–max,
 * which needs no number.
 *
 * @param indicators of the dataset: named by code or by name, and asked for the direction that the row leaves out.
 */
export function tableMeasure(
  cells: MeasureCells,
  indicators: readonly Indicator[],
): { readonly measure?: Measure; readonly issues: readonly Found[] } {
  const { best, worst, target } = cells
  const hasRule = [best, worst, target].some((end) => end !== undefined)
  if (cells.indicator === undefined) return { issues: hasRule ? [{ code: 'withoutIndicator' }] : [] }
  if ((best === undefined) !== (worst === undefined)) return { issues: [{ code: 'goalpostsIncomplete' }] }
  const known = findIndicator(cells.indicator, indicators)
  const direction = directionOf(cells, known)
  if (typeof direction === 'object') return { issues: [direction] }
  const measure = { indicator: known?.code ?? cells.indicator, direction, rule: ruleOf(cells) }
  return { measure, issues: [] }
}

function findIndicator(text: string, indicators: readonly Indicator[]): Indicator | undefined {
  return (
    indicators.find(({ code }) => code === text) ??
    indicators.find(({ names }) => names.zh === text || names.en === text)
  )
}

function directionOf(
  { direction, best, worst }: MeasureCells,
  indicator: Indicator | undefined,
): Direction | Found {
  if (direction !== undefined) {
    const plain = direction.normalize('NFKC').replace('\u2212', '-').replace(/指标$/, '').toLowerCase()
    if (Object.hasOwn(directions, plain)) return directions[plain]!
    return { code: 'unknownDirection', params: { text: direction } }
  }
  if (best !== undefined && worst !== undefined && best !== worst) return best > worst ? 'higher' : 'lower'
  return indicator?.direction ?? { code: 'directionMissing' }
}

function ruleOf({ best, worst, target }: MeasureCells): ScoringRule {
  if (best !== undefined && worst !== undefined) return { kind: 'goalposts', best, worst }
  if (target !== undefined) return { kind: 'attainment', target }
  return { kind: 'minMax', low: 0, high: 100 }
}

import type { Scheme } from '../scoring/scheme'
import type { Scored } from '../scoring/scored'
import { scoreScheme } from '../scoring/scoreScheme'
import type { ScoringData } from '../scoring/scoringData'
import { combineScores } from './combineScores'
import { compileScores, type CompiledScores } from './compileScores'
import { drawFactors, variedNodes } from './drawFactors'
import { drawMethod, variantOf, type MethodChoice } from './methodVariant'
import { emptyRanks, ranksOf, type RankDraws } from './rankDraws'
import { rankIndex } from './rankIndex'
import { rankInterval, type RankInterval } from './rankInterval'
import { randomFrom } from './randomFrom'
import type { RobustnessSettings } from './robustnessSettings'

/** How far the ranks of a scheme hold when its weights and methods are varied. */
export interface Robustness {
  readonly settings: RobustnessSettings
  /** The counted entities, in the data's order; so are their ranks. */
  readonly entities: readonly RobustEntity[]
  readonly ranks: RankDraws
}

export interface RobustEntity {
  readonly code: string
  /** Its rank by the scheme as it is; undefined where it has none. */
  readonly nominal: number | undefined
  /** Undefined where no draw ranks it. */
  readonly interval: RankInterval | undefined
}

/** One way of scoring, ready for other weights. */
interface Way {
  readonly scores: CompiledScores
  /** Rows in the order of its last draw. */
  readonly order: Uint32Array
}

/** Draws between two reports of progress. */
const reportEvery = 100

/**
 * Ranks again and again under other weights and, where asked for, other methods (rule S9): the same settings
 * and data give the same result for ever. The scheme must have passed `checkScheme`.
 *
 * @yields the draws done so far, so that a caller can show them, or stop.
 */
export function* drawRobustness(
  scheme: Scheme,
  data: ScoringData,
  settings: RobustnessSettings,
): Generator<number, Robustness> {
  const { draws, methods, spread, seed } = settings
  const own = scoreScheme(scheme, data)
  const way = waysOf(own, data)
  const varied = variedNodes(own.tree, settings)
  const factors = new Float64Array(scheme.nodes.length).fill(1)
  const random = randomFrom(seed)
  const nominal = compileScores(own)
  const ranks = emptyRanks(draws, nominal.rows.length)
  for (let draw = 0; draw < draws; draw++) {
    const { scores, order } = way(drawMethod(methods, random))
    drawFactors(factors, varied, spread, random)
    combineScores(scores, factors)
    rankIndex(scores.index, order, scheme.ranking, ranks, draw)
    if ((draw + 1) % reportEvery === 0) yield draw + 1
  }
  return { settings, entities: summaries(own, nominal, ranks), ranks }
}

/** Each way of scoring is worked out when it is first drawn, and kept. */
function waysOf(own: Scored, data: ScoringData): (choice: MethodChoice) => Way {
  const known = new Map<string, Way>()
  return (choice) => {
    const key = Object.values(choice).join(' ')
    const found = known.get(key)
    if (found) return found
    const scores = compileScores(scoreScheme(variantOf(own.scheme, choice), data))
    const way = { scores, order: Uint32Array.from(scores.rows.keys()) }
    known.set(key, way)
    return way
  }
}

/** Ranks under the scheme as it is, beside what the draws say. */
function summaries(own: Scored, { rows, index }: CompiledScores, ranks: RankDraws): RobustEntity[] {
  const nominal = emptyRanks(1, rows.length)
  rankIndex(index, Uint32Array.from(rows.keys()), own.scheme.ranking, nominal, 0)
  return Array.from(rows, (row, at) => ({
    code: own.entities[row]!.code,
    nominal: nominal.doubled[at] === 0 ? undefined : nominal.doubled[at]! / 2,
    interval: rankInterval(ranksOf(ranks, at), 2 * rows.length),
  }))
}

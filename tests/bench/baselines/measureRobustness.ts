import { combineScores } from '../../../src/domain/robustness/combineScores'
import { compileScores } from '../../../src/domain/robustness/compileScores'
import { drawFactors, variedNodes } from '../../../src/domain/robustness/drawFactors'
import { drawRobustness } from '../../../src/domain/robustness/drawRobustness'
import { randomFrom } from '../../../src/domain/robustness/randomFrom'
import { noAlternatives } from '../../../src/domain/robustness/robustnessSettings'
import type { Scheme, SchemeNode } from '../../../src/domain/scoring/scheme'
import { scoreScheme } from '../../../src/domain/scoring/scoreScheme'
import type { ScoringData } from '../../../src/domain/scoring/scoringData'

const entities = 266
const topics = 10
const indicatorsEach = 6
const seed = 2026
const spread = 0.2

/** Milliseconds of a run, and of the same draws scored without ranks and statistics. */
export interface RobustnessTimes {
  readonly run: number
  readonly scoring: number
}

/** A share of the values is missing. */
export function measureRobustness(draws: number, missing: number): RobustnessTimes {
  const scheme = madeScheme()
  const data = madeData(scheme, missing)
  return {
    run: timed(() => {
      const drawing = drawRobustness(scheme, data, { draws, seed, spread, methods: noAlternatives })
      while (!drawing.next().done);
    }),
    scoring: timed(() => scoreOnly(scheme, data, draws)),
  }
}

function timed(work: () => void): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

function scoreOnly(scheme: Scheme, data: ScoringData, draws: number): void {
  const scored = scoreScheme(scheme, data)
  const compiled = compileScores(scored)
  const varied = variedNodes(scored.tree, { spread })
  const factors = new Float64Array(scheme.nodes.length).fill(1)
  const random = randomFrom(seed)
  for (let draw = 0; draw < draws; draw++) {
    drawFactors(factors, varied, spread, random)
    combineScores(compiled, factors)
  }
}

export function madeScheme(): Scheme {
  const nodes: SchemeNode[] = [{ code: 'index', names: {}, weight: 1 }]
  for (let topic = 0; topic < topics; topic++) {
    nodes.push({ code: `t${topic}`, names: {}, parent: 'index', weight: 1 })
    for (let at = 0; at < indicatorsEach; at++) {
      const indicator = `t${topic}.${at}`
      const rule = { kind: 'goalposts', best: 100, worst: 0 } as const
      nodes.push({
        code: indicator,
        names: {},
        parent: `t${topic}`,
        weight: 1 + at,
        measure: { indicator, direction: 'higher', rule },
      })
    }
  }
  return {
    format: 1,
    code: 'bench',
    names: {},
    nodes,
    levels: [{ weights: 'given', mean: 'arithmetic', missing: 'leaveOut', coverage: 0 }],
    population: { groups: {}, excluded: [] },
    ranking: { ties: 'competition', tolerance: 1e-9 },
  }
}

/** Half chance and half standing, as scores of economies are. */
export function madeData({ nodes }: Scheme, missing: number): ScoringData {
  const random = randomFrom(seed)
  const column = () => ({
    values: Float64Array.from({ length: entities }, (_, at) =>
      random() < missing ? Number.NaN : 50 * random() + 50 * (at / entities),
    ),
    reasons: new Map(),
  })
  return {
    entities: Array.from({ length: entities }, (_, key) => ({
      key,
      code: `e${key}`,
      names: {},
      kind: 'member' as const,
    })),
    columns: new Map(nodes.flatMap(({ measure }) => (measure ? [[measure.indicator, column()]] : []))),
  }
}

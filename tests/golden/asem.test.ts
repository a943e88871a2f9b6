import { existsSync, readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { Direction, Entity } from '../../src/domain/catalogue/catalogue'
import { rankScores } from '../../src/domain/scoring/rankScores'
import { applyRule } from '../../src/domain/scoring/rules/applyRule'
import type { Combination, Scheme, SchemeNode, ScoringRule } from '../../src/domain/scoring/scheme'
import { scoredNode, type Scored } from '../../src/domain/scoring/scored'
import { scoreScheme } from '../../src/domain/scoring/scoreScheme'
import type { ScoringData } from '../../src/domain/scoring/scoringData'
import { shapeOf } from '../../src/domain/scoring/stages/shapeOf'
import { resolveWeights } from '../../src/domain/scoring/weights/resolveWeights'

// The ASEM index of sustainable connectivity: 51 countries, 49 indicators, four levels; every stage as COINr
// 1.1.14 computed it. COINr's distances and percentile ranks are shares of 1, ours of 100.

const folder = '../shared/reference'
// R had Greece's 5.1 and Japan's 3.4 for tolerance a last bit worse than the same figure of others, which 15 digits
// in the files don't show: there they are a place lower, and those level with them by the files a place higher.
const apartInR = {
  norm_rank: ['TolMin BGR: 26, not 27', 'TolMin CZE: 26, not 27', 'TolMin NOR: 42, not 43'],
  norm_prank: ['TolMin BGR: 50, not 52', 'TolMin CZE: 50, not 52', 'TolMin NOR: 82, not 84'],
  results_full_ranks: ['TolMin GRC: 24, not 26'],
}

type Row = Readonly<Record<string, string>>
/** Figures by country, then by indicator; NaN where the file is empty. */
type Figures = ReadonlyMap<string, ReadonlyMap<string, number>>

function readRows(path: string): readonly Row[] {
  const text = readFileSync(`${folder}/${path}`, 'utf8')
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data
}

const numberOf = (text: string | undefined) => (text ? Number(text) : Number.NaN)

function readFigures(name: string): Figures {
  return new Map(
    readRows(`coinr/expected/${name}.csv`).map(({ uCode, ...cells }) => [
      uCode!,
      new Map(Object.entries(cells).map(([code, text]) => [code, numberOf(text)])),
    ]),
  )
}

describe.skipIf(!existsSync(folder))(`the ASEM index (skipped where ${folder} is missing)`, () => {
  const here = existsSync(folder)
  const meta = here ? readRows('coinr/input/ASEM_iMeta.csv') : []
  const units = here ? readRows('coinr/input/ASEM_iData.csv') : []
  const leaves = meta.filter(({ Type }) => Type === 'Indicator')
  const population = { groups: {}, excluded: [] }
  const data = dataOf(units, [...leaves, ...meta.filter(({ Type }) => Type === 'Denominator')])
  const index = scoreScheme(schemeOf({ kind: 'minMax', low: 0, high: 100 }, 'arithmetic'), data)

  function schemeOf(rule: ScoringRule, mean: Combination['mean']): Scheme {
    const level = { weights: 'given', mean, missing: 'leaveOut', coverage: 1 } as const
    return {
      format: 1,
      code: 'asem',
      names: {},
      nodes: meta.filter(({ Level }) => Level).map((row) => nodeOf(row, rule)),
      levels: [level],
      population,
      ranking: { ties: 'competition' },
      impute: { by: 'mean', grouping: 'EurAsia_group' },
      // COINr screens at 0.9 after filling in, when nothing is missing; ours goes by what was measured.
      screen: 0.79,
      treat: { skew: 2, kurtosis: 3.5, most: 5 },
    }
  }

  /** Rows of a column that differ from COINr's by more than 1e-9 (of the figure itself where it is over 1). */
  function differences(got: Float64Array, figures: Figures, code: string, scale = 1): string[] {
    return data.entities.flatMap(({ code: unit }, row) => {
      const ours = got[row]!
      const theirs = scale * figures.get(unit)!.get(code)!
      if (Number.isNaN(ours) && Number.isNaN(theirs)) return []
      const near = Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(theirs))
      return near ? [] : `${code} ${unit}: ${ours}, not ${theirs}`
    })
  }

  function stageDifferences(
    stage: 'raw' | 'denominated' | 'imputed' | 'treated',
    name: string,
  ): readonly string[] {
    const figures = readFigures(name)
    return leaves.flatMap(({ iCode }) =>
      differences(scoredNode(index, iCode!).stages![stage], figures, iCode!),
    )
  }

  function nodeDifferences(scored: Scored, name: string): readonly string[] {
    const figures = readFigures(name)
    return [...scored.nodes].flatMap(([code, { scores }]) => differences(scores, figures, code))
  }

  it('has 51 countries, 49 indicators and 60 nodes', () => {
    expect([data.entities.length, leaves.length, index.nodes.size]).toEqual([51, 49, 60])
  })

  it.each([
    ['raw', 'coin_Raw'],
    ['denominated', 'coin_Denominated'],
    ['imputed', 'coin_Imputed'],
    ['imputed', 'coin_Screened'],
    ['treated', 'coin_Treated'],
  ] as const)('agrees at the stage %s with %s', (stage, name) => {
    expect(stageDifferences(stage, name)).toEqual([])
  })

  it('screens nobody out, as COINr', () => {
    expect([...index.counted]).toEqual(Array(51).fill(1))
  })

  it('D5 marks the 65 figures filled in and the 35 pulled in', () => {
    const marks = leaves.flatMap(({ iCode }) => [...scoredNode(index, iCode!).stages!.marks.values()])
    expect(marks.filter(({ imputed }) => imputed)).toHaveLength(65)
    expect(marks.filter(({ treatedFrom }) => treatedFrom !== undefined)).toHaveLength(35)
  })

  it('treats the indicators that COINr treats, as often, with the same skew and kurtosis before and after', () => {
    const rows = readRows('coinr/expected/coin_treat_details.csv').map((row) => {
      const { imputed, treated, marks } = scoredNode(index, row['iCode']!).stages!
      const pulled = [...marks.values()].filter(({ treatedFrom }) => treatedFrom !== undefined).length
      const [before, after] = [shapeOf(imputed), shapeOf(treated)]
      const far = (ours: number, text: string) => !(Math.abs(ours - Number(text)) <= 1e-9)
      const isOff =
        far(before.skew, row['check_SkewKurt0.Skew']!) ||
        far(before.kurtosis, row['check_SkewKurt0.Kurt']!) ||
        pulled !== Number(row['winsorise.nwin']) ||
        (pulled > 0 &&
          (far(after.skew, row['check_SkewKurt1.Skew']!) ||
            far(after.kurtosis, row['check_SkewKurt1.Kurt']!)))
      return isOff ? row['iCode'] : undefined
    })
    expect(rows).toHaveLength(49)
    expect(rows.filter(Boolean)).toEqual([])
  })

  it('S5 S7 agrees in every score of every node, normalised and aggregated', () => {
    expect(nodeDifferences(index, 'coin_Aggregated')).toEqual([])
    const figures = readFigures('coin_Normalised')
    expect(
      leaves.flatMap(({ iCode }) => differences(scoredNode(index, iCode!).scores, figures, iCode!)),
    ).toEqual([])
  })

  it.each([
    ['arithmetic', 'agg_1_100_a_amean'],
    ['geometric', 'agg_1_100_a_gmean'],
  ] as const)('S7 agrees in the %s mean of scores from 1 to 100', (mean, name) => {
    const scored = scoreScheme(schemeOf({ kind: 'minMax', low: 1, high: 100 }, mean), data)
    expect(nodeDifferences(scored, name)).toEqual([])
  })

  it('S4 agrees in every rank of every node, and in every score as published to two decimals', () => {
    const [ranks, scores] = [readFigures('results_full_ranks'), readFigures('results_full_scores')]
    const off = [...index.nodes].flatMap(([code, node]) =>
      rankScores(node.scores, data.entities, index.counted, { ties: 'competition' }).flatMap(
        ({ item, rank, value }) => {
          const theirs = ranks.get(item.code)!.get(code)!
          const near = Math.abs(value - scores.get(item.code)!.get(code)!) <= 0.005 + 1e-9
          return near && rank === theirs ? [] : `${code} ${item.code}: ${rank}, not ${theirs}`
        },
      ),
    )
    expect(off).toEqual(apartInR.results_full_ranks)
  })

  it('S8 weighs every node in the index as COINr', () => {
    const off = readRows('coinr/expected/effective_weights.csv').filter(({ iCode, EffWeight }) => {
      let share = 1
      for (let at = index.tree.byCode.get(iCode!)!; at.parent; at = at.parent)
        share *= scoredNode(index, at.parent.node.code).weights![at.parent.children.indexOf(at)]!
      return !(Math.abs(share - Number(EffWeight)) <= 1e-12)
    })
    expect(off).toEqual([])
  })

  it.each([
    ['norm_minmax', { kind: 'minMax', low: 0, high: 100 }, 1, []],
    ['norm_minmax_1_100', { kind: 'minMax', low: 1, high: 100 }, 1, []],
    ['norm_zscore', { kind: 'zScore', mean: 10, deviation: 2 }, 1, []],
    ['norm_rank', { kind: 'rank' }, 1, apartInR.norm_rank],
    ['norm_prank', { kind: 'percentileRank' }, 100, apartInR.norm_prank],
    ['norm_dist2max', { kind: 'distanceToMax' }, 100, []],
  ] as const)('S5 agrees in %s', (name, rule, scale, apart) => {
    const figures = readFigures(name)
    const off = leaves.flatMap(({ iCode, Direction }) => {
      const { treated } = scoredNode(index, iCode!).stages!
      const scores = applyRule(rule, treated, contextOf(Direction!))
      return differences(scores, figures, iCode!, scale)
    })
    expect(off).toEqual(apart)
  })

  it('S5 agrees in norm_dist2targ_fromRaw', () => {
    const figures = readFigures('norm_dist2targ_fromRaw')
    const off = leaves.flatMap(({ iCode, Direction, Target }) => {
      const rule = { kind: 'distanceToTarget', target: Number(Target), capped: false } as const
      const { raw } = scoredNode(index, iCode!).stages!
      return differences(applyRule(rule, raw, contextOf(Direction!)), figures, iCode!, 100)
    })
    expect(off).toEqual([])
  })

  function contextOf(direction: string) {
    return { direction: directionOf(direction), counted: index.counted, referenceRow: -1 }
  }
})

describe.skipIf(!existsSync(folder))(`weights from data (skipped where ${folder} is missing)`, () => {
  // pymcdm on the raw columns of one Doing Business topic; the two costs of zero were 0.01 when it ran.
  const topic = 'doing-business/db2019_starting_a_business_raw_and_scores.csv'

  it('S8 agree with pymcdm: entropy of the values, CRITIC of the values brought to one range', () => {
    const criteria = readRows('coinr/expected/pymcdm_DB2019_sb_mixed_direction_weights.csv')
    const rows = readRows(topic)
    const counted = new Uint8Array(rows.length).fill(1)
    const context = { direction: 'higher', counted, referenceRow: -1 } as const
    const columns = criteria.map(({ criterion }) =>
      Float64Array.from(rows, (row) => numberOf(row[criterion!]) || 0.01),
    )
    const ranged = columns.map((values) => applyRule({ kind: 'minMax', low: 0, high: 1 }, values, context))
    const given = criteria.map(() => 1)
    const off = (weights: Float64Array, name: string) =>
      criteria.filter((row, at) => !(Math.abs(weights[at]! - Number(row[name])) <= 1e-12))
    expect(rows).toHaveLength(213)
    expect(off(resolveWeights('equal', given, columns, counted), 'equal')).toEqual([])
    expect(off(resolveWeights('entropy', given, columns, counted), 'entropy')).toEqual([])
    expect(off(resolveWeights('critic', given, ranged, counted), 'critic')).toEqual([])
  })
})

function dataOf(units: readonly Row[], columns: readonly Row[]): ScoringData {
  return {
    entities: units.map(({ uCode, EurAsia_group }, key): Entity => ({
      key,
      code: uCode!,
      names: {},
      kind: 'member',
      groups: { EurAsia_group: EurAsia_group! },
    })),
    columns: new Map(
      columns.map(({ iCode }) => [
        iCode!,
        { values: Float64Array.from(units, (row) => numberOf(row[iCode!])), reasons: new Map() },
      ]),
    ),
  }
}

function nodeOf({ iCode, Parent, Weight, Type, ...row }: Row, rule: ScoringRule): SchemeNode {
  const measure = {
    indicator: iCode!,
    direction: directionOf(row['Direction']!),
    rule,
    ...(row['Denominator'] && { per: row['Denominator'] }),
  }
  return {
    code: iCode!,
    names: {},
    weight: Number(Weight),
    ...(Parent && { parent: Parent }),
    ...(Type === 'Indicator' && { measure }),
  }
}

function directionOf(sign: string): Direction {
  return sign === '-1' ? 'lower' : 'higher'
}

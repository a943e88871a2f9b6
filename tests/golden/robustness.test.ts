import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { combineScores } from '../../src/domain/robustness/combineScores'
import { compileScores } from '../../src/domain/robustness/compileScores'
import { emptyRanks, ranksOf } from '../../src/domain/robustness/rankDraws'
import { rankIndex } from '../../src/domain/robustness/rankIndex'
import { rankInterval } from '../../src/domain/robustness/rankInterval'
import type { Scheme, SchemeNode } from '../../src/domain/scoring/scheme'
import { scoreScheme } from '../../src/domain/scoring/scoreScheme'
import type { ScoringData } from '../../src/domain/scoring/scoringData'

const folder = '../shared/reference/coinr'

/** Rows of a plain CSV by its column names; none of these files has a comma or a quote inside a cell that is used. */
function rowsOf(path: string): Record<string, string>[] {
  const [head, ...lines] = readFileSync(`${folder}/${path}`, 'utf8').trim().split(/\r?\n/)
  const cells = (line: string) =>
    line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((cell) => cell.replaceAll('"', ''))
  const names = cells(head!)
  return lines.map((line) => Object.fromEntries(cells(line).map((cell, at) => [names[at]!, cell])))
}

function asemScheme(): Scheme {
  const nodes = rowsOf('input/ASEM_iMeta.csv')
    .filter(({ Type }) => Type === 'Indicator' || Type === 'Aggregate')
    .map(({ iCode, Parent, Type }): SchemeNode => {
      const code = iCode!
      return {
        code,
        names: { en: code },
        weight: 1,
        ...(Parent === '' ? {} : { parent: Parent! }),
        // The reference normalised its columns to 0–100 already.
        ...(Type === 'Indicator'
          ? {
              measure: {
                indicator: code,
                direction: 'higher',
                rule: { kind: 'goalposts', best: 100, worst: 0 },
              },
            }
          : {}),
      }
    })
  return {
    format: 1,
    code: 'asem',
    names: { en: 'ASEM' },
    nodes,
    levels: [{ weights: 'given', mean: 'arithmetic', missing: 'leaveOut', coverage: 0 }],
    population: { groups: {}, excluded: [] },
    ranking: { ties: 'competition' },
  }
}

function asemData(): ScoringData {
  const rows = rowsOf('expected/coin_Normalised.csv')
  const codes = Object.keys(rows[0]!).filter((code) => code !== 'uCode')
  return {
    entities: rows.map(({ uCode }, key) => ({ key, code: uCode!, names: { en: uCode! }, kind: 'member' })),
    columns: new Map(
      codes.map((code) => [
        code,
        { values: Float64Array.from(rows, (row) => Number(row[code])), reasons: new Map() },
      ]),
    ),
  }
}

describe.skipIf(!existsSync(folder))(
  'S9 the reference run of 100 draws (skipped where ../shared is missing)',
  () => {
    it('has the same statistics of rank for each of 51 countries from the same weights', () => {
      const scheme = asemScheme()
      const data = asemData()
      const compiled = compileScores(scoreScheme(scheme, data))
      const ranks = emptyRanks(101, data.entities.length)
      const order = Uint32Array.from(compiled.rows.keys())
      const placeOf = new Map(scheme.nodes.map(({ code }, at) => [code, at]))
      const factors = new Float64Array(scheme.nodes.length).fill(1)
      const rank = (draw: number) => {
        combineScores(compiled, factors)
        rankIndex(compiled.index, order, scheme.ranking, ranks, draw)
      }
      rank(100)
      const weights = rowsOf('expected/UA_noisy_weights_100reps.csv')
      expect(weights).toHaveLength(100 * scheme.nodes.length)
      weights.forEach(({ rep, iCode, Weight }, at) => {
        factors[placeOf.get(iCode!)!] = Number(Weight)
        // The last of a draw's weights.
        if (rep !== weights[at + 1]?.rep) rank(Number(rep) - 1)
      })

      const found = data.entities.map(({ code }, at) => {
        const own = ranksOf(ranks, at)
        const { mean, median, low, high } = rankInterval(own.subarray(0, 100), 102)!
        return [code, own[100]! / 2, ...[mean, median, low, high].map((value) => Number(value.toFixed(9)))]
      })
      const published = rowsOf('expected/UA_weights_only_rankstats.csv').map(
        ({ uCode, Nominal, Mean, Median, Q5, Q95 }) => [
          uCode,
          ...[Nominal, Mean, Median, Q5, Q95].map(Number),
        ],
      )
      expect(published).toHaveLength(51)
      expect(new Map(found.map(([code, ...rest]) => [code, rest]))).toEqual(
        new Map(published.map(([code, ...rest]) => [code, rest])),
      )
    })
  },
)

import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { rankScores } from '../../src/domain/scoring/rankScores'
import { scoredNode } from '../../src/domain/scoring/scored'
import { scoreScheme } from '../../src/domain/scoring/scoreScheme'
import { indicatorsOf } from '../../src/domain/scoring/scoringData'
import { readText } from '../unit/formats/readText'
import { readBuiltin, readKnownEconomies } from './builtInData'
import { scoringDataOf, shippedScheme, storePackage } from './packageScoring'

const read = await readBuiltin('b-ready')
const stored = await storePackage(read)
const data = scoringDataOf(stored, 2024)
const rowOf = new Map(data.entities.map(({ code }, row) => [code, row]))
const source = '../shared/reference/other-files/bready_2024_pillars.csv'

/** The source's table, read as a file of a user's. */
async function readSource() {
  const result = await readText(await readFile(source, 'utf8'), await readKnownEconomies())
  return storePackage({ tables: result.tables, context: result.context })
}

describe('the built-in B-READY package', () => {
  it('holds the three pillars of 50 economies and of four income groups, which are not ranked (D1)', () => {
    const kinds = stored.catalogue.entities.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'member')).toHaveLength(50)
    expect(kinds.filter((kind) => kind === 'aggregate')).toHaveLength(4)
    expect([...stored.panels.values()].map(({ values }) => values.length)).toEqual([54, 54, 54])
  })

  it('names every economy, indicator and definition in both languages, under a licence', () => {
    const { entities, indicators, source: about } = stored.catalogue
    const names = [...entities, ...indicators].map((one) => one.names)
    for (const { zh, en } of [...names, ...read.context.definitions.map(({ text }) => text)]) {
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(en).toMatch(/^[^\p{Script=Han}]+$/u)
    }
    expect(about.licence).toBe('CC-BY-4.0')
    expect(about.notice?.zh).toContain('不公布总分和排名')
  })

  it('is scored by the plain mean of the three pillars, which calls itself not official', async () => {
    const scheme = await shippedScheme('b-ready/scheme.json')
    const scored = scoreScheme(scheme, data)
    const { scores } = scoredNode(scored, 'B-READY')
    // (56.94 + 41.64 + 70.49)/3 and (72.46 + 70.4 + 87.33)/3
    expect(scores[rowOf.get('BGD')!]).toBeCloseTo(56.35666666666667, 9)
    expect(scores[rowOf.get('SGP')!]).toBeCloseTo(76.73, 9)
    expect(rankScores(scores, data.entities, scored.counted, scheme.ranking)).toHaveLength(50)
    expect(scheme.names.zh).toContain('非官方')
  })
})

describe.skipIf(!existsSync(source))(`the source of B-READY (skipped where ${source} is missing)`, () => {
  it('is what the package holds, to the two decimals that its single-precision numbers round (D4)', async () => {
    const given = await readSource()
    const theirs = scoringDataOf(given, 2024)
    expect(theirs.entities.map(({ code }) => code).sort()).toEqual([...rowOf.keys()].sort())
    for (const [indicator, { values }] of theirs.columns)
      theirs.entities.forEach(({ code }, row) => {
        const ours = data.columns.get(indicator)!.values[rowOf.get(code)!]!
        expect(Math.fround(ours), `${indicator} ${code}`).toBe(Math.fround(values[row]!))
        expect(String(ours)).toMatch(/^\d+(\.\d{1,2})?$/)
      })
  })

  it('gives an import the same codes and names as the package has', async () => {
    const given = await readSource()
    const described = ({ indicators }: typeof given.catalogue) =>
      indicators.map(({ code, names, kind, direction }) => ({ code, names, kind, direction }))
    expect(described(given.catalogue)).toEqual(described(stored.catalogue))
  })
})

/** Two economies, with scores of a topic's pillars that begin at its number. */
async function readTopics() {
  const topics = [
    ...['Business Entry', 'Business Location', 'Utility Services', 'Labor', 'Financial Services'],
    ...['International Trade', 'Taxation', 'Dispute Resolution', 'Market Competition', 'Business Insolvency'],
  ]
  const rows = topics.flatMap((topic, at) => [
    `Singapore,SGP,${topic},${60 + at},${70 + at},${89 + at},2024`,
    `Samoa,WSM,${topic},${40 + at},${50 + at},${topic === 'Taxation' ? 'NA' : 60},2024`,
  ])
  const text = ['Economy,Economy Code,Topic,Pillar 1,Pillar 2,Pillar 3,Year', ...rows].join('\n')
  const result = await readText(text, await readKnownEconomies())
  expect(result.layout).toBe('bready')
  return storePackage({ tables: result.tables, context: result.context })
}

describe('the B-READY template', () => {
  it('scores a file of topics and pillars as it is imported: a topic is the mean of its pillars', async () => {
    const scheme = await shippedScheme('schemes/b-ready.json')
    const imported = await readTopics()
    expect(indicatorsOf(scheme)).toHaveLength(30)
    expect(indicatorsOf(scheme).filter((code) => !imported.panels.has(code))).toEqual([])
    const topicsData = scoringDataOf(imported, 2024)
    const scored = scoreScheme(scheme, topicsData)
    const scoreOf = (code: string, economy: string) =>
      scoredNode(scored, code).scores[topicsData.entities.findIndex((one) => one.code === economy)]!
    // (60 + 70 + 89)/3; every further topic is 1 more, and so the mean of ten 4.5 more.
    expect(scoreOf('Business Entry', 'SGP')).toBeCloseTo(73, 12)
    expect(scoreOf('Business Insolvency', 'SGP')).toBeCloseTo(82, 12)
    expect(scoreOf('B-READY', 'SGP')).toBeCloseTo(77.5, 12)
    expect(scoreOf('Labor', 'WSM')).toBeCloseTo((43 + 53 + 60) / 3, 12)
  })

  it('gives no topic and no overall score where a pillar is missing (D5)', async () => {
    const imported = await readTopics()
    const topicsData = scoringDataOf(imported, 2024)
    const scored = scoreScheme(await shippedScheme('schemes/b-ready.json'), topicsData)
    const row = topicsData.entities.findIndex(({ code }) => code === 'WSM')
    expect(scoredNode(scored, 'Taxation').scores[row]).toBeNaN()
    expect(scoredNode(scored, 'B-READY').gaps.get(row)).toBe('coverage')
  })

  it('says that there is no official overall rank', async () => {
    const { note } = await shippedScheme('schemes/b-ready.json')
    expect(note?.zh).toContain('不公布总分和总排名')
    expect(note?.en).toContain('no official overall rank')
  })
})

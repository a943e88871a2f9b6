import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import scheme from '../../../data/weekly-example/scheme.json'
import { casePanels, wholeCity, type CasePanel } from '../../../src/domain/approvals/casePanels'
import { usualCaseRules } from '../../../src/domain/approvals/caseRules'
import { dayNumber } from '../../../src/domain/approvals/dayNumber'
import { mergeCubes } from '../../../src/domain/approvals/mergeCubes'
import type { Catalogue, Entity } from '../../../src/domain/catalogue/catalogue'
import { panelOf } from '../../../src/domain/panel/panelOf'
import type { Panel } from '../../../src/domain/panel/panel'
import { checkScheme } from '../../../src/domain/scoring/checkScheme'
import { rankScores } from '../../../src/domain/scoring/rankScores'
import { readScoringData } from '../../../src/domain/scoring/readScoringData'
import type { Scheme } from '../../../src/domain/scoring/scheme'
import { scoredNode, type Scored } from '../../../src/domain/scoring/scored'
import { scoreScheme } from '../../../src/domain/scoring/scoreScheme'
import { readCaseLog } from '../../../src/formats/caseLog/readCaseLog'
import { readEconomies } from '../../../src/formats/dataPackage/readEconomies'
import { IssueLog } from '../../../src/formats/issueLog'
import { caseLogText } from '../../../src/workers/weeklyExample/caseLogText'
import { exampleCases } from '../../../src/workers/weeklyExample/exampleCases'
import { readExampleInputs } from '../../../src/workers/weeklyExample/exampleInputs'
import { china } from '../domain/approvals/calendars'

const read = (file: string) => readFileSync(`data/weekly-example/${file}`, 'utf8')
const weekly = scheme as unknown as Scheme
const { economies, groupings } = readEconomies(read('economies.csv'), read('groupings.csv'))
const entities = economies.map((entity, key): Entity => ({ key, ...entity }))

function entityKey(office: string): number {
  return entities.find(({ names, aliases }) => names.zh === office || aliases?.includes(office))!.key
}

/** The log as the app counts it, and what the scheme makes of it week by week. */
async function countLog() {
  const inputs = readExampleInputs(read('units.csv'), read('items.csv'))
  const bytes = new TextEncoder().encode(caseLogText(exampleCases(inputs, china)))
  const reading = await readCaseLog(bytes, {
    open: async function* () {
      yield bytes
    },
    hints: {},
    setting: { rules: usualCaseRules, calendar: china, today: dayNumber('2026-11-20') },
    issues: () => new IssueLog('log'),
    longestLine: 1_000_000,
    onProgress: () => undefined,
  })
  const log = reading!.log!
  const departments = Uint32Array.from(log.departments, entityKey)
  return { log, panels: casePanels(mergeCubes(undefined, [{ cube: log.cube, departments }])) }
}

let log: Awaited<ReturnType<typeof countLog>>['log']
let counted: readonly CasePanel[]
let catalogue: Catalogue
let panels: Map<string, Panel>
let weekKeys: Map<string, number>

beforeAll(async () => {
  ;({ log, panels: counted } = await countLog())
  const ids = [...new Set(counted.flatMap(({ cells }) => cells.map(({ period }) => period)))]
  const weeks = ids.filter((id) => id.includes('W')).sort()
  weekKeys = new Map(weeks.map((id, key) => [id, key]))
  const cityKey = entities.find(({ names }) => names.zh === '全市')!.key
  panels = new Map(
    counted.map(({ indicator, cells }) => {
      const own = cells.flatMap(({ entity, period, ...cell }) => {
        const key = weekKeys.get(period)
        const place = entity === wholeCity ? cityKey : entity
        return key === undefined ? [] : [{ ...cell, entity: place, period: key }]
      })
      return [indicator.code, panelOf(own)]
    }),
  )
  catalogue = {
    entities,
    groupings,
    periods: weeks.map((_, key) => ({ key, period: { kind: 'week', year: 2026, week: key + 7 } })),
    indicators: counted.map(({ indicator }) => ({
      kind: 'value',
      ...indicator,
      panel: indicator.code,
      latest: 0,
    })),
    source: { title: {} },
  }
})

function scoresOf(week: string): Scored {
  return scoreScheme(weekly, readScoringData(catalogue, panels, weekKeys.get(week)!))
}

function rowOf(code: string): number {
  return entities.findIndex((entity) => entity.code === code)
}

/** Places by code within a group. */
function placesIn(week: string, group: string): Map<string, number> {
  const scored = scoresOf(week)
  const inGroup = Uint8Array.from(entities, ({ groups }, row) =>
    scored.counted[row] === 1 && groups?.['unit'] === group ? 1 : 0,
  )
  const ranked = rankScores(scoredNode(scored, 'weekly').scores, entities, inGroup, weekly.ranking)
  return new Map(ranked.map(({ item, rank }) => [item.code, rank]))
}

describe('the log of the weekly example, read like any other', () => {
  it('has no row that is broken and no unit that is not known', () => {
    expect(log.counts.broken).toBe(0)
    expect(log.counts.untimed).toBe(0)
    expect(log.counts.rows).toBe(log.counts.finished + log.counts.open + log.counts.returned)
    expect(log.departments).toHaveLength(24)
  })

  it('has all four whole processes of 354560, two of them over their targets at first', () => {
    const meanIn = (type: string, quarter: string) =>
      counted
        .find(({ indicator }) => indicator.code === `cases.whole.${type}.approvalMean`)!
        .cells.find(({ entity, period }) => entity === wholeCity && period === quarter)!.value!
    expect(meanIn('business', '2026-Q3')).toBeLessThan(3)
    expect(meanIn('property', '2026-Q3')).toBeLessThan(5)
    expect(meanIn('parkPermit', '2026-Q3')).toBeGreaterThan(45)
    expect(meanIn('permit', '2026-Q3')).toBeGreaterThan(60)
  })
})

describe('the scheme of department scores', () => {
  it('has no fault against the indicators that the log gives', () => {
    expect(checkScheme(weekly, catalogue)).toEqual([])
  })

  it('scores and ranks every department and county that had business, in two groups', () => {
    expect(placesIn('2026-W43', 'department').size).toBe(14)
    expect(placesIn('2026-W43', 'county').size).toBe(10)
    expect(placesIn('2026-W45', 'department').size).toBe(13)
  })

  it('gives no score to a department without business, and says so (W2)', () => {
    const index = scoredNode(scoresOf('2026-W45'), 'weekly')
    expect(index.scores[rowOf('D14')]).toBeNaN()
    const leaf = scoredNode(scoresOf('2026-W45'), 'onTime')
    expect(leaf.gaps.get(rowOf('D14'))).toBe('notApplicable')
  })

  it('ranks the laggard last, and the overtaker behind nearly all at first and before all at the end', () => {
    expect(placesIn('2026-W46', 'department').get('D02')).toBe(14)
    expect(placesIn('2026-W12', 'department').get('D05')).toBeGreaterThanOrEqual(12)
    expect(placesIn('2026-W45', 'department').get('D05')).toBe(1)
  })

  it('puts a department with a single case first, which is what the list of suspicions is for (W7)', () => {
    const finished = counted.find(({ indicator }) => indicator.code === 'cases.step.all.finished')!
    const own = finished.cells.find(({ entity, period }) => entity === rowOf('D14') && period === '2026-W46')
    expect(own?.value).toBe(1)
    expect(placesIn('2026-W46', 'department').get('D14')).toBe(1)
  })
})

import { describe, expect, it } from 'vitest'
import { emptyCatalogue, type Catalogue, type Entity } from '../../../../src/domain/catalogue/catalogue'
import { panelOf, type PanelCell } from '../../../../src/domain/panel/panelOf'
import type { Duplicate } from '../../../../src/domain/panel/assembly'
import type { CellSource } from '../../../../src/domain/panel/panel'
import type { Period } from '../../../../src/domain/periods/period'
import { deadlineOf, isLate, type HandedIn } from '../../../../src/domain/returns/deadlineOf'
import { judgeReturns } from '../../../../src/domain/returns/judgeReturns'
import { returnsSummary } from '../../../../src/domain/returns/returnsSummary'
import type { ReturnsSetting } from '../../../../src/domain/returns/returnsSetting'
import { returnsTally } from '../../../../src/domain/returns/tallyReturns'

const units = ['住建局', '气象局', '卫健委', '甲县', '乙县']
const week = (number: number): Period => ({ kind: 'week', year: 2026, week: number })

/** Departments are 0 to 2, counties 3 and 4, the whole city 9; weeks 40 to 47 have the keys 40 to 47. */
const catalogue: Catalogue = {
  ...emptyCatalogue,
  entities: [
    ...units.map((zh, key): Entity => ({
      ...{ key, code: `U${key}`, names: { zh }, kind: 'member' },
      groups: { unit: key < 3 ? 'department' : 'county' },
    })),
    { key: 9, code: 'city', names: { zh: '合计' }, kind: 'aggregate' },
  ],
  periods: Array.from({ length: 8 }, (_, at) => ({ key: 40 + at, period: week(40 + at) })),
}

/** Cells as `entity/week`: a number, or why there is none. */
function panelWith(cells: Record<string, number | 'notApplicable'>) {
  return panelOf(
    Object.entries(cells).map(([place, what]): PanelCell => {
      const [entity, period] = place.split('/').map(Number)
      const at = { entity: entity!, period: period! }
      return typeof what === 'number' ? { ...at, value: what } : { ...at, note: { reason: what } }
    }),
  )
}

/** From one file, or from one for each entity. */
function sourcesOf(panel: ReturnType<typeof panelWith>, isOneEach: boolean) {
  const { entityKeys, periodKeys } = panel
  const source = (file: number): CellSource => ({
    ...{ importId: 'i', file, entityKeys, periodKeys, rowsBy: 'entity', columnsBy: 'fixed' },
    ...{ rows: entityKeys.map(() => 2), columns: Uint32Array.of(2) },
  })
  if (!isOneEach) return { sources: [source(0)] }
  const bySource = Uint16Array.from({ length: entityKeys.length * periodKeys.length }, (_, cell) =>
    Math.floor(cell / periodKeys.length),
  )
  return { sources: Array.from(entityKeys, (_, file) => source(file)), bySource }
}

interface Given {
  readonly base?: Record<string, number | 'notApplicable'>
  readonly now: Record<string, number | 'notApplicable'>
  readonly isOneEach?: boolean
  readonly duplicates?: readonly Duplicate[]
  readonly setting?: ReturnsSetting
  readonly handedIn?: readonly (HandedIn | undefined)[]
  readonly of?: Catalogue
}

function returnsOf({ base, now, isOneEach = false, duplicates = [], setting, handedIn = [], of }: Given) {
  const known = of ?? catalogue
  const tally = returnsTally(known)
  const panel = panelWith(now)
  const before = base && panelWith(base)
  tally.add({ base: before, panel, origins: sourcesOf(panel, isOneEach), duplicates })
  return judgeReturns(known, tally.result(), setting ?? { expected: [] }, handedIn)
}

function missingIn(given: Given): string[] | undefined {
  return returnsOf(given)?.missing.map((unit) => ('entity' in unit ? unit.entity.names.zh! : unit.name))
}

const listed = (...names: string[]): ReturnsSetting => ({
  expected: [{ dimension: 'unit', group: 'department', units: names }],
})

describe('D12 who did not report', () => {
  it.each<[string, Given, string[]]>([
    [
      'those that did the week before',
      { base: { '0/46': 1, '1/46': 1, '2/46': 1 }, now: { '0/47': 1, '2/47': 3 } },
      ['气象局'],
    ],
    ['nobody where all did', { base: { '0/46': 1, '1/46': 1 }, now: { '0/47': 1, '1/47': 2 } }, []],
    [
      'not who says that there is none of it (无业务)',
      { base: { '0/46': 1, '1/46': 1 }, now: { '0/47': 1, '1/47': 'notApplicable' } },
      [],
    ],
    [
      'who missed the last week too, as long as it is within four',
      { base: { '0/46': 1, '1/43': 1, '0/45': 1, '0/44': 1, '0/43': 1 }, now: { '0/47': 1 } },
      ['气象局'],
    ],
    [
      'not who fell silent before the last four',
      { base: { '0/46': 1, '0/45': 1, '0/44': 1, '0/43': 1, '1/42': 1 }, now: { '0/47': 1 } },
      [],
    ],
    [
      'not who reported for the week in an earlier import',
      { base: { '1/47': 1, '1/46': 1 }, now: { '0/47': 1 } },
      [],
    ],
    ['nobody of a group that the file is not of', { base: { '0/46': 1, '3/46': 1 }, now: { '0/47': 1 } }, []],
    ['no total of all', { base: { '0/46': 1, '9/46': 1 }, now: { '0/47': 1 } }, []],
    [
      'those of the list, whoever reported before, and names that were never seen',
      { base: { '1/46': 1 }, now: { '0/47': 1 }, setting: listed('住建局', ' U2 ', '大数据局') },
      ['卫健委', '大数据局'],
    ],
    [
      'of two groups those of the one with a list by it, those of the other by what they did',
      {
        base: { '0/46': 1, '1/46': 1, '3/46': 1, '4/46': 1 },
        now: { '0/47': 1, '3/47': 1 },
        setting: listed('住建局', '卫健委'),
      },
      ['卫健委', '乙县'],
    ],
  ])('are %s', (_, given, names) => {
    expect(missingIn(given)).toEqual(names)
  })

  it('counts who is expected and who of them reported, for the newest week of the files', () => {
    const given = { base: { '0/45': 1, '1/45': 1 }, now: { '0/46': 1, '1/46': 2, '0/47': 1 } }
    expect(returnsOf(given)).toMatchObject({ period: 47, expected: 2, reported: 1, by: 'recent' })
  })

  it('asks nothing of one file of years, but of several that share an indicator', () => {
    const years: Catalogue = {
      ...catalogue,
      periods: [2024, 2025].map((year) => ({ key: year, period: { kind: 'year', year } })),
    }
    const given = { base: { '0/2024': 1, '1/2024': 1 }, now: { '0/2025': 1, '2/2025': 1 }, of: years }
    expect(returnsOf(given)).toBeUndefined()
    expect(missingIn({ ...given, isOneEach: true })).toEqual(['气象局'])
  })

  it('asks nothing of the first file of all, unless a list or a deadline is laid down', () => {
    const now = { '0/47': 1 }
    expect(returnsOf({ now })).toBeUndefined()
    expect(missingIn({ now, setting: listed('住建局', '气象局') })).toEqual(['气象局'])
    const setting = { expected: [], deadline: { weekday: 1, time: '12:00' } }
    expect(returnsOf({ now, setting })).toMatchObject({ expected: 1, missing: [] })
  })
})

describe('D12 who reported twice', () => {
  const duplicate = (entity: number, agrees: boolean, firstFile = 'a.xlsx'): Duplicate => ({
    ...{ indicator: 'I', entity, period: 47, file: 'b.xlsx', row: 3, column: 2 },
    ...{ firstFile, firstRow: 3, firstColumn: 2, first: 1, second: agrees ? 1 : 2, agrees },
  })

  it('is named with the files, and with how many cells agree', () => {
    const duplicates = [duplicate(0, true), duplicate(0, false), duplicate(1, true)]
    expect(returnsOf({ base: { '0/46': 1 }, now: { '0/47': 1, '1/47': 1 }, duplicates })?.twice).toEqual([
      { entity: 0, files: ['a.xlsx', 'b.xlsx'], agreeing: 1, conflicting: 1 },
      { entity: 1, files: ['a.xlsx', 'b.xlsx'], agreeing: 1, conflicting: 0 },
    ])
  })

  it('is not who stands twice in one file, nor for another week', () => {
    const duplicates = [duplicate(0, false, 'b.xlsx'), { ...duplicate(1, false), period: 46 }]
    expect(returnsOf({ base: { '0/46': 1 }, now: { '0/47': 1 }, duplicates })?.twice).toEqual([])
  })
})

describe('D12 who was late', () => {
  it.each<[Period, number, string | undefined]>([
    // Week 47 of 2026 ends on Sunday, 22 November.
    [week(47), 7, '2026-11-22T12:00'],
    [week(47), 1, '2026-11-23T12:00'],
    [week(47), 6, '2026-11-28T12:00'],
    // November 2026 ends on a Monday.
    [{ kind: 'month', year: 2026, month: 11 }, 5, '2026-12-04T12:00'],
    [{ kind: 'issue', number: 47 }, 5, undefined],
    [{ kind: 'issue', number: 46, year: 2026, first: '11-06', last: '11-12' }, 5, '2026-11-13T12:00'],
  ])('is judged for %j by weekday %i from %s', (period, weekday, due) => {
    expect(deadlineOf(period, { weekday, time: '12:00' })).toBe(due)
  })

  it.each<[string, boolean]>([
    ['2026-11-23', false],
    ['2026-11-24', true],
    ['2026-11-23T12:00', false],
    ['2026-11-23T12:01', true],
  ])('%s is late: %s', (at, expected) => {
    expect(isLate({ at, by: 'modified' }, '2026-11-23T12:00')).toBe(expected)
  })

  it('is whoever has no file in time, by its own date before that of the file', () => {
    const given: Given = {
      now: { '0/47': 1, '1/47': 1, '2/47': 1 },
      isOneEach: true,
      setting: { expected: [], deadline: { weekday: 1, time: '12:00' } },
      handedIn: [
        { at: '2026-11-23', by: 'stated' },
        { at: '2026-11-24', by: 'stated' },
        { at: '2026-11-23T12:30', by: 'modified' },
      ],
    }
    const returns = returnsOf(given)!
    expect(returns.deadline).toBe('2026-11-23T12:00')
    expect(returns.late).toEqual([
      { entity: 1, file: 1, at: '2026-11-24', by: 'stated' },
      { entity: 2, file: 2, at: '2026-11-23T12:30', by: 'modified' },
    ])
    expect(returnsSummary(returns)).toEqual({
      ...{ period: 47, expected: 3, missing: [], missingNames: [], twice: [] },
      late: [1, 2],
    })
  })

  it('is nobody where there is no deadline', () => {
    const handedIn: HandedIn[] = [{ at: '2030-01-01', by: 'stated' }]
    expect(returnsOf({ base: { '0/46': 1 }, now: { '0/47': 1 }, handedIn })).toMatchObject({ late: [] })
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { valueAt } from '../../../src/domain/panel/panelReading'
import { basisId } from '../../../src/domain/review/periodLife'
import { saveDocument } from '../../../src/storage/documents/saveDocument'
import { newId } from '../../../src/storage/newId'
import { openDatabase, type Database } from '../../../src/storage/openDatabase'
import { clearEverything } from '../../../src/storage/browserStorage'
import { readDatasets, readHead, readImport, readPanel } from '../../../src/storage/reading'
import type { Json } from '../../../src/storage/records'
import { restoreRevision } from '../../../src/storage/restoreRevision'
import { sweep } from '../../../src/storage/sweep'
import type { ImportPlan, ImportProgress, PublishOutcome } from '../../../src/workers/importProtocol'
import { importSession } from '../../../src/workers/importSession'
import { readBeside } from '../../../src/workers/readBeside'

const header = '"Country Name","Country Code","Indicator Name","Indicator Code","2019","2020",'

function worldBankFile(rows: string[], name = 'API_X.csv'): File {
  return new File(
    [
      [
        '"Data Source","World Development Indicators",',
        '',
        '"Last Updated Date","2020-01-01",',
        '',
        header,
        ...rows,
      ].join('\r\n'),
    ],
    name,
  )
}

const days = '"Time required to start a business (days)","IC.REG.DURS"'
const first = worldBankFile([`"China","CHN",${days},"9","8",`, `"Japan","JPN",${days},"11","",`])
const second = worldBankFile([
  `"China","CHN",${days},"9","7",`,
  `"Japan","JPN",${days},"","11",`,
  `"India","IND",${days},"18","17",`,
])

let database: Database
let clock: number

function session(on: Database = database) {
  const economies = async () => ({ economies: [], groupings: [] })
  return importSession({ database: on, now: () => clock++, newId, reading: readBeside, economies })
}

type Session = ReturnType<typeof session>

async function planOf(using: Session, file: File, dataset?: string): Promise<ImportPlan> {
  const outcome = await using.plan(
    [file],
    dataset === undefined ? {} : { target: { dataset } },
    () => undefined,
  )
  if (!outcome.ok) throw new Error(outcome.fault.code)
  return outcome.plan
}

function held(outcome: PublishOutcome) {
  if (!outcome.ok) throw new Error(outcome.fault.code)
  return outcome.published
}

async function imported(file: File, dataset?: string) {
  const using = session()
  return held(await using.publish((await planOf(using, file, dataset)).id, []))
}

/** The shown values by code and year. */
async function valuesOf(dataset: string): Promise<Record<string, number | undefined>> {
  const head = await readHead(database, dataset)
  if (!head.ok || !head.value) throw new Error('no head')
  const { entities, periods, indicators } = head.value.catalogue
  const panel = await readPanel(database, indicators[0]!.panel!)
  if (!panel.ok || !panel.value) throw new Error('no panel')
  const entries = entities.flatMap(({ key, code }) =>
    periods.map((one) => [
      `${code} ${'year' in one.period ? one.period.year : ''}`,
      valueAt(panel.value!, key, one.key),
    ]),
  )
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

async function recordsLeft(): Promise<number> {
  const { panels, origins, definitions } = database.relaxed
  return (await panels.count()) + (await origins.count()) + (await definitions.count())
}

beforeEach(async () => {
  clock = 1_700_000_000_000
  const opened = await openDatabase({ name: `import-${newId()}` })
  if (!opened.ok) throw new Error(opened.fault.code)
  database = opened.database
})

afterEach(async () => {
  await clearEverything(database)
})

describe('an import', () => {
  it('shows what it found and publishes nothing before it is confirmed', async () => {
    const plan = await planOf(session(), first)
    expect(plan).toMatchObject({
      ready: true,
      target: { dataset: null, names: { zh: '世界发展指标', en: 'World Development Indicators' } },
      cells: { added: 3, changed: 0, unchanged: 0, blank: 0, hand: 0 },
      files: [{ layout: 'worldBankApi', usable: true, counts: { rows: 2, values: 3 } }],
    })
    expect(await readDatasets(database)).toMatchObject({ ok: true, value: [] })
  })

  it('keeps the SHA-256 of each file (D7)', async () => {
    const { dataset } = await imported(new File([await first.text()], 'any name.csv'))
    const head = await readHead(database, dataset)
    const importId = head.ok ? head.value!.importId! : ''
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await first.arrayBuffer()))
    const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
    expect(await readImport(database, importId)).toMatchObject({
      value: { files: [{ name: 'any name.csv', sha256 }] },
    })
  })

  it('shows the head of a ranking while it is still comparing', async () => {
    const reports: ImportProgress[] = []
    await session().plan([first], {}, (report) => reports.push(report))
    const preview = reports.find(({ stage }) => stage === 'comparing')?.preview
    expect(preview).toMatchObject({ population: 1, rows: [{ rank: 1, code: 'CHN', value: 8 }] })
  })

  it('tells what it changes in a published period, and that a checked one is to be checked again (W8)', async () => {
    const { dataset, revision } = await imported(first)
    const document = (kind: 'review' | 'publication', id: string, content: Json = {}) =>
      saveDocument(database, { id: `${dataset}/${id}`, datasetId: dataset, kind, savedAt: 1, content })
    await document('publication', 'publication/2020/1')
    await document('publication', 'publication/2020/2')
    await document('review', 'review/2019', {
      checked: { at: 1, on: basisId({ revision, targets: [] }) },
    })
    // China and Japan of 2020 change or come, India comes in both years.
    expect((await planOf(session(), second, dataset)).settled).toEqual([
      { period: { kind: 'year', year: 2019 }, cells: 1 },
      { period: { kind: 'year', year: 2020 }, version: 2, cells: 3 },
    ])
    expect(await planOf(session(), first, dataset)).not.toHaveProperty('settled')
    // What was checked are no longer today's data: nobody relies on it.
    await imported(second, dataset)
    expect((await planOf(session(), first, dataset)).settled).toEqual([
      { period: { kind: 'year', year: 2020 }, version: 2, cells: 1 },
    ])
  })

  it('publishes one revision that survives reopening', async () => {
    const { dataset, indicator } = await imported(first)
    expect(indicator).toBe('IC.REG.DURS')
    database.close()
    const again = await openDatabase({ name: database.name })
    if (!again.ok) throw new Error(again.fault.code)
    database = again.database
    expect(await valuesOf(dataset)).toEqual({ 'CHN 2019': 9, 'CHN 2020': 8, 'JPN 2019': 11 })
  })

  it('says what is new, changed, unchanged and kept against what is stored', async () => {
    const { dataset } = await imported(first)
    const using = session()
    const plan = await planOf(using, second)
    expect(plan.target.dataset).toBe(dataset)
    expect(plan.cells).toEqual({ added: 3, changed: 1, unchanged: 1, blank: 1, hand: 0 })
    expect(await using.differences(plan.id, { kind: 'changed' }, 0, 50)).toMatchObject({
      total: 1,
      rows: [
        {
          period: { year: 2020 },
          before: { value: 8 },
          after: { value: 7, at: { file: 'API_X.csv', row: 6, column: 6 } },
        },
      ],
    })
    const blank = await using.differences(plan.id, { kind: 'blank', entity: 'jap' }, 0, 50)
    expect(blank).toMatchObject({ total: 1, rows: [{ entity: { en: 'Japan' }, before: { value: 11 } }] })
    expect(await using.differences(plan.id, { kind: 'added' }, 1, 2)).toMatchObject({ total: 3, rows: [{}] })
    expect(await using.differences('gone', { kind: 'added' }, 0, 9)).toBeUndefined()
    expect(plan.newEntities).toHaveLength(1)
  })

  it('adds to what is stored, keeps what the file leaves blank, and undo brings the old back exactly', async () => {
    const before = await imported(first)
    const after = await imported(second)
    expect(after.dataset).toBe(before.dataset)
    expect(await valuesOf(after.dataset)).toEqual({
      'CHN 2019': 9,
      'CHN 2020': 7,
      'JPN 2019': 11,
      'JPN 2020': 11,
      'IND 2019': 18,
      'IND 2020': 17,
    })
    const undone = await restoreRevision(database, {
      datasetId: after.dataset,
      restores: before.revision,
      revisionId: newId(),
      expectedHead: after.revision,
      createdAt: clock++,
    })
    expect(undone.ok).toBe(true)
    expect(await valuesOf(after.dataset)).toEqual({ 'CHN 2019': 9, 'CHN 2020': 8, 'JPN 2019': 11 })
  })

  it('of the same file again keeps the panels that are there, and where they came from (D7)', async () => {
    const { dataset } = await imported(first)
    const panelsOf = async () => {
      const head = await readHead(database, dataset)
      return head.ok && head.value!.catalogue.indicators.map(({ panel }) => panel)
    }
    const before = await panelsOf()
    const plan = await planOf(session(), first)
    expect(plan).toMatchObject({
      ready: true,
      cells: { added: 0, changed: 0, unchanged: 3, blank: 0, hand: 0 },
    })
    await imported(first)
    expect(await panelsOf()).toEqual(before)
    expect(await database.strict.panels.count()).toBe(1)
  })

  it('leaves nothing behind when cancelled', async () => {
    const using = session()
    await planOf(using, first)
    expect(await recordsLeft()).toBeGreaterThan(0)
    await using.cancel()
    await sweep(database, { now: clock })
    expect(await recordsLeft()).toBe(0)
    expect(await using.publish('gone', [])).toMatchObject({ ok: false, fault: { code: 'importEnded' } })
  })

  it('stops in the middle of reading when cancelled', async () => {
    const using = session()
    const planning = using.plan([first], {}, () => undefined)
    await using.cancel()
    const outcome = await planning
    if (outcome.ok) throw new Error('planned although cancelled')
    expect(outcome.fault.code).toBe('cancelled')
    await sweep(database, { now: clock })
    expect(await recordsLeft()).toBe(0)
  })

  it('that lost its tab before confirming leaves the stored revision whole, and is swept after a day', async () => {
    const { dataset } = await imported(first)
    const stored = await recordsLeft()
    await planOf(session(), second)
    await sweep(database, { now: clock })
    expect(await recordsLeft()).toBeGreaterThan(stored)
    await sweep(database, { now: clock + 25 * 3600_000 })
    expect(await recordsLeft()).toBe(stored)
    expect(await valuesOf(dataset)).toEqual({ 'CHN 2019': 9, 'CHN 2020': 8, 'JPN 2019': 11 })
  })

  it('plans again when another window published first, and loses neither', async () => {
    const { dataset } = await imported(first)
    const other = await openDatabase({ name: database.name })
    if (!other.ok) throw new Error(other.fault.code)
    const mine = session()
    const theirs = session(other.database)
    const myPlan = await planOf(mine, second)
    const india = worldBankFile([`"India","IND",${days},"18","16",`])
    held(await theirs.publish((await planOf(theirs, india)).id, []))
    const refused = await mine.publish(myPlan.id, [])
    if (refused.ok || !refused.plan) throw new Error('published over another window')
    expect(refused.fault.code).toBe('headMoved')
    expect(await mine.differences(refused.plan.id, { kind: 'changed' }, 0, 9)).toMatchObject({
      rows: [{ after: { value: 7 } }, { before: { value: 16 }, after: { value: 17 } }],
    })
    held(await mine.publish(refused.plan.id, []))
    expect(await valuesOf(dataset)).toMatchObject({ 'CHN 2020': 7, 'IND 2020': 17 })
    other.database.close()
  })

  it.each([
    ['later', undefined, 5],
    ['first', 'first', 8],
  ] as const)('reports duplicates with both places and takes the %s one (D11)', async (_, counts, taken) => {
    const twice = worldBankFile([`"China","CHN",${days},"9","8",`, `"China","CHN",${days},"9","5",`])
    const using = session()
    const outcome = await using.plan([twice], counts ? { counts } : {}, () => undefined)
    if (!outcome.ok) throw new Error(outcome.fault.code)
    expect(outcome.plan.duplicates).toEqual({ agreeing: 1, conflicting: 1 })
    expect(await using.differences(outcome.plan.id, { kind: 'conflict' }, 0, 9)).toMatchObject({
      total: 1,
      rows: [
        { before: { value: 8, at: { row: 6, column: 6 } }, after: { value: 5, at: { row: 7, column: 6 } } },
      ],
    })
    const { dataset } = held(await using.publish(outcome.plan.id, []))
    expect(await valuesOf(dataset)).toEqual({ 'CHN 2019': 9, 'CHN 2020': taken })
  })

  it('takes away what a file leaves blank only where it is so chosen, and undo brings it back (D11)', async () => {
    const before = await imported(first)
    const using = session()
    const target = { dataset: before.dataset }
    const rules = { blanks: 'remove', handEdits: 'keep' } as const
    const outcome = await using.plan([second], { target, rules }, () => undefined)
    if (!outcome.ok) throw new Error(outcome.fault.code)
    const after = held(await using.publish(outcome.plan.id, []))
    expect(await valuesOf(before.dataset)).not.toHaveProperty('JPN 2019')
    const head = await readHead(database, before.dataset)
    expect(head.ok && head.value?.summary).toMatchObject({ newCells: 3, changedCells: 1, removedCells: 1 })
    await restoreRevision(database, {
      datasetId: before.dataset,
      restores: before.revision,
      revisionId: newId(),
      expectedHead: after.revision,
      createdAt: clock++,
    })
    expect(await valuesOf(before.dataset)).toEqual({ 'CHN 2019': 9, 'CHN 2020': 8, 'JPN 2019': 11 })
  })

  it('keeps the direction that the user gave', async () => {
    const using = session()
    const plan = await planOf(using, first)
    const { dataset } = held(await using.publish(plan.id, [{ code: 'IC.REG.DURS', direction: 'higher' }]))
    const head = await readHead(database, dataset)
    expect(head.ok && head.value?.catalogue.indicators[0]?.direction).toBe('higher')
  })

  it('of nothing readable is not ready, and stores nothing', async () => {
    const plan = await planOf(session(), new File(['%PDF-1.7 …'], 'report.csv'))
    expect(plan.ready).toBe(false)
    expect(plan.files[0]!.issues.map(({ code }) => code)).toContain('notText')
  })
})

import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { usualCaseRules, type CaseRules } from '../../../src/domain/approvals/caseRules'
import type { Catalogue } from '../../../src/domain/catalogue/catalogue'
import { caseOrigins } from '../../../src/domain/approvals/caseOrigin'
import { dayNumber } from '../../../src/domain/approvals/dayNumber'
import { valueAt } from '../../../src/domain/panel/panelReading'
import { periodId } from '../../../src/domain/periods/periodId'
import { exportEverything } from '../../../src/storage/backup/exportEverything'
import { restoreEverything } from '../../../src/storage/backup/restoreEverything'
import { clearEverything } from '../../../src/storage/browserStorage'
import { readCube } from '../../../src/storage/cases/readCube'
import { newId } from '../../../src/storage/newId'
import { openDatabase, type Database } from '../../../src/storage/openDatabase'
import { readDefinition, readHead, readPanel } from '../../../src/storage/reading'
import { sweep } from '../../../src/storage/sweep'
import { importSession, type SessionNeeds } from '../../../src/workers/importSession'
import type { ImportChoices, ImportPlan } from '../../../src/workers/importProtocol'
import { readBeside } from '../../../src/workers/readBeside'
import { exampleDataset } from '../../../src/workers/weeklyExample/exampleDataset'

const secrets = ['张三丰', '13900001111', '91450000MA5K', '4504052026', '和平路88号']
const header = '办件编号,事项名称,实施部门,申请人,证件号,电话,地址,受理时间,办结时间,承诺时限,状态'
const person = '张三丰,91450000MA5K,13900001111,和平路88号'

function row(department: string, finished: string, item = '不动产抵押登记', number = '4504052026'): string {
  return `${number},${item},${department},${person},2026-11-02,${finished},3,已办结`
}

function logOf(...rows: string[]): File {
  return new File([[header, ...rows, ''].join('\n')], '明细.csv')
}

const first = logOf(
  row('市资规局', '2026-11-03'),
  row('市资规局', '2026-11-06'),
  row('市住建局', '2026-11-04', '建筑工程施工许可'),
)
/** 3 to 10 November: one more. */
const wider = logOf(
  row('市资规局', '2026-11-03'),
  row('市资规局', '2026-11-06'),
  row('市住建局', '2026-11-04', '建筑工程施工许可'),
  row('市资规局', '2026-11-10'),
)

let database: Database
let clock: number

function session(more: Pick<SessionNeeds, 'builtin'> = {}) {
  const economies = async () => ({ economies: [], groupings: [] })
  // In order: of several datasets, that of the first id is looked at first.
  const inOrder = () => `${clock++} ${newId()}`
  return importSession({
    ...{ database, now: () => clock++, newId: inOrder, reading: readBeside, economies },
    ...more,
  })
}

async function planned(
  file: File,
  choices: ImportChoices = {},
): Promise<{ plan: ImportPlan; publish: () => Promise<string> }> {
  const using = session()
  const outcome = await using.plan([file], choices, () => undefined)
  if (!outcome.ok) throw new Error(outcome.fault.code)
  const publish = async (): Promise<string> => {
    const done = await using.publish(outcome.plan.id, [])
    if (!done.ok) throw new Error(done.fault.code)
    return done.published.dataset
  }
  return { plan: outcome.plan, publish }
}

async function catalogueOf(dataset: string): Promise<Catalogue> {
  const head = await readHead(database, dataset)
  if (!head.ok || !head.value) throw new Error('no head')
  return head.value.catalogue
}

async function valueOf(
  dataset: string,
  code: string,
  entity: string,
  period: string,
): Promise<number | undefined> {
  const { indicators, entities, periods } = await catalogueOf(dataset)
  const panel = await readPanel(database, indicators.find((one) => one.code === code)!.panel!)
  if (!panel.ok || !panel.value) throw new Error('no panel')
  const entityKey = entities.find((one) => one.code === entity)!.key
  return valueAt(panel.value, entityKey, periods.find((one) => periodId(one.period) === period)!.key)
}

/** Everything in the database, keys and bytes too, as text that a secret would be found in. */
async function everythingStored(): Promise<string> {
  const parts: string[] = []
  const asText = (value: unknown): unknown => {
    if (value instanceof Map) return [...value].map(asText)
    if (value instanceof ArrayBuffer)
      return [new TextDecoder('utf-8').decode(value), new TextDecoder('utf-16').decode(value)]
    if (ArrayBuffer.isView(value)) return Array.from(value as Uint8Array)
    if (Array.isArray(value)) return value.map(asText)
    if (value !== null && typeof value === 'object')
      return Object.entries(value).map(([key, inner]) => [key, asText(inner)])
    return value
  }
  for (const table of database.strict.tables) parts.push(JSON.stringify((await table.toArray()).map(asText)))
  return parts.join('\n')
}

async function backupOf(): Promise<Blob> {
  const backup = await exportEverything(database, { createdAt: clock })
  if (!backup.ok) throw new Error(backup.fault.code)
  return backup.value
}

beforeEach(async () => {
  clock = Date.parse('2026-11-20T08:00:00Z')
  const opened = await openDatabase({ name: `cases-${newId()}` })
  if (!opened.ok) throw new Error(opened.fault.code)
  database = opened.database
})

afterEach(async () => {
  await clearEverything(database)
})

describe('a case log', () => {
  it('is counted into panels, and says what it did not read (A2)', async () => {
    const { plan, publish } = await planned(first)
    expect(plan).toMatchObject({ ready: true, files: [{ layout: 'caseLog', usable: true, preview: [] }] })
    expect(plan.cases?.logs).toMatchObject([
      {
        table: { dropped: ['办件编号', '申请人', '证件号', '电话', '地址'], rows: 'step' },
        counted: { counts: { rows: 3, finished: 3, broken: 0 }, first: '2026-11-03', last: '2026-11-06' },
      },
    ])
    const dataset = await publish()
    expect(await valueOf(dataset, 'cases.step.all.finished', '全市', '2026-W45')).toBe(3)
    expect(await valueOf(dataset, 'cases.step.all.spanMean', '市资规局', '2026-11')).toBe(2.5)
    expect(await valueOf(dataset, 'cases.step.property.onTimeRate', '市资规局', '2026-Q4')).toBe(50)
    const { indicators } = await catalogueOf(dataset)
    const rate = indicators.find(({ code }) => code === 'cases.step.all.onTimeRate')!
    expect(await readDefinition(database, rate.definition!)).toMatchObject({
      value: { text: { zh: '审批用时不超过承诺时限（无承诺的按法定时限）的办件 ÷ 有时限的办件。' } },
    })
  })

  it('leaves no name, number or address in the database or in a backup', async () => {
    const { plan, publish } = await planned(wider)
    expect(JSON.stringify(plan)).not.toMatch(new RegExp(secrets.join('|')))
    await publish()
    const entries = unzipSync(new Uint8Array(await (await backupOf()).arrayBuffer()))
    const backup = Object.values(entries)
      .map((bytes) => new TextDecoder().decode(bytes))
      .join('\n')
    for (const text of [await everythingStored(), backup]) {
      expect(text).toContain('市资规局')
      for (const secret of secrets) expect(text).not.toContain(secret)
    }
  })

  it('is one where it comes twice, and gives way to a newer one', async () => {
    const dataset = await (await planned(first)).publish()
    const { plan } = await planned(first)
    expect(plan).toMatchObject({ target: { dataset }, cells: { added: 0, changed: 0 } })
    expect(await (await planned(wider)).publish()).toBe(dataset)
    expect(await valueOf(dataset, 'cases.step.all.finished', '全市', '2026-11')).toBe(4)
    expect((await planned(first)).plan.cells).toMatchObject({ added: 0, changed: 0 })
  })

  it('survives the sweep, and a backup restored', async () => {
    const dataset = await (await planned(first)).publish()
    expect(await sweep(database, { now: clock })).toMatchObject({ ok: true, value: { records: 0 } })
    const { cases: before } = await catalogueOf(dataset)
    const cube = await readCube(database, before!)
    const backup = await backupOf()
    expect(await restoreEverything(database, backup, { now: () => clock++, id: newId })).toMatchObject({
      ok: true,
    })
    const { cases: after } = await catalogueOf(dataset)
    expect(await readCube(database, after!)).toEqual(cube)
    await sweep(database, { now: clock })
    expect(await database.strict.cubes.count()).toBe(1)
    expect((await planned(first)).plan.cells).toMatchObject({ added: 0, changed: 0 })
  })

  it('leads from a figure to the rows that were counted (D7)', async () => {
    const dataset = await (await planned(first)).publish()
    const { cases, entities } = await catalogueOf(dataset)
    const cube = await readCube(database, cases!)
    const department = entities.find(({ code }) => code === '市资规局')!.key
    const [from, to] = [dayNumber('2026-11-01'), dayNumber('2026-11-30')]
    const question = { scope: 'step', type: 'all', ofOpen: false, department, first: from, last: to } as const
    expect(cube.ok && caseOrigins(cube.value!, question)).toMatchObject([
      { file: 0, firstRow: 2, lastRow: 3 },
    ])
  })

  it('asks who an unknown department is, and remembers the answer', async () => {
    const dataset = await (await planned(first)).publish()
    const other = logOf(row('市自然资源和规划局', '2026-11-12'), row('市住房和城乡建设局', '2026-11-12'))
    const { plan } = await planned(other)
    const departments = plan.cases!.logs[0]!.counted!.departments
    expect(departments.map(({ name, similar }) => [name, similar.map(({ code }) => code)])).toEqual([
      ['市自然资源和规划局', ['市资规局']],
      ['市住房和城乡建设局', ['市住建局']],
    ])
    const told = new Map([['市住房和城乡建设局', '市住建局']])
    await (await planned(other, { departments: told })).publish()
    expect(await valueOf(dataset, 'cases.step.all.finished', '市住建局', '2026-11')).toBe(2)
    const again = await planned(logOf(row('市住房和城乡建设局', '2026-11-13')))
    expect(again.plan.cases!.logs[0]!.counted!.departments[0]!.entity?.code).toBe('市住建局')
  })

  it('that lacks an end says so, and takes a column that is named by hand', async () => {
    const text =
      '事项名称,实施部门,受理时间,状态,出证那天\n不动产登记,市资规局,2026-11-02,已办结,2026-11-03\n'
    const file = new File([text], '明细.csv')
    const { plan } = await planned(file)
    expect(plan).toMatchObject({ ready: false, files: [{ issues: [{ code: 'caseLogWithoutEnd' }] }] })
    const hints = new Map([['明细.csv', { cases: { columns: { finished: 4 } } }]])
    const mapped = await planned(file, { hints })
    expect(mapped.plan).toMatchObject({
      ready: true,
      cases: { logs: [{ counted: { counts: { finished: 1 } } }] },
    })
  })

  it('is counted by the rules of the dataset that it goes into, whatever it was expected to be', async () => {
    const own: CaseRules = { ...usualCaseRules, comparator: '<' }
    const kept = await (await planned(first, { caseRules: own })).publish()
    expect((await planned(wider)).plan).toMatchObject({ target: { dataset: kept }, cases: { rules: own } })

    const builtin = exampleDataset()
    const outcome = await session({ builtin }).plan([wider], {}, () => undefined)
    expect(outcome).toMatchObject({ plan: { target: { dataset: null }, cases: { rules: usualCaseRules } } })

    const using = session()
    const asked = await using.plan([wider], {}, () => undefined)
    if (!asked.ok) throw new Error(asked.fault.code)
    const target = { new: { zh: '另一个' } }
    const moved = await using.replan(asked.plan.id, { target }, () => undefined)
    expect(moved).toMatchObject({ plan: { target: { dataset: null }, cases: { rules: usualCaseRules } } })
  })

  it('beside a table whose dataset has no logs goes there, and is counted by the usual rules', async () => {
    const table = (week: number) =>
      new File([`单位,周次,满意度\n市资规局,2026年第${week}周,9${week % 10}\n`], '满意度.csv')
    const theirs = await (await planned(table(44))).publish()
    const own: CaseRules = { ...usualCaseRules, comparator: '<' }
    const target = { new: { zh: '办件' } }
    await (await planned(first, { target, caseRules: own })).publish()
    const outcome = await session().plan([table(45), wider], {}, () => undefined)
    expect(outcome).toMatchObject({ plan: { target: { dataset: theirs }, cases: { rules: usualCaseRules } } })
  })
})

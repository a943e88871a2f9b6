import { afterEach, beforeEach, expect, it } from 'vitest'
import { valueAt } from '../../../src/domain/panel/panelReading'
import { clearEverything } from '../../../src/storage/browserStorage'
import { newId } from '../../../src/storage/newId'
import { openDatabase, type Database } from '../../../src/storage/openDatabase'
import { readHead, readImport, readPanel } from '../../../src/storage/reading'
import type { ImportChoices, ImportPlan } from '../../../src/workers/importProtocol'
import { importSession } from '../../../src/workers/importSession'
import { readBeside } from '../../../src/workers/readBeside'

const week = (number: number, rows: readonly string[], header = '投资额(元)') =>
  new File([[`部门,时期,${header}`, ...rows].join('\n')], `周报${number}.csv`)

const first = week(46, ['市住房和城乡建设局,2025年第46周,12000', '市教育局,2025年第46周,7'])
const second = week(47, [
  '市住健局,2025年第47周,13000',
  '示例市教育局,2025年第47周,8',
  '合计表,2025年第47周,9',
])
const third = week(48, [
  '市住健局,2025年第48周,14000',
  '示例市教育局,2025年第48周,9',
  '合计表,2025年第48周,9',
])

let database: Database
let clock: number

function session() {
  const economies = async () => ({ economies: [], groupings: [] })
  return importSession({ database, now: () => clock++, newId, reading: readBeside, economies })
}

type Session = ReturnType<typeof session>

async function planned(using: Session, file: File, choices: ImportChoices = {}): Promise<ImportPlan> {
  const outcome = await using.plan([file], choices, () => undefined)
  if (!outcome.ok) throw new Error(outcome.fault.code)
  return outcome.plan
}

async function replanned(using: Session, plan: ImportPlan, choices: ImportChoices): Promise<ImportPlan> {
  const outcome = await using.replan(plan.id, choices, () => undefined)
  if (!outcome.ok) throw new Error(outcome.fault.code)
  return outcome.plan
}

async function published(using: Session, plan: ImportPlan, remembers?: boolean) {
  const outcome = await using.publish(plan.id, [], remembers)
  if (!outcome.ok) throw new Error(outcome.fault.code)
  return outcome.published
}

async function headOf(dataset: string) {
  const head = await readHead(database, dataset)
  if (!head.ok || !head.value) throw new Error('no head')
  return head.value
}

/** The figures of the dataset's first indicator, by entity and week. */
async function figuresOf(dataset: string): Promise<Record<string, number>> {
  const { entities, periods, indicators } = (await headOf(dataset)).catalogue
  const panel = await readPanel(database, indicators[0]!.panel!)
  if (!panel.ok || !panel.value) throw new Error('no panel')
  return Object.fromEntries(
    entities.flatMap(({ key, code }) =>
      periods.flatMap(({ key: at, period }) => {
        const value = valueAt(panel.value!, key, at)
        return value === undefined ? [] : [[`${code} ${'week' in period ? period.week : ''}`, value]]
      }),
    ),
  )
}

beforeEach(async () => {
  clock = 1_700_000_000_000
  const opened = await openDatabase({ name: `mapping-${newId()}` })
  if (!opened.ok) throw new Error(opened.fault.code)
  database = opened.database
})

afterEach(async () => {
  await clearEverything(database)
})

it('a decision about a name is asked for once: the next week’s file goes by its template (D10)', async () => {
  const using = session()
  const { dataset } = await published(using, await planned(using, first))

  const asked = await planned(using, second)
  expect(asked.target.dataset).toBe(dataset)
  expect(asked.mapping).toMatchObject({ open: 2, templates: [] })
  expect(asked.mapping!.names.find(({ key }) => key === '市住健局')).toMatchObject({
    isOpen: true,
    suggestions: [{ code: '市住房和城乡建设局', by: 'sound', isStrong: true }],
  })
  const decided = await replanned(using, asked, {
    mapping: {
      entities: [
        ['市住健局', { kind: 'known', code: '市住房和城乡建设局' }],
        ['合计表', { kind: 'skip' }],
      ],
      indicators: [],
    },
  })
  expect(decided.mapping).toMatchObject({ open: 0 })
  expect(decided.newEntities).toEqual([])
  const { templates } = await published(using, decided)
  expect(templates).toEqual(['周报'])

  const next = await planned(session(), third)
  expect(next.mapping).toMatchObject({ open: 0, templates: [['周报48.csv', '周报']] })
  expect(next.target.dataset).toBe(dataset)
  const last = session()
  const { revision } = await published(last, await planned(last, third))
  expect(await figuresOf(dataset)).toEqual({
    '市住房和城乡建设局 46': 12000,
    '市住房和城乡建设局 47': 13000,
    '市住房和城乡建设局 48': 14000,
    '市教育局 46': 7,
    '市教育局 47': 8,
    '市教育局 48': 9,
  })
  const head = await headOf(dataset)
  expect(head.id).toBe(revision)
  expect(await readImport(database, head.importId!)).toMatchObject({
    value: { files: [{ template: '周报' }] },
  })
  const [template, ...others] = await database.strict.templates.toArray()
  expect(others).toEqual([])
  expect(template!.template.mapping.entities).toEqual([
    ['市住健局', { kind: 'known', code: '市住房和城乡建设局' }],
    ['合计表', { kind: 'skip' }],
  ])
})

it('a file is read without its template where that is chosen, and nothing is remembered unasked', async () => {
  const using = session()
  const { dataset } = await published(using, await planned(using, first))
  const mapping: ImportChoices['mapping'] = { entities: [['合计表', { kind: 'skip' }]], indicators: [] }
  await published(using, await planned(using, second, { mapping }), false)
  expect(await database.strict.templates.count()).toBe(0)
  await published(using, await planned(using, second, { mapping }))
  const without = await replanned(using, await planned(using, third), { templates: 'off' })
  expect(without.mapping).toMatchObject({ templates: [] })
  expect(without.mapping!.names.find(({ key }) => key === '合计表')).toMatchObject({ isOpen: true })
  expect(without.target.dataset).toBe(dataset)
})

it('figures in another unit are converted and their text is kept; another kind of unit is refused (D10)', async () => {
  const using = session()
  const { dataset } = await published(using, await planned(using, first))
  const plan = await planned(using, week(47, ['市教育局,2025年第47周,1.1'], '投资额(万元)'), {
    target: { dataset },
  })
  expect(plan.mapping!.names.find(({ of }) => of === 'indicator')).toMatchObject({
    choice: { kind: 'known', code: '投资额(元)', factor: 10000 },
    unit: { file: { zh: '万元' }, known: { zh: '元' } },
  })
  await published(using, plan)
  expect(await figuresOf(dataset)).toMatchObject({ '市教育局 47': 11000 })
})

import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clearEverything } from '../../../src/storage/browserStorage'
import { newId } from '../../../src/storage/newId'
import { openDatabase, type Database } from '../../../src/storage/openDatabase'
import { readHead, readPanels } from '../../../src/storage/reading'
import { restoreRevision } from '../../../src/storage/restoreRevision'
import type { Stored } from '../../../src/storage/storageFault'
import { sweep } from '../../../src/storage/sweep'
import type { ImportChoices, PublishOutcome } from '../../../src/workers/importProtocol'
import { importSession } from '../../../src/workers/importSession'
import { publishEdits } from '../../../src/workers/publishEdits'
import { readBeside } from '../../../src/workers/readBeside'

const years = ['2018', '2019', '2020']
const codes = ['CHN', 'JPN', 'IND', 'NZL']
const indicators = ['IC.REG.DURS', 'IC.REG.PROC']

let database: Database
let clock: number

beforeEach(async () => {
  clock = 1_700_000_000_000
  const opened = await openDatabase({ name: `undo-${newId()}` })
  if (!opened.ok) throw new Error(opened.fault.code)
  database = opened.database
})

afterEach(async () => {
  await clearEverything(database)
})

const needs = () => ({ database, now: () => clock++, newId })

function valueOf<T>(outcome: Stored<T>): T {
  if (!outcome.ok) throw new Error(outcome.fault.code)
  return outcome.value
}

/** What somebody can see of a dataset: all that its catalogue names, and the catalogue. */
async function everythingOf(dataset: string) {
  const { catalogue } = valueOf(await readHead(database, dataset))!
  const keys = catalogue.indicators.flatMap(({ panel }) => panel ?? [])
  const definitions = await database.relaxed.definitions.bulkGet(
    catalogue.indicators.flatMap(({ definition }) => definition ?? []),
  )
  return { catalogue, panels: [...valueOf(await readPanels(database, keys))], definitions }
}

async function imported(file: File, choices: ImportChoices) {
  const economies = async () => ({ economies: [], groupings: [] })
  const using = importSession({ ...needs(), reading: readBeside, economies })
  const planned = await using.plan([file], choices, () => undefined)
  if (!planned.ok) throw new Error(planned.fault.code)
  if (!planned.plan.ready) return undefined
  const outcome: PublishOutcome = await using.publish(planned.plan.id, [])
  if (!outcome.ok) throw new Error(outcome.fault.code)
  return outcome.published
}

/** A row an indicator and economy, in the World Bank's own layout. */
type Rows = readonly {
  readonly entity: number
  readonly indicator: number
  readonly cells: readonly string[]
}[]

function fileWith(rows: Rows): File {
  const lines = rows.map(({ entity, indicator, cells }) => {
    const code = indicators[indicator]!
    return [codes[entity]!.toLowerCase(), codes[entity]!, `Indicator ${code}`, code, ...cells]
  })
  const text = [
    ['Data Source', 'World Development Indicators'],
    [],
    ['Last Updated Date', '2020-01-01'],
    [],
    ['Country Name', 'Country Code', 'Indicator Name', 'Indicator Code', ...years],
    ...lines,
  ]
  return new File([text.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n')], 'API.csv')
}

const cell = fc.oneof(fc.integer({ min: 0, max: 4 }).map(String), fc.constantFrom('', '..', '0.1'))
const rows: fc.Arbitrary<Rows> = fc.array(
  fc.record({
    entity: fc.nat({ max: codes.length - 1 }),
    indicator: fc.nat({ max: indicators.length - 1 }),
    cells: fc.array(cell, { minLength: years.length, maxLength: years.length }),
  }),
  { minLength: 1, maxLength: 9 },
)
const choices = fc.record({
  rules: fc.record({
    blanks: fc.constantFrom('keep' as const, 'remove' as const),
    handEdits: fc.constantFrom('keep' as const, 'replace' as const),
  }),
  counts: fc.constantFrom('later' as const, 'first' as const),
  mapping: fc.constantFrom(
    { entities: [], indicators: [] },
    {
      entities: [['nzl', { kind: 'known' as const, code: 'CHN' }] as const],
      indicators: [['IC.REG.PROC', { kind: 'skip' as const }] as const],
    },
  ),
})

const first: Rows = [0, 1, 2].flatMap((entity) =>
  [0, 1].map((indicator) => ({ entity, indicator, cells: [`${entity}.1`, '..', `${indicator}`] })),
)

describe('undoing an import', () => {
  it('gives back every panel, note, origin and the catalogue as they were, whatever was imported (D11)', async () => {
    await fc.assert(
      fc.asyncProperty(rows, choices, async (second, chosen) => {
        const { dataset } = (await imported(fileWith(first), { target: { new: { zh: newId() } } }))!
        const edited = valueOf(
          await publishEdits(needs(), {
            dataset,
            expectedHead: valueOf(await readHead(database, dataset))!.id,
            edits: [
              { indicator: 'IC.REG.DURS', entity: 0, period: 0, value: 7, was: 0.1, at: 1, note: '核实' },
              { indicator: 'IC.REG.DURS', entity: 1, period: 2, value: null, was: 0, at: 2 },
            ],
          }),
        )
        const before = await everythingOf(dataset)
        const published = await imported(fileWith(second), { ...chosen, target: { dataset } })
        if (!published) return
        valueOf(
          await restoreRevision(database, {
            ...{ datasetId: dataset, restores: edited.id, revisionId: newId() },
            ...{ expectedHead: published.revision, createdAt: clock++ },
          }),
        )
        await sweep(database, { now: clock })
        expect(await everythingOf(dataset)).toEqual(before)
      }),
      { numRuns: 12 },
    )
  })
})

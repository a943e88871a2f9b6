import { readFileSync } from 'node:fs'
import example from '../../data/weekly-example/example.json'
import { usualCaseRules } from '../../src/domain/approvals/caseRules'
import { dayNumber } from '../../src/domain/approvals/dayNumber'
import { emptyCatalogue, type Entity } from '../../src/domain/catalogue/catalogue'
import type { Panel } from '../../src/domain/panel/panel'
import { readEconomies } from '../../src/formats/dataPackage/readEconomies'
import { readFiles } from '../../src/formats/readFiles'
import { draftCases } from '../../src/workers/draftCases'
import { draftRevision, type DraftStore } from '../../src/workers/draftRevision'
import { caseLogText } from '../../src/workers/weeklyExample/caseLogText'
import { exampleCases } from '../../src/workers/weeklyExample/exampleCases'
import { readExampleInputs } from '../../src/workers/weeklyExample/exampleInputs'
import { itemListTexts } from '../../src/workers/weeklyExample/itemListTexts'
import { china } from '../unit/domain/approvals/calendars'
import type { StoredPackage } from './packageScoring'

const read = (file: string) => readFileSync(`data/weekly-example/${file}`, 'utf8')

/** The weekly example as the app stores it: its log counted, its item lists read, by the app's own way. */
export async function storeWeeklyExample(): Promise<StoredPackage> {
  const inputs = readExampleInputs(read('units.csv'), read('items.csv'))
  const log = { name: example.log.name, text: caseLogText(exampleCases(inputs, china)) }
  const files = [log, ...itemListTexts(inputs)].map(({ name, text }) => new File([text], name))
  const { economies, groupings } = readEconomies(read('economies.csv'), read('groupings.csv'))
  const entities = economies.map((entity, key): Entity => ({ key, ...entity }))
  const setting = { rules: usualCaseRules, calendar: china, today: dayNumber('2026-11-20') }
  const results = await readFiles(files, { economies, groupings, cases: setting })
  const made = new Map<string, Panel>()
  const store: DraftStore = {
    storedReader: () => async () => undefined,
    write: async ({ id, panel }) => void made.set(id, panel),
    onPanel: () => undefined,
  }
  const draft = await draftRevision(
    { importId: 'weekly', base: { ...emptyCatalogue, entities, groupings }, files: results },
    store,
  )
  const counted = await draftCases(
    { importId: 'weekly', draft, files: results, kept: undefined, departments: new Map() },
    store,
  )
  const { catalogue } = counted!.draft
  const panels = catalogue.indicators.flatMap(({ code, panel }) =>
    panel === undefined ? [] : [[code, made.get(panel)!] as const],
  )
  return { catalogue, panels: new Map(panels) }
}

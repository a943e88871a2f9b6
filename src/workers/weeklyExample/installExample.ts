import example from '../../../data/weekly-example/example.json'
import itemsText from '../../../data/weekly-example/items.csv?raw'
import targetsText from '../../../data/weekly-example/targets.json?raw'
import unitsText from '../../../data/weekly-example/units.csv?raw'
import { workCalendar } from '../../domain/approvals/workCalendar'
import type { TargetSet } from '../../domain/targets/target'
import { saveTargets } from '../../storage/targets/saveTargets'
import type { ImportProgress, PublishOutcome } from '../importProtocol'
import { importSession, type SessionNeeds } from '../importSession'
import { loadPublishedCalendar } from '../publishedCalendar'
import { caseLogText } from './caseLogText'
import { exampleCases } from './exampleCases'
import { exampleDataset } from './exampleDataset'
import { readExampleInputs } from './exampleInputs'
import { itemListTexts } from './itemListTexts'

/**
 * Makes the weekly example's case log and item lists, imports them like files of the user's, without a question, and
 * sets its targets.
 * In a session of its own, so that an import of the user's neither stops it nor is stopped by it.
 */
export async function installExample(
  needs: SessionNeeds,
  onProgress: (progress: ImportProgress) => void,
): Promise<PublishOutcome> {
  const session = importSession({ ...needs, builtin: exampleDataset() })
  const planned = await session.plan(await exampleFiles(), {}, onProgress)
  if (!planned.ok) return planned
  const published = await session.publish(planned.plan.id, [])
  if (!published.ok) {
    await session.cancel()
    return published
  }
  const { dataset: datasetId } = published.published
  const set = JSON.parse(targetsText) as TargetSet
  const saved = await saveTargets(needs.database, { id: needs.newId(), datasetId, set, savedAt: needs.now() })
  return saved.ok ? published : saved
}

async function exampleFiles(): Promise<readonly File[]> {
  const { days, years } = await loadPublishedCalendar()
  const inputs = readExampleInputs(unitsText, itemsText)
  const log = { name: example.log.name, text: caseLogText(exampleCases(inputs, workCalendar(days, years))) }
  return [log, ...itemListTexts(inputs)].map(({ name, text }) => new File([text], name))
}

import { liveQuery } from 'dexie'
import type { Database } from './openDatabase'
import type { ScenarioRecord } from './records'
import { stored, type StorageFault, type Stored } from './storageFault'
import { attempt, attemptValue, toFault } from './toFault'
import { whyNotWritten } from './whyNotWritten'

/** Adds a scenario to its dataset. */
export function saveScenario({ strict }: Database, record: ScenarioRecord): Promise<Stored<void>> {
  const { datasets, scenarios } = strict
  return attempt(() =>
    strict.transaction('rw', datasets, scenarios, async () => {
      const refusal = await whyNotWritten(strict, record.datasetId)
      if (refusal) return refusal
      await scenarios.add(record)
      return stored(undefined)
    }),
  )
}

export function renameScenario({ strict }: Database, id: string, name: string): Promise<Stored<void>> {
  return attemptValue(async () => {
    await strict.scenarios.update(id, { name })
  })
}

export function removeScenario({ strict }: Database, id: string): Promise<Stored<void>> {
  return attemptValue(() => strict.scenarios.delete(id))
}

/** Calls back now and after every change, also one made in another tab, newest first. Returns how to stop. */
export function watchScenarios(
  { strict }: Database,
  datasetId: string,
  onScenarios: (scenarios: readonly ScenarioRecord[]) => void,
  onFault: (fault: StorageFault) => void,
): () => void {
  const subscription = liveQuery(() => strict.scenarios.where({ datasetId }).toArray()).subscribe({
    next: (found) => onScenarios(found.sort((a, b) => b.savedAt - a.savedAt)),
    error: (error: unknown) => onFault(toFault(error)),
  })
  return () => subscription.unsubscribe()
}

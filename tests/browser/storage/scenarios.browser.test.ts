import { expect, it } from 'vitest'
import { exportEverything } from '../../../src/storage/backup/exportEverything'
import { restoreEverything } from '../../../src/storage/backup/restoreEverything'
import { deleteDataset } from '../../../src/storage/changeDataset'
import { newId } from '../../../src/storage/newId'
import type { ScenarioRecord } from '../../../src/storage/records'
import { removeScenario, renameScenario, saveScenario, watchScenarios } from '../../../src/storage/scenarios'
import { keptRevisions, sweep } from '../../../src/storage/sweep'
import { freshName, importValues, openTab, valueOf } from './freshDatabase'
import { scenarioOf } from './scenarioRecords'

async function withDataset() {
  const name = freshName()
  const database = await openTab(name)
  valueOf(await importValues(database, 'r1', [1]))
  return { name, database }
}

it('scenarios are listed newest first, renamed and removed, and other tabs see it', async () => {
  const { name, database } = await withDataset()
  const seen: string[][] = []
  const other = await openTab(name)
  const stop = watchScenarios(
    other,
    'd',
    (all: readonly ScenarioRecord[]) => seen.push(all.map((one) => one.name)),
    (fault) => expect.fail(fault.code),
  )
  valueOf(await saveScenario(database, scenarioOf('a')))
  valueOf(await saveScenario(database, { ...scenarioOf('b'), savedAt: 2000 }))
  await expect.poll(() => seen.at(-1)).toEqual(['情景b', '情景a'])
  valueOf(await renameScenario(database, 'a', '提速'))
  await expect.poll(() => seen.at(-1)).toEqual(['情景b', '提速'])
  valueOf(await removeScenario(database, 'b'))
  await expect.poll(() => seen.at(-1)).toEqual(['提速'])
  stop()
})

it('a scenario goes with its dataset, and none can be added to one that is gone', async () => {
  const { database } = await withDataset()
  valueOf(await saveScenario(database, scenarioOf('a')))
  valueOf(await deleteDataset(database, 'd'))
  expect(await database.strict.scenarios.count()).toBe(0)
  expect(await saveScenario(database, scenarioOf('b'))).toMatchObject({ fault: { code: 'datasetGone' } })
})

it('the revision that a scenario rests on is not swept', async () => {
  const { database } = await withDataset()
  for (let number = 2; number <= keptRevisions + 2; number++)
    valueOf(await importValues(database, `r${number}`, [number], { expectedHead: `r${number - 1}` }))
  valueOf(await saveScenario(database, scenarioOf('a')))
  expect(valueOf(await sweep(database, { now: 1000 })).revisions).toBe(1)
  expect(await database.strict.revisions.get('r1')).toBeDefined()
  expect(await database.strict.revisions.get('r2')).toBeUndefined()
})

it('a backup carries scenarios', async () => {
  const { database } = await withDataset()
  valueOf(await saveScenario(database, scenarioOf('a')))
  const backup = valueOf(await exportEverything(database, { createdAt: 1 }))
  valueOf(await removeScenario(database, 'a'))
  valueOf(await restoreEverything(database, backup, { now: () => 2, id: newId }))
  expect(await database.strict.scenarios.toArray()).toEqual([scenarioOf('a')])
})

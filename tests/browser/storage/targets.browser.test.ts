import { expect, it } from 'vitest'
import type { TargetSet } from '../../../src/domain/targets/target'
import { exportEverything } from '../../../src/storage/backup/exportEverything'
import { restoreEverything } from '../../../src/storage/backup/restoreEverything'
import { deleteDataset } from '../../../src/storage/changeDataset'
import { newId } from '../../../src/storage/newId'
import type { Database } from '../../../src/storage/openDatabase'
import { readTargetVersions, watchTargets } from '../../../src/storage/targets/readTargets'
import { removeTargets } from '../../../src/storage/targets/removeTargets'
import { saveTargets } from '../../../src/storage/targets/saveTargets'
import { setOf, targetOf } from '../../unit/domain/targets/smallTargets'
import { freshName, importValues, openTab, valueOf } from './freshDatabase'

const withValue = (value: number): TargetSet => setOf(targetOf({ stages: [{ value }] }))
const save = (database: Database, set: TargetSet, datasetId = 'd') =>
  saveTargets(database, { id: newId(), datasetId, set, savedAt: 1000 })

async function valuesIn(database: Database, datasetId = 'd'): Promise<number[]> {
  const versions = valueOf(await readTargetVersions(database, datasetId, 'S'))
  return versions.map(({ set }) => set.targets[0]!.stages[0]!.value)
}

async function twoDatasets() {
  const name = freshName()
  const database = await openTab(name)
  valueOf(await importValues(database, 'r1', [1]))
  valueOf(await importValues(database, 'e1', [1], { datasetId: 'e' }))
  return { name, database }
}

it('sets of targets keep every version, each dataset by itself, and other tabs see the newest (T1)', async () => {
  const { name, database } = await twoDatasets()
  const seen: (readonly [string, number])[][] = []
  const stop = watchTargets(
    await openTab(name),
    'd',
    (sets) => seen.push(sets.map(({ code, version }) => [code, version])),
    (fault) => expect.fail(fault.code),
  )
  for (const value of [80, 90]) valueOf(await save(database, withValue(value)))
  valueOf(await save(database, { ...withValue(1), code: 'U' }))
  valueOf(await save(database, withValue(70), 'e'))
  await expect
    .poll(() => seen.at(-1))
    .toEqual([
      ['S', 2],
      ['U', 1],
    ])
  expect(await valuesIn(database)).toEqual([90, 80])
  valueOf(await removeTargets(database, 'd', 'S'))
  await expect.poll(() => seen.at(-1)).toEqual([['U', 1]])
  expect(await valuesIn(database, 'e')).toEqual([70])
  stop()
})

it('sets of targets are refused unfilled or without their dataset, and go with it', async () => {
  const { database } = await twoDatasets()
  expect(await save(database, withValue(Number.NaN))).toEqual({
    ok: false,
    fault: { code: 'targetsInvalid', place: 'targets.0.stages.0.value' },
  })
  valueOf(await save(database, withValue(80)))
  valueOf(await save(database, withValue(70), 'e'))
  valueOf(await deleteDataset(database, 'd'))
  expect(await save(database, withValue(80))).toEqual({ ok: false, fault: { code: 'datasetGone' } })
  expect([await valuesIn(database), await valuesIn(database, 'e')]).toEqual([[], [70]])
})

it('sets of targets are in a backup, every version of them', async () => {
  const { database } = await twoDatasets()
  for (const value of [80, 90]) valueOf(await save(database, withValue(value)))
  const backup = valueOf(await exportEverything(database, { createdAt: 4000 }))
  valueOf(await removeTargets(database, 'd', 'S'))
  valueOf(await restoreEverything(database, backup, { now: () => 5000, id: newId }))
  expect(await valuesIn(database)).toEqual([90, 80])
})

import { describe, expect, it } from 'vitest'
import { valueAt } from '../../../src/domain/panel/panelReading'
import {
  listRevisions,
  readDatasets,
  readDefinition,
  readHead,
  readImport,
  readOrigins,
  readPanel,
} from '../../../src/storage/reading'
import { restoreRevision } from '../../../src/storage/restoreRevision'
import { schemaVersion } from '../../../src/storage/schema'
import { readVersions } from '../../../src/storage/schemes/readSchemes'
import { saveScenario } from '../../../src/storage/scenarios'
import { saveScheme } from '../../../src/storage/schemes/saveScheme'
import { readSetting } from '../../../src/storage/settings'
import { sweep } from '../../../src/storage/sweep'
import { readTargetVersions } from '../../../src/storage/targets/readTargets'
import { saveTargets } from '../../../src/storage/targets/saveTargets'
import { schemeOf } from '../../unit/domain/scoring/smallSchemes'
import { setOf, targetOf } from '../../unit/domain/targets/smallTargets'
import { freshName, openTab, valueOf } from '../storage/freshDatabase'
import { scenarioOf } from '../storage/scenarioRecords'
import { frozenDatabases, writeFrozen, type FrozenDatabase } from './databaseVersions'
import { expectWhole } from './whatIsStored'

const versions = frozenDatabases.map((frozen, at): [number, FrozenDatabase] => [at + 1, frozen])

async function opened(frozen: FrozenDatabase) {
  const name = freshName()
  await writeFrozen(name, frozen)
  return openTab(name)
}

describe('a database written by an older version', () => {
  it('is kept frozen here for every version there has been', () => {
    expect(frozenDatabases.map(({ version }) => version)).toEqual(
      Array.from({ length: schemaVersion }, (_, at) => (at + 1) * 10),
    )
  })

  it.each(versions)('of number %d is opened with all that was in it', async (_, frozen) => {
    const database = await opened(frozen)
    expect(database.strict.backendDB().version).toBe(schemaVersion * 10)
    await expectWhole(database)
    expect(valueOf(await readDatasets(database))).toMatchObject([
      { id: 'd', names: { zh: '旧数据' }, head: 'r2' },
    ])
    const head = valueOf(await readHead(database, 'd'))!
    expect(head.catalogue.indicators).toMatchObject([{ code: 'A', direction: 'lower', panel: 'i/0' }])
    const panel = valueOf(await readPanel(database, 'i/0'))!
    const cells = [1, 7].map((entity) => [1, 2].map((period) => valueAt(panel, entity, period)))
    expect(cells).toEqual([
      [-0, 0.1],
      [undefined, 9_007_199_254_740_992],
    ])
    expect([...panel.notes]).toEqual([[2, { reason: 'noData', text: '..' }]])
    expect(valueOf(await readOrigins(database, 'i/0'))?.sources[0]?.rows).toEqual(Uint32Array.of(6, 7))
    expect(valueOf(await readDefinition(database, 'i/d0'))?.text.zh).toBe('口径')
    expect(valueOf(await readImport(database, 'i'))?.files[0]?.name).toBe('a.csv')
    expect(valueOf(await readSetting(database, 'builtin.removed'))).toEqual(['doing-business'])
  })

  it.each(versions)('of number %d is written on: undo, history and sweep work', async (_, frozen) => {
    const database = await opened(frozen)
    const request = { datasetId: 'd', restores: 'r1', revisionId: 'r3', expectedHead: 'r2', createdAt: 3000 }
    valueOf(await restoreRevision(database, request))
    expect(valueOf(await listRevisions(database, 'd')).map(({ id }) => id)).toEqual(['r3', 'r2', 'r1'])
    expect(valueOf(await sweep(database, { now: 3000 }))).toEqual({ revisions: 0, records: 0, imports: 0 })
    await expectWhole(database)
  })

  it.each(versions)('of number %d can keep schemes, and has those that it kept', async (number, frozen) => {
    const database = await opened(frozen)
    const kept = number < 2 ? [] : [1]
    expect(valueOf(await readVersions(database, 'd', 'S')).map(({ version }) => version)).toEqual(kept)
    const request = { id: 's', datasetId: 'd', scheme: schemeOf([{ code: 'A' }]), savedAt: 3000 }
    expect(valueOf(await saveScheme(database, request)).version).toBe(kept.length + 1)
  })

  it.each(versions)('of number %d can keep scenarios, and has those that it kept', async (number, frozen) => {
    const database = await opened(frozen)
    const kept = await database.strict.scenarios.where({ datasetId: 'd' }).toArray()
    expect(kept.map(({ name }) => name)).toEqual(number < 2 ? [] : ['提速两天'])
    valueOf(await saveScenario(database, { ...scenarioOf('w2'), savedAt: 3000 }))
    expect(await database.strict.scenarios.count()).toBe(kept.length + 1)
  })

  it.each(versions)('of number %d can keep targets, and has those that it kept', async (number, frozen) => {
    const database = await opened(frozen)
    const kept = number < 3 ? [] : [1]
    expect(valueOf(await readTargetVersions(database, 'd', 'T')).map(({ version }) => version)).toEqual(kept)
    const set = { ...setOf(targetOf()), code: 'T' }
    expect(
      valueOf(await saveTargets(database, { id: 't', datasetId: 'd', set, savedAt: 3000 })).version,
    ).toBe(kept.length + 1)
  })
})

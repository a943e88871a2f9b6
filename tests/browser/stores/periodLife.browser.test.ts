import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it } from 'vitest'
import type { Catalogue } from '../../../src/domain/catalogue/catalogue'
import { panelOf } from '../../../src/domain/panel/panelOf'
import { startImport, writePanels } from '../../../src/storage/imports'
import type { Database } from '../../../src/storage/openDatabase'
import { publishRevision } from '../../../src/storage/publishRevision'
import { restoreRevision } from '../../../src/storage/restoreRevision'
import { saveScheme } from '../../../src/storage/schemes/saveScheme'
import { sweep } from '../../../src/storage/sweep'
import { useDatabase } from '../../../src/stores/database'
import { useDatasets } from '../../../src/stores/datasets'
import { usePeriodLife } from '../../../src/stores/periodLife'
import { useReview } from '../../../src/stores/review'
import { useScores } from '../../../src/stores/scores'
import { useSelection } from '../../../src/stores/selection'
import { schemeOf } from '../../unit/domain/scoring/smallSchemes'
import { fillDiskFor, fullAt } from '../faults/fullDisk'
import { freshName, openTab, valueOf } from '../storage/freshDatabase'

const counties = ['A', 'B', 'C']

function catalogueWith(panel: string): Catalogue {
  return {
    entities: counties.map((code, at) => ({
      ...{ key: at + 1, code, names: { zh: `${code}县` }, kind: 'member' as const },
    })),
    groupings: [],
    periods: [
      { key: 1, period: { kind: 'week', year: 2026, week: 46 } },
      { key: 2, period: { kind: 'week', year: 2026, week: 47 } },
    ],
    indicators: [{ code: 'I0', names: { zh: '指标' }, kind: 'value', direction: 'higher', panel }],
    source: { title: { zh: '试验' } },
  }
}

/** Week 47 with a figure for each county, undefined for one that has not reported; all had one in week 46. */
async function importWeek(
  database: Database,
  revisionId: string,
  expectedHead: string | null,
  values: readonly (number | undefined)[],
): Promise<void> {
  const panel = `${revisionId}/0`
  const importId = `import-${revisionId}`
  valueOf(await startImport(database, { id: importId, datasetId: 'd', files: [], now: 1000 }))
  const cells = values.flatMap((value, at) => [
    { entity: at + 1, period: 1, value: 50 },
    ...(value === undefined ? [] : [{ entity: at + 1, period: 2, value }]),
  ])
  valueOf(await writePanels(database, importId, [{ id: panel, panel: panelOf(cells) }]))
  const request = {
    ...{ revisionId, datasetId: 'd', expectedHead, importId, createdAt: 1000 },
    newDataset: { names: { zh: '周调度' } },
    catalogue: catalogueWith(panel),
    summary: { files: ['a.csv'], newCells: 3, changedCells: 0, indicators: 1 },
  }
  valueOf(await publishRevision(database, request))
}

/** A tab that looks at week 47 of the dataset. */
async function openPage(database: Database) {
  setActivePinia(createPinia())
  useDatabase().database = database
  const [life, datasets] = [usePeriodLife(), useDatasets()]
  useScores().wanted = true
  useSelection().select({ dataset: 'd', period: '2026-W47' })
  await datasets.follow()
  await datasets.headOf('d')
  await expect.poll(() => life.isReady).toBe(true)
  return life
}

async function started(values: readonly (number | undefined)[]) {
  const name = freshName()
  const database = await openTab(name)
  await importWeek(database, 'r1', null, values)
  const scheme = schemeOf([{ code: 'T' }, { code: 'I0', parent: 'T' }])
  valueOf(await saveScheme(database, { id: 's1', datasetId: 'd', scheme, savedAt: 1 }))
  return { name, database }
}

const ranks = (life: ReturnType<typeof usePeriodLife>) =>
  life.publication?.groups[0]?.lines.map(({ entity, rank }) => [entity, rank])

describe('a published period (rule W8)', () => {
  it('stays as it was, bit for bit, whatever is imported, undone and swept after it, until it is corrected', async () => {
    const { database } = await started([100 / 3, 90, undefined])
    const life = await openPage(database)
    expect(await life.publish(undefined)).toEqual({ ok: false, refusal: 'unchecked' })
    valueOf(await life.check())
    await expect.poll(() => life.stage.stage).toBe('checked')
    expect(await life.publish(undefined)).toMatchObject({ ok: true })
    await expect
      .poll(() => ranks(life))
      .toEqual([
        ['A', 2],
        ['B', 1],
        ['C', undefined],
      ])
    expect(life.publication?.notReported).toEqual(['C县'])
    const before = JSON.stringify(await database.strict.documents.get('d/publication/2026-W47/1'))

    for (let at = 2; at <= 25; at++) await importWeek(database, `r${at}`, `r${at - 1}`, [95, at, 60])
    const undo = { datasetId: 'd', restores: 'r24', revisionId: 'r26', expectedHead: 'r25', createdAt: 1 }
    valueOf(await restoreRevision(database, undo))
    valueOf(await sweep(database, { now: 2000 }))

    expect(JSON.stringify(await database.strict.documents.get('d/publication/2026-W47/1'))).toBe(before)
    const kept = await database.strict.revisions.toCollection().primaryKeys()
    expect([kept.includes('r1'), kept.includes('r2')]).toEqual([true, false])
    expect(await database.strict.panels.get('r1/0')).toBeDefined()
    await expect.poll(() => life.isReady && life.content?.basis.revision).toBe('r26')
    expect(ranks(life)).toEqual([
      ['A', 2],
      ['B', 1],
      ['C', undefined],
    ])
    expect(useReview().groups[0]?.ranks).toMatchObject({ basis: 'published' })
    expect(life.differences?.lines).toHaveLength(3)
    expect(life.differences?.notReported.gone).toEqual(['C县'])
    expect(life.stage.isStale).toBe(true)
    expect(await life.publish(undefined)).toEqual({ ok: false, refusal: 'stale' })

    valueOf(await life.check())
    await expect.poll(() => life.stage.stage).toBe('checked')
    expect(await life.publish(undefined)).toEqual({ ok: false, refusal: 'noCorrection' })
    life.writeCorrection(' C县补报 ')
    expect(await life.publish(undefined)).toMatchObject({ ok: true })
    await expect.poll(() => life.versions.map(({ version }) => version)).toEqual([2, 1])
    expect(ranks(life)).toEqual([
      ['A', 1],
      ['B', 3],
      ['C', 2],
    ])
    expect(life.publication?.correction).toBe('C县补报')
    expect(life.differences?.lines).toEqual([])
    expect(JSON.stringify(await database.strict.documents.get('d/publication/2026-W47/1'))).toBe(before)
  })

  it('is published by one of two tabs that do it at once; the other is told', async () => {
    const { name, database } = await started([80, 90, 70])
    const first = await openPage(database)
    valueOf(await first.check())
    const second = await openPage(await openTab(name))
    await expect.poll(() => [first.stage.stage, second.stage.stage]).toEqual(['checked', 'checked'])
    const both = await Promise.all([first.publish(undefined), second.publish(undefined)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ fault: { code: 'documentMoved' } })
    expect(await database.strict.documents.where({ datasetId: 'd', kind: 'publication' }).count()).toBe(1)
    await expect.poll(() => [first.publication?.version, second.publication?.version]).toEqual([1, 1])
  })

  it.each(fullAt)(
    'is not published where the disk is full at %s: it says so, keeps what was typed, and is published once there is room',
    async (when) => {
      const { database } = await started([80, 90, 70])
      const life = await openPage(database)
      valueOf(await life.check())
      await expect.poll(() => life.stage.stage).toBe('checked')
      expect(await life.publish(undefined)).toMatchObject({ ok: true })
      await expect.poll(() => life.versions.length).toBe(1)
      life.writeCorrection('C县补报')
      const makeRoom = fillDiskFor('documents', when)
      expect(await life.publish(undefined)).toMatchObject({ ok: false, fault: { code: 'quota' } })
      expect(life.correction).toBe('C县补报')
      expect(life.stage.stage).toBe('checked')
      expect(life.versions.map(({ version }) => version)).toEqual([1])
      makeRoom()
      expect(await life.publish(undefined)).toMatchObject({ ok: true })
      await expect.poll(() => life.versions.map(({ version }) => version)).toEqual([2, 1])
      expect(life.publication?.correction).toBe('C县补报')
    },
  )

  it('has objections and what came of them, before and after it is published', async () => {
    const { database } = await started([80, 90, 70])
    const life = await openPage(database)
    valueOf(await life.object('C县', '办件量口径有误'))
    await expect.poll(() => life.objections.length).toBe(1)
    valueOf(await life.check())
    await expect.poll(() => life.stage.stage).toBe('checked')
    expect(await life.publish(undefined)).toMatchObject({ ok: true })
    valueOf(await life.settle(life.objections[0]!.id, false, '经核实数据无误'))
    await expect.poll(() => life.objections[0]?.outcome).toMatchObject({ accepted: false })
    expect(life.objections[0]).toMatchObject({ by: 'C县', text: '办件量口径有误' })
    expect(life.stage.stage).toBe('checked')
  })
})

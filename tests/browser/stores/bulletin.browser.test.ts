import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it } from 'vitest'
import type { Catalogue } from '../../../src/domain/catalogue/catalogue'
import { panelOf } from '../../../src/domain/panel/panelOf'
import { startImport, writePanels } from '../../../src/storage/imports'
import type { Database } from '../../../src/storage/openDatabase'
import { publishRevision } from '../../../src/storage/publishRevision'
import { saveScheme } from '../../../src/storage/schemes/saveScheme'
import { useBulletin } from '../../../src/stores/bulletin'
import { useBulletinFacts } from '../../../src/stores/bulletinFacts'
import { useDatabase } from '../../../src/stores/database'
import { useDatasets } from '../../../src/stores/datasets'
import { useScores } from '../../../src/stores/scores'
import { useSelection } from '../../../src/stores/selection'
import { createPageWords, learnWords } from '../../../src/words/pageWords'
import { schemeOf } from '../../unit/domain/scoring/smallSchemes'
import { freshName, openTab, valueOf } from '../storage/freshDatabase'

function catalogueWith(panel: string): Catalogue {
  return {
    entities: ['A', 'B'].map((code, at) => ({
      ...{ key: at + 1, code, names: { zh: `${code}县` }, kind: 'member' as const },
    })),
    groupings: [],
    periods: [{ key: 1, period: { kind: 'week', year: 2026, week: 47 } }],
    indicators: [{ code: 'I0', names: { zh: '指标' }, kind: 'value', direction: 'higher', panel }],
    source: { title: { zh: '试验' } },
  }
}

async function importWeek(database: Database, revisionId: string, expectedHead: string | null, best: number) {
  const panel = `${revisionId}/0`
  const importId = `import-${revisionId}`
  valueOf(await startImport(database, { id: importId, datasetId: 'd', files: [], now: 1000 }))
  const cells = [best, 40].map((value, at) => ({ entity: at + 1, period: 1, value }))
  valueOf(await writePanels(database, importId, [{ id: panel, panel: panelOf(cells) }]))
  const request = {
    ...{ revisionId, datasetId: 'd', expectedHead, importId, createdAt: 1000 },
    newDataset: { names: { zh: '周调度' } },
    catalogue: catalogueWith(panel),
    summary: { files: ['a.csv'], newCells: 2, changedCells: 0, indicators: 1 },
  }
  valueOf(await publishRevision(database, request))
}

async function openPage(database: Database) {
  createPageWords()
  await learnWords()
  setActivePinia(createPinia())
  useDatabase().database = database
  const [bulletin, datasets] = [useBulletin(), useDatasets()]
  useScores().wanted = true
  useSelection().select({ dataset: 'd' })
  await datasets.follow()
  await datasets.headOf('d')
  await expect.poll(() => bulletin.isReady && bulletin.rendered !== undefined).toBe(true)
  return bulletin
}

async function started() {
  sessionStorage.clear()
  const name = freshName()
  const database = await openTab(name)
  await importWeek(database, 'r1', null, 80)
  const scheme = schemeOf([{ code: 'T' }, { code: 'I0', parent: 'T' }])
  valueOf(await saveScheme(database, { id: 's1', datasetId: 'd', scheme, savedAt: 1 }))
  return { name, database }
}

const block = 'overall.score'

describe('a bulletin that is written', () => {
  it('is saved while it is typed, follows the data with a notice, and takes or keeps figures by one key', async () => {
    const { database } = await started()
    const bulletin = await openPage(database)
    bulletin.writeBlock(block, '平均{综合得分}分，稳中有升。')
    expect(bulletin.state).toBe('saving')
    await expect.poll(() => bulletin.state).toBe('saved')
    const before = useBulletinFacts().facts!.fields.get('综合得分')!.text

    await importWeek(database, 'r2', 'r1', 90)
    await expect.poll(() => bulletin.rendered?.changed.length).toBe(1)
    const after = useBulletinFacts().facts!.fields.get('综合得分')!.text
    expect(bulletin.rendered!.changed).toEqual([{ block, field: '综合得分', before, after }])
    expect(before).not.toBe(after)
    bulletin.keepOldFigures(block)
    expect(bulletin.textOf(block)).toBe(`平均${before}分，稳中有升。`)
    bulletin.writeBlock(block, '平均{综合得分}分。')
    expect(bulletin.rendered!.changed).toEqual([])
    bulletin.restore(block)
    expect(bulletin.isEdited(block)).toBe(false)
    await expect.poll(() => bulletin.state).toBe('saved')
  })

  it('is not written over what another tab has saved, and not lost by it', async () => {
    const { name, database } = await started()
    const first = await openPage(database)
    const second = await openPage(await openTab(name))
    first.writeBlock(block, '甲。')
    await expect.poll(() => first.state).toBe('saved')
    await expect.poll(() => second.textOf(block)).toBe('甲。')
    second.writeBlock('title', '乙')
    first.writeBlock(block, '丙。')
    await expect.poll(() => [first.state, second.state].sort()).toEqual(['fault', 'saved'])
    const [refused, kept] = first.state === 'fault' ? [first, second] : [second, first]
    expect(refused.fault?.code).toBe('documentMoved')
    const text = refused === first ? block : 'title'
    expect(refused.textOf(text)).toBe(refused === first ? '丙。' : '乙')
    await refused.saveOver()
    await expect.poll(() => kept.textOf(text)).toBe(refused === first ? '丙。' : '乙')
  })

  it('is there again after a reload where the database took nothing', async () => {
    const { name, database } = await started()
    const bulletin = await openPage(database)
    database.strict.close()
    bulletin.writeBlock(block, '没有存进去的话。')
    await expect.poll(() => bulletin.state).toBe('fault')
    expect(bulletin.textOf(block)).toBe('没有存进去的话。')
    const again = await openPage(await openTab(name))
    expect(again.textOf(block)).toBe('没有存进去的话。')
    await expect.poll(() => again.state).toBe('saved')
  })
})

import { describe, expect, it } from 'vitest'
import type { Catalogue } from '../../../src/domain/catalogue/catalogue'
import { deleteDataset } from '../../../src/storage/changeDataset'
import { newId } from '../../../src/storage/newId'
import type { Database } from '../../../src/storage/openDatabase'
import { listRevisions } from '../../../src/storage/reading'
import type { RevisionRecord } from '../../../src/storage/records'
import { restoreRevision } from '../../../src/storage/restoreRevision'
import { sweep } from '../../../src/storage/sweep'
import { freshName, openTab, valueOf } from '../storage/freshDatabase'
import { seededRandom, seededTurns } from './seededTurns'
import { fileWith, importFile, publishedBy, sessionOn, startOfTime } from './sessions'
import { expectWhole, unnamedPanels } from './whatIsStored'

const day = 24 * 60 * 60 * 1000
const expectedRefusals = ['headMoved', 'importEnded', 'revisionGone', 'datasetGone', 'cancelled']
const actionsOfTab = 6

interface Scene {
  readonly name: string
  readonly dataset: string
  readonly random: () => number
  readonly turn: () => Promise<void>
  /** Ids of the revisions that a tab was told were published. */
  readonly told: string[]
}

/** Every transaction waits for its turn, so that another tab's may come before it. */
function takeTurns(database: Database, turn: () => Promise<void>): void {
  for (const handle of [database.strict, database.relaxed]) {
    const transaction = handle.transaction.bind(handle) as (...given: unknown[]) => PromiseLike<unknown>
    Object.assign(handle, { transaction: (...given: unknown[]) => turn().then(() => transaction(...given)) })
  }
}

async function workInTab(scene: Scene, tab: number): Promise<void> {
  const database = await openTab(scene.name)
  takeTurns(database, scene.turn)
  const session = sessionOn(database, undefined, scene.turn)
  const refusals: string[] = []
  for (let step = 0; step < actionsOfTab; step++) {
    const drawn = scene.random()
    if (drawn < 0.4) refusals.push(...(await importOnce(scene, session, tab, step)))
    else if (drawn < 0.5) refusals.push(...(await importAndDelete(scene, database, session, tab)))
    else if (drawn < 0.7) refusals.push(...(await undo(scene, database)))
    else valueOf(await sweep(database, { now: startOfTime, pause: scene.turn }))
  }
  expect(expectedRefusals).toEqual(expect.arrayContaining(refusals))
}

type Session = ReturnType<typeof sessionOn>

/** Each tab has its own indicator, so that what it brought can be told from what others did. */
async function importOnce(scene: Scene, session: Session, tab: number, step: number): Promise<string[]> {
  const file = fileWith({ [`T${tab}`]: 100 * tab + step })
  const read = async () => {
    for (let left = Math.floor(scene.random() * 40); left > 0; left--) await scene.turn()
  }
  const outcome = await importFile(session, file, { target: { dataset: scene.dataset } }, read)
  if (outcome.ok) scene.told.push(outcome.published.revision)
  else await session.cancel()
  return outcome.ok ? [] : [outcome.fault.code]
}

async function importAndDelete(
  scene: Scene,
  database: Database,
  session: Session,
  tab: number,
): Promise<string[]> {
  const target = { new: { zh: `另一个 ${tab}` } }
  const outcome = await importFile(session, fileWith({ X: tab }), { target })
  if (!outcome.ok) return [outcome.fault.code]
  await scene.turn()
  const { dataset, revision } = outcome.published
  const removed = await deleteDataset(database, dataset, revision)
  return removed.ok ? [] : [removed.fault.code]
}

async function undo({ dataset, turn, told }: Scene, database: Database): Promise<string[]> {
  const [head] = valueOf(await listRevisions(database, dataset))
  if (!head?.parent) return []
  await turn()
  const revisionId = newId()
  const request = { datasetId: dataset, restores: head.parent, revisionId, expectedHead: head.id }
  const undone = await restoreRevision(database, { ...request, createdAt: startOfTime })
  if (undone.ok) told.push(revisionId)
  return undone.ok ? [] : [undone.fault.code]
}

function panelsOf({ indicators }: Catalogue): Record<string, string | undefined> {
  return Object.fromEntries(indicators.map(({ code, panel }) => [code, panel]))
}

/** A revision differs from the one before in what its own import wrote, and in nothing else: no update is lost. */
function expectOwnChangesOnly(revision: RevisionRecord, chain: readonly RevisionRecord[]): void {
  const source = chain.find(({ id }) => id === (revision.restores ?? revision.parent))!
  const [before, after] = [panelsOf(source.catalogue), panelsOf(revision.catalogue)]
  const others = Object.keys({ ...before, ...after }).filter(
    (code) => !after[code]?.startsWith(`${revision.importId}/`),
  )
  for (const code of others) expect(after[code], `${code} in revision ${revision.number}`).toBe(before[code])
}

describe('three tabs that import, undo, delete and sweep at once', () => {
  it.each(Array.from({ length: 16 }, (_, seed) => seed))(
    'lose nothing and leave nothing behind, in the order of seed %d',
    async (seed) => {
      const random = seededRandom(seed)
      const name = freshName()
      const calm = await openTab(name)
      const first = publishedBy(await importFile(sessionOn(calm), fileWith({ BASE: 1 })))
      const { turn, run } = seededTurns(random)
      const scene = { name, dataset: first.dataset, random, turn, told: [first.revision] }
      await run([1, 2, 3].map((tab) => workInTab(scene, tab)))

      await expectWhole(calm)
      const revisions = await calm.strict.revisions.toArray()
      const chain = revisions
        .filter(({ datasetId }) => datasetId === first.dataset)
        .sort((a, b) => a.number - b.number)
      expect(chain.map(({ number }) => number)).toEqual(chain.map((_, at) => at + 1))
      expect(chain.map(({ parent }) => parent)).toEqual([null, ...chain.slice(0, -1).map(({ id }) => id)])
      expect(chain.map(({ id }) => id).sort()).toEqual([...scene.told].sort())
      expect((await calm.strict.datasets.get(first.dataset))?.head).toBe(chain.at(-1)!.id)
      chain.slice(1).forEach((revision) => expectOwnChangesOnly(revision, chain))

      valueOf(await sweep(calm, { now: startOfTime + 2 * day }))
      expect(await unnamedPanels(calm)).toEqual([])
      await expectWhole(calm)
    },
  )
})

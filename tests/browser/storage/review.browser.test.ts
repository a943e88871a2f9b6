import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/storage/documents/readDocuments'
import type { DocumentRecord } from '../../../src/storage/records'
import { restoreRevision } from '../../../src/storage/restoreRevision'
import { readReturnsOf } from '../../../src/storage/review/readReturns'
import { saveOnHead } from '../../../src/storage/review/saveOnHead'
import { freshName, importValues, openTab, valueOf } from './freshDatabase'

const id = 'd/publication/2026-W47/1'
const record: DocumentRecord = {
  ...{ id, datasetId: 'd', kind: 'publication', savedAt: 1, keeps: 'r1' },
  content: { rank: 1 },
}

describe('what speaks of the newest data (rule W8)', () => {
  it('is written while it is the newest, once, and not after another tab has changed the data', async () => {
    const name = freshName()
    const [here, there] = [await openTab(name), await openTab(name)]
    valueOf(await importValues(here, 'r1', [1]))
    const both = await Promise.all([
      saveOnHead(here, record, 'r1', null),
      saveOnHead(there, { ...record, content: { rank: 2 } }, 'r1', null),
    ])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(both.find(({ ok }) => !ok)).toMatchObject({ fault: { code: 'documentMoved' } })
    const winner = both[0]!.ok ? 1 : 2
    expect(valueOf(await readDocument(here, id))?.content).toEqual({ rank: winner })
    valueOf(await importValues(there, 'r2', [2], { expectedHead: 'r1' }))
    const next = { ...record, id: 'd/publication/2026-W47/2' }
    expect(await saveOnHead(here, next, 'r1', null)).toMatchObject({ fault: { code: 'headMoved' } })
    expect(valueOf(await readDocument(here, next.id))).toBeUndefined()
    const lost = { ...next, datasetId: 'gone' }
    expect(await saveOnHead(here, lost, 'r1', null)).toMatchObject({ fault: { code: 'datasetGone' } })
  })
})

describe('who had not reported', () => {
  it('is told by the newest import of the period, an undone one aside', async () => {
    const database = await openTab(freshName())
    const summaryOf = (period: number, missing: readonly number[]) => ({
      ...{ files: ['a.csv'], newCells: 1, changedCells: 0, indicators: 1 },
      returns: { period, expected: 3, missing, missingNames: [], twice: [], late: [] },
    })
    const steps = [
      ['r1', null, 46, [1]],
      ['r2', 'r1', 47, [2]],
      ['r3', 'r2', 47, [3]],
    ] as const
    for (const [revision, expectedHead, period, missing] of steps)
      valueOf(
        await importValues(database, revision, [1], { expectedHead, summary: summaryOf(period, missing) }),
      )
    const missed = async (revision: string, period: number) =>
      valueOf(await readReturnsOf(database, revision, period))?.missing
    expect(await missed('r3', 47)).toEqual([3])
    expect(await missed('r3', 46)).toEqual([1])
    expect(await missed('r3', 45)).toBeUndefined()
    valueOf(
      await restoreRevision(database, {
        ...{ datasetId: 'd', restores: 'r2', revisionId: 'r4', expectedHead: 'r3', createdAt: 9 },
      }),
    )
    expect(await missed('r4', 47)).toEqual([2])
  })
})

import { describe, expect, it } from 'vitest'
import type { RevisionEntry } from '../../../src/storage/records'
import { undoTarget } from '../../../src/stores/undoTarget'

/** A chain from the oldest: `0` is an import, another number restores the revision of that number. */
function chain(...restored: readonly number[]): RevisionEntry[] {
  return restored
    .map((restores, at): RevisionEntry => ({
      id: `r${at + 1}`,
      datasetId: 'd',
      number: at + 1,
      parent: at === 0 ? null : `r${at}`,
      importId: restores === 0 ? `i${at + 1}` : null,
      createdAt: at,
      summary: { files: [], newCells: 0, changedCells: 0, indicators: 0 },
      ...(restores === 0 ? {} : { restores: `r${restores}` }),
    }))
    .reverse()
}

describe('undoing the last import', () => {
  it.each([
    ['nothing imported', chain(), undefined],
    ['one import only', chain(0), undefined],
    ['two imports', chain(0, 0), 1],
    ['three imports', chain(0, 0, 0), 2],
    ['three imports, undone once', chain(0, 0, 0, 2), 1],
    ['three imports, undone twice', chain(0, 0, 0, 2, 1), undefined],
    ['an undo that was undone', chain(0, 0, 1, 2), 1],
    ['an import after an undo', chain(0, 0, 1, 0), 1],
  ])('after %s', (_what, entries, number) => {
    expect(undoTarget(entries)?.number).toBe(number)
  })

  it('stops where earlier revisions have been swept', () => {
    expect(undoTarget(chain(0, 0, 0).slice(0, 1))).toBeUndefined()
    expect(undoTarget(chain(0, 0, 1).slice(0, 2))?.number).toBe(2)
  })
})

import { describe, expect, it } from 'vitest'
import type { CellEdit } from '../../../../src/domain/edits/cellEdit'
import { insistOn, rebaseEdits } from '../../../../src/domain/edits/rebaseEdits'
import type { Cell } from '../../../../src/domain/missing'

const edit: CellEdit = { indicator: 'I', entity: 1, period: 1, value: 4, was: 3, at: 10 }

describe('D15 a draft held against another revision', () => {
  it.each<[what: string, now: Cell | undefined, says: 'open' | 'conflict' | 'gone' | 'published']>([
    ['the value that it was made on', { value: 3 }, 'open'],
    ['the value that was typed', { value: 4 }, 'open'],
    ['another value', { value: 5 }, 'conflict'],
    ['no value any more', {}, 'conflict'],
    ['nothing to stand in', undefined, 'gone'],
    ['the edit itself', { value: 4, note: { edit: { at: 10 } } }, 'published'],
    ['an edit of another hour', { value: 3, note: { edit: { at: 9 } } }, 'open'],
  ])('finds %s', (_, now, says) => {
    const { edits, conflicts, gone } = rebaseEdits([edit], () => now)
    expect(edits).toEqual(says === 'published' ? [] : [edit])
    expect(conflicts).toEqual(says === 'conflict' ? [{ edit, now: now?.value ?? null }] : [])
    expect(gone).toEqual(says === 'gone' ? [edit] : [])
  })

  it('is the same list where none of it was published', () => {
    const edits = [edit]
    expect(rebaseEdits(edits, () => ({ value: 5 })).edits).toBe(edits)
  })

  it('has no conflict left once somebody insists', () => {
    const other = { ...edit, entity: 2 }
    const { conflicts } = rebaseEdits([edit, other], ({ entity }) => ({ value: entity === 1 ? 5 : 3 }))
    const decided = insistOn([edit, other], conflicts)
    expect(decided).toEqual([{ ...edit, was: 5 }, other])
    expect(rebaseEdits(decided, ({ entity }) => ({ value: entity === 1 ? 5 : 3 })).conflicts).toEqual([])
  })
})

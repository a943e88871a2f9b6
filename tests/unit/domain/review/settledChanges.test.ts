import { describe, expect, it } from 'vitest'
import { panelOf } from '../../../../src/domain/panel/panelOf'
import { basisId, isCheckedOn } from '../../../../src/domain/review/periodLife'
import { changedCells } from '../../../../src/domain/review/settledChanges'

describe('what an import changes in periods that were signed off (W8)', () => {
  const before = panelOf([
    { entity: 1, period: 46, value: 90 },
    { entity: 1, period: 47, value: 91 },
    { entity: 2, period: 46, value: 80 },
    { entity: 2, period: 47, value: 81 },
  ])

  it.each([
    ['another value', [{ entity: 2, period: 47, value: 82 }], 3],
    ['the same one', [{ entity: 2, period: 47, value: 81 }], 2],
  ])('counts %s, and those that go', (_, cells, count) => {
    // Of unit 1, week 47 goes; both of week 46 go too.
    const after = panelOf(cells)
    expect(changedCells(before, after, [46, 47])).toEqual(
      new Map([
        [46, 2],
        [47, count - 1],
      ]),
    )
  })

  it('counts those that come, a unit that was not there among them, and nothing of other periods', () => {
    const after = panelOf([
      { entity: 1, period: 46, value: 90 },
      { entity: 1, period: 47, value: 91 },
      { entity: 2, period: 46, value: 80 },
      { entity: 2, period: 47, value: 81 },
      { entity: 3, period: 47, value: 70 },
      { entity: 1, period: 48, value: 70 },
    ])
    expect(changedCells(before, after, [46, 47])).toEqual(new Map([[47, 1]]))
    expect(changedCells(undefined, after, [48])).toEqual(new Map([[48, 1]]))
  })

  it('knows the revision that was checked, and no other one that begins like it', () => {
    const on = basisId({ revision: 'r1', scheme: { code: 'S', version: 2 }, targets: [] })
    expect(isCheckedOn(on, 'r1')).toBe(true)
    expect(isCheckedOn(on, 'r')).toBe(false)
    expect(isCheckedOn(basisId({ revision: 'r10', targets: [] }), 'r1')).toBe(false)
  })
})

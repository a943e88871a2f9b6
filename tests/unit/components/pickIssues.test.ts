import { describe, expect, it } from 'vitest'
import { pickIssues } from '../../../src/components/importing/pickIssues'
import type { ImportIssue, IssueCode } from '../../../src/domain/issue'

const some = (code: IssueCode, rows: readonly number[]): ImportIssue[] =>
  rows.map((row) => ({ code, at: { file: '甲.csv', row } }))
const rowsOf = (issues: readonly ImportIssue[], room: number) =>
  pickIssues(issues, room).map(({ issues: picked, places }) => [picked.map(({ at }) => at.row), places])

describe('the issues that there is room for', () => {
  const dates = some('caseDateUnread', [2, 12, 22, 32])
  const back = some('caseEndsBeforeItBegins', [9])
  const future = some('caseInFuture', [5, 25])

  it.each<[string, readonly ImportIssue[], number, ReturnType<typeof rowsOf>]>([
    ['are all of one kind', dates, 3, [[[2, 12, 22], 4]]],
    [
      'are of every kind in turn, what a short kind leaves going to the others',
      [...dates, ...back, ...future],
      5,
      [
        [[2, 12], 4],
        [[9], 1],
        [[5, 25], 2],
      ],
    ],
    [
      'are one of each kind where kinds are more than the room',
      [...dates, ...back, ...future],
      1,
      [
        [[2], 4],
        [[9], 1],
        [[5], 2],
      ],
    ],
    [
      'are all there are where there is more room',
      [...back, ...future],
      9,
      [
        [[9], 1],
        [[5, 25], 2],
      ],
    ],
    ['are none of none', [], 8, []],
  ])('%s', (_what, issues, room, expected) => {
    expect(rowsOf(issues, room)).toEqual(expected)
  })

  it('count the places that a reader only counted, file by file', () => {
    const counted = [
      ...dates.map((issue) => ({ ...issue, count: 45 })),
      { code: 'caseDateUnread', at: { file: '乙.csv', row: 3 } } as const,
    ]
    expect(pickIssues(counted, 2)[0]!.places).toBe(46)
  })
})

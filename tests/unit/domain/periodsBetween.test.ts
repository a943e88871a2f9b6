import { describe, expect, it } from 'vitest'
import type { Period } from '../../../src/domain/periods/period'
import { parsePeriodId, periodId } from '../../../src/domain/periods/periodId'
import { periodsBetween } from '../../../src/domain/periods/periodsBetween'

const of = (id: string): Period => parsePeriodId(id)!

describe('D3 the periods between two', () => {
  it.each<[string, string, string[]]>([
    ['2026-W46', '2026-W47', []],
    ['2026-W45', '2026-W48', ['2026-W46', '2026-W47']],
    // 2026 has 53 weeks, 2027 has 52.
    ['2026-W52', '2027-W01', ['2026-W53']],
    ['2026-W53', '2027-W01', []],
    ['2027-W52', '2028-W01', []],
    ['2026-11', '2027-02', ['2026-12', '2027-01']],
    ['2026-Q3', '2027-Q1', ['2026-Q4']],
    ['2024', '2026', ['2025']],
    ['2018@DB2018', '2020@DB2020', ['2019@DB2019']],
    ['issue-11~2026~11-13~11-19', 'issue-13~2026~11-27~12-03', ['issue-12~2026~~']],
    // Whether a year had more issues than that cannot be known.
    ['issue-52~2026~12-25~12-31', 'issue-1~2027~01-01~01-07', []],
    // A Friday and a Monday.
    ['2026-11-20', '2026-11-23', []],
    ['2026-W47', '2026-W46', []],
    ['2026-W47', '2026-W47', []],
    ['2026-W47', '2026-12', []],
    ['1990', '2090', []],
  ])('of %s and %s are %j', (earlier, later, expected) => {
    expect(periodsBetween(of(earlier), of(later)).map(periodId)).toEqual(expected)
  })
})

import { describe, expect, it } from 'vitest'
import { parsePeriodId } from '../../../src/domain/periods/periodId'
import { isFirstOfYear, yearOf } from '../../../src/domain/periods/yearOf'

describe('the year of a period (D3, W1)', () => {
  it.each<[string, number | undefined, boolean]>([
    ['2026', 2026, true],
    ['2026-Q1', 2026, true],
    ['2026-Q4', 2026, false],
    ['2026-01', 2026, true],
    ['2026-11', 2026, false],
    // Begins on 29 December 2025.
    ['2026-W01', 2026, true],
    ['2026-W53', 2026, false],
    ['2026-01-01', 2026, true],
    ['2026-11-01', 2026, false],
    ['issue-1~2027~01-01~01-07', 2027, true],
    ['issue-12~2026~11-13~11-19', 2026, false],
    ['issue-12~~2026-11-13~2026-11-19', 2026, false],
    ['issue-12~~~', undefined, false],
  ])('of %s is %s; it is the first of it: %s', (id, year, isFirst) => {
    const period = parsePeriodId(id)!
    expect(yearOf(period)).toBe(year)
    expect(isFirstOfYear(period)).toBe(isFirst)
  })
})

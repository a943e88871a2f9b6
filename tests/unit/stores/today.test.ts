import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { computed } from 'vue'
import { readTimeLimit } from '../../../src/domain/ledger/readTimeLimit'
import { taskOn } from '../../../src/domain/ledger/taskOn'
import { firstDayOf } from '../../../src/domain/periods/firstDayOf'
import { lastDayOf } from '../../../src/domain/periods/lastDayOf'
import { minutesAhead, today } from '../../../src/stores/today'
import { formatTime } from '../../../src/words/formatTime'

const zones = ['America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Kiritimati', 'UTC'] as const
const home = process.env['TZ']

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  if (home === undefined) delete process.env['TZ']
  else process.env['TZ'] = home
})

describe.each(zones)('where the clock is that of %s', (zone) => {
  it.each([
    // The first and the last second of days, also of those on which clocks there are changed.
    [[2026, 10, 30, 0, 0, 0], '2026-11-30'],
    [[2026, 10, 30, 23, 59, 59], '2026-11-30'],
    [[2026, 2, 8, 0, 0, 1], '2026-03-08'],
    [[2026, 10, 1, 23, 59, 59], '2026-11-01'],
    [[2027, 0, 1, 0, 0, 0], '2027-01-01'],
    [[2028, 1, 29, 12, 0, 0], '2028-02-29'],
  ] as const)('today is the office’s own day (%j)', ([year, month, day, ...time], expected) => {
    process.env['TZ'] = zone
    vi.setSystemTime(new Date(year, month, day, ...time))
    expect(today()).toBe(expected)
  })

  it('no day of a period, a time limit or a delay is another (D3, L1, L2)', () => {
    process.env['TZ'] = zone
    const week = { kind: 'week', year: 2026, week: 53 } as const
    expect([firstDayOf(week), lastDayOf(week)]).toEqual(['2026-12-28', '2027-01-03'])
    expect(readTimeLimit('11月底前', '2026-11-30')).toMatchObject({ day: '2026-11-30' })
    expect(readTimeLimit('2月底前', '2028-01-10')).toMatchObject({ day: '2028-02-29' })
    expect(readTimeLimit('年底前', '2026-11-30')).toMatchObject({ day: '2026-12-31' })
    const limit = { kind: 'day', day: '2026-11-30' } as const
    const task = { format: 1, problem: '', partners: [], since: '2026-11-01', limit, events: [] } as const
    expect(taskOn(task, '2026-11-30')?.overdueDays).toBeUndefined()
    expect(taskOn(task, '2026-12-01')?.overdueDays).toBe(1)
    // Over the day on which clocks are set back in America.
    expect(
      taskOn({ ...task, limit: { kind: 'day', day: '2026-10-31' }, since: '2026-10-01' }, '2026-11-02'),
    ).toMatchObject({
      overdueDays: 2,
    })
  })

  it('what was published a minute after midnight in Shanghai is read as of that day', () => {
    process.env['TZ'] = zone
    const published = Date.parse('2026-11-23T00:01:00+08:00')
    expect(formatTime(published, 'zh-CN', 480)).toBe('2026年11月23日 00:01')
  })
})

describe('today', () => {
  it('is another at midnight for a page that stays open', async () => {
    process.env['TZ'] = 'Asia/Shanghai'
    vi.resetModules()
    vi.setSystemTime(new Date(2026, 10, 22, 23, 59, 30))
    const { today: fresh } = await import('../../../src/stores/today')
    const written = computed(() => fresh())
    expect(written.value).toBe('2026-11-22')
    vi.advanceTimersByTime(60_000)
    expect(written.value).toBe('2026-11-23')
  })

  it('is told with how far its clock is ahead', () => {
    process.env['TZ'] = 'Asia/Shanghai'
    expect(minutesAhead(Date.parse('2026-11-23T00:00:00Z'))).toBe(480)
    process.env['TZ'] = 'America/Los_Angeles'
    expect(minutesAhead(Date.parse('2026-11-23T00:00:00Z'))).toBe(-480)
    expect(minutesAhead(Date.parse('2026-07-23T00:00:00Z'))).toBe(-420)
  })
})

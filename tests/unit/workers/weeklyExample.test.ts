import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import example from '../../../data/weekly-example/example.json'
import { workingDaysBetween } from '../../../src/domain/approvals/workCalendar'
import { caseLogText } from '../../../src/workers/weeklyExample/caseLogText'
import { exampleCases, exampleWeek, type ExampleCase } from '../../../src/workers/weeklyExample/exampleCases'
import { readExampleInputs } from '../../../src/workers/weeklyExample/exampleInputs'
import { itemListTexts } from '../../../src/workers/weeklyExample/itemListTexts'
import { china } from '../domain/approvals/calendars'

const read = (file: string) => readFileSync(`data/weekly-example/${file}`, 'utf8')
const inputs = readExampleInputs(read('units.csv'), read('items.csv'))
const cases = exampleCases(inputs, china)

function ended(code: string, first: number, last = first): readonly ExampleCase[] {
  return cases.filter(({ unit, finished, state }) => {
    if (unit.code !== code || !finished || state !== 'finished') return false
    const week = exampleWeek(finished.day)
    return week >= first && week <= last
  })
}

/** Of cases that did not stop for a review: how many took no longer than promised. */
function shareInTime(some: readonly ExampleCase[]): number {
  const timed = some.filter(({ item, off }) => item.promised !== undefined && !off)
  const inTime = timed.filter(
    ({ item, accepted, finished }) =>
      workingDaysBetween(china, accepted.day, finished!.day)! <= item.promised!,
  )
  return inTime.length / timed.length
}

const onlineShare = (some: readonly ExampleCase[]) =>
  some.filter(({ isOnline }) => isOnline).length / some.length

describe('the weekly example', () => {
  it('has 14 departments and 10 counties, and 40 weeks in which something ended', () => {
    expect(inputs.units.filter(({ code }) => code.startsWith('D'))).toHaveLength(14)
    expect(inputs.units.filter(({ code }) => code.startsWith('C'))).toHaveLength(10)
    const weeks = new Set(cases.flatMap(({ finished }) => (finished ? [exampleWeek(finished.day)] : [])))
    expect([...weeks].sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1))
  })

  it('is the same whenever it is made', () => {
    expect(caseLogText(exampleCases(inputs, china))).toBe(caseLogText(cases))
    expect(itemListTexts(inputs)).toEqual(itemListTexts(inputs))
  })

  it('has one department that lags behind all others to the end', () => {
    const late = (code: string) => shareInTime(ended(code, 31, 40))
    const others = inputs.units.filter(({ code }) => code !== 'D02').map(({ code }) => late(code))
    expect(late('D02')).toBeLessThan(Math.min(...others))
    expect(late('D02')).toBeLessThan(0.85)
  })

  it('has one department that overtakes: online among the last at first, among the first at the end', () => {
    const departments = inputs.units.map(({ code }) => code).filter((code) => code.startsWith('D'))
    const placeOf = (first: number, last: number) => {
      const own = onlineShare(ended('D05', first, last))
      return departments.filter((code) => onlineShare(ended(code, first, last)) > own).length + 1
    }
    expect(placeOf(3, 10)).toBeGreaterThanOrEqual(12)
    expect(placeOf(31, 40)).toBeLessThanOrEqual(2)
  })

  it('has weeks of holidays: few ends at 国庆, and in that of 春节 only what machines decide', () => {
    const endsIn = (week: number) =>
      cases.filter(({ finished }) => finished && exampleWeek(finished.day) === week)
    const usual = endsIn(32).length
    for (const holiday of [34, 35]) expect(endsIn(holiday).length).toBeLessThan(0.75 * usual)
    expect(endsIn(2).length).toBeGreaterThan(0)
    expect(endsIn(2).every(({ item }) => item.isAnyDay)).toBe(true)
  })

  it('has a week without business for one department, and after it a 100 % of a single case', () => {
    expect(ended('D14', 39)).toEqual([])
    expect(ended('D14', 40)).toHaveLength(1)
    expect(shareInTime(ended('D14', 40))).toBe(1)
  })

  it('accepts on working days only, but for what machines decide, and ends after it accepts', () => {
    for (const { item, accepted, finished, off } of cases) {
      if (!item.isAnyDay) expect(workingDaysBetween(china, accepted.day - 1, accepted.day)).toBe(1)
      if (!finished) continue
      expect(finished.day * 1440 + finished.minutes).toBeGreaterThan(accepted.day * 1440 + accepted.minutes)
      if (off) expect(finished.day).toBeGreaterThan(off[1])
    }
  })

  it('promises no more than the law allows', () => {
    for (const { promised, legal, legalUnit } of inputs.items)
      if (promised !== undefined)
        expect(promised).toBeLessThanOrEqual(Number(legal) * (legalUnit === '自然日' ? 5 / 7 : 1))
  })

  it('says on both files that it is invented, has as many cells in every row as columns, and no comma in one', () => {
    const texts = [caseLogText(cases), ...itemListTexts(inputs).map(({ text }) => text)]
    for (const text of texts) {
      const rows = text.trimEnd().split('\n')
      expect(rows[0]).toContain('虚构示例数据')
      const table = rows.filter((row) => row.includes(','))
      expect(new Set(table.map((row) => row.split(',').length)).size).toBe(1)
    }
    expect(caseLogText(cases).split('\n')[3]).toBe(example.log.columns.join(','))
  })

  it('has an item list for each month from February to November, and visits become fewer', () => {
    const lists = itemListTexts(inputs)
    expect(lists.map(({ name }) => name.match(/(\d+)月/)![1])).toEqual('2 3 4 5 6 7 8 9 10 11'.split(' '))
    const atMostOnce = lists.map(
      ({ text }) => text.split('\n').filter((row) => /,(0|不超过1次),/.test(row)).length,
    )
    expect(atMostOnce).toEqual([...atMostOnce].sort((a, b) => a - b))
    expect(atMostOnce.at(-1)! - atMostOnce[0]!).toBeGreaterThan(10)
  })
})

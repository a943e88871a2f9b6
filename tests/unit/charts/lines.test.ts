import { describe, expect, it } from 'vitest'
import { bumpOption, rankTicks } from '../../../src/charts/bumpOption'
import { chartTheme } from '../../../src/charts/chartTheme'
import { linesOption } from '../../../src/charts/linesOption'
import { seriesTable } from '../../../src/charts/seriesTable'
import { at, ranks, tooltipAt, words } from './chartModels'

const light = chartTheme(false)

describe.each([
  ['the bump chart', bumpOption(ranks, light, words)],
  ['the line chart', linesOption(ranks, light, words)],
])('%s', (_name, option) => {
  const lines = at(option, 'series') as Record<string, unknown>[]

  it('leaves a gap where a value is missing, and never draws over it (D5)', () => {
    expect(lines.find(({ id }) => id === 'ESP')).toMatchObject({ data: [28, null, 30], connectNulls: false })
  })

  it('draws the focus last and in its own colour, the others grey', () => {
    expect(lines.map(({ id }) => id)).toEqual(['ESP', 'JPN', 'CHN'])
    expect(lines.map((line) => at(line, 'lineStyle', 'color'))).toEqual([
      light.peerLine,
      light.peerLine,
      light.focus,
    ])
  })

  it('names each line at its right end, and moves names that would overlap', () => {
    const formatter = at(lines[2]!, 'endLabel', 'formatter') as () => string
    expect(formatter()).toBe('中国 31')
    expect(at(lines[2]!, 'labelLayout', 'moveOverlap')).toBe('shiftY')
  })

  it('shows hostile names in its tooltip as text', () => {
    expect(tooltipAt(option, 0)).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(tooltipAt(option, 0)).not.toContain('<img')
  })

  it('says nothing in its tooltip of a series without a value', () => {
    expect(tooltipAt(option, 1)).toContain('日本')
    expect(tooltipAt(option, 1)).not.toContain('img')
  })

  it('moves for less than 300 ms', () => {
    expect(at(option, 'animationDuration')).toBeLessThan(300)
    expect(at(option, 'animationDurationUpdate')).toBeLessThan(300)
  })
})

describe('the bump chart', () => {
  it('has rank 1 on top and the worst shown rank at the bottom', () => {
    expect(at(bumpOption(ranks, light, words), 'yAxis')).toMatchObject({ inverse: true, min: 1, max: 78 })
  })

  it('lists the best first in its tooltip', () => {
    const html = tooltipAt(bumpOption(ranks, light, words), 2)
    expect(html.indexOf('日本')).toBeLessThan(html.indexOf('中国'))
  })

  it.each([
    [2, 1, [1, 2]],
    [63, 20, [1, 20, 40, 60]],
    [139, 30, [1, 30, 60, 90, 120, 139]],
    [120, 30, [1, 30, 60, 90, 120]],
  ])('to rank %i by %i has ticks at %j', (worst, interval, ticks) => {
    expect(rankTicks(worst, interval)).toEqual(ticks)
  })
})

describe('the line chart', () => {
  it('draws a group dashed', () => {
    const model = { ...ranks, series: [{ ...ranks.series[2]!, role: 'group' as const }] }
    expect(at(linesOption(model, light, words), 'series', 0, 'lineStyle', 'type')).toBe('dashed')
  })

  it('shows a value that stands alone between gaps as a dot, however many periods there are', () => {
    const periods = Array.from({ length: 60 }, (_, year) => String(1960 + year))
    const whole = periods.map((_, year) => year)
    const alone = periods.map((_, year) => (year === 30 ? 1 : undefined))
    const symbols = [whole, alone].map((values) => {
      const series = [{ id: 'a', name: 'a', role: 'peer' as const, values }]
      return at(linesOption({ periods, series }, light, words), 'series', 0, 'showSymbol')
    })
    expect(symbols).toEqual([false, true])
  })

  it('draws a model without a line', () => {
    expect(at(linesOption({ periods: [], series: [] }, light, words), 'series')).toEqual([])
  })
})

describe('the table of a line chart', () => {
  it('has the same figures, missing ones still missing', () => {
    const table = seriesTable(ranks, words, '名称')
    expect(table.columns.map(({ label }) => label)).toEqual(['名称', '2018', '2019', '2020'])
    expect(table.rows[1]).toEqual(['<img src=x onerror=alert(1)>', 28, undefined, 30])
  })
})

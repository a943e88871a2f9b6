import { describe, expect, it } from 'vitest'
import { bulletOption } from '../../../src/charts/bulletOption'
import { bulletScale } from '../../../src/charts/bulletScale'
import { chartTheme } from '../../../src/charts/chartTheme'
import { heatMapOption } from '../../../src/charts/heatMapOption'
import { renderSvg } from '../../../src/charts/render'
import { trendBox, trendPath } from '../../../src/charts/trendPath'
import { gapRow } from '../../../src/domain/targets/gapRow'
import type { Target } from '../../../src/domain/targets/target'
import { targetSeries } from '../../../src/domain/targets/targetSeries'
import { cityAndDepartments, targetDataOf, targetOf, weeksFrom } from '../domain/targets/smallTargets'

const [city] = cityAndDepartments
const theme = chartTheme(false)

function rowOf(value: number | undefined, target: Partial<Target> = {}) {
  const periods = weeksFrom(40, 1)
  const whole = targetOf(target)
  const series = targetSeries(whole, targetDataOf({ A: [[value]] }, periods))(city!)
  return gapRow(whole, city!, series, periods[0]!)!
}

describe('a bullet', () => {
  it('begins at zero, and leaves room beyond the larger of value and target', () => {
    expect(bulletScale(rowOf(40))).toEqual({ actual: 50 / 1.15, target: 100 / 1.15, expected: undefined })
    expect(bulletScale(rowOf(160))!.target).toBeCloseTo(50 / 1.15, 12)
  })

  it.each([
    ['no value', rowOf(undefined)],
    ['a value below zero', rowOf(-1)],
    ['nothing but zeros', rowOf(0, { stages: [{ value: 0 }] })],
    ['a milestone', rowOf(1, { measure: 'milestone' })],
  ])('is not drawn of %s', (_what, row) => {
    expect(bulletScale(row)).toBeUndefined()
  })
})

it('a trend has its target in view, and is nothing from one value', () => {
  expect(trendPath([1], 2)).toBeUndefined()
  expect(trendPath([0, 10], 20)).toEqual({ line: 'M20 240L940 130', target: `M0 20H${trendBox.width}` })
  expect(trendPath([5, 5], 5)!.line).toBe('M20 130L940 130')
})

describe('a picture', () => {
  const frame = { title: '标题', note: '', source: '来源', width: 900, height: 120 }

  it('of bullets has every name with its words, signs and colours', () => {
    const rows = [
      { name: '企业开办', words: '4.2 超目标', status: 'short', sign: '✗', scale: bulletScale(rowOf(40)) },
      { name: '不动产登记', words: '无数据', status: 'noData', sign: '–', scale: undefined },
    ] as const
    const svg = renderSvg(bulletOption(rows, theme), theme, frame)
    for (const text of ['企业开办', '✗ 4.2 超目标', '– 无数据', theme.status.short.ink])
      expect(svg).toContain(text)
  })

  it('of a matrix has heads, cells with sign and colour, and a dash where there is nothing', () => {
    const model = {
      columns: ['企业开办', '最多跑一次'],
      rows: [{ name: '市住建局', cells: [{ status: 'met', text: '✓ 2.7' } as const, undefined] }],
    }
    const svg = renderSvg(heatMapOption(model, theme, 860), theme, frame)
    for (const text of ['企业开办', '市住建局', '✓ 2.7', '–', theme.status.met.soft])
      expect(svg).toContain(text)
  })
})

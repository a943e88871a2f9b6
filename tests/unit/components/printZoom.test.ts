import { describe, expect, it } from 'vitest'
import { printZoom, type PrintedTexts } from '../../../src/components/scorecards/printZoom'

const usual: PrintedTexts = {
  headline: '市住建局得分 75.0 分，列第 2 位',
  lead: '参与排名 14 个。',
  nodes: Array.from({ length: 18 }, () => '开办企业'),
  leads: [],
  longestLeaf: '开办企业 · 时间',
}

describe('how small a scorecard is printed', () => {
  it('is never larger than is easily read on paper', () => {
    expect(printZoom({ ...usual, nodes: [] })).toBe(0.72)
  })

  it.each<[string, Partial<PrintedTexts>]>([
    ['more nodes', { nodes: Array.from({ length: 40 }, () => '开办企业') }],
    ['more lead units', { leads: Array.from({ length: 30 }, () => '市市场监管局') }],
    ['longer names', { longestLeaf: '落实情况综合评价指标'.repeat(8) }],
    ['a longer sentence', { lead: '失分最多的是获得信贷。'.repeat(60) }],
  ])('is smaller with %s', (_what, change) => {
    expect(printZoom({ ...usual, ...change })).toBeLessThan(printZoom(usual))
  })
})

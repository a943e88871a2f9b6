import { describe, expect, it } from 'vitest'
import { chartTheme } from '../../../src/charts/chartTheme'
import { longPicture, type LongPicture } from '../../../src/charts/longPicture'

const picture: LongPicture = {
  dated: '2026 年第 46 周',
  title: '9项目标达到3项',
  lead: '',
  mark: '虚构示例数据',
  blocks: [{ title: '综合得分', figure: '77.31', lines: [{ text: '<甲&乙>', end: '▲ 5', endTone: 'met' }] }],
  notes: ['来源：周报'],
}
const heightOf = (svg: string) => Number(/height="(\d+)"/.exec(svg)![1])

describe('a long picture', () => {
  it('says all, marks what is invented, and takes no mark-up from data', () => {
    const svg = longPicture(picture, chartTheme(false))
    for (const text of ['虚构示例数据', '2026 年第 46 周', '9项目标达到3项', '77.31', '▲ 5', '来源：周报'])
      expect(svg).toContain(text)
    expect(svg).toContain('&lt;甲&amp;乙&gt;')
    expect(svg).not.toContain('<甲')
  })

  it('is as high as its words: nothing is left out, nothing stands under the edge', () => {
    const lines = Array.from({ length: 60 }, (_, at) => ({ text: `${at} 很长的单位名称`.repeat(6) }))
    const svg = longPicture({ ...picture, blocks: [{ title: '排名', lines }] }, chartTheme(false))
    const places = [...svg.matchAll(/<text x="\d+" y="([\d.]+)"/g)].map(([, y]) => Number(y))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(Math.max(...places)).toBeLessThan(heightOf(svg))
    expect(heightOf(svg)).toBeGreaterThan(heightOf(longPicture(picture, chartTheme(false))) + 60 * 30)
  })
})

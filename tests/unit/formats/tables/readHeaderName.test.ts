import { describe, expect, it } from 'vitest'
import { namedIndicator } from '../../../../src/formats/tables/readHeaderName'
import { labelText } from '../../../../src/formats/tables/readLabelText'
import { unitOfLine } from '../../../../src/formats/tables/readUnitLine'

describe('what a header says', () => {
  it.each([
    [['受理量（件）'], '受理量（件）', '受理量', '件'],
    [['受理量', '总数'], '受理量 / 总数', '受理量 / 总数', undefined],
    [['受理量（件）', '网上'], '受理量（件） / 网上', '受理量 / 网上', '件'],
    [['常住人口(万人)'], '常住人口(万人)', '常住人口', '万人'],
    [['一网通办(40)'], '一网通办', '一网通办', undefined],
    [['好差评（满分30分）'], '好差评', '好差评', undefined],
    [['好评率（含默认好评）'], '好评率（含默认好评）', '好评率（含默认好评）', undefined],
    [['支出（单位：亿元）'], '支出（单位：亿元）', '支出', '亿元'],
    [['支出（亿元）i'], '支出（亿元）i', '支出', '亿元'],
    [['GDP（2025年）'], 'GDP（2025年）', 'GDP（2025年）', undefined],
  ])('%j: its code, its name and its unit', (path, code, name, unit) => {
    const { indicator } = namedIndicator(path, undefined)
    expect([indicator.code, indicator.names.zh ?? indicator.names.en]).toEqual([code, name])
    expect(indicator.unit?.zh).toBe(unit)
  })

  it('is under its heading, which is an indicator too', () => {
    const { indicator, headings } = namedIndicator(['线上', '许可', '受理'], undefined)
    expect(indicator.parent).toBe('线上 / 许可')
    expect(headings).toEqual([
      { code: '线上', names: { zh: '线上' } },
      { code: '线上 / 许可', names: { zh: '线上 / 许可' }, parent: '线上' },
    ])
  })

  it('D6 may be that of ranks, which are better when lower and have no unit', () => {
    expect(namedIndicator(['企业开办', '全省位次'], '分').indicator).toEqual({
      code: '企业开办 / 全省位次',
      names: { zh: '企业开办 / 全省位次' },
      parent: '企业开办',
      kind: 'rank',
      direction: 'lower',
    })
  })

  it.each([
    ['合　计', '合计'],
    ['受理量\n（件）', '受理量（件）'],
    [' 市 发 改 委 ', '市发改委'],
    ['New  York', 'New York'],
    ['甲县①', '甲县'],
    ['乙县注', '乙县注'],
  ])('%j is %s', (text, label) => {
    expect(labelText(text)).toBe(label)
  })
})

describe('a line that names units for a whole table', () => {
  it.each([
    ['件、%', '好评率', '%'],
    ['件、%', '受理量', '件'],
    ['件、%', '超期件', '件'],
    ['件、天、%', '平均用时', '天'],
    ['件、天、%', '办结', '件'],
    ['件、天', '好评率', undefined],
    ['件', '好评率', undefined],
    ['件', '综合得分', undefined],
    ['件', '平均用时', undefined],
    ['件', '评价', '件'],
    ['万元', '地方收入', '万元'],
    ['户、万元', '新设企业', '户'],
    ['户、万元', '其他', undefined],
    ['工作日', '企业开办', '工作日'],
    ['%', '按时办结率', '%'],
    ['%', '受理数量', undefined],
  ])('%s: that of %s', (line, name, unit) => {
    expect(unitOfLine(line, name)).toBe(unit)
  })
})

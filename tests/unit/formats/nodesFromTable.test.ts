import { describe, expect, it } from 'vitest'
import type { Indicator } from '../../../src/domain/catalogue/catalogue'
import { nodesFromTable } from '../../../src/formats/schemes/nodesFromTable'

/** Rows as a spreadsheet puts them on the clipboard. */
function pasted(text: string): string[][] {
  return text.split('\n').map((line) => line.split('|'))
}

function short(text: string, indicators: readonly Indicator[] = []): unknown {
  const read = nodesFromTable(pasted(text), indicators)
  if (!read.ok) return read.issues.map(({ code, row }) => (row === undefined ? code : `${code}@${row}`))
  return read.nodes.map(({ code, names, parent, weight }) =>
    [code, names.zh ?? names.en, parent ?? '', weight].join(' '),
  )
}

describe('a pasted table of indicators', () => {
  it('has a parent a row, by code or by name', () => {
    const text = '代码|名称|上级|权重\nT|总分||100\nA|开办企业|T|60\nB|获得电力|总分|40'
    expect(short(text)).toEqual(['T 总分  100', 'A 开办企业 T 60', 'B 获得电力 T 40'])
  })

  it('gets codes by place where it has none, and leaves those it has alone', () => {
    const text = '名称|代码|上级\n总分||\n开办企业||总分\n获得电力|1.2|总分\n纳税||总分\n手续||开办企业'
    expect(short(text)).toEqual([
      '1 总分  1',
      '1.1 开办企业 1 1',
      '1.2 获得电力 1 1',
      '1.3 纳税 1 1',
      '1.1.1 手续 1.1 1',
    ])
  })

  it('shows its tree by how far names are set in', () => {
    expect(short('指标|权重\n总分|\n  开办企业|\n    手续|10\n    时间|20\n  获得电力|30')).toEqual([
      '1 总分  60',
      '1.1 开办企业 1 30',
      '1.1.1 手续 1.1 10',
      '1.1.2 时间 1.1 20',
      '1.2 获得电力 1 30',
    ])
  })

  it.each([
    ['merged', '一级指标|二级指标|分值\n开办企业|手续|10\n|时间|20\n获得电力|手续|30'],
    ['repeated', '一级指标|二级指标|分值\n开办企业|手续|10\n开办企业|时间|20\n获得电力|手续|30'],
  ])('has its names in columns by level, %s cells being one indicator', (_what, text) => {
    expect(short(text)).toEqual([
      '1 开办企业  30',
      '1.1 手续 1 10',
      '1.2 时间 1 20',
      '2 获得电力  30',
      '2.1 手续 2 30',
    ])
  })

  it('has weights behind the names of each level, under a title and above a sum', () => {
    const text =
      '营商环境考评指标||||\n一级指标|权重（%）|二级指标|权重|\n开办企业|60%|手续|50\n||时间|50\n获得电力|40%||\n合计|100%||'
    expect(short(text)).toEqual(['1 开办企业  60', '1.1 手续 1 50', '1.2 时间 1 50', '2 获得电力  40'])
  })

  it('has weights named for their level, and a level left out', () => {
    const text = '一级指标|三级指标|一级权重|三级权重\n开办企业|手续|60|1\n|时间||2'
    expect(short(text)).toEqual(['1 开办企业  60', '1.1 手续 1 1', '1.2 时间 1 2'])
  })

  it('keeps two indicators of one name under one parent apart', () => {
    expect(short('一级指标|二级指标\n政务服务|一网通办率\n|一网通办率')).toEqual([
      '1 政务服务  1',
      '1.1 一网通办率 1 1',
      '1.2 一网通办率 1 1',
    ])
  })

  it('says who leads and who helps', () => {
    const read = nodesFromTable(
      pasted(
        '名称|英文名称|牵头单位|配合单位|分管领导\n开办企业|Starting a business|市市场监管局|市税务局、市公安局；|副市长',
      ),
    )
    expect(read).toEqual({
      ok: true,
      ignored: [],
      nodes: [
        {
          code: '1',
          names: { zh: '开办企业', en: 'Starting a business' },
          weight: 1,
          lead: '市市场监管局',
          support: ['市税务局', '市公安局'],
          overseer: '副市长',
        },
      ],
    })
  })

  const indicators: readonly Indicator[] = [
    { code: 'SB.TIME', names: { zh: '开办时间', en: 'Time' }, kind: 'value', direction: 'lower' },
    { code: 'RATE', names: { zh: '网办率' }, kind: 'value' },
  ]

  it.each<[what: string, row: string, measure: object]>([
    [
      'ends, which tell the direction',
      '时间|SB.TIME||0.5|100|',
      { indicator: 'SB.TIME', direction: 'lower', rule: { kind: 'goalposts', best: 0.5, worst: 100 } },
    ],
    [
      'a target, a name of the dataset, and its direction',
      '时间|开办时间||||3',
      { indicator: 'SB.TIME', direction: 'lower', rule: { kind: 'attainment', target: 3 } },
    ],
    [
      'nothing but a direction',
      '网办率|RATE|正向指标|||',
      { indicator: 'RATE', direction: 'higher', rule: { kind: 'minMax', low: 0, high: 100 } },
    ],
    [
      'an indicator that the dataset does not have, and full-width digits',
      '时间|X|－|１０|２０|',
      { indicator: 'X', direction: 'lower', rule: { kind: 'goalposts', best: 10, worst: 20 } },
    ],
  ])('names what is measured, with %s', (_what, row, measure) => {
    const read = nodesFromTable(pasted(`名称|指标|方向|最优|最差|目标值\n${row}`), indicators)
    expect(read).toMatchObject({ ok: true, nodes: [{ measure }] })
  })

  it('says which columns it did not read, targets too where no column says of what', () => {
    expect(nodesFromTable(pasted('序号|名称|目标值|备注\n1|开办企业|≤3个工作日|'))).toMatchObject({
      ok: true,
      ignored: ['序号', '目标值', '备注'],
    })
  })

  it.each<[what: string, text: string, issues: string[]]>([
    ['no header', '开办企业|60\n获得电力|40', ['noHeader']],
    ['nothing', '', ['noHeader']],
    ['a header only', '名称|权重\n|', ['noRows']],
    ['a row without a name', '名称|权重\n|60\n获得电力|40', ['nameMissing@2']],
    [
      'a weight in words, and one left out',
      '名称|权重\n开办企业|六十\n获得电力|',
      ['unreadableNumber@2', 'weightMissing@3'],
    ],
    ['a code twice', '代码|名称\nA|开办企业\nA|获得电力', ['duplicateCode@3']],
    ['an orphan', '名称|上级\n开办企业|\n手续|办理建筑许可', ['orphan@3']],
    ['a parent that could be two', '代码|名称|上级\nA|手续|\nB|手续|\nC|时间|手续', ['ambiguousParent@4']],
    ['a way round', '名称|上级\n总分|\n甲|乙\n乙|甲', ['cycle@3']],
    ['a parent of its own', '名称|上级\n总分|总分', ['cycle@2']],
    ['an unknown direction', '名称|指标|方向\n时间|X|看情况', ['unknownDirection@2']],
    ['no direction', '名称|指标\n时间|X', ['directionMissing@2']],
    ['one end', '名称|指标|最优|最差\n时间|X|1|', ['goalpostsIncomplete@2']],
    ['ends of nothing', '名称|指标|最优|最差\n时间||1|2', ['withoutIndicator@2']],
  ])('is refused whole, with every row that is wrong: %s', (_what, text, issues) => {
    expect(short(text)).toEqual(issues)
  })

  it('is refused where it is longer than any scheme', () => {
    const rows = Array.from({ length: 5001 }, (_, at) => [at === 0 ? '名称' : `指标${at}`])
    expect(nodesFromTable(rows)).toEqual({
      ok: false,
      issues: [{ code: 'tooManyRows', params: { limit: 5000 } }],
    })
  })
})

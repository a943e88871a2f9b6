import { describe, expect, it } from 'vitest'
import { readingsFrom } from '../../../../src/workers/mapping/readings'
import { suggestNames, type KnownName } from '../../../../src/domain/mapping/suggestNames'

const readings = await readingsFrom()

const departments: readonly KnownName[] = [
  { code: 'D01', names: { zh: '住房和城乡建设局' }, aliases: ['市建设局'] },
  { code: 'D02', names: { zh: '市发改委' } },
  {
    code: 'D03',
    names: { zh: '市市场监督管理局' },
    formerNames: [{ names: { zh: '市工商局' }, until: '2019-02-28' }],
  },
  { code: 'D04', names: { zh: '市自然资源和规划局' } },
  { code: 'D05', names: { zh: '市城市管理局' } },
  { code: 'D06', names: { zh: '市民政局' } },
  { code: 'D07', names: { zh: '市财政局' } },
  { code: 'D08', names: { zh: '政务服务中心' } },
  { code: 'D09', names: { zh: '市生态环境局' } },
]
const districts: readonly KnownName[] = [
  '城东区',
  '江宁区',
  '高新技术产业开发区',
  'A县',
  '第一分局',
  '福州市',
].map((zh, at) => ({ code: `R${at}`, names: { zh } }))
const economies: readonly KnownName[] = [
  { code: 'AUT', names: { en: 'Austria', zh: '奥地利' } },
  { code: 'NER', names: { en: 'Niger' } },
  { code: 'KOR', names: { en: 'Korea, Rep.' } },
]

function matchOf(zh: string, known: readonly KnownName[]) {
  return suggestNames([{ key: zh, code: zh, names: { zh } }], known, readings)[0]!
}

describe('names that are known without a doubt (D10)', () => {
  it.each([
    ['D01', departments, 'D01', 'code'],
    ['市发改委', departments, 'D02', 'name'],
    ['　市发改　委', departments, 'D02', 'name'],
    ['Ａ县', districts, 'R3', 'name'],
    ['市建设局', departments, 'D01', 'alias'],
    ['市工商局', departments, 'D03', 'former'],
    ['示例市住建局', departments, 'D01', 'official'],
    ['市住建局', departments, 'D01', 'official'],
    ['示例市发展和改革委员会', departments, 'D02', 'official'],
    ['市场监管局', departments, 'D03', 'official'],
    ['示例市市场监管局', departments, 'D03', 'official'],
    ['城管局', departments, 'D05', 'official'],
    ['民政局', departments, 'D06', 'official'],
    ['示例市政务服务中心', departments, 'D08', 'official'],
    ['高新区', districts, 'R2', 'official'],
    ['高新区管委会', districts, 'R2', 'official'],
    ['示例市城东区', districts, 'R0', 'official'],
  ] as const)('%s is one of them', (name, known, code, by) => {
    expect(matchOf(name, known).exact).toEqual({ code, by })
  })

  it('two names of a file that claim the same one are asked about (D10)', () => {
    const names = ['甲城市住建局', '乙城市住建局'].map((zh) => ({ key: zh, code: zh, names: { zh } }))
    const found = suggestNames(names, departments, readings)
    expect(found.map(({ exact }) => exact)).toEqual([undefined, undefined])
    expect(found[0]!.suggestions[0]).toEqual({ code: 'D01', by: 'official', isStrong: false })
  })

  it('a name that two are known by stands for neither (D10)', () => {
    const known = ['A', 'B'].map((code) => ({ code, names: { zh: '行政审批局' } }))
    expect(matchOf('行政审批局', known).exact).toBeUndefined()
  })

  it('the same office of another city is another office (D10)', () => {
    expect(matchOf('乙城市住建局', [{ code: 'X', names: { zh: '甲城市住建局' } }]).exact).toBeUndefined()
  })

  it('of one city the long name and the short one are the same office (D10)', () => {
    const known = [{ code: 'X', names: { zh: '甲城市住建局' } }]
    expect(matchOf('甲城市住房和城乡建设局', known).exact).toEqual({ code: 'X', by: 'official' })
  })
})

describe('names that are suggested, and not taken (D10)', () => {
  it.each([
    ['市住健局', departments, 'D01', 'sound', true],
    ['市自然资源局', departments, 'D04', 'short', true],
    ['市生态环保局', departments, 'D09', 'similar', false],
    ['市住建局窗口', departments, 'D01', 'similar', false],
    ['成东区', districts, 'R0', 'sound', false],
    ['抚州市', districts, 'R5', 'sound', false],
  ] as const)('%s may be one', (name, known, code, by, isStrong) => {
    const match = matchOf(name, known)
    expect(match.exact).toBeUndefined()
    expect(match.suggestions[0]).toEqual({ code, by, isStrong })
  })

  it.each([
    ['城西区', districts],
    ['江东区', districts],
    ['B县', districts],
    ['第二分局', districts],
    ['高新局', districts],
    ['经济技术开发区', districts],
    ['市教育局', departments],
    ['市税务局', departments],
    ['市场', departments],
    ['供电公司', departments],
    ['', departments],
    ['西部新城开发建设单位', [{ code: 'X', names: { zh: '东部新城开发建设单位' } }]],
    ['第二批改革试点单位', [{ code: 'X', names: { zh: '第一批改革试点单位' } }]],
    ['差评率', [{ code: 'X', names: { zh: '差评整改率' } }]],
    ['一般公共预算收入', [{ code: 'X', names: { zh: '一般公共预算支出' } }]],
    ['Australia', economies],
    ['Nigeria', economies],
  ] as const)('%s is like none', (name, known) => {
    expect(matchOf(name, known)).toEqual({ key: name, suggestions: [] })
  })

  it('one that another name of the file stands for already is no safe suggestion (D10)', () => {
    const names = ['市住建局', '市住健局'].map((zh) => ({ key: zh, code: zh, names: { zh } }))
    expect(suggestNames(names, departments, readings)[1]!.suggestions[0]).toMatchObject({ isStrong: false })
  })
})

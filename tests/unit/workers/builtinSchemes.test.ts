import { describe, expect, it } from 'vitest'
import { checkScheme } from '../../../src/domain/scoring/checkScheme'
import { applyRule } from '../../../src/domain/scoring/rules/applyRule'
import type { Measure } from '../../../src/domain/scoring/scheme'
import { treeOf } from '../../../src/domain/scoring/schemeTree'
import { readSchemeFile, writeSchemeFile } from '../../../src/storage/schemes/schemeFile'
import { builtinSchemes, loadBuiltinScheme, schemeOfPackage } from '../../../src/workers/builtinSchemes'
import { readBuiltin } from '../../golden/builtInData'
import { storePackage } from '../../golden/packageScoring'

const packages = ['doing-business', 'b-ready']
const templates = await Promise.all(builtinSchemes.map(({ id }) => loadBuiltinScheme(id)))
const ofPackages = await Promise.all(packages.map(async (name) => (await schemeOfPackage(name))!))
const shipped = new Map([...templates, ...ofPackages].map((scheme) => [scheme.code, scheme]))

describe.each([...shipped])('the shipped scheme %s', (_, scheme) => {
  it('is a scheme, and nothing is wrong with it (S7, S8)', () => {
    expect(readSchemeFile(writeSchemeFile(scheme))).toEqual({ ok: true, scheme })
    expect(checkScheme(scheme)).toEqual([])
  })

  it('names every node, and what a reader must know, in both languages', () => {
    for (const { zh, en } of [scheme.names, scheme.note!, ...scheme.nodes.map(({ names }) => names)]) {
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(en).toMatch(/^[^\p{Script=Han}]+$/u)
    }
    for (const names of [scheme.nodes.map(({ names: { zh } }) => zh), scheme.nodes.map(({ code }) => code)])
      expect(new Set(names).size).toBe(names.length)
  })

  it('gives full marks for the best that its rules know (S1, S6)', () => {
    const odd = treeOf(scheme).leaves.filter(
      ({ node }) => scoreOf(node.measure!, bestOf(node.measure!)) !== 100,
    )
    expect(odd.map(({ node }) => node.code)).toEqual([])
  })
})

/** Far on the good side, where no rule gives more. */
function bestOf({ direction }: Measure): number {
  return direction === 'higher' ? 1e9 : -1e9
}

function scoreOf({ rule, direction }: Measure, value: number): number {
  return applyRule(rule, Float64Array.of(value), {
    direction,
    counted: Uint8Array.of(1),
    referenceRow: -1,
  })[0]!
}

it('templates are listed under the names that their schemes have', () => {
  expect(templates.map(({ code, names }) => ({ id: code, names }))).toEqual(builtinSchemes)
})

it.each(packages)('the scheme of the package %s fits it', async (name) => {
  const { catalogue } = await storePackage(await readBuiltin(name))
  const scheme = await schemeOfPackage(name)
  expect(checkScheme(scheme!, catalogue)).toEqual([])
})

it('a dataset of one’s own has no scheme to begin with', async () => {
  expect(await schemeOfPackage('mine')).toBeUndefined()
})

describe('the template of the national 18', () => {
  const scheme = shipped.get('national-18')!
  const first = scheme.nodes.filter(({ parent }) => parent === 'N18')

  it('has the 18 first-level indicators by their names, in their order', () => {
    const names =
      '开办企业、劳动力市场监管、办理建筑许可、政府采购、招标投标、获得电力、获得用水用气、登记财产、获得信贷、' +
      '保护中小投资者、知识产权创造保护和运用、跨境贸易、纳税、执行合同、办理破产、市场监管、政务服务、包容普惠创新'
    expect(first.map(({ names: { zh } }) => zh)).toEqual(names.split('、'))
  })

  it('names a unit in charge, units beside it and the post above it for each, and no person (T4)', () => {
    for (const { names, lead, support, overseer } of first) {
      expect(lead, names.zh).toMatch(/(局|委员会|公司|法院|办)$/)
      expect(support!.length, names.zh).toBeGreaterThan(1)
      expect(support, names.zh).not.toContain(lead)
      expect(overseer, names.zh).toMatch(/^(分管.+工作的副市长|市中级人民法院院长)$/)
    }
  })

  it('has four or five second-level indicators each, which name their unit of measure', () => {
    for (const { code, names } of first) {
      const children = scheme.nodes.filter(({ parent }) => parent === code)
      expect([4, 5], names.zh).toContain(children.length)
      for (const child of children) {
        expect(child.code).toBe(child.measure!.indicator)
        expect(child.names.zh).toMatch(/（.+）$/)
      }
    }
  })

  it('begins with equal weights (S8)', () => {
    expect(new Set(scheme.nodes.flatMap(({ parent, weight }) => (parent ? [weight] : [])))).toEqual(
      new Set([1]),
    )
  })

  it.each([
    ['N18.KBQY.SJ', 3, 80],
    ['N18.KBQY.SJ', 3.5, 60],
    ['N18.KBQY.SJ', 6, 0],
    ['N18.JZXK.SJ', 52.5, 70],
    ['N18.JZXK.SJ', 90, 30],
    ['N18.ZWFW.CPZG', 99.9, 0],
    ['N18.ZWFW.ZDPYC', 85, 70],
    ['N18.HDXD.XWZZ', 7.5, 50],
    ['N18.HDXD.XWZZ', -3, 0],
    ['N18.KBQY.HJ', 4, 40],
  ])('%s of %d scores %d (S1, S5, S6)', (code, value, score) => {
    const { measure } = scheme.nodes.find((node) => node.code === code)!
    expect(scoreOf(measure!, value)).toBeCloseTo(score, 12)
  })
})

import { describe, expect, it } from 'vitest'
import { readSchemeFile, writeSchemeFile } from '../../../src/storage/schemes/schemeFile'
import { createWords } from '../../../src/words/allWords'
import en from '../../../src/words/messages/en'
import { schemeFileSentence } from '../../../src/words/schemeFileSentence'
import { schemeOf } from '../domain/scoring/smallSchemes'

const scheme = schemeOf([
  { code: 'T', names: { zh: '总分', en: 'Total' } },
  { code: 'A', parent: 'T', weight: 60, names: { zh: '开办企业', en: 'Starting a business' } },
  { code: 'B', parent: 'T', weight: 40 },
])

const words = createWords()
words.global.setLocaleMessage('en', en)
const t = (key: string, params: Record<string, unknown>) => words.global.t(key, params)
const inEnglish = (key: string, params: Record<string, unknown>) =>
  words.global.t(key, params, { locale: 'en' })

type Json = Record<string, unknown>
const partOf = (holder: Json, key: string): Json => holder[key] as Json
const nodeOf = (file: Json, at: number): Json => (file['nodes'] as Json[])[at]!

/** The file with its scheme changed, as somebody would with an editor of texts. */
function changed(change: (scheme: Json) => void): string {
  const file = JSON.parse(writeSchemeFile(scheme)) as Json
  change(partOf(file, 'scheme'))
  return JSON.stringify(file)
}

function sentences(text: string): string[] {
  const read = readSchemeFile(text)
  return read.ok ? ['read'] : read.issues.map((issue) => schemeFileSentence(issue, 'zh', t))
}

describe('a scheme in a file', () => {
  it('is JSON that says what it is, and can be read by people', () => {
    const text = writeSchemeFile(scheme)
    expect(
      text.startsWith('{\n  "duibiao": "scheme",\n  "format": 1,\n  "scheme": {\n    "format": 1,\n'),
    ).toBe(true)
    expect(readSchemeFile(text)).toEqual({ ok: true, scheme })
  })

  it('is read with the mark that Windows puts before it', () => {
    expect(readSchemeFile(`\uFEFF${writeSchemeFile(scheme)}`).ok).toBe(true)
  })

  it.each<[what: string, text: string, code: string]>([
    ['nothing', '', 'notJson'],
    ['a file cut short', writeSchemeFile(scheme).slice(0, 100), 'notJson'],
    ['a table', '代码,名称\nA,开办企业', 'notJson'],
    ['other JSON', '{"name":"duibiao"}', 'foreign'],
    ['a number', '7', 'foreign'],
    ['a scheme without its cover', JSON.stringify(scheme), 'foreign'],
    ['a cover without a scheme', '{"duibiao":"scheme","format":1}', 'foreign'],
    ['a later format of the file', '{"duibiao":"scheme","format":2,"body":{}}', 'foreign'],
    ['a later format', '{"duibiao":"scheme","format":2,"scheme":{}}', 'newer'],
    ['a scheme of a later format', changed((one) => (one['format'] = 3)), 'newer'],
    ['17 MB', ' '.repeat(17 * 1024 * 1024), 'tooLarge'],
  ])('is refused as a whole: %s', (_what, text, code) => {
    const read = readSchemeFile(text)
    expect(read).toMatchObject({ ok: false, issues: [{ code, path: [] }] })
  })

  it.each<[change: (scheme: Json) => void, sentence: string]>([
    [(one) => (nodeOf(one, 1)['weight'] = '六十'), '第 2 个节点“开办企业”的权重不是数字。'],
    [(one) => delete nodeOf(one, 1)['weight'], '第 2 个节点“开办企业”的权重缺失，请补上。'],
    [
      (one) => (nodeOf(one, 1)['weigth'] = 60),
      '第 2 个节点“开办企业”的“weigth”不是方案中的字段，请核对拼写。',
    ],
    [(one) => (nodeOf(one, 1)['names'] = ['开办企业']), '第 2 个节点“A”的名称应为一组字段。'],
    [(one) => (nodeOf(one, 1)['code'] = ''), '第 2 个节点“开办企业”的代码不能为空。'],
    [(one) => (nodeOf(one, 1)['extra'] = 1), '第 2 个节点“开办企业”的加减分标记应为 true 或 false。'],
    [(one) => (nodeOf(one, 1)['support'] = '市税务局'), '第 2 个节点“开办企业”的配合单位应为列表。'],
    [
      (one) => (partOf(nodeOf(one, 2), 'measure')['direction'] = 'up'),
      '第 3 个节点“B”的方向为“up”，只能是：higher, lower。',
    ],
    [
      (one) => (partOf(partOf(nodeOf(one, 2), 'measure'), 'rule')['best'] = null),
      '第 3 个节点“B”的最优值不是数字。',
    ],
    [
      (one) =>
        (partOf(nodeOf(one, 2), 'measure')['rule'] = {
          kind: 'breakpoints',
          between: 'step',
          points: [[95, 50], [99]],
        }),
      '第 3 个节点“B”的分档第 2 项第 2 项缺失，请补上。',
    ],
    [
      (one) => (partOf(nodeOf(one, 2), 'measure')['rule'] = { kind: 'zScore', mean: 'x', deviation: 1 }),
      '第 3 个节点“B”的均值不是数字。',
    ],
    [
      (one) => (partOf(nodeOf(one, 2), 'measure')['whenMissing'] = { noPractice: '0' }),
      '第 3 个节点“B”的缺数得分的“noPractice”不是数字。',
    ],
    [
      (one) => ((one['levels'] as Json[])[0]!['mean'] = 7),
      '各级合成方式第 1 项的平均方法为“7”，只能是：arithmetic, geometric, harmonic。',
    ],
    [(one) => (one['nodes'] = {}), '指标应为列表。'],
    [
      (one) => (one['nodes'] = Array.from({ length: 5001 }, () => nodeOf(one, 0))),
      '指标超过 5000 项，未导入。',
    ],
    [(one) => ((one['nodes'] as unknown[])[1] = 5), '指标第 2 项应为一组字段。'],
    [(one) => (partOf(one, 'population')['groups'] = []), '分组应为一组字段。'],
    [
      (one) => (one['places'] = [{ entity: 'CHN', parts: { CHN_SH: '0.55' } }]),
      '多地测算第 1 项的各地权重的“CHN_SH”不是数字。',
    ],
    [(one) => (one['names'] = { zh: 7 }), '名称的中文不是文字。'],
  ])('is refused at the place that is wrong: %#', (change, sentence) => {
    expect(sentences(changed(change))).toEqual([sentence])
  })

  it('says everything that is wrong at once, in either language', () => {
    const read = readSchemeFile(
      changed((one) => {
        nodeOf(one, 1)['weight'] = '六十'
        delete one['ranking']
      }),
    )
    const said = read.ok ? [] : read.issues.map((issue) => schemeFileSentence(issue, 'en', inEnglish))
    expect(said).toEqual(['node 2 “Starting a business”, weight: not a number.', 'ranking: missing. Add it.'])
  })
})

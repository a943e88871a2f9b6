import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BulletinFacts, BulletinVocabulary, Fact } from '../../../../src/domain/bulletin/bulletinFacts'
import type {
  BulletinBlock,
  BulletinDraft,
  BulletinTemplate,
} from '../../../../src/domain/bulletin/bulletinTemplate'
import { checkTemplate } from '../../../../src/domain/bulletin/checkTemplate'
import { blockText, editOf, keepFigures } from '../../../../src/domain/bulletin/blockText'
import { liveFields } from '../../../../src/domain/bulletin/liveFields'
import { renderBulletin, sectionNumber } from '../../../../src/domain/bulletin/renderBulletin'
import { textPieces } from '../../../../src/domain/bulletin/textPieces'

const vocabulary: BulletinVocabulary = {
  fields: ['综合得分', '达标数'],
  conditions: ['有短板'],
  lists: { 短板: ['指标', '差距'] },
  tables: ['排名表'],
  charts: ['得分走势'],
}

function fields(entries: Readonly<Record<string, string>>): ReadonlyMap<string, Fact> {
  return new Map(Object.entries(entries).map(([name, text]) => [name, { text }]))
}

const table = { id: '排名表', title: '排名表', columns: [], rows: [], notes: [] }

function factsOf(score = '92.8', hasShortfalls = true): BulletinFacts {
  return {
    fields: fields({ 综合得分: score, 达标数: '4' }),
    conditions: new Map([['有短板', hasShortfalls]]),
    lists: new Map([
      [
        '短板',
        [
          fields({ 指标: '办理建筑许可', 差距: '超目标1.2个工作日' }),
          fields({ 指标: '网办率', 差距: '低3.4个百分点' }),
        ],
      ],
    ]),
    tables: new Map([['排名表', table]]),
    charts: new Map([['得分走势', { title: '近八期综合得分', shape: 'line', points: [] }]]),
  }
}

function templateOf(
  blocks: readonly BulletinBlock[],
  changes: Partial<BulletinTemplate> = {},
): BulletinTemplate {
  return {
    ...{ format: 1, code: 'weekly', name: '周通报', title: '通报', to: '', annex: ['排名表'] },
    head: { name: '营商环境周通报', issue: '', office: '', date: '' },
    foot: { report: '', send: '', issue: '' },
    sections: [{ id: 'a', heading: '总体情况', blocks }],
    ...changes,
  }
}

function draftOf(blocks: readonly BulletinBlock[], edits: BulletinDraft['edits'] = []): BulletinDraft {
  return { format: 1, template: templateOf(blocks), edits }
}

function textsOf(draft: BulletinDraft, facts = factsOf()): string[] {
  return renderBulletin(draft, facts).document.parts.map((part) =>
    part.kind === 'paragraph'
      ? part.spans.map(({ text }) => text).join('')
      : part.kind === 'heading'
        ? part.text
        : part.kind,
  )
}

const score: BulletinBlock = { kind: 'text', id: 'score', text: '全市综合得分{综合得分}分。' }

describe('a bulletin made of its template', () => {
  it('has figures in the place of fields, marked', () => {
    const { parts } = renderBulletin(draftOf([score]), factsOf()).document
    expect(parts[1]).toEqual({
      ...{ kind: 'paragraph', block: 'score' },
      spans: [{ text: '全市综合得分' }, { text: '92.8', figure: '综合得分' }, { text: '分。' }],
    })
  })

  it.each<[string, BulletinBlock, string[]]>([
    [
      'as paragraphs',
      { kind: 'text', id: 'b', text: '{指标}{差距}。', each: { list: '短板' } },
      ['办理建筑许可超目标1.2个工作日。', '网办率低3.4个百分点。'],
    ],
    [
      'in one sentence',
      { kind: 'text', id: 'b', text: '{指标}{差距}', each: { list: '短板', joined: '；' } },
      ['办理建筑许可超目标1.2个工作日；网办率低3.4个百分点'],
    ],
    [
      'up to a limit',
      { kind: 'text', id: 'b', text: '{指标}', each: { list: '短板', limit: 1 } },
      ['办理建筑许可'],
    ],
    [
      'with words around them',
      {
        kind: 'text',
        id: 'b',
        text: '{指标}',
        each: { list: '短板', joined: '、', before: '短板{达标数}：', after: '。' },
      },
      ['短板4：办理建筑许可、网办率。'],
    ],
    [
      'of nobody without a word',
      { kind: 'text', id: 'b', text: '{指标}', each: { list: '空', before: '短板：' } },
      [],
    ],
    ['a line a paragraph', { kind: 'text', id: 'b', text: '甲。\n\n乙。' }, ['甲。', '乙。']],
    ['tables and charts by name', { kind: 'chart', id: 'b', chart: '得分走势' }, ['chart']],
  ])('goes through lists %s', (_, block, expected) => {
    expect(textsOf(draftOf([block])).slice(1)).toEqual(expected)
  })

  it('lets a text run on in the paragraph before, each stretch of its own block', () => {
    const more: BulletinBlock = { kind: 'text', id: 'more', text: '达标{达标数}项。', runsOn: true }
    const { parts } = renderBulletin(draftOf([score, more]), factsOf()).document
    expect(parts).toHaveLength(2)
    expect(parts[1]).toMatchObject({
      block: 'score',
      spans: [{}, {}, {}, { block: 'more' }, { figure: '达标数' }, {}],
    })
    expect(textsOf(draftOf([{ ...more }]))).toEqual(['一、总体情况', '达标4项。'])
  })

  it('calls figures of a list by whose they are, so that an edited text goes on speaking of the same', () => {
    const block = { kind: 'text', id: 'b', text: '{指标}：{差距}', each: { list: '短板' } } as const
    const facts = factsOf()
    const text = blockText(block, facts)
    expect(text.split('\n')[1]).toBe('{短板·网办率·指标}：{短板·网办率·差距}')
    const edited = draftOf([block], [['b', editOf(text.split('\n')[1]!, liveFields(facts))]])
    const items = facts.lists.get('短板')!
    const other = { ...facts, lists: new Map([['短板', [items[1]!, items[0]!]]]) }
    expect(textsOf(edited, other)[1]).toBe('网办率：低3.4个百分点')
    const gone = { ...facts, lists: new Map([['短板', [items[0]!]]]) }
    expect(textsOf(edited, gone)[1]).toBe('网办率：低3.4个百分点')
    expect(renderBulletin(edited, gone).changed).toContainEqual({
      ...{ block: 'b', field: '短板·网办率·差距', before: '低3.4个百分点', after: '' },
    })
  })

  it('keeps the figures of an edited text as words where that is wanted, and follows the others on', () => {
    const edit = editOf('得分{综合得分}分，达标{达标数}项{{甲}}。', factsOf('92.8').fields)
    const kept = keepFigures(edit, factsOf('93.05').fields)
    expect(kept.text).toBe('得分92.8分，达标{达标数}项{{甲}}。')
    expect(kept.figures).toEqual([['达标数', '4']])
  })

  it('has lines of the head in words of their own too', () => {
    const draft = draftOf([score], [['head.issue', { text: '第12期（总第47期）', figures: [] }]])
    expect(renderBulletin(draft, factsOf()).document.head.issue).toBe('第12期（总第47期）')
  })

  it('says what has a condition only where it holds', () => {
    const block: BulletinBlock = { kind: 'text', id: 'b', text: '短板如下。', when: '有短板' }
    expect(textsOf(draftOf([block]))).toContain('短板如下。')
    expect(textsOf(draftOf([block]), factsOf('92.8', false))).not.toContain('短板如下。')
  })

  it('numbers its sections in their order and leaves out optional ones that say nothing', () => {
    const sections = [
      { id: 'a', heading: '甲', blocks: [], isOptional: true },
      { id: 'b', heading: '乙', blocks: [] },
      { id: 'c', heading: '丙', blocks: [score] },
    ]
    const draft: BulletinDraft = { format: 1, template: templateOf([], { sections }), edits: [] }
    expect(textsOf(draft)).toEqual(['一、乙', '二、丙', '全市综合得分92.8分。'])
    expect([1, 10, 11, 20, 21].map(sectionNumber)).toEqual(['一', '十', '十一', '二十', '二十一'])
  })

  it('keeps an edited text whose figures stay live, and tells which have changed since', () => {
    const edited = draftOf(
      [score],
      [['score', editOf('得分{综合得分}分，稳中有升。', factsOf('92.8').fields)]],
    )
    expect(renderBulletin(edited, factsOf('92.8')).changed).toEqual([])
    const later = renderBulletin(edited, factsOf('93.05'))
    expect(later.changed).toEqual([{ block: 'score', field: '综合得分', before: '92.8', after: '93.05' }])
    expect(textsOf(edited, factsOf('93.05'))[1]).toBe('得分93.05分，稳中有升。')
  })

  it('names what is still to be written by hand', () => {
    const own: BulletinBlock = { kind: 'own', id: 'next', hint: '下步工作' }
    expect(renderBulletin(draftOf([own]), factsOf()).unwritten).toEqual(['next'])
    const written = draftOf([own], [['next', { text: '抓紧整改。', figures: [] }]])
    expect(renderBulletin(written, factsOf()).unwritten).toEqual([])
  })

  it('takes ids that objects have by themselves for what they are', () => {
    const block: BulletinBlock = { ...score, id: 'constructor' } as BulletinBlock
    expect(textsOf(draftOf([block]))).toContain('全市综合得分92.8分。')
  })
})

describe('a template with a mistake', () => {
  it.each<[string, BulletinBlock, object]>([
    ['unknownField', { kind: 'text', id: 'b', text: '得分{总得分}' }, { character: 3, name: '总得分' }],
    ['unknownField', { kind: 'text', id: 'b', text: '{指标}' }, { character: 1, name: '指标' }],
    ['unknownCondition', { kind: 'text', id: 'b', text: '', when: '有问题' }, { name: '有问题' }],
    [
      'unknownList',
      { kind: 'text', id: 'b', text: '', each: { list: 'constructor' } },
      { name: 'constructor' },
    ],
    ['strayBrace', { kind: 'text', id: 'b', text: '得分{综合得分' }, { character: 3, name: '{' }],
    ['strayBrace', { kind: 'text', id: 'b', text: '得分综合得分}分' }, { character: 7, name: '}' }],
    ['strayBrace', { kind: 'text', id: 'b', text: '得分｛{综合得分}' }, { character: 3, name: '｛' }],
    ['unknownTable', { kind: 'table', id: 'b', table: '表' }, { name: '表' }],
    ['unknownChart', { kind: 'chart', id: 'b', chart: '图' }, { name: '图' }],
  ])('is told as %s with its section and block', (code, block, at) => {
    expect(checkTemplate(templateOf([score, block]), vocabulary)).toEqual([
      { code, section: '总体情况', block: 2, ...at },
    ])
  })

  it.each([
    ['{综合得分', '{综合得分'],
    ['{}分', '{}分'],
    ['{ }分', '{ }分'],
    ['{{综合得分}}', '{综合得分}'],
    ['{综合{综合得分}', '{综合92.8'],
    ['｛综合得分｝', '｛综合得分｝'],
    ['{综合得分}}', '92.8}'],
  ])('leaves %s standing as %s', (text, printed) => {
    expect(textsOf(draftOf([{ kind: 'text', id: 'b', text }]))).toContain(printed)
  })

  it('tells every brace that makes no field, and none that is written twice', () => {
    const issuesOf = (text: string) =>
      checkTemplate(templateOf([{ kind: 'text', id: 'b', text }]), vocabulary).map((one) => one.character)
    expect(issuesOf('{}分')).toEqual([1, 2])
    expect(issuesOf('｛综合得分｝')).toEqual([1, 6])
    expect(issuesOf('{{综合得分}}')).toEqual([])
  })

  it('is none for a sound one', () => {
    const list: BulletinBlock = { kind: 'text', id: 'b', text: '{指标}{综合得分}', each: { list: '短板' } }
    expect(checkTemplate(templateOf([score, list]), vocabulary)).toEqual([])
  })

  it('is told in the head, of blocks of one name, and of none at all', () => {
    expect(checkTemplate(templateOf([score, score]), vocabulary)).toMatchObject([
      { code: 'sameBlock', block: 2 },
    ])
    expect(checkTemplate(templateOf([], { sections: [], title: '{期}' }), vocabulary)).toMatchObject([
      { code: 'unknownField', line: 'title' },
      { code: 'noSections' },
    ])
  })
})

describe('the text of a template', () => {
  it.each([
    ['{{甲}}', [{ words: '{甲}' }]],
    ['甲{乙', [{ words: '甲{乙' }]],
    ['{}', [{ words: '{}' }]],
    [
      '{ 甲 }{乙}',
      [
        { field: '甲', at: 0 },
        { field: '乙', at: 5 },
      ],
    ],
  ])('%s is taken apart', (text, pieces) => {
    expect(textPieces(text)).toEqual(pieces)
  })

  it('of any characters loses none of its words', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', '甲', ' ') }), (text) => {
        const again = textPieces(text)
          .map((piece) =>
            'words' in piece ? piece.words.replaceAll('{', '{{').replaceAll('}', '}}') : `{${piece.field}}`,
          )
          .join('')
        expect(textPieces(again).map((piece) => ('words' in piece ? piece.words : piece.field))).toEqual(
          textPieces(text).map((piece) => ('words' in piece ? piece.words : piece.field)),
        )
      }),
    )
  })
})

describe('any template', () => {
  const known = fc.constantFrom('综合得分', '达标数', '指标', '差距', '无此字段')
  const text = fc
    .array(
      fc.oneof(
        known.map((name) => `{${name}}`),
        fc.constantFrom('甲', '。', '{{', '\n'),
      ),
    )
    .map((all) => all.join(''))
  const block = fc.record({ text, list: fc.option(fc.constantFrom('短板', '无此表')), runsOn: fc.boolean() })

  it('renders whole or tells where it does not', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (all) => {
        const blocks = all.map(({ text: said, list, runsOn }, at): BulletinBlock => ({
          ...{ kind: 'text', id: String(at), text: said },
          ...(list === null ? {} : { each: { list } }),
          ...(runsOn ? { runsOn } : {}),
        }))
        const unknown = checkTemplate(templateOf(blocks), vocabulary).filter(
          ({ code }) => code === 'unknownField',
        )
        const left =
          textsOf(draftOf(blocks))
            .join('')
            .match(/\{(综合得分|达标数|指标|差距|无此字段)\}/g) ?? []
        for (const name of left) expect(unknown.map((issue) => `{${issue.name}}`)).toContain(name)
      }),
    )
  })
})

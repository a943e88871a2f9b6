import { describe, expect, it } from 'vitest'
import type { BulletinDocument } from '../../../src/domain/bulletin/bulletinDocument'
import { readPeriodWork, readPublication } from '../../../src/storage/review/readContent'
import { lineOf, publicationOf } from '../domain/review/publications'

const bulletin: BulletinDocument = {
  head: { name: '周通报', issue: '第12期', office: '市政务办', date: '2026年11月21日' },
  ...{ title: '第46周情况', to: '各单位：', annex: [] },
  parts: [
    { kind: 'heading', level: 1, text: '一、总体情况' },
    { kind: 'paragraph', block: '1', spans: [{ text: '达到目标' }, { text: '3', figure: '达标数' }] },
    {
      kind: 'table',
      table: {
        ...{ id: '排名表', title: '排名', notes: ['注'] },
        columns: [{ label: '得分', align: 'right', width: 1 }],
        rows: [[{ text: '33.33', value: 100 / 3 }]],
      },
    },
    {
      ...{ kind: 'chart', chart: '排名', title: '排名', shape: 'bars' },
      points: [{ label: 'A县', text: '33.33', value: 100 / 3, rank: 1 }],
    },
  ],
  foot: { report: '', send: '', issue: '' },
}
const tied = lineOf('C', 2, { tied: true, gap: 'coverage' })
const whole = publicationOf({
  ...{ version: 2, correction: '补报', notReported: ['D县'], bulletin },
  groups: [{ rules: publicationOf().groups[0]!.rules, lines: [lineOf('A', 1, { score: 100 / 3 }), tied] }],
})

describe('the content of a publication (rule W8)', () => {
  it('is read as it was written, bulletin, scheme and every digit, also from text', () => {
    expect(readPublication(JSON.parse(JSON.stringify(whole)))).toStrictEqual(whole)
  })

  it('may do without a scheme, where only targets are followed', () => {
    const { revision, revisionNumber, targets } = whole.basis
    const unscored = { ...whole, groups: [], basis: { revision, revisionNumber, targets } }
    expect(readPublication(unscored)).toEqual(unscored)
  })

  it.each([
    ['of a later format', { ...whole, format: 2 }],
    ['with a field that is not known here', { ...whole, seal: '章' }],
    ['of no version', { ...whole, version: 0 }],
    ['without what it rests on', { ...whole, basis: undefined }],
    [
      'with a score that is no number',
      { ...whole, groups: [{ ...whole.groups[0], lines: [{ ...tied, score: '9' }] }] },
    ],
  ])('is left alone %s', (_what, content) => {
    expect(readPublication(content)).toBeUndefined()
  })
})

describe('the work on a period', () => {
  it('is read with its objections and what came of them', () => {
    const objection = { id: '1', by: 'A县', text: '口径有误', on: '2026-11-20' }
    const outcome = { accepted: true, text: '已更正', on: '2026-11-21' }
    const work = {
      ...{ format: 1, checked: { at: 1, on: '[]' } },
      objections: [objection, { ...objection, id: '2', outcome }],
    }
    expect(readPeriodWork(work)).toEqual(work)
    expect(readPeriodWork({ ...work, state: 'draft' })).toBeUndefined()
  })
})

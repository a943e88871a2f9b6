import { describe, expect, it } from 'vitest'
import brief from '../../../../data/bulletin/brief.json'
import weekly from '../../../../data/bulletin/weekly.json'
import type { BulletinTemplate } from '../../../../src/domain/bulletin/bulletinTemplate'
import { checkTemplate } from '../../../../src/domain/bulletin/checkTemplate'
import { forGroups } from '../../../../src/domain/bulletin/forGroups'
import { bulletinVocabulary } from '../../../../src/domain/bulletin/vocabulary'
import { readBulletinDraft, readBulletinTemplate } from '../../../../src/storage/bulletin/readContent'

/** What the first templates could say; those that offices saved then say it still. */
const first = {
  fields:
    '本期 上期 起始日 截止日 年份 期号 成文日期 评价对象 指标总数 达标数 接近达标数 未达标数 无数据数 达标数变化 综合得分 综合得分变化 考评方案 不可比原因 短板数 提醒数 台账总数 台账新增数 台账销号数 台账逾期数 未报送数 排名规则 数据来源 更正说明 县参评数 县前列数 县前列说明 县靠后数 县靠后说明',
  conditions:
    '有目标 有上期 有综合得分 有得分变化 不可比 有短板 有提醒 有台账 有逾期 有未报送 有更正 县有排名 县重新排位',
  lists: '短板 提醒 逾期 未报送单位 县前列 县上升 县下降 县靠后 县新参评 县退出参评 县不参加排名',
  tables: '县排名表 指标达标表 部门环节表 台账 未报送单位及口径说明',
  charts: '综合得分走势 县得分',
} as const

/** A template as the first version of the program saved it. */
const saved: BulletinTemplate = {
  ...{ format: 1, code: 'own', name: '本办通报', title: '关于{本期}的通报', to: '', annex: ['县排名表'] },
  head: { name: '通报', issue: '第{期号}期', office: '', date: '{成文日期}' },
  foot: { report: '', send: '', issue: '' },
  sections: [
    {
      ...{ id: 'a', heading: '总体情况' },
      blocks: [
        { kind: 'text', id: 'a.1', when: '有得分变化', text: '综合得分{综合得分}分，比上期{综合得分变化}。' },
        {
          kind: 'text',
          id: 'a.2',
          text: '{单位}（{升降}）',
          each: { list: '县上升', limit: 2, joined: '、' },
        },
      ],
    },
  ],
}

describe('what templates may say', () => {
  const vocabulary = bulletinVocabulary(['县'])

  it('holds every name that it ever had: saved templates use them', () => {
    const { fields, conditions, lists, tables, charts } = vocabulary
    expect(fields).toEqual(expect.arrayContaining(first.fields.split(' ')))
    expect(conditions).toEqual(expect.arrayContaining(first.conditions.split(' ')))
    expect(Object.keys(lists)).toEqual(expect.arrayContaining(first.lists.split(' ')))
    expect(tables).toEqual(expect.arrayContaining(first.tables.split(' ')))
    expect(charts).toEqual(expect.arrayContaining(first.charts.split(' ')))
  })

  it('is all that the shipped templates say, and what a saved one of an older version says', () => {
    for (const one of [weekly, brief])
      expect(checkTemplate(forGroups(one as BulletinTemplate, ['县']), vocabulary)).toEqual([])
    expect(readBulletinTemplate(saved)).toEqual(saved)
    expect(checkTemplate(saved, vocabulary)).toEqual([])
  })

  it('does not hold groups that are no longer there, which is told', () => {
    expect(checkTemplate(saved, bulletinVocabulary(['区']))).toMatchObject([
      { code: 'unknownList', block: 2, name: '县上升' },
      { code: 'unknownField', block: 2, name: '单位' },
      { code: 'unknownField', block: 2, name: '升降' },
      { code: 'unknownTable', line: 'annex', name: '县排名表' },
    ])
  })

  it.each<[string, unknown]>([
    ['of a newer format', { ...saved, format: 2 }],
    ['with what this version does not know', { ...saved, watermark: '内部' }],
    ['without its sections', { ...saved, sections: undefined }],
    ['that is no object', '通报'],
  ])('is not guessed at in a template %s', (_, content) => {
    expect(readBulletinTemplate(content)).toBeUndefined()
    expect(readBulletinDraft({ format: 1, template: content, edits: [] })).toBeUndefined()
  })
})

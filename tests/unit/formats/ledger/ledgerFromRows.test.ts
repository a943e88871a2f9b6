import { describe, expect, it } from 'vitest'
import { ledgerFromRows } from '../../../../src/formats/ledger/ledgerFromRows'

const head = '序号|问题|对应指标|分值|失分|措施|分管领导|牵头|配合|时限|进展|销号'.split('|')

function rowsOf(...rows: readonly string[]) {
  const read = ledgerFromRows([['整改台账（示例市）'], head, ...rows.map((row) => row.split('|'))])
  if (!read.ok) throw new Error(read.code)
  return read
}

describe('a ledger from a sheet (L5)', () => {
  it('reads its usual shape: line breaks, a light in the progress, 否', () => {
    const { rows, issues } = rowsOf(
      '3|“多测合一”成果未应用|办理建筑许可/竣工验收|2.5|1.0|改造系统|分管副市长|市住建局|市自然资源局\n各县区|11月底前|黄灯|否',
    )
    expect(issues).toEqual([])
    expect(rows).toEqual([
      {
        row: 3,
        fields: {
          problem: '“多测合一”成果未应用',
          ...{ indicator: '办理建筑许可/竣工验收', points: 2.5, lost: 1, measure: '改造系统' },
          ...{ overseer: '分管副市长', lead: '市住建局', partners: ['市自然资源局', '各县区'] },
        },
        limit: '11月底前',
        light: { light: 'yellow', text: '黄灯' },
        closed: { done: false },
      },
    ])
  })

  it('gives a row without problem and number the problem above', () => {
    const { rows } = rowsOf(
      '1|甲问题|指标甲|2|1|措施一||市住建局||11月底前||',
      '|||||措施二||市税务局||长期坚持||',
    )
    expect(rows[1]!.fields).toEqual({
      ...{ problem: '甲问题', indicator: '指标甲', measure: '措施二', lead: '市税务局', partners: [] },
    })
  })

  it('takes lines that differ in their partners alone as one task', () => {
    const { rows } = rowsOf(
      '1|甲||||措施||市住建局|市税务局|年底前||',
      '|甲||||措施||市住建局|各县区|年底前||',
    )
    expect(rows.map(({ fields }) => fields.partners)).toEqual([['市税务局', '各县区']])
  })

  it('passes over sections, notes and blank rows', () => {
    const { rows, issues } = rowsOf('一、开办企业', '', '1|甲||||||市住建局||||', '注：进展截至11月20日')
    expect([rows.length, issues]).toEqual([1, []])
  })

  it('says where a cell could not be read, and takes the rest of its row', () => {
    const { rows, issues } = rowsOf('1|甲||约2分|1|||市住建局||11月底前|已报批|待定', '2||||||||||有进展|')
    expect(rows.map(({ fields }) => fields.lost)).toEqual([1])
    expect(issues).toEqual([
      { code: 'unreadableNumber', row: 3, params: { header: '分值', text: '约2分' } },
      { code: 'unreadableClosed', row: 3, params: { header: '销号', text: '待定' } },
      { code: 'noProblem', row: 4, params: { header: '问题', text: '' } },
    ])
  })

  it('leaves persons out: their columns, and names in that of the posts', () => {
    const read = ledgerFromRows([
      ['整改台账（示例市）'],
      ['问题', '分管领导', '牵头单位', '责任人', '联系电话', '备注'],
      ['甲', '副市长张三', '市住建局', '李四', '13900000000', '无'],
    ])
    expect(read).toMatchObject({ ok: true, persons: ['责任人', '联系电话'], others: ['备注'] })
    expect(JSON.stringify(read)).not.toMatch(/张三|李四|139/)
    expect(read.ok && read.issues.map(({ code }) => code)).toEqual(['personName'])
  })

  it('reads headers in two rows', () => {
    const read = ledgerFromRows([
      ['序号', '问题', '责任分工', '', '', '时限'],
      ['', '', '分管领导', '牵头', '配合', ''],
      ['1', '甲', '分管副市长', '市住建局', '', '长期坚持'],
    ])
    expect(read.ok && read.rows[0]).toMatchObject({
      row: 3,
      fields: { overseer: '分管副市长', lead: '市住建局' },
      limit: '长期坚持',
    })
  })

  it.each([
    ['是', { done: true, text: '是' }],
    ['2026-11-20', { done: true, on: '2026-11-20', text: '2026-11-20' }],
    ['2026年11月20日销号', { done: true, on: '2026-11-20', text: '2026年11月20日销号' }],
    ['/', { done: false }],
  ])('reads 销号 “%s”', (text, closed) => {
    expect(rowsOf(`1|甲||||||市住建局||||${text}`).rows[0]!.closed).toEqual(closed)
  })

  it.each([
    [[['指标', '数值']], 'noHeader'],
    [[['问题', '牵头']], 'noRows'],
  ])('says what is wrong with %j', (rows, code) => {
    expect(ledgerFromRows(rows)).toEqual({ ok: false, code })
  })
})

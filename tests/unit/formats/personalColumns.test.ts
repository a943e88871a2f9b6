import { describe, expect, it } from 'vitest'
import { isPersonalHeader } from '../../../src/formats/personalHeader'
import { readFiles } from '../../../src/formats/readFiles'

async function indicatorsOf(text: string): Promise<readonly string[]> {
  const [read] = await readFiles([new File([text], '2026年第47周.csv')], {})
  return read!.tables.flatMap(({ indicators }) => indicators.map(({ code }) => code))
}

describe('columns that say who somebody is', () => {
  it.each([
    '身份证号',
    '居民身份证号码',
    '证件号',
    '联系电话',
    '手机号码',
    '联系人电话',
    '填报人姓名',
    '经办人',
    '银行账号',
    'Phone number',
  ])('%s is one', (header) => expect(isPersonalHeader(header)).toBe(true))
  it.each([
    '电话接通率',
    '12345热线电话',
    '申请人数',
    '手机端办件量',
    '法人单位数',
    '联系企业数',
    '代理机构数',
    '审核通过率',
  ])('%s is a figure', (header) => expect(isPersonalHeader(header)).toBe(false))

  it.each([
    ['an identity number', '身份证号', '450100198001011010'],
    ['a telephone', '手机号', '13900001234'],
  ])('are no indicators, though they hold numbers: %s', async (_what, header, number) => {
    const rows = [`市住建局,12,王某,${number}`, `市教育局,9,李某,${number}`]
    const lines = ['2026年第47周办件情况', `单位,办结量,填表人,${header}`, ...rows]
    expect(await indicatorsOf(lines.join('\n'))).toEqual(['办结量'])
  })
})

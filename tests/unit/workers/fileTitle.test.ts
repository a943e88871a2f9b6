import { describe, expect, it } from 'vitest'
import { commonTitle, fileTitle } from '../../../src/workers/mapping/fileTitle'

describe('what files are called whatever week they are of', () => {
  it.each([
    ['2026年第47周政务服务办件周报.xlsx', '政务服务办件周报'],
    ['附件1 政务服务办件周报表（11月13日—11月19日）.xlsx', '政务服务办件周报表'],
    ['政务服务周报45.csv', '政务服务周报'],
    ['2026年第3季度企业开办情况.et', '企业开办情况'],
    ['2026年度考核得分.xls', '考核得分'],
    ['2026年县区排名.xlsx › 第46期(11.6-11.12)', '县区排名'],
    ['2026年11月.xlsx', '2026年11月.xlsx'],
  ])('%s is %s', (file, title) => {
    expect(fileTitle(file)).toBe(title)
  })

  it.each([
    [['2026年第47周周报（市林业局）.xlsx', '2026年第47周周报（市教育局）.xlsx'], '周报'],
    [['周报（市林业局）.xlsx'], '周报（市林业局）'],
    [['甲局.xlsx', '乙局.xlsx'], '甲局'],
  ])('%j together are %s', (files, title) => {
    expect(commonTitle(files)).toBe(title)
  })
})

import { describe, expect, it } from 'vitest'
import { labelRows } from '../../../src/reports/labelRows'

const label = '虚构示例数据'
const rows = [
  ['单位', '得分'],
  ['甲区', 86.5],
]

describe('the label of a table that leaves', () => {
  it.each([
    ['stands in a last row', rows, label, [...rows, [label]]],
    [
      'is not said twice',
      [...rows, ['数据来源：虚构示例数据、示例市']],
      label,
      [...rows, ['数据来源：虚构示例数据、示例市']],
    ],
    ['is nowhere where figures are real', rows, '', rows],
    ['stands alone in an empty table', [], label, [[label]]],
  ])('%s', (_title, given, said, expected) => {
    expect(labelRows(given, said)).toEqual(expected)
  })
})

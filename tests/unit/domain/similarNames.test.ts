import { describe, expect, it } from 'vitest'
import { similarNames } from '../../../src/domain/similarNames'

const known = ['市住建局', '市自然资源和规划局', '市市场监管局', '市卫健委', '甲县'].map((name) => ({
  item: name,
  name,
}))

describe('names that are alike', () => {
  it.each([
    ['市住房和城乡建设局', '市住建局'],
    ['市自然资源局', '市自然资源和规划局'],
    ['市场监督管理局', '市市场监管局'],
    ['市卫生健康委员会', '市卫健委'],
    ['市住建局窗口', '市住建局'],
  ])('%s is most like %s', (name, expected) => expect(similarNames(name, known)[0]).toBe(expected))

  it.each(['国网供电公司', '乙区', ''])('%s is like none', (name) =>
    expect(similarNames(name, known)).toEqual([]),
  )
})

import { describe, expect, it } from 'vitest'
import type { ScoringRule } from '../../../src/domain/scoring/scheme'
import { createWords } from '../../../src/words/allWords'
import { cellName } from '../../../src/words/cellName'
import { cellText } from '../../../src/words/cellText'
import { editWords } from '../../../src/words/editWords'
import { everyDigit } from '../../../src/words/everyDigit'
import { ruleWords } from '../../../src/words/ruleWords'

const words = createWords()
const t = (key: string, params: Record<string, unknown> = {}) => words.global.t(key, params)

describe('the words of a trace', () => {
  it.each([
    [1, 1, 'A1'],
    [375, 6, 'F375'],
    [3, 26, 'Z3'],
    [3, 27, 'AA3'],
    [9, 702, 'ZZ9'],
    [1_048_576, 16_384, 'XFD1048576'],
  ])('call row %i, column %i as a spreadsheet does: %s', (row, column, name) => {
    expect(cellName(row, column)).toBe(name)
  })

  it('have every digit of a sum that means something', () => {
    expect(everyDigit(0.1 + 0.2)).toBe('0.3')
    expect(everyDigit(77.93130000000001)).toBe('77.9313')
    expect(everyDigit(1234567.125)).toBe('1234567.125')
  })

  it.each([
    [{ value: 5 }, '5'],
    [{ value: 5, note: { bound: '≤', text: '不超过5天' } }, '≤5'],
    [{ value: 85.3, note: { text: '85.3%' } }, '85.3'],
    [{ note: { reason: 'notApplicable', text: '—' } }, '—'],
    [{ note: { rank: { rank: 3 } } }, '3'],
    [{}, ''],
  ] as const)('copy %j as %s', (cell, text) => {
    expect(cellText(cell)).toBe(text)
  })

  it('say who changed a value, when and why', () => {
    const at = new Date(2026, 10, 20, 9, 5).getTime()
    expect(editWords({ at, note: '核实后更正' }, t, 'zh-CN')).toBe(
      '人工修改：核实后更正，2026年11月20日 09:05',
    )
    expect(editWords({ at }, t, 'zh-CN')).toBe('人工修改：2026年11月20日 09:05')
  })

  it.each<[rule: ScoringRule, text: string]>([
    [{ kind: 'goalposts', best: 1, worst: 18 }, '最优最差值：最优值 1、最差值 18'],
    [
      {
        kind: 'breakpoints',
        between: 'step',
        points: [
          [90, 60],
          [95, 100],
        ],
      },
      '分档计分：阶梯（达档得分）、90 得 60 分、95 得 100 分',
    ],
    [
      { kind: 'distanceToReference', entity: 'SGP', capped: true },
      '与标杆之比：标杆 新加坡、超过的按 100 分封顶',
    ],
    [{ kind: 'rank' }, '名次分'],
  ])('say a rule with all that was set of it', (rule, text) => {
    expect(ruleWords(rule, () => '新加坡', t)).toBe(text)
  })
})

import { describe, expect, it } from 'vitest'
import type { Entity } from '../../../src/domain/catalogue/catalogue'
import { addsUp, continuedValue } from '../../../src/domain/catalogue/continuedValue'

const entity = (code: string, mergedInto?: Entity['mergedInto']): Entity => ({
  ...{ key: 1, code, names: { zh: code }, kind: 'member' },
  ...(mergedInto ? { mergedInto } : {}),
})
const successor = entity('市场监管局')
const industry = entity('工商局', { code: '市场监管局', from: '2019-03-01', rule: 'sum' })
const prices = entity('物价局', { code: '市场监管局', from: '2019-03-01', rule: 'none' })
const month = (at: number) => ({ kind: 'month', year: 2019, month: at }) as const

describe('the series of a merged entity (W9)', () => {
  it.each([
    ['before the day its parts are added', 2, { 市场监管局: 5, 工商局: 7, 物价局: 100 }, 12],
    ['before it was there, its parts are all there is', 2, { 工商局: 7 }, 7],
    ['a part that is missing leaves no sum', 2, { 市场监管局: 5 }, undefined],
    ['from the day on it is its own', 3, { 市场监管局: 5, 工商局: 7 }, 5],
    ['nothing is nothing', 3, {}, undefined],
  ])('%s', (_what, at, values: Record<string, number>, expected) => {
    expect(continuedValue(successor, [industry, prices], month(at), ({ code }) => values[code])).toBe(
      expected,
    )
  })

  it('a period that the day lies in takes what there is', () => {
    const year = { kind: 'year', year: 2019 } as const
    expect(
      continuedValue(successor, [industry], year, ({ code }) => (code === '工商局' ? undefined : 5)),
    ).toBe(5)
  })

  it.each([
    ['件', true],
    ['户', true],
    ['%', false],
    ['工作日', false],
    [undefined, false],
  ])('figures in %s add up: %s', (zh, expected) => {
    const unit = zh === undefined ? {} : { unit: { zh } }
    expect(addsUp({ code: 'x', names: {}, kind: 'value', ...unit })).toBe(expected)
  })
})

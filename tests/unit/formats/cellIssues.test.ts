import { describe, expect, it } from 'vitest'
import { numbersOf } from '../../helpers/factTables'
import { readText } from './readText'

const placesOf = (issues: readonly { code: string; at: { row?: number; column?: number } }[]) =>
  issues.map(({ code, at }) => [code, at.row, at.column])

describe('D5 what a cell says beside its number is told with its place', () => {
  it('D5 states, movements, changes, pairs and other units are no values', async () => {
    const { tables, issues } = await readText(
      [
        '2026年11月',
        '单位,办结率,用时（工作日）,得分',
        '甲局,98.6,3,92.8',
        '乙局,达标,3个月,↓2',
        '丙局,同比增长12.3%,2,6/4',
        '丁局,97.1,4,91.5',
      ].join('\n'),
    )
    expect(placesOf(issues)).toEqual([
      ['stateCell', 4, 2],
      ['otherUnitCell', 4, 3],
      ['movementCell', 4, 4],
      ['changeCell', 5, 2],
      ['pairCell', 5, 4],
    ])
    const values = numbersOf(tables[0]!.cellValue).filter((value) => !Number.isNaN(value))
    expect(values).toEqual([98.6, 3, 92.8, 2, 97.1, 4, 91.5])
  })

  it('D5 万 and 元 go into the unit of the column, and a bare number stays', async () => {
    const { tables, issues } = await readText(
      '2026年11月\n单位,投资额（万元）,办件量\n甲局,3.5,1.2万\n乙局,12000元,9 87\n丙局,2亿元,(12)',
    )
    expect(numbersOf(tables[0]!.cellValue)).toEqual([3.5, 12000, 1.2, 987, 20000, -12])
    expect(placesOf(issues)).toEqual([
      ['spaceInNumber', 4, 3],
      ['tenThousands', 3, 3],
      ['bracketNegative', 5, 3],
    ])
  })

  it('D5 cells of one indicator that name two units are told', async () => {
    const { issues } = await readText(
      '2026年11月\n单位,承诺用时,得分\n甲局,20个工作日,1\n乙局,3个月,2\n丙局,5,3',
    )
    expect(issues).toMatchObject([
      { code: 'mixedUnit', at: { row: 4, column: 2 }, params: { unit: '月', first: '工作日' } },
    ])
  })
})

describe('D5 a rate on two scales is told and never rescaled', () => {
  const readRates = (rates: readonly string[], name = '提前办结率') =>
    readText(`2026年11月\n单位,${name},得分\n${rates.map((rate, at) => `局${at},${rate},${at}`).join('\n')}`)
  const mixed = async (rates: readonly string[], name?: string) => {
    const { issues, tables } = await readRates(rates, name)
    const values = numbersOf(tables[0]!.cellValue)
    expect(values.filter((_, at) => at % 2 === 0)).toEqual(rates.map((rate) => Number(rate.replace('%', ''))))
    return issues.filter(({ code }) => code === 'mixedScale').map(({ at, params }) => [at.row, params])
  }

  it('D5 0.986 beside 98.6 is named by its cell', async () => {
    expect(await mixed(['98.6', '0.986', '97.1'])).toEqual([[4, { value: 0.986, beside: 98.6 }]])
  })

  it('D5 98.6 among shares of 1 is the one that is named', async () => {
    expect(await mixed(['0.986', '0.97', '98.6', '1'])).toEqual([[5, { value: 98.6, beside: 0.986 }]])
  })

  it('D5 0.986 beside 98.6% is named, and 0.5% says itself what it is', async () => {
    expect(await mixed(['98.6%', '0.986'])).toEqual([[4, { value: 0.986, beside: 98.6 }]])
    expect(await mixed(['98.6%', '0.5%'])).toEqual([])
  })

  it.each([
    ['low percentages beside middling ones', ['0.8', '3.2', '98.6'], undefined],
    ['a share too low to be the others’ hundredth', ['0.1', '98.6', '97.1'], undefined],
    ['shares of 1 alone', ['0.986', '0.97', '1'], undefined],
    ['percentages alone', ['98.6', '100', '1'], undefined],
    ['what is no rate', ['0.986', '98.6', '97.1'], '平均用时'],
  ])('D5 %s are left alone', async (_, rates, name) => {
    expect(await mixed(rates, name)).toEqual([])
  })
})

import { describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import MissingScores from '../../../src/components/schemes/MissingScores.vue'
import NumberField from '../../../src/components/schemes/NumberField.vue'
import PointsEditor from '../../../src/components/schemes/PointsEditor.vue'
import RulePresets from '../../../src/components/schemes/RulePresets.vue'
import { mountInPage } from '../importing/mountInPage'

function fieldOf(host: HTMLElement, label: string): HTMLInputElement {
  const found = [...host.querySelectorAll('label')].find((one) => one.textContent.trim().startsWith(label))
  const field = found?.querySelector('input')
  if (!field) throw new Error(`no field ${label}`)
  return field
}

async function press(host: HTMLElement, text: string): Promise<void> {
  await userEvent.click([...host.querySelectorAll('button')].find((one) => one.textContent.trim() === text)!)
}

describe('a field of a number', () => {
  it.each([
    ['1.5', 1.5],
    ['１２', 12],
    ['95%', 95],
    ['1,234', 1234],
  ])('takes %s as it is written', async (text, value) => {
    const onChange = vi.fn()
    const host = mountInPage(NumberField, { modelValue: 1, label: '权重', onChange })
    await userEvent.fill(fieldOf(host, '权重'), text)
    await userEvent.tab()
    expect(onChange).toHaveBeenCalledExactlyOnceWith(value)
  })

  it.each(['一半', ''])('does not take “%s”, and says so', async (text) => {
    const onChange = vi.fn()
    const host = mountInPage(NumberField, { modelValue: 1, label: '权重', onChange })
    await userEvent.fill(fieldOf(host, '权重'), text)
    await userEvent.tab()
    expect(onChange).not.toHaveBeenCalled()
    await expect.poll(() => host.querySelector('[role=alert]')?.textContent).toBe('不是数字，未采用。')
    expect(fieldOf(host, '权重').value).toBe(text)
  })
})

describe('rules by custom (S6)', () => {
  it('makes 扣分，扣完为止 of three numbers: 0.5 of 2 points for each day over 3', async () => {
    const onApply = vi.fn()
    const host = mountInPage(RulePresets, {
      full: 2,
      direction: 'lower',
      range: { least: 1, most: 20 },
      onApply,
    })
    await press(host, '扣分，扣完为止')
    await userEvent.fill(fieldOf(host, '允许值'), '3')
    await userEvent.fill(fieldOf(host, '扣分'), '0.5')
    await press(host, '采用')
    const rule = {
      kind: 'breakpoints',
      between: 'linear',
      points: [
        [3, 100],
        [7, 0],
      ],
    }
    expect(onApply).toHaveBeenCalledExactlyOnceWith(rule, false)
  })

  it('says what a breakpoint is worth in points, and changes one of its two numbers', async () => {
    const onChange = vi.fn()
    const rule = {
      kind: 'breakpoints',
      between: 'step',
      points: [
        [95, 50],
        [100, 100],
      ],
    }
    const host = mountInPage(PointsEditor, { rule, full: 2, disabled: false, onChange })
    expect([...host.querySelectorAll('li .muted')].map(({ textContent }) => textContent)).toEqual([
      '合 1 分',
      '合 2 分',
    ])
    await userEvent.fill(host.querySelectorAll<HTMLInputElement>('li input')[1]!, '40')
    await userEvent.tab()
    const points = [
      [95, 40],
      [100, 100],
    ]
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ ...rule, points })
  })

  it('gives 不适用 full marks, and takes them away again', async () => {
    const onChange = vi.fn()
    const host = mountInPage(MissingScores, { given: { noData: 0 }, disabled: false, onChange })
    const choose = [...host.querySelectorAll('label')].find((one) => one.textContent.includes('不适用'))!
    await userEvent.selectOptions(choose.querySelector('select')!, 'full')
    expect(onChange).toHaveBeenLastCalledWith({ noData: 0, notApplicable: 100 })
    const given = [...host.querySelectorAll('label')].find((one) =>
      one.textContent.includes('来源标注无数据'),
    )!
    await userEvent.selectOptions(given.querySelector('select')!, 'leaveOut')
    expect(onChange).toHaveBeenLastCalledWith(undefined)
  })
})

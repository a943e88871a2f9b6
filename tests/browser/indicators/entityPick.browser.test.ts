import { describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import EntityPick from '../../../src/components/pick/EntityPick.vue'
import type { Entity } from '../../../src/domain/catalogue/catalogue'
import { mountInPage } from '../importing/mountInPage'

const entities: Entity[] = [
  { key: 1, code: 'CHN', names: { zh: '中国', en: 'China' }, kind: 'member' },
  { key: 2, code: 'JPN', names: { zh: '日本', en: 'Japan' }, kind: 'member' },
  { key: 3, code: 'WLD', names: { zh: '世界', en: 'World' }, kind: 'aggregate' },
  ...Array.from({ length: 1000 }, (_, at): Entity => {
    return { key: 10 + at, code: `C${at}`, names: { zh: `某县${at}` }, kind: 'member' }
  }),
]

function mount(modelValue?: string) {
  const onSelect = vi.fn()
  const host = mountInPage(EntityPick, { entities, label: '加入对象', modelValue, onSelect })
  const field = host.querySelector<HTMLInputElement>('[role=combobox]')!
  const rows = () => [...host.querySelectorAll<HTMLElement>('[role=option]')]
  return { host, field, rows, onSelect }
}

describe('the pick of an entity', () => {
  it('finds by pinyin and takes the first one with Enter, then is empty for the next', async () => {
    const { field, rows, onSelect } = mount()
    await userEvent.fill(field, 'riben')
    await expect.poll(() => rows().map((row) => row.textContent.trim())).toEqual(['日本'])
    await userEvent.keyboard('{Enter}')
    expect(onSelect).toHaveBeenCalledExactlyOnceWith('JPN')
    expect(field.value).toBe('')
    expect(field.getAttribute('aria-expanded')).toBe('false')
  })

  it('opens on the arrow key, with no more rows than can be seen', async () => {
    const { field, rows } = mount()
    field.focus()
    await userEvent.keyboard('{ArrowDown}')
    await expect.poll(() => rows().length).toBeGreaterThan(3)
    expect(rows().length).toBeLessThan(40)
    const active = document.getElementById(field.getAttribute('aria-activedescendant')!)
    expect(active?.textContent).toContain('中国')
  })

  it('marks what is never ranked (D1), and is taken with the mouse', async () => {
    const { field, rows, onSelect } = mount()
    await userEvent.fill(field, 'world')
    await expect.poll(() => rows().length).toBe(1)
    expect(rows()[0]!.textContent).toContain('汇总')
    await userEvent.click(rows()[0]!)
    expect(onSelect).toHaveBeenCalledExactlyOnceWith('WLD')
  })

  it('shows the chosen one, and shows it again after Escape', async () => {
    const { field, onSelect } = mount('CHN')
    expect(field.value).toBe('中国')
    await userEvent.type(field, 'x{Escape}')
    expect(field.value).toBe('中国')
    expect(onSelect).not.toHaveBeenCalled()
  })
})

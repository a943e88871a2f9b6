import { describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import IndicatorCatalogue from '../../../src/components/indicators/IndicatorCatalogue.vue'
import type { Indicator } from '../../../src/domain/catalogue/catalogue'
import { elementOf, mountInPage } from '../importing/mountInPage'

function catalogueOf(count: number): Indicator[] {
  const wanted: Indicator = { code: 'SB', names: { zh: '开办企业' }, kind: 'score', panel: 'p' }
  const others = Array.from({ length: count - 2 }, (_, at): Indicator => {
    return { code: `X${at}`, names: { zh: `获得电力${at}` }, kind: 'value', parent: 'T', panel: 'p' }
  })
  return [{ code: 'T', names: { zh: '只是标题' }, kind: 'value' }, ...others, wanted]
}

function mount(count: number) {
  const onSelect = vi.fn()
  const host = mountInPage(IndicatorCatalogue, {
    indicators: catalogueOf(count),
    modelValue: 'X0',
    onSelect,
    style: 'height: 400px',
  })
  const rows = () => [...host.querySelectorAll<HTMLElement>('[role=option]')]
  return { host, rows, onSelect, search: elementOf<HTMLInputElement>(host, 'catalogue-search') }
}

describe('the catalogue of indicators', () => {
  it('paints 1,500 with no more rows than fit on the screen', async () => {
    const { rows } = mount(1500)
    await expect.poll(() => rows().length).toBeGreaterThan(5)
    expect(rows().length).toBeLessThan(40)
    expect(rows()[0]!.getAttribute('aria-setsize')).toBe('1500')
  })

  it('finds one among 1,500 by the initials of its pinyin, and takes it with Enter', async () => {
    const { rows, search, onSelect } = mount(1500)
    await userEvent.fill(search, 'kbqy')
    await expect.poll(() => rows().map((row) => row.textContent.trim())).toEqual(['开办企业'])
    await userEvent.type(search, '{Enter}')
    expect(onSelect).toHaveBeenCalledExactlyOnceWith('SB')
  })

  it('is walked with the arrow keys, which name the row they are on', async () => {
    const { rows, search, onSelect } = mount(15)
    await expect.poll(() => rows().length).toBeGreaterThan(5)
    await userEvent.type(search, '{ArrowDown}{ArrowDown}')
    const active = document.getElementById(search.getAttribute('aria-activedescendant')!)
    expect(active?.dataset['code']).toBe('X2')
    await userEvent.type(search, '{Enter}')
    expect(onSelect).toHaveBeenCalledExactlyOnceWith('X2')
  })

  it('does not choose a heading that has no data', async () => {
    const { rows, onSelect } = mount(15)
    await expect.poll(() => rows().length).toBeGreaterThan(5)
    const heading = rows().find((row) => row.dataset['code'] === 'T')!
    expect(heading.getAttribute('aria-disabled')).toBe('true')
    heading.click()
    expect(onSelect).not.toHaveBeenCalled()
  })

  it('says how many were found, none included', async () => {
    const { host, search } = mount(15)
    await userEvent.fill(search, 'zzzz')
    await expect.poll(() => host.querySelector('[role=status]')!.textContent.trim()).toBe('找到 0 项')
    expect(host.querySelector('[role=listbox]')).toBeNull()
  })
})

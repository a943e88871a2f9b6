import { describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { linesOption } from '../../../src/charts/linesOption'
import type { ChartTheme } from '../../../src/charts/chartTheme'
import { seriesTable } from '../../../src/charts/seriesTable'
import ChartCard from '../../../src/components/chart/ChartCard.vue'
import { svgToPng } from '../../../src/components/chart/svgToPng'
import { mountInPage } from '../importing/mountInPage'

const hostile = '<img src=x onerror="window.hacked=1">'
const model = {
  periods: ['2018', '2019', '2020'],
  series: [{ id: 'X', name: hostile, role: 'peer' as const, values: [1, undefined, 3] }],
}
const words = { format: String }

function mount(more: Record<string, unknown> = {}) {
  return mountInPage(ChartCard, {
    title: '走势',
    draw: (theme: ChartTheme) => linesOption(model, theme, words),
    table: seriesTable(model, words, '名称'),
    source: '来源：试验',
    description: '一条线',
    fileParts: ['走势'],
    ...more,
  })
}

function buttonOf(host: HTMLElement, text: string): HTMLElement {
  return [...host.querySelectorAll<HTMLElement>('button, summary')].find((one) =>
    one.textContent.includes(text),
  )!
}

/** What the card would have saved to disk. */
async function downloadOf(host: HTMLElement, format: string): Promise<{ name: string; blob: Blob }> {
  const blobs: Blob[] = []
  const real = URL.createObjectURL.bind(URL)
  const make = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.push(blob as Blob)
    return real(blob)
  })
  const names: string[] = []
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    names.push(this.download)
  })
  await userEvent.click(buttonOf(host, '下载'))
  await userEvent.click(buttonOf(host, format))
  await expect.poll(() => names.length, { timeout: 10_000 }).toBe(1)
  make.mockRestore()
  click.mockRestore()
  return { name: names[0]!, blob: blobs.at(-1)! }
}

describe('a card with a chart', () => {
  it('shows a hostile name in the tooltip as text', async () => {
    const host = mount()
    await expect.poll(() => host.querySelector('canvas'), { timeout: 10_000 }).not.toBeNull()
    const canvas = host.querySelector('canvas')!
    const position = { x: canvas.clientWidth / 4, y: 150 }
    await userEvent.hover(canvas, { position })
    await expect.poll(() => host.textContent).toContain(hostile)
    expect(host.querySelector('img')).toBeNull()
    expect('hacked' in window).toBe(false)
  })

  it('says in words what it draws, and shows the same figures as a table', async () => {
    const host = mount()
    await expect.poll(() => host.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('一条线')
    await userEvent.click(buttonOf(host, '看表格'))
    const cells = [...host.querySelectorAll('tbody tr *')].map((cell) => cell.textContent.trim())
    expect(cells).toEqual([hostile, '1', '—', '3'])
  })

  it('saves its figures as CSV, with a byte order mark and an empty cell for what is missing', async () => {
    const { name, blob } = await downloadOf(mount(), 'CSV')
    expect(name).toBe('走势.csv')
    const bytes = new Uint8Array(await blob.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(await blob.text()).toContain(',1,,3')
  })

  it('saves a drawing that says its title and its source', async () => {
    const { name, blob } = await downloadOf(mount(), 'SVG')
    expect(name).toBe('走势.svg')
    const svg = new DOMParser().parseFromString(await blob.text(), 'image/svg+xml')
    expect(svg.querySelector('parsererror')).toBeNull()
    expect(svg.documentElement.textContent).toContain('走势')
    expect(svg.documentElement.textContent).toContain('来源：试验')
  })

  it('saves a picture', async () => {
    const { name, blob } = await downloadOf(mount(), 'PNG')
    expect(name).toBe('走势.png')
    const picture = await createImageBitmap(blob)
    expect(picture.width).toBe(1920)
  })

  it('says why there is nothing to draw, and then offers no picture', () => {
    const host = mount({ draw: undefined, undrawn: '只有一期' })
    expect(host.querySelector('.plot')!.textContent.trim()).toBe('只有一期')
    const offered = [...host.querySelectorAll('details button')].map((button) => button.textContent.trim())
    expect(offered).toEqual(['Excel 工作簿', 'CSV 数据'])
  })

  it('closes its menu on Escape and gives the keyboard back to it', async () => {
    const host = mount()
    await userEvent.click(buttonOf(host, '下载'))
    expect(host.querySelector('details')!.open).toBe(true)
    await userEvent.keyboard('{Escape}')
    expect(host.querySelector('details')!.open).toBe(false)
    expect(document.activeElement?.tagName).toBe('SUMMARY')
  })
})

describe('a picture from a drawing', () => {
  it('has twice its pixels and its colours', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="6"><rect width="10" height="6" fill="#ff0000"/></svg>'
    const picture = await createImageBitmap(await svgToPng(svg))
    expect([picture.width, picture.height]).toEqual([20, 12])
    const canvas = new OffscreenCanvas(20, 12).getContext('2d')!
    canvas.drawImage(picture, 0, 0)
    expect([...canvas.getImageData(10, 6, 1, 1).data]).toEqual([255, 0, 0, 255])
  })
})

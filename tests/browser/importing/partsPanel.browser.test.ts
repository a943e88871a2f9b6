import { afterEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import PartsPanel from '../../../src/components/importing/grid/PartsPanel.vue'
import PlannedFileView from '../../../src/components/importing/PlannedFile.vue'
import type { PartsCorrection, TableParts } from '../../../src/domain/tables/tableParts'
import type { PlannedFile } from '../../../src/workers/importProtocol'
import { elementOf, mountInPage, textOf } from './mountInPage'

const parts: TableParts = {
  range: { firstRow: 1, firstColumn: 1, lastRow: 5, lastColumn: 3 },
  titleRows: [1],
  aboutRows: [],
  headers: [{ row: 2, holds: 'indicator' }],
  labels: [{ column: 1, holds: 'entity' }],
  valueColumns: [2, 3],
  firstBodyRow: 3,
  lastBodyRow: 5,
  oddRows: [],
  oddColumns: [],
  noteRows: [],
}

const file: PlannedFile = {
  name: '周报.xlsx',
  size: 100,
  layout: 'madeTable',
  preview: [],
  issues: [],
  needs: [],
  usable: true,
  found: [{ parts, shape: 's' }],
  grid: {
    rows: [
      ['周报'],
      ['单位', '受理量', '<b>办结量</b>'],
      ['', '件', '件'],
      ['甲局', '3', '2'],
      ['乙局', '5', '4'],
    ],
    lastRows: [],
    merges: [{ firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 3 }],
    hiddenRows: [],
    hiddenColumns: [],
    lastRow: 5,
    lastColumn: 3,
  },
  facts: [
    {
      ...{ row: 4, column: 2, entity: { zh: '甲局' }, indicator: { zh: '受理量' }, unit: { zh: '件' } },
      ...{ period: { kind: 'year', year: 2026 }, cell: { value: 3 } },
    },
  ],
}

const onParts = vi.fn<(corrections: readonly PartsCorrection[]) => void>()
afterEach(() => onParts.mockReset())

function show(more: Record<string, unknown> = {}): HTMLElement {
  return mountInPage(PartsPanel, { file, hints: undefined, marked: undefined, onParts, ...more })
}
async function press(host: HTMLElement, key: string, more: KeyboardEventInit = {}): Promise<void> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
  elementOf(host, 'parts-grid').dispatchEvent(event)
  await nextTick()
}
function selected(host: HTMLElement): string[] {
  return [...host.querySelectorAll('td[aria-selected="true"]')].map((cell) => cell.textContent.trim())
}

describe('the parts of a sheet (D14)', () => {
  it('are chosen by arrows and Shift, and given another role by a letter', async () => {
    const host = show()
    await press(host, 'ArrowDown')
    await press(host, 'ArrowDown')
    expect(textOf(host, 'parts-status')).toContain('A3：名称列（对象）')
    await press(host, 'y')
    expect(onParts).toHaveBeenLastCalledWith([
      expect.objectContaining({
        headers: [
          { row: 2, holds: 'indicator' },
          { row: 3, holds: 'unit' },
        ],
        firstBodyRow: 4,
      }),
    ])
    await press(host, 'ArrowRight')
    await press(host, 'ArrowDown', { shiftKey: true })
    await press(host, 'ArrowRight', { shiftKey: true })
    expect(selected(host)).toEqual(['件', '件', '3', '2'])
    await press(host, 'o')
    expect(onParts).toHaveBeenLastCalledWith([expect.objectContaining({ valueColumns: [] })])
  })

  it('go on behind a merged cell, and take rows or columns whole', async () => {
    const host = show()
    await press(host, 'ArrowRight')
    expect(selected(host)).toEqual(['周报'])
    await press(host, 'ArrowDown')
    await press(host, ' ', { shiftKey: true })
    expect(selected(host)).toEqual(['单位', '受理量', '<b>办结量</b>'])
    expect(elementOf<HTMLSelectElement>(host, 'parts-columns').disabled).toBe(true)
    await press(host, 'v')
    expect(onParts).not.toHaveBeenCalled()
    await press(host, ' ', { ctrlKey: true })
    expect(selected(host)).toContain('件')
    expect(elementOf<HTMLSelectElement>(host, 'parts-rows').disabled).toBe(true)
  })

  it('say what was read of the cell under the cursor, and show a fact’s cell', async () => {
    const host = show()
    elementOf(host, 'parts-facts').querySelector('button')!.click()
    await vi.waitFor(() =>
      expect(textOf(host, 'parts-status')).toBe('B4：数值，读作 甲局 · 受理量 · 2026 年 ＝ 3 件'),
    )
    expect(host.querySelector('.marked')?.textContent).toContain('3')
  })

  it('go back one correction at a time, and to what was found', async () => {
    const before = [{ titleRows: [] }]
    const host = show({ hints: { parts: before } })
    await press(host, 'z', { ctrlKey: true })
    expect(onParts).not.toHaveBeenCalled()
    await press(host, 'n')
    await press(host, 'z', { ctrlKey: true })
    expect(onParts).toHaveBeenLastCalledWith(before)
    elementOf(host, 'parts-reset').click()
    expect(onParts).toHaveBeenLastCalledWith([])
  })

  it('are chosen by a row’s number and given a role from the menu', async () => {
    const host = show()
    const number = [...host.querySelectorAll('tbody th')][4]!
    number.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, button: 0 }))
    await nextTick()
    const menu = elementOf<HTMLSelectElement>(host, 'parts-rows')
    expect(menu.value).toBe('body')
    menu.value = 'total'
    menu.dispatchEvent(new Event('change'))
    expect(onParts).toHaveBeenLastCalledWith([
      expect.objectContaining({ oddRows: [{ row: 5, kind: 'total' }] }),
    ])
  })

  it('show markup of a sheet as text', () => {
    expect(show().querySelector('td b')).toBeNull()
  })

  it('are opened at the cell that an issue names, and not for a row that is not shown', async () => {
    const unread = (row: number, text: string) => ({
      ...{ code: 'unparseableCell' as const, at: { file: '周报.xlsx', row, column: 3 }, params: { text } },
    })
    const issues = [unread(5, '四'), unread(90, '九')]
    const host = mountInPage(PlannedFileView, {
      file: { ...file, issues },
      hints: undefined,
      isOneOfMany: true,
    })
    expect(host.querySelector('[data-test="parts-grid"]')).toBeNull()
    const links = [...host.querySelectorAll<HTMLElement>('[data-test="issue-cell"]')]
    expect(links.map((link) => link.textContent)).toEqual([expect.stringContaining('四')])
    links[0]!.click()
    await vi.waitFor(() => expect(host.querySelector('.marked')?.textContent).toContain('4'))
    expect(document.activeElement).toBe(elementOf(host, 'parts-grid'))
  })
})

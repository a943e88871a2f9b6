import { describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import ConfirmDialog from '../../../src/components/feedback/ConfirmDialog.vue'
import { elementOf, mountInPage } from './mountInPage'

const words = { title: '清除？', say: '不能撤销。', confirm: '清除' }

describe('a confirmation', () => {
  it('is given only after the word was typed', async () => {
    const onConfirm = vi.fn()
    const typed = { word: '清除', ask: '请输入' }
    const host = mountInPage(ConfirmDialog, { ...words, typed, onConfirm })
    const yes = elementOf<HTMLButtonElement>(host, 'confirm-yes')
    expect(yes.disabled).toBe(true)
    await userEvent.fill(elementOf(host, 'confirm-word'), '清除')
    expect(yes.disabled).toBe(false)
    await userEvent.keyboard('{Enter}')
    expect(onConfirm).toHaveBeenCalledOnce()
  })

  it('is refused by Escape, every time it is pressed', async () => {
    const onCancel = vi.fn()
    const host = mountInPage(ConfirmDialog, { ...words, onCancel })
    expect(host.querySelector('dialog')?.open).toBe(true)
    await userEvent.keyboard('{Escape}')
    await userEvent.keyboard('{Escape}')
    expect(onCancel).toHaveBeenCalledTimes(2)
    expect(host.querySelector('dialog')?.open).toBe(true)
  })
})

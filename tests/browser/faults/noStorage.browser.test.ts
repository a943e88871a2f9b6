import { describe, expect, it, vi } from 'vitest'
import { openDatabase } from '../../../src/storage/openDatabase'
import { freshName } from '../storage/freshDatabase'

/** A request that fails a moment later, as older private windows answer. */
function failingRequest(name: string): IDBOpenDBRequest {
  const request = {
    result: undefined,
    error: new DOMException('refused', name),
    transaction: null,
  } as unknown
  const failing = request as { -readonly [K in keyof IDBOpenDBRequest]: IDBOpenDBRequest[K] }
  queueMicrotask(() => failing.onerror?.(new Event('error', { cancelable: true })))
  return failing
}

describe('a browser that gives no storage, as a private window may', () => {
  it.each([
    [
      'throws when asked',
      (): never => {
        throw new DOMException('denied', 'SecurityError')
      },
    ],
    ['answers with an error', () => failingRequest('InvalidStateError')],
    ['has a broken profile', () => failingRequest('UnknownError')],
  ])('and %s is said to be unavailable', async (_, answer) => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(answer)
    const opened = await openDatabase({ name: freshName() })
    open.mockRestore()
    expect(opened).toMatchObject({ ok: false, fault: { code: 'unavailable' } })
  })

  it.each([undefined, null])('and has %s for IndexedDB is said to be unavailable', async (none) => {
    vi.stubGlobal('indexedDB', none)
    const opened = await openDatabase({ name: 'none' })
    vi.unstubAllGlobals()
    expect(opened).toEqual({ ok: false, fault: { code: 'unavailable' } })
  })
})

import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { createApp, defineComponent, h, nextTick, reactive, shallowRef } from 'vue'
import { useHeldSlide } from '../../../src/components/present/useHeldSlide'
import { useTurning } from '../../../src/components/present/useTurning'
import { useWakeLock } from '../../../src/components/present/useWakeLock'

const stores = vi.hoisted(() => ({
  present: {} as Record<string, unknown>,
  overview: {} as Record<string, unknown>,
}))
vi.mock('../../../src/stores/present', () => ({ usePresent: () => stores.present }))
vi.mock('../../../src/stores/overview', () => ({ useOverview: () => stores.overview }))

/** Uses something within a component; gives what takes the component away. */
function within(use: () => void): () => void {
  const app = createApp(defineComponent({ setup: () => (use(), () => h('i')) }))
  app.mount(document.createElement('div'))
  onTestFinished(() => app.unmount())
  return () => app.unmount()
}

function setVisible(isVisible: boolean): void {
  for (const [name, value] of [
    ['hidden', !isVisible],
    ['visibilityState', isVisible ? 'visible' : 'hidden'],
  ] as const)
    Object.defineProperty(document, name, { configurable: true, value })
  document.dispatchEvent(new Event('visibilitychange'))
}
afterEach(() => {
  for (const name of ['hidden', 'visibilityState']) Reflect.deleteProperty(document, name)
})

describe('the screen', () => {
  const release = vi.fn(async () => undefined)
  const request = vi.fn(async () => ({ release }))
  beforeEach(() => {
    vi.clearAllMocks()
    Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request } })
    onTestFinished(() => void Reflect.deleteProperty(navigator, 'wakeLock'))
  })

  it('is kept on while a page is shown, asked again once it is seen again, and let go in the end', async () => {
    const leave = within(useWakeLock)
    expect(request.mock.calls).toEqual([['screen']])
    setVisible(false)
    expect(request).toHaveBeenCalledTimes(1)
    setVisible(true)
    await vi.waitFor(() => expect(request).toHaveBeenCalledTimes(2))
    expect(release).not.toHaveBeenCalled()
    leave()
    expect(release).toHaveBeenCalledTimes(1)
    setVisible(true)
    expect(request).toHaveBeenCalledTimes(2)
  })

  it('is let go where it was granted too late', async () => {
    let grant: (lock: { release: typeof release }) => void = () => undefined
    request.mockReturnValueOnce(new Promise((resolve) => (grant = resolve)))
    const leave = within(useWakeLock)
    leave()
    grant({ release })
    await vi.waitFor(() => expect(release).toHaveBeenCalledTimes(1))
  })

  it('goes dark as ever where it is refused', async () => {
    request.mockRejectedValueOnce(new DOMException('low battery', 'NotAllowedError'))
    const leave = within(useWakeLock)
    await nextTick()
    leave()
    expect(release).not.toHaveBeenCalled()
  })
})

describe('the pages', () => {
  const turn = vi.fn()
  beforeEach(() => {
    turn.mockClear()
    stores.present = reactive({ isRunning: true, slide: { id: 'a' }, seconds: 20, touches: 0, turn })
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
  })

  it('turn in their time', () => {
    within(() => useTurning(() => false))
    vi.advanceTimersByTime(19_999)
    expect(turn).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(turn).toHaveBeenCalledOnce()
  })

  it('wait while nobody sees them, and have all their time afterwards', async () => {
    within(() => useTurning(() => false))
    vi.advanceTimersByTime(15_000)
    setVisible(false)
    await nextTick()
    vi.advanceTimersByTime(600_000)
    expect(turn).not.toHaveBeenCalled()
    setVisible(true)
    await nextTick()
    vi.advanceTimersByTime(19_999)
    expect(turn).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(turn).toHaveBeenCalledOnce()
  })

  it('wait under a hand that rests on the controls', async () => {
    const isOnBar = shallowRef(true)
    within(() => useTurning(() => isOnBar.value))
    vi.advanceTimersByTime(600_000)
    expect(turn).not.toHaveBeenCalled()
    isOnBar.value = false
    await nextTick()
    vi.advanceTimersByTime(20_000)
    expect(turn).toHaveBeenCalledOnce()
  })
})

describe('the shown page', () => {
  const text = (nodes: readonly Node[] | undefined) => nodes?.map((node) => node.textContent).join('')
  let held: ReturnType<typeof useHeldSlide>
  const page = document.createElement('div')

  function show(ids: readonly string[]): void {
    stores.overview = reactive({ isReady: true })
    stores.present = reactive({ slide: { id: ids[0] }, slides: ids.map((id) => ({ id })), touches: 0 })
    page.innerHTML = '<p>第 46 周</p>'
    within(() => void (held = useHeldSlide(shallowRef(page))))
  }
  async function importAnother(): Promise<void> {
    stores.overview['isReady'] = false
    await nextTick()
    page.innerHTML = '<p>第 47 周</p>'
    stores.overview['isReady'] = true
    await nextTick()
  }

  it('stays as it is when data are imported, until the next one', async () => {
    show(['a', 'b'])
    expect(held.value).toBeUndefined()
    await importAnother()
    expect(text(held.value)).toBe('第 46 周')
    stores.present['slide'] = { id: 'b' }
    await nextTick()
    expect(held.value).toBeUndefined()
  })

  it('shows the new figures at once where there is no other', async () => {
    show(['a'])
    await importAnother()
    expect(held.value).toBeUndefined()
  })
})

import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { now } from './now'

/** A tab that stays open for weeks hears of a new build too. */
const askAgainAfter = 3_600_000

/**
 * A newer build of the app, kept by the service worker beside the one that runs. It waits until somebody agrees or all tabs
 * are closed; nothing here loads the page anew by itself. Plain http and files have no service worker, and so no notice.
 */
export const useAppUpdate = defineStore('appUpdate', () => {
  /** `taken`: agreed to in another tab; `missing`: a part of the app could not be fetched. */
  const state = shallowRef<'none' | 'waiting' | 'taken' | 'missing'>('none')
  let registration: ServiceWorkerRegistration | undefined
  let isAsked = false

  addEventListener('vite:preloadError', () => (state.value = 'missing'))

  async function follow(): Promise<void> {
    const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer }
    // The single file is a build of another mode, and has nothing to fetch.
    if (!serviceWorker || import.meta.env.MODE !== 'production') return
    let isControlled = serviceWorker.controller !== null
    serviceWorker.addEventListener('controllerchange', () => {
      // The first one takes over a page that came without any.
      if (isControlled) state.value = 'taken'
      isControlled = true
      if (isAsked) location.reload()
    })
    registration = await serviceWorker.register('./sw.js', { updateViaCache: 'none' }).catch(() => undefined)
    if (!registration) return
    look()
    registration.addEventListener('updatefound', look)
    askAgain(registration)
  }

  function look(): void {
    const { installing, waiting, active } = registration!
    if (waiting && active) state.value = 'waiting'
    installing?.addEventListener('statechange', look)
  }

  function askAgain(of: ServiceWorkerRegistration): void {
    let askedAt = now()
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState !== 'visible' || now() - askedAt < askAgainAfter) return
      askedAt = now()
      of.update().catch(() => undefined) // without a network
    })
  }

  /** Agreed: the page is loaded anew as soon as the new build has taken over. */
  function update(): void {
    isAsked = true
    const waiting = registration?.waiting
    if (waiting) waiting.postMessage('update')
    else location.reload()
  }

  return { state, follow, update }
})

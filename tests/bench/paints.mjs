/**
 * Runs in the page, before its own scripts: notes when rankings are on the screen and when panels have come.
 * The app marks a ranking inside a frame, before the browser draws it, and may go on working as soon as that is done;
 * a message that is sent first in the frame is the first task after it.
 */
export function watchPaints() {
  window.moments = []
  const drawn = []
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => drawn.push(performance.now())
  const requestFrame = window.requestAnimationFrame.bind(window)
  let isAsked = false
  window.requestAnimationFrame = (callback) => {
    if (!isAsked) {
      requestFrame(() => {
        isAsked = false
        port2.postMessage(undefined)
      })
    }
    isAsked = true
    return requestFrame(callback)
  }
  new PerformanceObserver((list) => {
    for (const { name, startTime, duration } of list.getEntries()) {
      const end = startTime + duration
      if (name === 'duibiao:panel') window.moments.push({ kind: 'data', at: end, duration })
      if (name === 'duibiao:paint' && document.querySelector('[data-test="ranking"]')) {
        window.moments.push({ kind: 'paint', at: drawn.find((at) => at >= end) ?? performance.now() })
      }
    }
  }).observe({ type: 'measure' })
}

/**
 * The milliseconds from the start of the navigation until a ranking was painted.
 * @param {import('@playwright/test').Page} page one with `watchPaints`
 * @returns {Promise<number>}
 */
export async function paintedAfter(page) {
  const paint = await page.waitForFunction(() => window.moments.find(({ kind }) => kind === 'paint')?.at)
  return /** @type {Promise<number>} */ (paint.jsonValue())
}

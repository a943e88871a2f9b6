/**
 * Runs in the page, before its own scripts: notes when rankings are on the screen and when panels have come.
 * The app marks a ranking inside a frame, before the browser draws it; an observer is told in a later task, when
 * that frame is done, so its own clock is the honest one.
 */
export function watchPaints() {
  window.moments = []
  new PerformanceObserver((list) => {
    const now = performance.now()
    for (const { name, startTime, duration } of list.getEntries()) {
      if (name === 'duibiao:panel') window.moments.push({ kind: 'data', at: startTime + duration, duration })
      if (name === 'duibiao:paint' && document.querySelector('[data-test="ranking"]')) {
        window.moments.push({ kind: 'paint', at: now })
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

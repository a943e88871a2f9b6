import { gzipSync } from 'node:zlib'
import { withNewProfile } from './openBrowser.mjs'
import { paintedAfter, watchPaints } from './paints.mjs'

const quietMilliseconds = 2_000

/**
 * Gzipped bytes of the script that a first visit asks for: until the ranking is painted, and with what follows
 * unasked. Counted from the requests the server saw, workers included.
 */
export async function measureSize(browser, app) {
  const before = app.requests.length
  const painted = await withNewProfile(browser, async (page) => {
    await page.addInitScript(watchPaints)
    await page.goto(app.address)
    const milliseconds = await paintedAfter(page)
    await quiet(app.requests)
    return (await page.evaluate(() => performance.timeOrigin)) + milliseconds
  })
  const scripts = new Map()
  for (const { path, at, bytes } of app.requests.slice(before)) {
    if (path.endsWith('.js') && !scripts.has(path))
      scripts.set(path, { path, at, gzip: gzipSync(bytes).length })
  }
  const all = [...scripts.values()]
  const sum = (some) => some.reduce((total, { gzip }) => total + gzip, 0)
  return {
    untilPainted: sum(all.filter(({ at }) => at <= painted)),
    withCharts: sum(all),
    scripts: all.map(({ path, at, gzip }) => ({ path, gzip, beforePaint: at <= painted })),
  }
}

/** Waits until the server has had nothing to do for a while. */
async function quiet(requests) {
  let last = -1
  while (last !== requests.length) {
    last = requests.length
    await new Promise((resolve) => setTimeout(resolve, quietMilliseconds))
  }
}

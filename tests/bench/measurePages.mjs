import { quantile } from './quantiles.mjs'

/** Waits for the first painted ranking and gives the milliseconds from the start of the navigation. */
export async function paintedAfter(page) {
  const paint = await page.waitForFunction(() => {
    const first = performance.getEntriesByName('duibiao:paint')[0]
    return first ? first.startTime + first.duration : undefined
  })
  return /** @type {Promise<number>} */ (paint.jsonValue())
}

/**
 * Goes from indicator to indicator on the open ranking, and gives the milliseconds that the app itself notes:
 * from the choice to the data, and to the painted ranking.
 * @param {import('@playwright/test').Page} page
 * @param {string[]} indicators
 */
export async function measureOtherIndicators(page, indicators) {
  const steps = []
  for (const indicator of indicators) steps.push(await measureOtherIndicator(page, indicator))
  return { toData: spread(steps.map(({ data }) => data)), toPaint: spread(steps.map(({ paint }) => paint)) }
}

async function measureOtherIndicator(page, indicator) {
  await page.evaluate((code) => {
    performance.clearMeasures()
    const [path = '', query = ''] = location.hash.split('?')
    const parameters = new URLSearchParams(query)
    parameters.set('i', code)
    location.hash = `${path}?${parameters}`
  }, indicator)
  await page.waitForFunction(() => performance.getEntriesByName('duibiao:paint').length > 0)
  return page.evaluate(() => ({
    data: performance.getEntriesByName('duibiao:panel').at(-1)?.duration ?? NaN,
    paint: performance.getEntriesByName('duibiao:paint').at(-1)?.duration ?? NaN,
  }))
}

/** @param {number[]} times */
function spread(times) {
  return { p50: quantile(times, 0.5), p90: quantile(times, 0.9), count: times.length }
}

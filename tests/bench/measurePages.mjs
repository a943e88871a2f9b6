import { quantile } from './quantiles.mjs'

/**
 * Goes from indicator to indicator on the open ranking, and gives the milliseconds from the choice to the data
 * and to the painted ranking.
 * @param {import('@playwright/test').Page} page one with `watchPaints`
 * @param {string[]} indicators
 */
export async function measureOtherIndicators(page, indicators) {
  const steps = []
  for (const indicator of indicators) steps.push(await measureOtherIndicator(page, indicator))
  return {
    toData: spread(steps.map(({ data }) => data)),
    reading: spread(steps.map(({ reading }) => reading)),
    toPaint: spread(steps.map(({ paint }) => paint)),
  }
}

async function measureOtherIndicator(page, indicator) {
  await atRest(page)
  const chosen = await page.evaluate((code) => {
    const [path = '', query = ''] = location.hash.split('?')
    const parameters = new URLSearchParams(query)
    parameters.set('i', code)
    window.moments.length = 0
    const now = performance.now()
    location.hash = `${path}?${parameters}`
    return now
  }, indicator)
  const moments = await page.waitForFunction(() => {
    // A paint before the data came is one of the old indicator.
    const data = window.moments.find(({ kind }) => kind === 'data')
    const paint = data && window.moments.find(({ kind, at }) => kind === 'paint' && at > data.at)
    return paint && { data: data.at, reading: data.duration, paint: paint.at }
  })
  const { data, reading, paint } = await moments.jsonValue()
  return { data: data - chosen, reading, paint: paint - chosen }
}

/** Waits until the charts of the step before are drawn: a reader looks before choosing again. */
export function atRest(page) {
  const idle = () => new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 100)))
  return page.evaluate(idle)
}

function spread(times) {
  return { p50: quantile(times, 0.5), p90: quantile(times, 0.9), count: times.length }
}

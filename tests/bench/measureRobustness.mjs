import { withNewProfile } from './openBrowser.mjs'
import { median } from './quantiles.mjs'

const draws = 5000
const runs = 5

/**
 * Milliseconds of 5,000 draws of 266 entities and 60 indicators, and how many times those of scoring alone; with
 * every value there, and with a tenth missing.
 */
export async function measureRobustness(browser, address) {
  return withNewProfile(browser, async (page) => {
    await page.goto(address)
    const measured = []
    for (const missing of [0, 0.1]) {
      const times = []
      for (let run = 0; run < runs; run += 1)
        times.push(
          await page.evaluate(([count, share]) => window.measureRobustness(count, share), [draws, missing]),
        )
      measured.push({
        missing,
        milliseconds: median(times.map(({ run }) => run)),
        ratio: median(times.map(({ run, scoring }) => run / scoring)),
      })
    }
    return measured
  })
}

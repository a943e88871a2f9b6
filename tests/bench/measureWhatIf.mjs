import { withNewProfile } from './openBrowser.mjs'
import { quantile } from './quantiles.mjs'

const steps = 60

/** How many milliseconds a change of a what-if of 266 entities and 60 indicators takes, in nine of ten at most. */
export async function measureWhatIf(browser, address) {
  return withNewProfile(browser, async (page) => {
    await page.goto(address)
    return quantile(await page.evaluate((count) => window.measureWhatIf(count), steps), 0.9)
  })
}

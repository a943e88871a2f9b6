import { longTasksOf, watchLongTasks } from './longTasks.mjs'
import { measureImport, prepareImport } from './measureImport.mjs'
import { atRest, measureOtherIndicators } from './measurePages.mjs'
import { withPage } from './openBrowser.mjs'
import { paintedAfter, watchPaints } from './paints.mjs'
import { median, quantile } from './quantiles.mjs'

const coldStarts = 3
const indicatorSteps = 30
const stepsBesideImport = 6
const search = 'indicator 12'

/**
 * What is done with data that are stored: cold starts, other indicators, the search in the catalogue, then the same
 * file imported again, with other indicators looked at meanwhile, and that undone.
 * @param {string} browser
 * @param {string} profileFolder
 * @param {{ address: string, hash: string, path: string, indicators: string[] }} stored
 * @param {Record<string, string | undefined>} environment
 */
export async function measureStored(browser, profileFolder, stored, environment) {
  const open = (work) => withPage(browser, profileFolder, work, environment)
  const starts = []
  for (let run = 0; run < coldStarts; run += 1)
    starts.push(await open((page) => startCold(page, stored.address + stored.hash)))
  const [pages, replaced] = [
    await open((page) => usePages(page, stored)),
    await open((page) => replace(page, stored)),
  ]
  return { coldStart: median(starts), ...pages, ...replaced }
}

/** Milliseconds to the painted ranking from the moment that the last script it needs has come. */
async function startCold(page, address) {
  await page.addInitScript(watchPaints)
  await page.goto(address)
  const painted = await paintedAfter(page)
  return painted - (await page.evaluate(scriptsLoadedBefore, painted))
}

/** Runs in the page: a worker's script is no part of what paints. */
function scriptsLoadedBefore(painted) {
  const scripts = performance
    .getEntriesByType('resource')
    .filter(({ name }) => /(?<!Worker-[\w-]*)\.js$/.test(name))
  return Math.max(0, ...scripts.map(({ responseEnd }) => responseEnd).filter((end) => end < painted))
}

async function usePages(page, { address, hash, indicators }) {
  await page.addInitScript(watchPaints)
  await page.addInitScript(watchLongTasks)
  await page.goto(address + hash)
  await paintedAfter(page)
  const other = await measureOtherIndicators(page, spreadOut(indicators, indicatorSteps, hash))
  await page.evaluate((to) => (location.hash = to), hash.replace('rankings', 'indicators'))
  return { other, search: await measureSearch(page) }
}

/** So many indicators, not the open one: the app keeps the last few in memory. */
function spreadOut(indicators, count, hash) {
  const opened = new URLSearchParams(hash.split('?')[1]).get('i')
  const stride = Math.floor(indicators.length / count)
  return indicators.filter((code, index) => index % stride === 0 && code !== opened)
}

/** Milliseconds from each letter typed to the frame that shows what it finds. */
async function measureSearch(page) {
  await page.waitForSelector('[data-test="catalogue-search"]')
  await atRest(page)
  const from = await page.evaluate(() => performance.now())
  const times = []
  for (let length = 1; length <= search.length; length += 1)
    times.push(await page.evaluate(typeInto, search.slice(0, length)))
  return { p90: quantile(times, 0.9), longTasks: await longTasksOf(page, from) }
}

/** Runs in the page. A frame and a task later what the letter changed is on the screen. */
function typeInto(text) {
  const field = document.querySelector('[data-test="catalogue-search"]')
  const start = performance.now()
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
  return new Promise((resolve) =>
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start))),
  )
}

async function replace(page, { address, hash, path, indicators }) {
  await prepareImport(page)
  await page.addInitScript(watchPaints)
  await page.goto(address + hash)
  await paintedAfter(page)
  // The charts' code comes after the first paint, and is no part of what is measured.
  await atRest(page)
  await page.evaluate(() => (location.hash = '#/data'))
  await page.waitForSelector('[data-test="file-input"]', { state: 'attached' })
  const from = await page.evaluate(() => performance.now())
  const again = measureImport(page, path)
  await page.waitForFunction(() => window.importMoments.chosen > 0)
  await page.evaluate((to) => (location.hash = to), hash)
  const meanwhile = await measureOtherIndicators(page, spreadOut(indicators, stepsBesideImport, hash))
  const { milliseconds } = await again
  const replacing = await longTasksOf(page, from)
  const undoing = await page.evaluate(() => performance.now())
  await page.click('[data-test="import-undo"]')
  await page.waitForSelector('[data-test="import-undo"]', { state: 'detached' })
  const undo = (await page.evaluate(() => performance.now())) - undoing
  return {
    replace: { milliseconds, meanwhile, longTasks: replacing },
    undo: { milliseconds: undo, longTasks: await longTasksOf(page, undoing) },
  }
}

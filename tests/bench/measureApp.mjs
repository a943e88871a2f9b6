import { measureImport, prepareImport } from './measureImport.mjs'
import { measureOtherIndicators } from './measurePages.mjs'
import { paintedAfter, watchPaints } from './paints.mjs'
import { newProfile, withPage } from './openBrowser.mjs'
import { openDataPage } from './openDataPage.mjs'
import { median } from './quantiles.mjs'

const importRuns = 3
const coldStarts = 5
const indicatorSteps = 60

/**
 * The whole way of a file in the built app: import on new profiles, cold starts and other indicators on the last.
 * @param {string} browser
 * @param {string} address
 * @param {{ path: string, indicators: string[] }} file
 */
export async function measureApp(browser, address, { path, indicators }) {
  const imports = []
  for (let run = 0; run < importRuns; run += 1) {
    const profile = newProfile()
    try {
      imports.push(await withPage(browser, profile.folder, (page) => importOnce(page, address, path)))
      if (run < importRuns - 1) continue
      const { coldStart, other } = await measureStored(
        browser,
        profile.folder,
        address + imports[run].hash,
        indicators,
      )
      return {
        import: median(imports.map(({ milliseconds }) => milliseconds)),
        untilPlan: median(imports.map(({ untilPlan }) => untilPlan)),
        longestTask: Math.max(0, ...imports.flatMap(({ longTasks }) => longTasks)),
        longTasks: imports.map(({ longTasks }) => longTasks),
        coldStart,
        other,
      }
    } finally {
      profile.remove()
    }
  }
  throw new Error('no import was measured')
}

/** The built-in data come first, so that they are no part of what is measured. */
async function importOnce(page, address, path) {
  await prepareImport(page)
  await page.addInitScript(watchPaints)
  await page.goto(address)
  await paintedAfter(page)
  await openDataPage(page, address)
  const measured = await measureImport(page, path)
  // The app goes to the ranking of what it imported: its address is where the cold starts begin.
  await page.waitForURL(/#\/rankings\?.*d=/)
  return { ...measured, hash: new URL(page.url()).hash }
}

async function measureStored(browser, profileFolder, address, indicators) {
  const starts = []
  for (let run = 0; run < coldStarts; run += 1) {
    starts.push(await withPage(browser, profileFolder, (page) => coldStart(page, address)))
  }
  // Each indicator once, and not the one that is open: the app keeps the last few in memory.
  const stride = Math.max(1, Math.floor(indicators.length / indicatorSteps))
  const opened = new URLSearchParams(new URL(address).hash.split('?')[1]).get('i')
  const others = indicators.filter((code) => code !== opened)
  const steps = others.filter((_, index) => index % stride === 0).slice(0, indicatorSteps)
  const other = await withPage(browser, profileFolder, async (page) => {
    await coldStart(page, address)
    return measureOtherIndicators(page, steps)
  })
  return { coldStart: median(starts), other }
}

async function coldStart(page, address) {
  await page.addInitScript(watchPaints)
  await page.goto(address)
  return paintedAfter(page)
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { withNewProfile } from './openBrowser.mjs'
import { median } from './quantiles.mjs'
import { serveFolder } from './serveFolder.mjs'
import { longTasksOf, watchLongTasks } from './longTasks.mjs'

/** Builds and serves the page of baselines. */
export async function serveBaselines() {
  const outDir = mkdtempSync(join(tmpdir(), 'duibiao-bench-page-'))
  const root = join(dirname(fileURLToPath(import.meta.url)), 'baselines')
  const worker = { format: /** @type {const} */ ('es') }
  await build({
    root,
    configFile: false,
    base: './',
    logLevel: 'error',
    worker,
    build: { outDir, emptyOutDir: true },
  })
  const { address, close } = await serveFolder(outDir)
  return {
    address,
    close: () => {
      close()
      rmSync(outDir, { recursive: true })
    },
  }
}

/** The median milliseconds of reading, decoding and counting the lines of a file in a worker. */
export async function measureFloor(browser, address, file, repetitions) {
  return withNewProfile(browser, async (page) => {
    await page.goto(address)
    await page.setInputFiles('input', file)
    const times = []
    for (let run = 0; run < repetitions; run += 1)
      times.push(await page.evaluate(() => window.measureFloor()))
    return median(times)
  })
}

/** The naive import of a file: its milliseconds, and the tasks over 50 ms in which the page stood still. */
export async function measureNaive(browser, address, file) {
  return withNewProfile(browser, async (page) => {
    await page.addInitScript(watchLongTasks)
    await page.goto(address)
    await page.setInputFiles('input', file)
    const milliseconds = await page.evaluate(() => window.measureNaive())
    return { milliseconds, longTasks: await longTasksOf(page) }
  })
}

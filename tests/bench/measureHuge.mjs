import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { measureFloor } from './measureBaselines.mjs'
import { measureImport, prepareImport } from './measureImport.mjs'
import { newProfile, withPage } from './openBrowser.mjs'
import { paintedAfter, watchPaints } from './paints.mjs'
import { writeHugeFile } from './worldBankFile.mjs'

const floorRuns = 3
const sampleEvery = 50

/**
 * A file of the size of the whole WDI, in both quoting styles and on both of Chromium's databases.
 * @param {string} browser
 * @param {{ app: string, baselines: string }} addresses
 * @param {string} folder for the files
 * @param {number} seed
 */
export async function measureHuge(browser, addresses, folder, seed) {
  const runs = []
  for (const quoted of [true, false]) {
    const path = join(folder, 'huge.csv')
    const { rows } = writeHugeFile(path, quoted, seed)
    const style = quoted ? 'quoted' : 'unquoted'
    console.log(`The size of the WDI, ${rows} rows, ${style}`)
    const floor = await measureFloor(browser, addresses.baselines, path, floorRuns)
    for (const database of ['leveldb', 'sqlite'])
      runs.push({ style, database, floor, ...(await importHuge(browser, addresses.app, path, database)) })
    rmSync(path)
  }
  return runs
}

async function importHuge(browser, address, path, database) {
  const profile = newProfile()
  const environment = { ...process.env, DUIBIAO_DATABASE: database }
  try {
    return await withPage(
      browser,
      profile.folder,
      async (page) => {
        await prepareImport(page)
        await page.addInitScript(watchPaints)
        await page.goto(address)
        await paintedAfter(page)
        await page.goto(`${address}#/data`)
        const memory = watchMemory()
        const measured = await measureImport(page, path)
        return { ...measured, memoryGrowth: memory.stop() }
      },
      environment,
    )
  } finally {
    profile.remove()
  }
}

/** Megabytes by which the largest renderer grows at the most; undefined where there is no `ps`. */
function watchMemory() {
  const before = largestRenderer()
  let most = before
  const timer = setInterval(() => (most = Math.max(most, largestRenderer())), sampleEvery)
  return {
    stop() {
      clearInterval(timer)
      return before === 0 ? undefined : (most - before) / 1024
    },
  }
}

function largestRenderer() {
  try {
    const processes = execFileSync('ps', ['-eo', 'rss,args'], { encoding: 'utf8' }).split('\n')
    const renderers = processes.filter((line) => line.includes('--type=renderer'))
    return Math.max(0, ...renderers.map((line) => Number.parseInt(line.trim(), 10)))
  } catch {
    return 0
  }
}

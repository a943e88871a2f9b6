import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { measureFloor } from './measureBaselines.mjs'
import { measureImport, prepareImport } from './measureImport.mjs'
import { measureStored } from './measureStored.mjs'
import { newProfile, withPage } from './openBrowser.mjs'
import { openDataPage } from './openDataPage.mjs'
import { paintedAfter, watchPaints } from './paints.mjs'
import { watchMemory } from './watchMemory.mjs'
import { writeHugeFile } from './worldBankFile.mjs'

const floorRuns = 3

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
    const { rows, indicators } = writeHugeFile(path, quoted, seed)
    const file = { path, indicators }
    const style = quoted ? 'quoted' : 'unquoted'
    console.log(`The size of the WDI, ${rows} rows, ${style}`)
    const floor = await measureFloor(browser, addresses.baselines, path, floorRuns)
    for (const database of ['leveldb', 'sqlite'])
      runs.push({ style, database, floor, ...(await importHuge(browser, addresses.app, file, database)) })
    rmSync(path)
  }
  return runs
}

async function importHuge(browser, address, { path, indicators }, database) {
  const profile = newProfile()
  const environment = { ...process.env, DUIBIAO_DATABASE: database }
  try {
    const imported = await withPage(
      browser,
      profile.folder,
      async (page) => {
        await prepareImport(page)
        await page.addInitScript(watchPaints)
        await page.goto(address)
        await paintedAfter(page)
        await openDataPage(page, address)
        const memory = watchMemory(profile.folder)
        const measured = await measureImport(page, path)
        const memoryGrowth = memory.stop()
        await page.waitForURL(/#\/rankings\?.*d=/)
        return { ...measured, memoryGrowth, hash: new URL(page.url()).hash }
      },
      environment,
    )
    const stored = { address, hash: imported.hash, path, indicators }
    return { ...imported, stored: await measureStored(browser, profile.folder, stored, environment) }
  } finally {
    profile.remove()
  }
}

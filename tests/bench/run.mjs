import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { findBrowser } from '../helpers/findBrowser.mjs'
import { projectRoot } from '../helpers/toolOf.mjs'
import { measureApp } from './measureApp.mjs'
import { measureFloor, measureNaive, serveBaselines } from './measureBaselines.mjs'
import { measureCases } from './measureCases.mjs'
import { measureHuge } from './measureHuge.mjs'
import { measureRobustness } from './measureRobustness.mjs'
import { measureSize } from './measureSize.mjs'
import { measureWhatIf } from './measureWhatIf.mjs'
import { measureWorkbook } from './measureWorkbook.mjs'
import { isWithinLimit, resultTable } from './resultTable.mjs'
import { serveFolder } from './serveFolder.mjs'
import { writeWorldBankFile } from './worldBankFile.mjs'

const seed = 2026
const floorRuns = 5

const browser = findBrowser()
const folder = mkdtempSync(join(tmpdir(), 'duibiao-bench-'))
const outDir = join(folder, 'app')
await build({ root: projectRoot, logLevel: 'error', build: { outDir, emptyOutDir: true } })
const app = await serveFolder(outDir)
const baselines = await serveBaselines()
try {
  const measured = await measureAll()
  const results = judged(measured)
  console.log(`\n${resultTable(results)}`)
  keep({ date: new Date().toISOString(), processors: cpus().length, seed, results, measured })
  process.exitCode = results.every(isWithinLimit) ? 0 : 1
} finally {
  app.close()
  baselines.close()
  rmSync(folder, { recursive: true })
}

async function measureAll() {
  const sizes = []
  for (const megabytes of [5, 50]) {
    const path = join(folder, `seed-${megabytes}.csv`)
    const file = { path, ...writeWorldBankFile(path, megabytes, seed) }
    console.log(`${megabytes} MB, ${file.rows} rows: the floor, then the app`)
    const floor = await measureFloor(browser, baselines.address, path, floorRuns)
    sizes.push({ megabytes, floor, ...(await measureApp(browser, app.address, file)) })
  }
  console.log('5 MB: the naive design')
  const naive = await measureNaive(browser, baselines.address, join(folder, 'seed-5.csv'))
  console.log('robustness: 5,000 draws')
  const robustness = await measureRobustness(browser, baselines.address)
  const whatIf = await measureWhatIf(browser, baselines.address)
  const addresses = { app: app.address, baselines: baselines.address }
  const isHuge = process.argv.includes('--huge')
  const huge = isHuge ? await measureHuge(browser, addresses, folder, seed) : []
  console.log('a workbook of 100,000 × 20 cells')
  const workbook = await measureWorkbook(browser, addresses.app, folder)
  const cases = isHuge ? [await measureCases(browser, addresses, folder, seed)] : []
  return { sizes, naive, robustness, whatIf, workbook, huge, cases, script: await measureSize(browser, app) }
}

function judged({ sizes: [small, large], naive, robustness, whatIf, workbook, huge, cases, script }) {
  const ms = 'ms'
  return [
    { what: 'floor, 5 MB', value: small.floor, unit: ms },
    { what: 'import, 5 MB', value: small.import, unit: ms },
    { what: 'import ÷ floor, 5 MB', value: small.import / small.floor, unit: '×' },
    { what: 'floor, 50 MB', value: large.floor, unit: ms },
    { what: 'import, 50 MB', value: large.import, unit: ms },
    { what: 'import ÷ floor, 50 MB', value: large.import / large.floor, unit: '×' },
    { what: 'import of a workbook, 100,000 × 20 cells', value: workbook.import, unit: ms },
    { what: 'longest task, workbook', value: workbook.longestTask, unit: ms, most: 50 },
    { what: 'naive, 5 MB', value: naive.milliseconds, unit: ms },
    { what: 'naive ÷ import, 5 MB', value: naive.milliseconds / small.import, unit: '×', least: 40 },
    { what: 'longest task of the page, naive, 5 MB', value: Math.max(0, ...naive.longTasks), unit: ms },
    { what: 'longest task of the page, import, 50 MB', value: large.longestTask, unit: ms, most: 50 },
    { what: 'cold start to a painted ranking, 50 MB stored', value: large.coldStart, unit: ms },
    { what: 'another indicator to data, p50', value: large.other.toData.p50, unit: ms },
    { what: 'another indicator to data, p90', value: large.other.toData.p90, unit: ms, most: 16 },
    { what: 'of that, reading its panel, p90', value: large.other.reading.p90, unit: ms },
    { what: 'another indicator to paint, p50', value: large.other.toPaint.p50, unit: ms },
    { what: 'another indicator to paint, p90', value: large.other.toPaint.p90, unit: ms, most: 100 },
    ...robustness.flatMap(({ missing, milliseconds, ratio }) => {
      const which = missing === 0 ? 'all there' : `${missing * 100} % missing`
      return [
        { what: `5,000 draws, 266 × 60, ${which}`, value: milliseconds, unit: ms, most: 400 },
        { what: `5,000 draws ÷ scoring alone, ${which}`, value: ratio, unit: '×', most: 2.5 },
      ]
    }),
    { what: 'what-if, 266 × 60, p90', value: whatIf, unit: ms, most: 100 },
    ...huge.flatMap(judgedHuge),
    ...cases.flatMap(judgedCases),
    { what: 'script until painted, gzip', value: script.untilPainted / 1000, unit: 'kB', most: 260 },
    { what: 'script with what follows, gzip', value: script.withCharts / 1000, unit: 'kB', most: 450 },
  ]
}

/** Ratios are to the floor; all that happens in the page keeps below a task of 50 ms. */
function judgedHuge({ style, database, floor, milliseconds, untilPreview, longTasks, memoryGrowth, stored }) {
  const { coldStart, other, search, replace, undo } = stored
  const longest = (tasks) => Math.max(0, ...tasks)
  const results = [
    { what: 'floor', value: floor, unit: 'ms' },
    { what: 'import ÷ floor', value: milliseconds / floor, unit: '×', most: 8 },
    { what: 'preview ÷ floor', value: untilPreview / floor, unit: '×', most: 5 },
    { what: 'longest task', value: longest(longTasks), unit: 'ms', most: 50 },
    { what: 'renderer grows by', value: memoryGrowth ?? 0, unit: 'MB', most: 250 },
    { what: 'scripts loaded to a painted ranking', value: coldStart, unit: 'ms', most: 300 },
    { what: 'another indicator to data, p90', value: other.toData.p90, unit: 'ms', most: 8 },
    { what: 'another indicator to paint, p90', value: other.toPaint.p90, unit: 'ms', most: 50 },
    { what: 'a letter in the catalogue to paint, p90', value: search.p90, unit: 'ms', most: 50 },
    { what: 'longest task, searching', value: longest(search.longTasks), unit: 'ms', most: 50 },
    { what: 'replaced by the same ÷ floor', value: replace.milliseconds / floor, unit: '×' },
    { what: 'longest task, replacing', value: longest(replace.longTasks), unit: 'ms', most: 50 },
    { what: 'another indicator meanwhile, p90', value: replace.meanwhile.toPaint.p90, unit: 'ms', most: 300 },
    { what: 'undo', value: undo.milliseconds, unit: 'ms', most: 500 },
    { what: 'longest task, undoing', value: longest(undo.longTasks), unit: 'ms', most: 50 },
  ]
  return results.map((result) => ({ ...result, what: `WDI size, ${style}, ${database}: ${result.what}` }))
}

/** Counting cases takes more of each row than a table of figures does, and keeps nothing of it. */
function judgedCases({ floor, milliseconds, longTasks, memoryGrowth }) {
  const results = [
    { what: 'floor', value: floor, unit: 'ms' },
    { what: 'import ÷ floor', value: milliseconds / floor, unit: '×', most: 12 },
    { what: 'longest task', value: Math.max(0, ...longTasks), unit: 'ms', most: 50 },
    { what: 'renderer grows by', value: memoryGrowth ?? 0, unit: 'MB', most: 400 },
  ]
  return results.map((result) => ({ ...result, what: `1,000,000 cases: ${result.what}` }))
}

function keep(report) {
  const results = join(projectRoot, 'tests', 'bench', 'results')
  mkdirSync(results, { recursive: true })
  const path = join(results, `${report.date.replaceAll(':', '-')}.json`)
  writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`)
  console.log(`\nKept in ${path}`)
}

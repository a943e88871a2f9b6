import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { oneCheck, playwrightCounts, reportedCounts, vitestCounts } from './counts.mjs'
import { findBrowser } from './findBrowser.mjs'
import { runStep } from './runStep.mjs'
import { toolOf } from './toolOf.mjs'

const long = process.argv.includes('--long')
const reports = mkdtempSync(join(tmpdir(), 'duibiao-reports-'))
const started = Date.now()

const environment = { DUIBIAO_CHROMIUM: browserOrEnd(), ...(long ? { DUIBIAO_LONG: '1' } : {}) }
const sqlite = { ...environment, DUIBIAO_DATABASE: 'sqlite' }

const counts = await staticChecks()
counts.push(await vitest('Unit, property, golden and architecture tests', 'node', environment))
counts.push(await vitest('Browser tests', 'browser', environment))
if (long) counts.push(await vitest('Browser tests on SQLite', 'browser', sqlite))
const built = await runStep('Build', [toolOf('vite'), 'build', '--logLevel', 'warn'])
counts.push(oneCheck(built))
counts.push(await endToEnd('End-to-end tests', environment))
if (long) counts.push(await endToEnd('End-to-end tests on SQLite', sqlite))

rmSync(reports, { recursive: true })
const passed = counts.reduce((sum, one) => sum + one.passed, 0)
const failed = counts.reduce((sum, one) => sum + one.failed, 0)
console.log(`\nAll in ${((Date.now() - started) / 1000).toFixed(0)} s`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

/** Without a browser nothing is known: the run ends as failed. */
function browserOrEnd() {
  try {
    return findBrowser()
  } catch (error) {
    console.error(error)
    console.log('0 passed, 1 failed')
    process.exit(1)
  }
}

/** Type check, lint and format, side by side: each is one check. */
async function staticChecks() {
  const quiet = { quiet: true }
  const plain = [toolOf('typescript', 'tsc'), '--noEmit', '-p', 'src/tsconfig.plain.json']
  const [pages, floors, lint, format] = await Promise.all([
    runStep('Types', [toolOf('vue-tsc'), '--noEmit', '-p', 'tsconfig.json'], quiet),
    runStep('Types of the floors without Vue', plain, quiet),
    runStep('Lint', [toolOf('eslint'), '.', '--max-warnings', '0'], quiet),
    runStep('Format', [toolOf('prettier'), '--check', '--log-level', 'warn', '.'], quiet),
  ])
  return [oneCheck(pages && floors), oneCheck(lint), oneCheck(format)]
}

async function vitest(title, project, environmentOfStep) {
  const report = join(reports, `${title}.json`)
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  const words = [toolOf('vitest'), 'run', '--project', project, ...reporters]
  const ok = await runStep(title, words, { environment: environmentOfStep })
  return reportedCounts(ok, () => vitestCounts(report))
}

async function endToEnd(title, environmentOfStep) {
  if (!built) {
    console.log(`\n── ${title}: FAILED, for there is no built app`)
    return oneCheck(false)
  }
  const report = join(reports, `${title}.json`)
  const ok = await runStep(title, [toolOf('@playwright/test'), 'test', '--reporter=line,json'], {
    environment: { ...environmentOfStep, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  })
  return reportedCounts(ok, () => playwrightCounts(report))
}

import { readFileSync } from 'node:fs'

/**
 * @typedef {{ passed: number, failed: number }} Counts
 * What a step that is one check counts as.
 * @param {boolean} ok
 * @returns {Counts}
 */
export function oneCheck(ok) {
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/**
 * The counts in Vitest's JSON report. A file that could not be loaded is one failure.
 * @param {string} path
 * @returns {Counts}
 */
export function vitestCounts(path) {
  const report = JSON.parse(readFileSync(path, 'utf8'))
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length }
}

/**
 * The counts in Playwright's JSON report. A test that only passed when tried again has failed.
 * @param {string} path
 * @returns {Counts}
 */
export function playwrightCounts(path) {
  const { stats, errors } = JSON.parse(readFileSync(path, 'utf8'))
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
}

/**
 * A report is believed only where the exit code agrees: a crash, or a run without a test, is a failure.
 * @param {boolean} ok whether the command ended with 0
 * @param {() => Counts} read
 * @returns {Counts}
 */
export function reportedCounts(ok, read) {
  let counts = { passed: 0, failed: 0 }
  try {
    counts = read()
  } catch (error) {
    console.log(`No test report: ${error instanceof Error ? error.message : error}`)
  }
  const silentFailure = counts.failed === 0 && (!ok || counts.passed === 0)
  return silentFailure ? { ...counts, failed: 1 } : counts
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { playwrightCounts, reportedCounts, vitestCounts } from '../../helpers/counts.mjs'

const folder = mkdtempSync(join(tmpdir(), 'counts-'))
afterAll(() => rmSync(folder, { recursive: true }))

function reportOf(report: unknown): string {
  const path = join(folder, 'report.json')
  writeFileSync(path, JSON.stringify(report))
  return path
}

describe('the counts of a test run', () => {
  it('take a file that could not be loaded for one failure', () => {
    const unloaded = { status: 'failed', assertionResults: [] }
    const failed = { status: 'failed', assertionResults: [{}] }
    const report = { numPassedTests: 5, numFailedTests: 1, testResults: [unloaded, failed] }
    expect(vitestCounts(reportOf(report))).toEqual({ passed: 5, failed: 2 })
  })

  it('take a test that passed only when tried again for a failure', () => {
    const report = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 1 }, errors: [] }
    expect(playwrightCounts(reportOf(report))).toEqual({ passed: 4, failed: 2 })
  })

  it.each([
    ['passed', true, { passed: 3, failed: 0 }, { passed: 3, failed: 0 }],
    [
      'passed, but the command ended with an error',
      false,
      { passed: 3, failed: 0 },
      { passed: 3, failed: 1 },
    ],
    ['had no test', true, { passed: 0, failed: 0 }, { passed: 0, failed: 1 }],
    ['failed', false, { passed: 3, failed: 2 }, { passed: 3, failed: 2 }],
  ])('are believed only where the exit code agrees: a run that %s', (_what, ok, counts, believed) => {
    expect(reportedCounts(ok, () => counts)).toEqual(believed)
  })

  it('are one failure where there is no report', () => {
    const said = vi.spyOn(console, 'log').mockReturnValue()
    const counts = reportedCounts(true, () => vitestCounts(join(folder, 'gone.json')))
    expect(counts).toEqual({ passed: 0, failed: 1 })
    expect(said).toHaveBeenCalledOnce()
    said.mockRestore()
  })
})

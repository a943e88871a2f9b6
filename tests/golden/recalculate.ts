import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read, type WorkBook } from '@e965/xlsx'

/** Whether LibreOffice is there to calculate a workbook with. */
export const hasSpreadsheet = spawnSync('soffice', ['--version']).status === 0

/** A workbook as another spreadsheet program calculates it, from its formulas alone. */
export async function recalculate(workbook: Blob): Promise<WorkBook> {
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-sheet-'))
  try {
    const path = join(folder, 'scores.xlsx')
    writeFileSync(path, new Uint8Array(await workbook.arrayBuffer()))
    // A profile of its own, so that an open LibreOffice does not take the job.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const out = join(folder, 'out')
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, path], {
      stdio: 'pipe',
    })
    return read(readFileSync(join(out, 'scores.xlsx')), { dense: true })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

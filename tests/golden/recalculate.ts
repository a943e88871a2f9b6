import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { read, type WorkBook } from '@e965/xlsx'

/** Whether LibreOffice is there to calculate a workbook with. */
export const hasSpreadsheet = spawnSync('soffice', ['--version']).status === 0

/** Workbooks as another spreadsheet program calculates them, from their formulas alone; started once for all. */
export async function recalculate(workbooks: readonly Blob[]): Promise<WorkBook[]> {
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-sheet-'))
  try {
    const paths = await Promise.all(
      workbooks.map(async (workbook, at) => {
        const path = join(folder, `${at}.xlsx`)
        writeFileSync(path, new Uint8Array(await workbook.arrayBuffer()))
        return path
      }),
    )
    // A profile of its own, so that an open LibreOffice does not take the job.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const out = join(folder, 'out')
    const options = [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out]
    execFileSync('soffice', [...options, ...paths], { stdio: 'pipe' })
    return paths.map((path) => read(readFileSync(join(out, basename(path))), { dense: true }))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

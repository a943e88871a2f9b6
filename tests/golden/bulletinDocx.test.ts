import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeBulletin } from '../../src/reports/bulletin/writeBulletin'
import { sampleBulletin } from '../unit/reports/bulletin/sampleBulletin'

/** A .docx as another word processor prints it; undefined where LibreOffice's Writer is not installed. */
async function printed(file: Blob): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-docx-'))
  try {
    const path = join(folder, 'bulletin.docx')
    writeFileSync(path, new Uint8Array(await file.arrayBuffer()))
    // A profile of its own, so that an open LibreOffice does not take the job.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path])
    const pdf = join(folder, 'bulletin.pdf')
    return existsSync(pdf) ? readFileSync(pdf, 'latin1') : undefined
  } finally {
    rmSync(folder, { recursive: true })
  }
}

it('a bulletin is opened by another word processor and takes the pages it should', async ({ skip }) => {
  const pdf = await printed(await writeBulletin(sampleBulletin, new Map()))
  if (pdf === undefined) return skip("LibreOffice's Writer is not installed")
  // Two of text, two of a ranking of forty, one of another table.
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(5)
  // A4 in points: 595.3 by 841.9.
  expect(pdf).toMatch(/\/MediaBox\s*\[\s*0 0 595\.\d+ 841\.\d+\s*\]/)
})

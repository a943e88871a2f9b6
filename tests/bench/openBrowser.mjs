import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { chromiumArguments } from '../helpers/chromiumArguments.mjs'

/** A new profile on disk: a private window keeps its database in memory, and would flatter every figure. */
export function newProfile() {
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-bench-profile-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) }
}

/**
 * Opens Chromium on a profile, runs the work on a page, and closes it again.
 * @template T
 * @param {string} executablePath
 * @param {string} profileFolder
 * @param {(page: import('@playwright/test').Page) => Promise<T>} work
 * @param {Record<string, string | undefined>} [environment] as the tests have it: `DUIBIAO_DATABASE`
 * @returns {Promise<T>}
 */
export async function withPage(executablePath, profileFolder, work, environment = process.env) {
  const context = await chromium.launchPersistentContext(profileFolder, {
    executablePath,
    args: chromiumArguments(environment),
    locale: 'zh-CN',
    viewport: { width: 1440, height: 900 },
    // It keeps the whole app for when there is no network, in the background of whatever is measured.
    serviceWorkers: 'block',
  })
  context.setDefaultTimeout(180_000)
  try {
    return await work(context.pages()[0] ?? (await context.newPage()))
  } finally {
    await context.close()
  }
}

/**
 * The same on a new profile, which is removed afterwards.
 * @template T
 * @param {string} executablePath
 * @param {(page: import('@playwright/test').Page) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withNewProfile(executablePath, work) {
  const profile = newProfile()
  try {
    return await withPage(executablePath, profile.folder, work)
  } finally {
    profile.remove()
  }
}

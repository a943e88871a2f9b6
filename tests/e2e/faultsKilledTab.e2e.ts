import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { expect, test as base, watchContext } from './fixtures'
import { confirmPlan, openData, type GivenFile } from './importFiles'
import { largeFile } from './largeFile'
import { letImportsAge, storedState, type StoredState } from './storedState'

const isLong = !!process.env['DUIBIAO_LONG']
const moments = isLong ? 50 : 2
const browserKills = isLong ? 8 : 1
const indicators = 40
/** Beyond these the sweep takes the oldest. */
const keptRevisions = 20

/** A browser that keeps its data on disk, as a user's does, and can be started again on the same data. */
const test = base.extend<{ start: () => Promise<BrowserContext> }>({
  start: async ({ launchOptions, baseURL }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'duibiao-killed-'))
    const started: BrowserContext[] = []
    const complaints: string[][] = []
    await use(async () => {
      const context = await chromium.launchPersistentContext(folder, {
        ...launchOptions,
        baseURL: baseURL!,
        locale: 'zh-CN',
      })
      started.push(context)
      complaints.push(watchContext(context, new URL(baseURL!).origin))
      return context
    })
    for (const context of started) await context.close().catch(() => undefined)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    expect(complaints.flat()).toEqual([])
  },
})

test.use({ testIdAttribute: 'data-test' })

function seededRandom(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

async function begin(page: Page, file: GivenFile): Promise<void> {
  await openData(page)
  await page.getByTestId('file-input').setInputFiles(file)
  // Confirmed as soon as it can be; whoever kills the tab first wins.
  void confirmPlan(page).catch(() => undefined)
}

/** How long an import takes here, with the first file stored on the way. */
async function importTime(context: BrowserContext): Promise<number> {
  const page = await context.newPage()
  await openData(page)
  const start = Date.now()
  await page.getByTestId('file-input').setInputFiles(largeFile(indicators, 0))
  await confirmPlan(page)
  const took = Date.now() - start
  await page.close()
  return took
}

/** Kills the tab's process, and with it the worker: no handler runs, nothing is said goodbye to. */
async function killTab(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash')
  const session = await page.context().newCDPSession(page)
  void session.send('Page.crash').catch(() => undefined)
  await crashed
  await page.close()
}

async function killBrowser(page: Page): Promise<void> {
  const closed = page.context().waitForEvent('close')
  const session = await page.context().newCDPSession(page)
  void session.send('Browser.crash').catch(() => undefined)
  await closed
}

/** Whatever the moment: every revision there was is as it was, and what is shown is it or the import's own, whole. */
function expectOldOrNew(before: StoredState, after: StoredState): void {
  expect(after.problems).toEqual([])
  const revisions = Object.keys(before.digests)
  const kept = revisions.filter((id) => id in after.digests)
  expect(kept.map((id) => after.digests[id])).toEqual(kept.map((id) => before.digests[id]))
  if (revisions.length < keptRevisions) expect(kept).toEqual(revisions)
  const isNew = (revision: string | null) => revision !== null && !(revision in before.digests)
  for (const [dataset, head] of Object.entries(after.heads))
    if (!isNew(head)) expect(head).toBe(before.heads[dataset])
  expect(Object.keys(after.digests).length - kept.length).toBeLessThanOrEqual(1)
}

async function expectUsable(context: BrowserContext): Promise<void> {
  const page = await context.newPage()
  await openData(page)
  await letImportsAge(page)
  await page.reload()
  await expect
    .poll(() => storedState(page), { timeout: 30_000 })
    .toMatchObject({ problems: [], unnamedPanels: 0, runningImports: 0 })
  await page.getByTestId('dataset').nth(1).getByRole('link', { name: '打开排名' }).click()
  await expect(page.getByTestId('ranking-table').locator('tbody tr').first()).toBeVisible()
}

async function stateIn(context: BrowserContext): Promise<StoredState> {
  const page = await context.newPage()
  await openData(page)
  const state = await storedState(page)
  await letImportsAge(page)
  await page.close()
  return state
}

test(`a tab killed at ${moments} moments of an import leaves the old revision or the new one, whole`, async ({
  start,
}) => {
  test.setTimeout(60_000 + moments * 20_000)
  const context = await start()
  const took = await importTime(context)
  const random = seededRandom(20_261_120)
  let before = await stateIn(context)
  for (let moment = 1; moment <= moments; moment++) {
    const page = await context.newPage()
    await begin(page, largeFile(indicators, moment))
    // The one place where a test waits for time to pass: the moment is what is tried.
    await page.waitForTimeout(Math.round(random() * took))
    await killTab(page)
    const after = await stateIn(context)
    expectOldOrNew(before, after)
    before = after
  }
  await expectUsable(context)
})

if (isLong)
  test(`a browser killed at ${browserKills} moments of an import leaves the old revision or the new one, whole`, async ({
    start,
  }) => {
    test.setTimeout(60_000 + browserKills * 30_000)
    let context = await start()
    const took = await importTime(context)
    const random = seededRandom(7)
    let before = await stateIn(context)
    for (let moment = 1; moment <= browserKills; moment++) {
      const page = await context.newPage()
      await begin(page, largeFile(indicators, moment))
      await page.waitForTimeout(Math.round(random() * took))
      await killBrowser(page)
      context = await start()
      const after = await stateIn(context)
      expectOldOrNew(before, after)
      before = after
    }
    await expectUsable(context)
  })

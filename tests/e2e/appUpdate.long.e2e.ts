import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect } from './fixtures'
import { chooseFiles, openData, worldBankFile } from './importFiles'
import { builtFolder, test, type Served } from './serveBuilt'

test.use({ testIdAttribute: 'data-test', serviceWorkers: 'allow' })

const isReady = (page: Page) => expect(page.getByRole('heading', { level: 1 })).toContainText('中国列第')
const bar = (page: Page) => page.getByTestId('update-bar')
const kept = (page: Page) => page.evaluate(async () => (await caches.keys()).length)
const mark = (page: Page) => page.evaluate(() => Object.assign(window, { isOld: true }))
const isOld = (page: Page) => page.evaluate(() => 'isOld' in window)
const isNewBuild = (page: Page) => page.locator('meta[name="build"][content="2"]')
const help = readdirSync(join(builtFolder, 'assets')).find((name) => /^HelpView-.*\.js$/.test(name))!

/** The next build: another page, a part of the app under another name, its old name gone. */
function publishNext({ changed }: Served): void {
  const text = (file: string) => readFileSync(join(builtFolder, file), 'utf8')
  changed.set('index.html', text('index.html').replace('<title>', '<meta name="build" content="2" /><title>'))
  changed.set('assets/HelpView-next.js', text(`assets/${help}`))
  changed.set(`assets/${help}`, undefined)
  const worker = text('sw.js').replace(`assets/${help}`, 'assets/HelpView-next.js')
  changed.set('sw.js', worker.replace(/buildId="\w+"/, 'buildId="next"'))
}

async function askForUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
}

test('a newer build is told in every tab, waits for a click, names what is not finished, and leaves the other tab its parts', async ({
  page,
  context,
  served,
}) => {
  await page.goto('./')
  await isReady(page)
  await page.evaluate(() => navigator.serviceWorker.ready)
  const other = await context.newPage()
  await other.goto('./')
  await isReady(other)
  await mark(page)
  await mark(other)

  publishNext(served)
  await openData(page)
  await chooseFiles(page, worldBankFile())
  await askForUpdate(page)
  await expect(bar(page)).toContainText('有新版本')
  await expect(bar(page)).toContainText('未完成：导入')
  await expect(bar(other)).toContainText('有新版本')
  await expect(bar(other)).not.toContainText('未完成')
  // The plan covers the page, and with it the button: it is finished or left first.
  await page.getByTestId('plan-cancel').click()
  await expect(bar(page)).not.toContainText('未完成')
  expect(await isOld(page)).toBe(true)

  await page.getByTestId('update').click()
  await expect(isNewBuild(page)).toHaveCount(1)
  await expect(bar(page)).toHaveCount(0)
  await expect(bar(other)).toContainText('已在另一窗口更新')
  expect(await isOld(other)).toBe(true)
  await expect(isNewBuild(other)).toHaveCount(0)
  // Its part of the page is nowhere but in what was kept of the old build.
  await other.goto('./#/help')
  await expect(other.getByRole('heading', { level: 1 })).toContainText('帮助')
  expect(await isOld(other)).toBe(true)
  expect(await kept(other)).toBe(2)

  await other.getByTestId('update').click()
  await expect(isNewBuild(other)).toHaveCount(1)
  await expect(bar(other)).toHaveCount(0)
  await other.close()
  await page.goto('about:blank')
  await page.goto('./')
  await expect.poll(() => kept(page)).toBe(1)
})

test('a newer build that nobody agreed to is taken once all tabs are closed', async ({
  page,
  context,
  served,
}) => {
  await page.goto('./')
  await isReady(page)
  await page.evaluate(() => navigator.serviceWorker.ready)
  publishNext(served)
  await askForUpdate(page)
  await expect(bar(page)).toContainText('有新版本')
  await page.reload()
  await expect(bar(page)).toContainText('有新版本')
  await expect(isNewBuild(page)).toHaveCount(0)
  await page.close()
  const later = await context.newPage()
  await later.goto('./')
  await isReady(later)
  await expect(isNewBuild(later)).toHaveCount(1)
  await expect(bar(later)).toHaveCount(0)
})

test('a build that cannot be fetched whole changes nothing', async ({ page, served }) => {
  await page.goto('./')
  await isReady(page)
  await page.evaluate(() => navigator.serviceWorker.ready)
  publishNext(served)
  served.changed.set('assets/HelpView-next.js', undefined)
  await askForUpdate(page)
  await page.evaluate(async () => {
    const { installing } = await navigator.serviceWorker.ready
    if (installing && installing.state !== 'redundant')
      await new Promise((resolve) => installing.addEventListener('statechange', resolve))
  })
  await expect(bar(page)).toHaveCount(0)
  await served.stop()
  await page.reload()
  await isReady(page)
  await expect(isNewBuild(page)).toHaveCount(0)
  await served.start()
})

/** The console says what could not be fetched. */
const loud = test.extend({ quietContext: ({}, use) => use() })

loud.describe('without a service worker', () => {
  loud.use({ serviceWorkers: 'block' })

  loud(
    'a part that a newer build has no longer is said, and loading anew brings it',
    async ({ page, served }) => {
      await page.goto('./')
      await isReady(page)
      served.changed.set(`assets/${help}`, undefined)
      await page.getByRole('navigation').getByRole('link', { name: '数据', exact: true }).click()
      await page.evaluate(() => void (location.hash = '#/help'))
      await expect(bar(page)).toContainText('页面有一部分没有取到')
      served.changed.clear()
      await page.getByTestId('update').click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText('帮助')
      await expect(bar(page)).toHaveCount(0)
    },
  )

  loud('a first page that cannot be fetched is not a blank one', async ({ page, served }) => {
    served.changed.set(`assets/${help}`, undefined)
    await page.goto('./#/help')
    await isReady(page)
    await expect(bar(page)).toContainText('页面有一部分没有取到')
  })
})

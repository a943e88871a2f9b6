import { readFileSync } from 'node:fs'
import { expect } from './fixtures'
import { test as served } from './serveBuilt'

/** The console says that a pack could not be fetched, and that is as it should be. */
const test = served.extend({ quietContext: ({}, use) => use() })

test.use({ testIdAttribute: 'data-test', serviceWorkers: 'allow', servedPath: '/office/' })
test.setTimeout(120_000)

test('the address of a pack opens without its server once it was opened with it', async ({
  page,
  context,
  served,
}) => {
  await page.goto('./')
  await page.getByLabel('数据集').selectOption({ label: '示例市政务服务周报' })
  await page.getByRole('navigation').getByRole('link', { name: '总览' }).click()
  await expect(page.getByTestId('lead')).toBeVisible({ timeout: 30_000 })
  await page.goto('./#/share?d=weekly-example')
  await page.getByTestId('pack-make').click()
  const [pack] = await Promise.all([page.waitForEvent('download'), page.getByTestId('confirm-yes').click()])
  served.changed.set('packs/week.duibiao', readFileSync(await pack.path()))

  await page.goto('./?pack=packs/week.duibiao')
  await expect(page.getByTestId('headline')).toContainText('复算', { timeout: 30_000 })
  await page.evaluate(() => navigator.serviceWorker.ready)
  await served.stop()
  const later = await context.newPage()
  await later.goto('./?pack=packs/week.duibiao')
  await expect(later.getByTestId('headline')).toContainText('复算', { timeout: 30_000 })
  await served.start()
})

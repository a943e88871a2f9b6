import { expect } from './fixtures'
import { chooseFiles, confirmPlan, openData, worldBankFile } from './importFiles'
import { test } from './serveBuilt'

test.use({ testIdAttribute: 'data-test', serviceWorkers: 'allow', servedPath: '/office/duibiao/' })

test('after one visit the app opens, changes pages and imports a file without its server, under any path', async ({
  page,
  served,
}) => {
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('中国列第 31 位')
  const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)
  expect(scope).toBe(served.address)
  await served.stop()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('中国列第 31 位')
  await page.getByRole('navigation').getByRole('link', { name: '差距' }).click()
  await expect(page).toHaveURL(/#\/gaps/)
  await openData(page)
  await chooseFiles(page, worldBankFile())
  await confirmPlan(page)
  await expect(page.getByRole('main')).toContainText('新西兰')
  await expect(page.getByTestId('update-bar')).toHaveCount(0)
  await served.start()
})

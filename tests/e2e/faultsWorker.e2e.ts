import { expect, test } from '@playwright/test'
import { openData, worldBankFile } from './importFiles'

// Not the quiet test of ./fixtures: a bug is thrown on, and the console shows it.
test.use({ testIdAttribute: 'data-test' })

/** As after a new version was put on the server, and the old one's files were taken away under an open page. */
const workerScript = '**/importWorker*'

test('an import whose worker does not start fails with a sentence, and goes through once it does', async ({
  page,
}) => {
  await openData(page)
  await page.route(workerScript, (route) => route.abort())
  await page.reload()
  await openData(page)
  await page.getByTestId('file-input').setInputFiles(worldBankFile())
  const panel = page.getByTestId('import-panel')
  await expect(panel.getByTestId('fault')).toContainText('发生未预料的错误')
  await panel.getByTestId('plan-cancel').click()
  await expect(panel).toHaveCount(0)

  await page.unroute(workerScript)
  await page.getByTestId('file-input').setInputFiles(worldBankFile())
  await expect(panel.getByTestId('plan-conclusion')).toContainText('新增')
})

test('a first start whose worker does not start says so, and does not go on preparing', async ({ page }) => {
  await page.route(workerScript, (route) => route.abort())
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('发生未预料的错误')
  await expect(page.getByRole('button', { name: '重新载入' })).toBeVisible()
})

import { expect } from './fixtures'
import { chooseFiles, confirmPlan, openData, worldBankFile } from './importFiles'
import { test } from './serveBuilt'

test.use({ testIdAttribute: 'data-test', servedPath: '/a/b/' })

test('under a path of a plain web server the app starts with its data, changes pages, imports and opens again', async ({
  page,
}) => {
  await page.goto('./index.html')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('中国列第 31 位')
  await page.getByRole('navigation').getByRole('link', { name: '考评方案' }).click()
  await expect(page).toHaveURL(/\/a\/b\/index\.html#\/schemes/)
  await expect(page.getByTestId('scheme-tree')).toBeVisible()
  await openData(page)
  await chooseFiles(page, worldBankFile())
  await confirmPlan(page)
  await page.reload()
  await expect(page.getByRole('main')).toContainText('新西兰')
})
